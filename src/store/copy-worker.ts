import { workerData } from 'node:worker_threads'
import { writeGoodCopy } from './good-copy.ts'

// A thread that copies the store once and ends; what goes wrong is the error it ends with.
await writeGoodCopy(String(workerData))
