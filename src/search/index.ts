export { type EvaluationReport, evaluate, type Quality } from './evaluate.ts'
export { parseQuestions } from './questions.ts'
export { createWorkerEngine, type WorkerEngine } from './worker-engine.ts'
