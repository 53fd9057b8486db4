import type { Migration } from './index.ts'

export const correction: Migration = {
  name: '0005-correction',
  async apply({ schema }) {
    await schema
      .createTable('correction')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('desk', 'text', (column) => column.notNull())
      .addColumn('made_ms', 'bigint', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .execute()
    await schema.createIndex('correction_desk').on('correction').columns(['desk', 'made_ms']).execute()
  },
}
