import { createHash } from 'node:crypto';

/** A source of the content security policy: allows the inline block that consists of exactly this text. */
const toHashSource = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Hashes of the inline style blocks in a page, as the content security policy wants them. */
export const listStyleHashes = (html: string): readonly string[] =>
  [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)].map(([, css]) => toHashSource(css ?? ''));

/**
 * Hashes of the inline scripts in a page that run. One with a `src` is allowed by where it comes from; one with a `type`
 * is data or a module, which the build never writes into a page.
 */
export const listScriptHashes = (html: string): readonly string[] =>
  [...html.matchAll(/<script>([\s\S]*?)<\/script>/gi)].map(([, code]) => toHashSource(code ?? ''));

/**
 * Headers of every answer. Only what is served from here may run, no page may be framed, and nothing may be sent
 * elsewhere. There is no Strict-Transport-Security: many offices begin without TLS, and whoever ends TLS in front of
 * this server knows when it is there to stay.
 */
export const createSecurityHeaders = ({
  styleHashes = [],
  scriptHashes = [],
}: {
  readonly styleHashes?: Iterable<string>;
  readonly scriptHashes?: Iterable<string>;
} = {}): Readonly<Record<string, string>> => ({
  'content-security-policy': [
    "default-src 'none'",
    ["script-src 'self'", ...new Set(scriptHashes)].join(' '),
    ["style-src 'self'", ...new Set(styleHashes)].join(' '),
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lentera-sw',
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
});
