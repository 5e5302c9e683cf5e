/**
 * Whether a state-changing request may come from our own page. Browsers say where a request comes from; what says
 * nothing is not a browser and carries no cookie that could be abused.
 */
export const isSameSite = (request: Request): boolean => {
  const site = request.headers.get('sec-fetch-site');
  return site === null || site === 'same-origin' || site === 'none';
};
