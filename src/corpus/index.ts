export { type LoadOptions, loadDesk } from './desk.ts'
export { wordsOf } from './repeats.ts'
export { type DeskState, type WatchedDesk, watchDesk } from './watch.ts'
