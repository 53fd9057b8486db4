import { parentPort } from 'node:worker_threads'
import { readPage } from './page-text.ts'
import { asRefusal } from './refusal.ts'

/** The thread that reads HTML pages: hostile ones cost its stack, memory or time, and never the bot's. */
parentPort?.on('message', (bytes: Uint8Array) => {
  try {
    parentPort?.postMessage({ page: readPage(bytes) })
  } catch (error) {
    parentPort?.postMessage({ refused: asRefusal(error).message })
  }
})
