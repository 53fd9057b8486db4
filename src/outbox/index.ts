export { createOutbox, type Outbox, type OutboxParts } from './outbox.ts'
