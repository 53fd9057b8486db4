import type { Migration } from './index.ts'

export const foundation: Migration = {
  name: '0001-foundation',
  async apply({ schema }) {
    await schema
      .createTable('delivery')
      .addColumn('key', 'text', (column) => column.primaryKey().notNull())
      .addColumn('seen_ms', 'bigint', (column) => column.notNull())
      .execute()
    await schema.createIndex('delivery_seen').on('delivery').column('seen_ms').execute()

    await schema
      .createTable('action')
      .addColumn('token', 'text', (column) => column.primaryKey().notNull())
      .addColumn('payload', 'text', (column) => column.notNull())
      .addColumn('kept_ms', 'bigint', (column) => column.notNull())
      .execute()

    await schema
      .createTable('article_version')
      .addColumn('key', 'text', (column) => column.primaryKey().notNull())
      .addColumn('desk', 'text', (column) => column.notNull())
      .addColumn('article', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('first_seen_ms', 'bigint', (column) => column.notNull())
      .execute()
    await schema
      .createIndex('article_version_article')
      .on('article_version')
      .columns(['desk', 'article'])
      .execute()

    await schema
      .createTable('setting')
      .addColumn('scope', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .addColumn('changed_ms', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('setting_key', ['scope', 'key'])
      .execute()
  },
}
