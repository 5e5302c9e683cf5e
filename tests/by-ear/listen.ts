import { virtual } from '@guidepup/virtual-screen-reader';

/** Far more than any page says: a page that never comes to its end fails here and not at a time limit. */
const LONGEST = 2_000;

/** What differs from run to run and is nobody's wording: times of day, sizes, the person's code. */
const steady = (phrase: string): string =>
  phrase
    .replaceAll(/\b\d{1,2}\.\d{2}\b/g, '00.00')
    .replaceAll(/[\d.,]+\s(?:B|kB|MB|GB|byte)\b/g, '0 kB')
    .replaceAll(/\b[0-9A-F]{4}-[0-9A-F]{4}\b/g, '0000-0000');

/** React keeps what is ticked and chosen in properties, and the model hears attributes only. */
const showStates = (container: HTMLElement): void => {
  for (const input of container.querySelectorAll('input')) input.toggleAttribute('checked', input.checked);
  for (const option of container.querySelectorAll('option')) {
    option.toggleAttribute('selected', option.selected);
  }
};

/**
 * What a screen reader says from the beginning of `container` to its end, one phrase a line. It is a model of one, made
 * from the roles, names and states in the document; a person with a real one may hear other words in the same order.
 */
export const listen = async (container: HTMLElement): Promise<string> => {
  showStates(container);
  await virtual.start({ container });
  const lines = [await virtual.lastSpokenPhrase()];
  try {
    for (let count = 0; count < LONGEST; count += 1) {
      await virtual.next();
      const phrase = await virtual.lastSpokenPhrase();
      // It begins again at the top when it has come to the end.
      if (phrase === lines[0]) return `${lines.map(steady).join('\n').trim()}\n`;
      lines.push(phrase);
    }
  } finally {
    await virtual.stop();
  }
  throw new Error(`the page says more than ${LONGEST} phrases`);
};
