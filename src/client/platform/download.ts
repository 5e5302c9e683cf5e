/** Hands `text` to the person as a file. Works without network. */
export const downloadText = (fileName: string, type: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken the blob by the next task; keeping it would hold the memory.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};
