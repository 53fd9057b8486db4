export { type LoadOptions, loadDesk } from './desk.ts'
