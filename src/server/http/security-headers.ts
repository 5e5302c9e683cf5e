import { createHash } from 'node:crypto';

/** Hashes of the inline style blocks in a page, as the content security policy wants them. */
export const listStyleHashes = (html: string): readonly string[] =>
  [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)].map(
    ([, css]) =>
      `'sha256-${createHash('sha256')
        .update(css ?? '')
        .digest('base64')}'`,
  );

/**
 * Headers of every answer. Only what is served from here may run, no page may be framed, and nothing may be sent
 * elsewhere. There is no Strict-Transport-Security: many offices begin without TLS, and whoever ends TLS in front of
 * this server knows when it is there to stay.
 */
export const createSecurityHeaders = (styleHashes: Iterable<string>): Readonly<Record<string, string>> => ({
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
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
