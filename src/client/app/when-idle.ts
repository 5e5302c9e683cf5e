/** Runs `work` when the browser has nothing better to do. Returns the way to call it off. */
export const whenIdle = (work: () => void): (() => void) => {
  // Safari has no idle callback; a second after the page came alive is as good a guess.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, 1_000);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: 5_000 });
  return () => cancelIdleCallback(handle);
};
