/** Longest wait for a frame; a page that is not on the screen draws none. */
const LIMIT = 100;

/** Resolves once what was just rendered has been painted: work that would delay the frame waits for this. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    const limit = setTimeout(resolve, LIMIT);
    requestAnimationFrame(() => {
      clearTimeout(limit);
      setTimeout(resolve, 0);
    });
  });
