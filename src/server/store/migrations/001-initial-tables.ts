import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Dialect } from '../dialect.ts';

/** The first tables. Migrations are never edited after a release; a change is a new migration. */
export const createInitialTables = (dialect: Dialect): Migration => ({
  up: async (db: Kysely<unknown>) => {
    const whole = dialect === 'sqlite' ? 'integer' : 'bigint';
    // STRICT makes SQLite refuse values of the wrong type, as PostgreSQL does anyway.
    const create = <Table extends string, Column extends string>(
      table: CreateTableBuilder<Table, Column>,
    ): Promise<void> => (dialect === 'sqlite' ? table.modifyEnd(sql`strict`) : table).execute();

    await create(
      db.schema
        .createTable('meta')
        .addColumn('key', 'text', (column) => column.primaryKey().notNull())
        .addColumn('value', 'text', (column) => column.notNull()),
    );
    await create(
      db.schema
        .createTable('past_epochs')
        .addColumn('epoch', 'text', (column) => column.primaryKey().notNull())
        .addColumn('left_at', whole, (column) => column.notNull()),
    );
    await create(
      db.schema
        .createTable('facts')
        .addColumn('seq', whole, (column) => column.primaryKey().notNull())
        .addColumn('id', 'text', (column) => column.notNull().unique())
        .addColumn('h', 'text', (column) => column.notNull())
        .addColumn('chain', 'text', (column) => column.notNull())
        .addColumn('agency', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('stream', 'text', (column) => column.notNull())
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('author', 'text', (column) => column.notNull())
        .addColumn('device', 'text', (column) => column.notNull())
        .addColumn('n', whole, (column) => column.notNull())
        .addColumn('received_at', whole, (column) => column.notNull())
        .addColumn('fact', 'text', (column) => column.notNull()),
    );
    await db.schema.createIndex('facts_by_stream').on('facts').columns(['subject', 'stream']).execute();
    await db.schema.createIndex('facts_by_device').on('facts').columns(['device', 'n']).execute();
    await create(
      db.schema
        .createTable('fact_conflicts')
        .addColumn('id', 'text', (column) => column.notNull())
        .addColumn('h', 'text', (column) => column.notNull())
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('device', 'text', (column) => column.notNull())
        .addColumn('received_at', whole, (column) => column.notNull())
        .addColumn('fact', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('fact_conflicts_key', ['id', 'h']),
    );
    await create(
      db.schema
        .createTable('devices')
        .addColumn('device', 'text', (column) => column.primaryKey().notNull())
        .addColumn('subject', 'text')
        .addColumn('app', 'text', (column) => column.notNull())
        .addColumn('first_seen_at', whole, (column) => column.notNull())
        .addColumn('last_seen_at', whole, (column) => column.notNull())
        .addColumn('skew', whole, (column) => column.notNull())
        .addColumn('made', whole, (column) => column.notNull())
        .addColumn('head', 'text'),
    );
    await create(
      db.schema
        .createTable('attempts')
        .addColumn('attempt', 'text', (column) => column.notNull())
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('device', 'text', (column) => column.notNull())
        .addColumn('module', 'text', (column) => column.notNull())
        .addColumn('revision', 'text', (column) => column.notNull())
        .addColumn('quiz', 'text', (column) => column.notNull())
        .addColumn('mode', 'text')
        .addColumn('started_at', whole)
        .addColumn('submitted_at', whole)
        .addColumn('received_at', whole, (column) => column.notNull())
        .addColumn('unscored', 'text')
        .addColumn('correct', whole)
        .addColumn('total', whole)
        .addColumn('percent', whole)
        .addPrimaryKeyConstraint('attempts_key', ['attempt', 'subject']),
    );
    await db.schema
      .createIndex('attempts_by_revision')
      .on('attempts')
      .columns(['module', 'revision'])
      .execute();
    await create(
      db.schema
        .createTable('answers')
        .addColumn('attempt', 'text', (column) => column.notNull())
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('question', 'text', (column) => column.notNull())
        .addColumn('position', whole, (column) => column.notNull())
        .addColumn('options', 'text', (column) => column.notNull())
        .addColumn('verdict', 'text')
        .addColumn('given_at', whole, (column) => column.notNull())
        .addColumn('tries', whole, (column) => column.notNull())
        .addPrimaryKeyConstraint('answers_key', ['attempt', 'subject', 'question'])
        .addForeignKeyConstraint('answers_of_attempt', ['attempt', 'subject'], 'attempts', [
          'attempt',
          'subject',
        ]),
    );
    await create(
      db.schema
        .createTable('lesson_completions')
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('module', 'text', (column) => column.notNull())
        .addColumn('lesson', 'text', (column) => column.notNull())
        .addColumn('completed_at', whole, (column) => column.notNull())
        .addPrimaryKeyConstraint('lesson_completions_key', ['subject', 'module', 'lesson']),
    );
    await create(
      db.schema
        .createTable('content_revisions')
        .addColumn('module', 'text', (column) => column.notNull())
        .addColumn('revision', 'text', (column) => column.notNull())
        .addColumn('json', 'text', (column) => column.notNull())
        .addColumn('published_at', whole, (column) => column.notNull())
        .addPrimaryKeyConstraint('content_revisions_key', ['module', 'revision']),
    );
    await create(
      db.schema
        .createTable('officer_links')
        .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
        .addColumn('created_at', whole, (column) => column.notNull())
        .addColumn('expires_at', whole, (column) => column.notNull())
        .addColumn('used_at', whole),
    );
    await create(
      db.schema
        .createTable('officer_sessions')
        .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
        .addColumn('created_at', whole, (column) => column.notNull())
        .addColumn('expires_at', whole, (column) => column.notNull()),
    );
  },
});
