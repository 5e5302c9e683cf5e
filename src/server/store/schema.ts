import type { Kysely } from 'kysely';

/**
 * The tables, as the query builder sees them. The same on SQLite and PostgreSQL: ids are text, times are whole
 * milliseconds UTC, JSON is text.
 *
 * JSON stays text on PostgreSQL too. JSONB refuses U+0000, which a fact may contain: a fact that one database takes and
 * the other refuses would not be the same product.
 */
export interface Schema {
  meta: MetaTable;
  past_epochs: PastEpochsTable;
  facts: FactsTable;
  fact_conflicts: FactConflictsTable;
  devices: DevicesTable;
  attempts: AttemptsTable;
  answers: AnswersTable;
  lesson_completions: LessonCompletionsTable;
  content_revisions: ContentRevisionsTable;
  officer_links: OfficerLinksTable;
  officer_sessions: OfficerSessionsTable;
}

/** A connection or a transaction on it. */
export type Db = Kysely<Schema>;

export interface MetaTable {
  /** `epoch`, `genesis` or `agency`. */
  key: string;
  value: string;
}

/** Epochs that this log has left behind or heard of; see `sync/decide-push.ts`. */
export interface PastEpochsTable {
  epoch: string;
  left_at: number;
}

/** The log. Rows are added and never changed. */
export interface FactsTable {
  /** 1, 2, 3 … without gaps, in the order of commits. */
  seq: number;
  id: string;
  h: string;
  chain: string;
  agency: string;
  kind: string;
  /** What is folded together with it, within one subject; `other` for what this version does not fold. */
  stream: string;
  subject: string;
  author: string;
  device: string;
  n: number;
  received_at: number;
  /** The whole envelope as canonical JSON. */
  fact: string;
}

/** Facts that came under the id of another one. Kept for a person to look at. */
export interface FactConflictsTable {
  id: string;
  h: string;
  subject: string;
  device: string;
  received_at: number;
  fact: string;
}

/** What each device said of itself at its last push. */
export interface DevicesTable {
  device: string;
  subject: string | null;
  app: string;
  first_seen_at: number;
  last_seen_at: number;
  skew: number;
  made: number;
  head: string | null;
}

/** Projection: one row per person and attempt. Everything in it can be folded from the log again. */
export interface AttemptsTable {
  attempt: string;
  subject: string;
  device: string;
  module: string;
  revision: string;
  quiz: string;
  mode: string | null;
  started_at: number | null;
  submitted_at: number | null;
  received_at: number;
  unscored: string | null;
  correct: number | null;
  total: number | null;
  percent: number | null;
}

/** Projection: the answer that counts for each question of an attempt. */
export interface AnswersTable {
  attempt: string;
  subject: string;
  question: string;
  /** Order in the report: the quiz's own where it is known. */
  position: number;
  /** JSON list of option ids. */
  options: string;
  verdict: string | null;
  given_at: number;
  tries: number;
}

/** Projection: which lessons a person has read. */
export interface LessonCompletionsTable {
  subject: string;
  module: string;
  lesson: string;
  completed_at: number;
}

/** Every revision of every module that was ever published here: attempts are scored against the one they pin. */
export interface ContentRevisionsTable {
  module: string;
  revision: string;
  json: string;
  published_at: number;
}

/** One-time links; only the hash of the token is kept. */
export interface OfficerLinksTable {
  hash: string;
  created_at: number;
  expires_at: number;
  used_at: number | null;
}

export interface OfficerSessionsTable {
  hash: string;
  created_at: number;
  expires_at: number;
}
