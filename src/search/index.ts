export { type EvaluationReport, evaluate, type Quality } from './evaluate.ts'
export { createMiniSearchEngine } from './minisearch-engine.ts'
export { parseQuestions } from './questions.ts'
export { createWorkerEngine } from './worker-engine.ts'
