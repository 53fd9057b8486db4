import { createChats } from '../../src/chat/index.ts'
import { createChatWorld } from './world.ts'

// A process of its own: starts the platforms of its argument, stops them, and has to end by itself.
const chats = createChats(createChatWorld().port, JSON.parse(process.argv[2] ?? '{}'))
await chats.start()
const states = chats.states().map(({ state }) => state)
await chats.stop()
const stoppedAt = performance.now()
process.on('exit', () => {
  process.stdout.write(JSON.stringify({ states, aliveMs: performance.now() - stoppedAt }))
})
