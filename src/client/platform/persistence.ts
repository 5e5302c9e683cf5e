/** Whether the browser has promised not to clear this site's storage by itself; null where it cannot say. */
export const isStoragePersistent = async (): Promise<boolean | null> => {
  if (typeof navigator.storage?.persisted !== 'function') return null;
  return navigator.storage.persisted();
};

/** Asks the browser for that promise. Some ask the person, most decide by themselves; a refusal changes nothing. */
export const askForPersistence = async (): Promise<void> => {
  if (typeof navigator.storage?.persist === 'function') await navigator.storage.persist();
};

/** How much this site keeps and may keep at most, in bytes, as the browser estimates; null where it does not say. */
export const estimateStorage = async (): Promise<{
  readonly usage: number;
  readonly quota: number;
} | null> => {
  if (typeof navigator.storage?.estimate !== 'function') return null;
  const { usage, quota } = await navigator.storage.estimate();
  return usage === undefined || quota === undefined ? null : { usage, quota };
};
