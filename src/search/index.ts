export { type EvaluationReport, evaluate, type Quality } from './evaluate.ts'
export { parseQuestions } from './questions.ts'
export { createWorkerEngine } from './worker-engine.ts'
