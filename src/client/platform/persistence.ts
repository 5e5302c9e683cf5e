/** Whether the browser has promised not to clear this site's storage by itself; null where it cannot say. */
export const isStoragePersistent = async (): Promise<boolean | null> => {
  if (typeof navigator.storage?.persisted !== 'function') return null;
  return navigator.storage.persisted();
};

/** Asks the browser for that promise. Some ask the person, most decide by themselves; a refusal changes nothing. */
export const askForPersistence = async (): Promise<void> => {
  if (typeof navigator.storage?.persist === 'function') await navigator.storage.persist();
};
