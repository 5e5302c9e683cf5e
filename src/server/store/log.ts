import { sql } from 'kysely';
import type { FactEnvelope } from '../../domain/facts/fact.ts';
import { canonicalJson } from '../../domain/facts/hash.ts';
import type { Dialect } from './dialect.ts';
import type { AppendedFact, LogPlace } from './log-place.ts';
import type { Db, FactsTable } from './schema.ts';

/** The log of facts: reading places in it and adding to its end. */

/** Where the log has these ids. `ids` are UUIDs, at most a few hundred. */
export const findPlaces = async (db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, LogPlace>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('facts')
    .select(['id', 'h', 'seq', 'chain'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
};

/** The running hash at `seq`, or null when the log does not reach it. */
export const readChainAt = async (db: Db, seq: number): Promise<string | null> => {
  const row = await db.selectFrom('facts').select('chain').where('seq', '=', seq).executeTakeFirst();
  return row?.chain ?? null;
};

export interface FactToStore extends AppendedFact {
  /** What it is folded together with; see `projection/stream.ts`. */
  readonly stream: string;
}

/**
 * Adds facts to the end of the log in one statement. Hand-written for both databases: this is the one insert that
 * every push waits for.
 */
export const appendFacts = async (
  db: Db,
  dialect: Dialect,
  facts: readonly FactToStore[],
  receivedAt: number,
): Promise<void> => {
  if (facts.length === 0) return;
  const rows = facts.map(({ seq, chain, stream, fact }): FactsTable => ({
    seq,
    id: fact.id,
    h: fact.h,
    chain,
    agency: fact.agency,
    kind: fact.kind,
    stream,
    subject: fact.subject,
    author: fact.author,
    device: fact.device,
    n: fact.n,
    received_at: receivedAt,
    fact: canonicalJson(fact),
  }));
  const json = JSON.stringify(rows);
  const insert =
    dialect === 'sqlite'
      ? sql`
        insert into facts
          (seq, id, h, chain, agency, kind, stream, subject, author, device, n, received_at, fact)
        select value->>'seq', value->>'id', value->>'h', value->>'chain', value->>'agency', value->>'kind',
          value->>'stream', value->>'subject', value->>'author', value->>'device', value->>'n',
          value->>'received_at', value->>'fact'
        from json_each(${json})`
      : sql`
        insert into facts
          (seq, id, h, chain, agency, kind, stream, subject, author, device, n, received_at, fact)
        select seq, id, h, chain, agency, kind, stream, subject, author, device, n, received_at, fact
        from jsonb_to_recordset(${json}::jsonb) as row
          (seq bigint, id text, h text, chain text, agency text, kind text, stream text, subject text,
           author text, device text, n bigint, received_at bigint, fact text)`;
  await insert.execute(db);
};

/** Keeps facts that came under the id of another one. The same one twice is kept once. */
export const keepConflicts = async (
  db: Db,
  facts: readonly FactEnvelope[],
  receivedAt: number,
): Promise<void> => {
  if (facts.length === 0) return;
  await db
    .insertInto('fact_conflicts')
    .values(
      facts.map((fact) => ({
        id: fact.id,
        h: fact.h,
        subject: fact.subject,
        device: fact.device,
        received_at: receivedAt,
        fact: canonicalJson(fact),
      })),
    )
    .onConflict((conflict) => conflict.columns(['id', 'h']).doNothing())
    .execute();
};

/**
 * Numbers missing from a device's chain below the highest one the log has, lowest first, at most `limit`. Works on the
 * gaps, so a hostile number of 2^53 costs no more than an honest one.
 */
export const findMissingNumbers = async (
  db: Db,
  device: string,
  limit: number,
): Promise<readonly number[]> => {
  const { rows } = await sql<{ n: number; next_n: number }>`
    select n, next_n from (
      select n, lead(n) over (order by n) as next_n from (
        select 0 as n union all select n from facts where device = ${device}
      ) as numbers
    ) as neighbours
    where next_n > n + 1 order by n limit ${limit}`.execute(db);
  const missing: number[] = [];
  for (const { n, next_n: next } of rows) {
    for (let number = n + 1; number < next && missing.length < limit; number += 1) missing.push(number);
  }
  return missing;
};

/** One fact as a fold needs it. */
export interface StoredFact {
  readonly fact: FactEnvelope;
  readonly receivedAt: number;
}

/** All facts of one stream of one subject, in no particular order. */
export const readStream = async (db: Db, subject: string, stream: string): Promise<readonly StoredFact[]> => {
  const rows = await db
    .selectFrom('facts')
    .select(['fact', 'received_at'])
    .where('subject', '=', subject)
    .where('stream', '=', stream)
    .execute();
  return rows.map((row) => ({
    fact: JSON.parse(row.fact) as FactEnvelope,
    receivedAt: row.received_at,
  }));
};

export interface StreamKey {
  readonly subject: string;
  readonly stream: string;
}

/** Up to `limit` streams after `last` in the database's own order; empty at the end. */
export const listStreams = async (
  db: Db,
  last: StreamKey | null,
  limit: number,
): Promise<readonly StreamKey[]> => {
  const query = db
    .selectFrom('facts')
    .select(['subject', 'stream'])
    .distinct()
    .orderBy('subject')
    .orderBy('stream')
    .limit(limit);
  if (last === null) return query.execute();
  return query
    .where((where) =>
      where.or([
        where('subject', '>', last.subject),
        where.and([where('subject', '=', last.subject), where('stream', '>', last.stream)]),
      ]),
    )
    .execute();
};
