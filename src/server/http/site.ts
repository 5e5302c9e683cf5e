import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { listScriptHashes, listStyleHashes } from './security-headers.ts';

/**
 * The built app, read into memory once at start: a few megabytes, and a build that runs meanwhile cannot make the
 * server hand out half of the old app and half of the new. Only names found on disk are ever looked up, so no path
 * in a request can reach outside.
 */
export interface Site {
  /** By path below the root, with a slash in front: `/assets/app-1a2b3c4d.js`. */
  readonly filesByPath: ReadonlyMap<string, SiteFile>;
  readonly styleHashes: ReadonlySet<string>;
  /** Of the empty shell alone: were a script to slip into a page with content, it would not run. */
  readonly scriptHashes: readonly string[];
}

export interface SiteFile {
  readonly type: string;
  readonly cacheControl: string;
  readonly etag: string;
  readonly identity: Uint8Array<ArrayBuffer>;
  /** Made by the build; absent where compressing does not pay. */
  readonly br: Uint8Array<ArrayBuffer> | null;
  readonly gzip: Uint8Array<ArrayBuffer> | null;
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  gif: 'image/gif',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml; charset=utf-8',
};

/** The page without content that every address without a page of its own begins with. */
export const SHELL = '/shell.html';

const IMMUTABLE = 'public, max-age=31536000, immutable';
const REVALIDATE = 'no-cache';

/** Only names that carry a hash of the content may be kept without asking again. */
const pathToCacheControl = (path: string): string => {
  if (path.startsWith('/assets/')) return IMMUTABLE;
  return path.startsWith('/content/') && /[0-9a-f]{16}/.test(path) ? IMMUTABLE : REVALIDATE;
};

const toExtension = (path: string): string => /\.([a-z0-9]+)$/.exec(path)?.[1] ?? '';

/** Reads every file under `dist`. Rejects with the system's error when the folder cannot be read. */
export const readSite = async (dist: string): Promise<Site> => {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const bytesByPath = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const entry of entries) {
    // Names with a dot are notes of the build to itself.
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const file = join(entry.parentPath, entry.name);
    bytesByPath.set(`/${relative(dist, file).split(sep).join('/')}`, await readFile(file));
  }

  const filesByPath = new Map<string, SiteFile>();
  const styleHashes = new Set<string>();
  for (const [path, identity] of bytesByPath) {
    if (bytesByPath.has(path.replace(/\.(br|gz)$/, '')) && /\.(br|gz)$/.test(path)) continue;
    const extension = toExtension(path);
    filesByPath.set(path, {
      type: TYPES[extension] ?? 'application/octet-stream',
      cacheControl: pathToCacheControl(path),
      etag: createHash('sha256').update(identity).digest('base64url').slice(0, 22),
      identity,
      br: bytesByPath.get(`${path}.br`) ?? null,
      gzip: bytesByPath.get(`${path}.gz`) ?? null,
    });
    if (extension === 'html') {
      for (const hash of listStyleHashes(new TextDecoder().decode(identity))) styleHashes.add(hash);
    }
  }
  const shell = filesByPath.get(SHELL);
  const scriptHashes = shell === undefined ? [] : listScriptHashes(new TextDecoder().decode(shell.identity));
  return { filesByPath, styleHashes, scriptHashes };
};
