import { expect, test } from 'vitest'
import { createRunning } from '../../src/chat/running.ts'
import { createLog } from '../../src/log.ts'

function start() {
  const lines: string[] = []
  const log = createLog({ level: 'debug', secrets: [], write: (line) => lines.push(line) })
  return { running: createRunning(log), lines }
}

test('work that fails is logged and goes no further', async () => {
  const { running, lines } = start()
  await running.run(() => Promise.reject(new Error('out of ideas')))
  expect(lines.join('')).toContain('out of ideas')
})

test('settling waits for what is running', async () => {
  const { running } = start()
  const gate = Promise.withResolvers<void>()
  void running.run(() => gate.promise)
  const settled = running.settle(60_000)
  gate.resolve()
  expect(await settled).toBe(0)
})

test('settling gives up on work that does not end, and counts it', async () => {
  const { running } = start()
  void running.run(() => new Promise(() => {}))
  expect(await running.settle(1)).toBe(1)
})
