import type { Migration } from './index.ts'

export const outbox: Migration = {
  name: '0002-outbox',
  async apply({ schema }) {
    await schema
      .createTable('post')
      .addColumn('key', 'text', (column) => column.primaryKey().notNull())
      .addColumn('place', 'bigint', (column) => column.notNull().unique())
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('slot', 'text', (column) => column.notNull())
      .addColumn('part', 'integer', (column) => column.notNull())
      .addColumn('answer', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('not_before_ms', 'bigint', (column) => column.notNull())
      .addColumn('sent_ms', 'bigint')
      .addColumn('message', 'text')
      .addColumn('reason', 'text')
      .addColumn('made_ms', 'bigint', (column) => column.notNull())
      .addColumn('changed_ms', 'bigint', (column) => column.notNull())
      .execute()
    await schema
      .createIndex('post_state')
      .on('post')
      .columns(['state', 'platform', 'channel', 'place'])
      .execute()
    await schema
      .createIndex('post_channel')
      .on('post')
      .columns(['platform', 'channel', 'subject', 'place'])
      .execute()

    await schema
      .createTable('pause')
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('since_ms', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('pause_channel', ['platform', 'channel'])
      .execute()
  },
}
