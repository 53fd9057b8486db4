import type { Migration } from './index.ts'

export const seen: Migration = {
  name: '0004-seen',
  async apply({ schema }) {
    await schema
      .createTable('seen_desk')
      .addColumn('desk', 'text', (column) => column.primaryKey().notNull())
      .addColumn('since_ms', 'bigint', (column) => column.notNull())
      .execute()

    await schema
      .createTable('seen_article')
      .addColumn('desk', 'text', (column) => column.notNull())
      .addColumn('article', 'text', (column) => column.notNull())
      .addColumn('words', 'text', (column) => column.notNull())
      .addColumn('first_ms', 'bigint')
      .addPrimaryKeyConstraint('seen_article_key', ['desk', 'article'])
      .execute()
    await schema.createIndex('seen_article_words').on('seen_article').columns(['desk', 'words']).execute()
  },
}
