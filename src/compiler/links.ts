/** What a link's address turned out to be: safe to publish, complete but dangerous, or not an address of its own. */
export type LinkAddress =
  | { readonly kind: 'safe'; readonly href: string }
  | { readonly kind: 'unsafe' }
  | { readonly kind: 'relative' };

const SAFE_SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** The URL standard leaves quotes in some parts and everything in the path of `mailto:` as it was written. */
const escapeMarkup = (href: string): string =>
  href.replaceAll(
    /["'<>`\\\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

/**
 * Judges an address the way a browser will read it: by the URL standard, which forgives case, tabs and line breaks
 * inside a scheme. Only the standard's own spelling of a safe address is ever published.
 */
export const readLinkAddress = (address: string): LinkAddress => {
  if (!URL.canParse(address)) {
    // "https://" alone or "http://a b" names no place; with any other scheme the author meant something dangerous.
    const scheme = /^[\s\p{Cc}]*([a-z][a-z0-9+.-]*:)/iu.exec(address)?.[1]?.toLowerCase();
    return scheme === undefined || SAFE_SCHEMES.has(scheme) ? { kind: 'relative' } : { kind: 'unsafe' };
  }
  const url = new URL(address);
  if (!SAFE_SCHEMES.has(url.protocol)) return { kind: 'unsafe' };
  // "https://bkn.go.id@example.com" leads to example.com.
  if (url.username !== '' || url.password !== '') return { kind: 'unsafe' };
  if (url.protocol === 'mailto:' && !url.pathname.includes('@')) return { kind: 'relative' };
  return { kind: 'safe', href: escapeMarkup(url.href) };
};
