/** How often `work` is done while the app stays in front, in milliseconds. */
const INTERVAL = 60_000;

/** Does `work` now, when the app comes to the front, and every minute while it stays there. Returns the way to stop. */
export const whileInFront = (work: () => void): (() => void) => {
  const look = (): void => {
    if (document.visibilityState === 'visible') work();
  };
  const timer = setInterval(look, INTERVAL);
  document.addEventListener('visibilitychange', look);
  window.addEventListener('pageshow', look);
  look();
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('pageshow', look);
  };
};
