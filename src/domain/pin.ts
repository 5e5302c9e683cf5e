/** Whether a text may be a PIN: four to eight digits. */
export const isPin = (text: string): boolean => /^\d{4,8}$/.test(text);

export const PIN_MAX_LENGTH = 8;
