/**
 * Identifiers. Two families, never mixed:
 * - made by a machine and unique for ever (facts, attempts, devices, subjects): UUIDs;
 * - written by an author and stable across corrections (modules, lessons, quizzes, questions, options,
 *   citations): lower-case words joined by hyphens.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** UUIDv7 of one fact, made on the device where it happened. */
export type FactId = Branded<'FactId'>;
/** UUIDv7 of one run through a quiz. */
export type AttemptId = Branded<'AttemptId'>;
/** UUIDv7 of one installation of the app in one browser. */
export type DeviceId = Branded<'DeviceId'>;
/** UUIDv7 of one participant. Random: never derived from a NIP, a name or anything else about the person. */
export type SubjectId = Branded<'SubjectId'>;
/** Name of the agency that owns the facts, as configured on its server: a content-style id. */
export type AgencyId = Branded<'AgencyId'>;

/** The agency of a server and an app that were not told another. */
export const DEFAULT_AGENCY = 'instansi';

/** What an author may use as an id in content. */
const CONTENT_ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const CONTENT_ID_MAX_LENGTH = 64;

export const isContentId = (text: string): boolean =>
  text.length <= CONTENT_ID_MAX_LENGTH && CONTENT_ID_PATTERN.test(text);

export const UUID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The short code a person reads aloud so that the agency can find their row: the last eight hex digits of the
 * (random) subject id in two groups, for example `7F3A-09BC`. Not unique by promise, only in practice.
 */
export const subjectToCode = (subject: string): string => {
  const tail = subject.replaceAll('-', '').slice(-8).toUpperCase();
  return `${tail.slice(0, 4)}-${tail.slice(4)}`;
};
