/** What the databases and the operating system call the troubles that an operator can repair. */
export const SQLITE_BUSY = 5;
const SQLITE_READONLY = 8;
const SQLITE_CORRUPT = 11;
const SQLITE_FULL = 13;
const SQLITE_CANTOPEN = 14;
const SQLITE_NOTADB = 26;

const PG_DISK_FULL = '53100';
const PG_READ_ONLY = '25006';

const FULL_CODES = new Set<unknown>(['ENOSPC', 'EDQUOT', 'EROFS', PG_DISK_FULL, PG_READ_ONLY]);
const UNWRITABLE_CODES = new Set<unknown>(['EACCES', 'EPERM', 'ENOTDIR', 'ENOENT', 'EEXIST', 'EROFS']);

const toField = (error: unknown, field: string): unknown =>
  typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[field] : undefined;

/** SQLite's primary result code, or null when the error is not SQLite's. */
export const toSqliteCode = (error: unknown): number | null => {
  const code = toField(error, 'errcode');
  // The upper bits say more than we need.
  return typeof code === 'number' ? code & 0xff : null;
};

/** The database has no room left or may not be written to. */
export const isStorageFull = (error: unknown): boolean => {
  const code = toSqliteCode(error);
  return code === SQLITE_FULL || code === SQLITE_READONLY || FULL_CODES.has(toField(error, 'code'));
};

/** The data folder or a file in it cannot be made, opened or written. */
export const isUnwritable = (error: unknown): boolean => {
  const code = toSqliteCode(error);
  return code === SQLITE_CANTOPEN || code === SQLITE_READONLY || UNWRITABLE_CODES.has(toField(error, 'code'));
};

/** Classes of SQLSTATE that are about the connection, the account, the database or the machine, not about a query. */
const PG_UNUSABLE = /^(08|28|3D|53|57)...$|^(25006|42501)$/;
/** How Node names failures of the network and of TLS. */
const NETWORK_CODE = /^E[A-Z]+$|CERT|TLS|SSL/;

/** PostgreSQL cannot be reached, does not let us in, or has no room: for its admin to repair. */
export const isDatabaseUnusable = (error: unknown): boolean => {
  const code = toField(error, 'code');
  if (typeof code === 'string') return PG_UNUSABLE.test(code) || NETWORK_CODE.test(code);
  // The driver gives its own time-outs and refusals of TLS no code.
  return error instanceof Error && /connect|SSL/i.test(error.message);
};

/** The file is not a database, or a damaged one. */
export const isDamaged = (error: unknown): boolean => {
  const code = toSqliteCode(error);
  return code === SQLITE_CORRUPT || code === SQLITE_NOTADB;
};

/** A short stable name of what went wrong, for the log; the error's class where there is nothing better. */
export const toErrorCode = (error: unknown): string => {
  const sqlite = toSqliteCode(error);
  if (sqlite !== null) return `SQLITE_${sqlite}`;
  const code = toField(error, 'code');
  if (typeof code === 'string') return code;
  return error instanceof Error ? error.name : typeof error;
};
