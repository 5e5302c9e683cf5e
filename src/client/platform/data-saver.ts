/** Whether the person has asked the browser to save data. What costs data is then shown only when asked for. */
export const isSavingData = (): boolean => {
  // Not in the standard's types: only Chromium has it.
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
};
