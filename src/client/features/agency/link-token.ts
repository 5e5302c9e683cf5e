/**
 * The token of an officer link (`/instansi#tautan=…`), or null. It is taken out of the address at once, so that it is
 * neither bookmarked nor seen over a shoulder.
 */
export const takeLinkToken = (): string | null => {
  const match = /^#tautan=([\w.~-]+)$/.exec(location.hash);
  if (match === null) return null;
  history.replaceState(history.state, '', location.pathname + location.search);
  return match[1] ?? null;
};
