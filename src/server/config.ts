import { DEFAULT_AGENCY, isContentId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { LOG_LEVELS, type LogLevel } from './platform/log.ts';

/** What the server needs to know from its environment. */
export interface Config {
  /** TCP port; 0 lets the system choose one. */
  readonly port: number;
  readonly host: string;
  /** Folder for the database; made when it is missing. */
  readonly data: string;
  readonly agency: string;
  /** PostgreSQL address; null for SQLite in `data`. */
  readonly databaseUrl: string | null;
  /** Folder of the built app; null to serve the API alone, as some tests do. */
  readonly dist: string | null;
  /** The address people use, without a slash at the end; null when it is only known on the local network. */
  readonly origin: string | null;
  readonly logLevel: LogLevel;
}

export interface ConfigProblem {
  readonly variable: string;
  readonly message: string;
  readonly remedy: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const toOrigin = (text: string): string | null => {
  const url = URL.parse(text);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return null;
  return url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
    ? url.origin
    : null;
};

const isPostgresUrl = (text: string): boolean =>
  ['postgres:', 'postgresql:'].includes(URL.parse(text)?.protocol ?? '');

/** Reads the environment. Reports every problem at once, in the order of the documentation. */
export const parseConfig = (environment: Environment): Result<Config, readonly ConfigProblem[]> => {
  const problems: ConfigProblem[] = [];
  /** An empty variable counts as absent: that is what a shell script or a compose file often leaves. */
  const read = (variable: string): string | null => {
    const text = environment[variable]?.trim() ?? '';
    return text === '' ? null : text;
  };
  const refuse = (variable: string, message: string, remedy: string): void => {
    problems.push({ variable, message, remedy });
  };

  const portText = read('PORT') ?? '8080';
  const port = /^\d{1,5}$/.test(portText) ? Number(portText) : Number.NaN;
  if (!(port <= 65_535)) {
    refuse('PORT', 'bukan nomor port.', 'Isi dengan angka 0 sampai 65535, misalnya PORT=8080.');
  }

  const host = read('HOST') ?? '0.0.0.0';
  if (!/^[\w.:-]+$/.test(host)) {
    refuse('HOST', 'bukan alamat mesin.', 'Isi dengan alamat IP atau nama mesin, misalnya HOST=0.0.0.0.');
  }

  const agency = read('LENTERA_AGENCY') ?? DEFAULT_AGENCY;
  if (!isContentId(agency)) {
    refuse(
      'LENTERA_AGENCY',
      'bukan nama pendek instansi.',
      'Pakai huruf kecil, angka, dan tanda hubung, misalnya LENTERA_AGENCY=bkd-kepri.',
    );
  }

  const databaseUrl = read('DATABASE_URL');
  if (databaseUrl !== null && !isPostgresUrl(databaseUrl)) {
    refuse(
      'DATABASE_URL',
      'bukan alamat PostgreSQL.',
      'Isi seperti postgres://pengguna:sandi@mesin:5432/lentera, atau kosongkan untuk memakai SQLite.',
    );
  }

  const originText = read('LENTERA_ORIGIN');
  const origin = originText === null ? null : toOrigin(originText);
  if (originText !== null && origin === null) {
    refuse(
      'LENTERA_ORIGIN',
      'bukan alamat situs.',
      'Isi dengan alamat tanpa jalur, misalnya LENTERA_ORIGIN=https://lentera.instansi.go.id.',
    );
  }

  const levelText = read('LENTERA_LOG') ?? 'warn';
  const logLevel = LOG_LEVELS.find((level) => level === levelText);
  if (logLevel === undefined) {
    refuse('LENTERA_LOG', 'bukan tingkat log.', `Pilih salah satu: ${LOG_LEVELS.join(', ')}.`);
  }

  if (problems.length > 0 || logLevel === undefined) return err(problems);
  return ok({
    port,
    host,
    data: read('LENTERA_DATA') ?? './data',
    agency,
    databaseUrl,
    dist: read('LENTERA_DIST') ?? './dist',
    origin,
    logLevel,
  });
};
