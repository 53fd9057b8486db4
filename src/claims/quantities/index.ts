export { parseQuantities, unitOf } from './quantities.ts'
