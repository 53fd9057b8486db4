// The package types its main entry alone; this entry is the same object with its data already loaded.
declare module 'eld/medium' {
  export { eld } from 'eld'
}
