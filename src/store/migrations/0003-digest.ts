import type { Migration } from './index.ts'

export const digest: Migration = {
  name: '0003-digest',
  async apply({ schema }) {
    await schema
      .createTable('digest')
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('digest_key', ['platform', 'channel'])
      .execute()

    await schema
      .createTable('digest_run')
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('slot', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('digest_run_key', ['platform', 'channel', 'slot'])
      .execute()

    await schema
      .createTable('digest_told')
      .addColumn('platform', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('desk', 'text', (column) => column.notNull())
      .addColumn('article', 'text', (column) => column.notNull())
      .addColumn('slot', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('digest_told_key', ['platform', 'channel', 'desk', 'article'])
      .execute()
  },
}
