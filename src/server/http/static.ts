import { problemResponse } from './problem.ts';
import { SHELL, type Site, type SiteFile } from './site.ts';

/**
 * Addresses inside the app that are drawn by the app itself. They get its shell with status 200; any other address
 * gets the shell with status 404, so that a mistyped link shows a page with a way back and is still an error.
 */
const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const CLIENT_ROUTES = [
  /^\/$/,
  new RegExp(`^/modul/${ID}/?$`),
  new RegExp(`^/modul/${ID}/${ID}/?$`),
  new RegExp(`^/modul/${ID}/kuis/${ID}/?$`),
  new RegExp(`^/modul/${ID}/kuis/${ID}/hasil/${UUID}/?$`),
  new RegExp(`^/modul/${ID}/tes/(?:awal|akhir)/?$`),
  new RegExp(`^/modul/${ID}/tes/(?:awal|akhir)/hasil/${UUID}/?$`),
  /^\/(?:cari|data-saya|instansi|kiriman|orang|penanda|pengaturan|ulang)\/?$/,
];

type Encoding = 'br' | 'gzip';

/** The best encoding that the request accepts and the build has made. */
const chooseEncoding = (accept: string, file: SiteFile): Encoding | null => {
  const refused = new Set<string>();
  const accepted = new Set<string>();
  for (const part of accept.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.trim().split(/\s*;\s*/);
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    (Number(quality) > 0 ? accepted : refused).add(name);
  }
  const takes = (name: Encoding): boolean => !refused.has(name) && (accepted.has(name) || accepted.has('*'));
  if (file.br !== null && takes('br')) return 'br';
  return file.gzip !== null && takes('gzip') ? 'gzip' : null;
};

const fileResponse = (request: Request, file: SiteFile, status: 200 | 404): Response => {
  const encoding = chooseEncoding(request.headers.get('accept-encoding') ?? '', file);
  const body = encoding === null ? file.identity : (file[encoding] ?? file.identity);
  const etag = `"${file.etag}${encoding === null ? '' : `-${encoding}`}"`;
  const headers: Record<string, string> = {
    'cache-control': status === 200 ? file.cacheControl : 'no-store',
    vary: 'accept-encoding',
  };
  if (status === 200) {
    headers['etag'] = etag;
    const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim());
    if (known.some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag)) {
      return new Response(null, { status: 304, headers });
    }
  }
  headers['content-type'] = file.type;
  headers['content-length'] = String(body.byteLength);
  if (encoding !== null) headers['content-encoding'] = encoding;
  // Where only the head was asked for, hono leaves the body out.
  return new Response(body, { status, headers });
};

const decodePath = (path: string): string | null => {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
};

/** Answers GET and HEAD for everything that is not the API. */
export const createStaticHandler =
  (site: Site) =>
  (request: Request): Response => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return problemResponse('method-not-allowed', { headers: { allow: 'GET, HEAD' } });
    }
    const path = decodePath(new URL(request.url).pathname);
    if (path === null) return problemResponse('not-found');
    const { filesByPath } = site;
    // The build writes the page `/modul/x` to the file `modul/x.html`.
    const page = path === '/' ? '/index.html' : `${path.replace(/\/$/, '')}.html`;
    const file = filesByPath.get(path) ?? filesByPath.get(page);
    if (file !== undefined) return fileResponse(request, file, 200);
    const shell = filesByPath.get(SHELL);
    // What has a dot in its last part is asked for by a page, not by a person.
    if (shell === undefined || /\.[^/]*$/.test(path)) return problemResponse('not-found');
    return fileResponse(request, shell, CLIENT_ROUTES.some((route) => route.test(path)) ? 200 : 404);
  };
