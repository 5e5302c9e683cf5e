import type { Blockquote, List, ListItem, RootContent } from 'mdast';

import { createIdRegister } from './ids.ts';
import { checkOption, type WrittenOption } from './option.ts';
import { toPlace, type Source } from './read.ts';

interface OptionItem {
  readonly item: ListItem;
  /** An explanation that was written below the item without indentation, which has been reported. */
  readonly strayQuote?: Blockquote;
}

/**
 * Reads the options of a question: one list, or several when a slip cut it apart.
 * @param answers from where the options begin; whatever does not belong to them is reported
 * @param isOptions whether a further list holds options too
 */
export const readOptions = (
  answers: readonly RootContent[],
  isOptions: (node: RootContent) => node is List,
  source: Source,
): WrittenOption[] => {
  const { report } = source;
  const items: OptionItem[] = [];
  for (const [index, node] of answers.entries()) {
    const last = items.at(-1);
    if (node.type === 'list' && (index === 0 || isOptions(node))) {
      items.push(...node.children.map((item) => ({ item })));
    } else if (node.type === 'blockquote' && last !== undefined && !hasQuote(last)) {
      report('option-explanation-not-indented', toPlace(node));
      items[items.length - 1] = { ...last, strayQuote: node };
    } else {
      report('content-after-options', toPlace(node));
    }
  }
  const ids = createIdRegister('option-id-duplicate');
  return items.map(({ item, strayQuote }) => checkOption(item, strayQuote, source, ids));
};

const hasQuote = ({ item, strayQuote }: OptionItem): boolean =>
  strayQuote !== undefined || item.children.some(({ type }) => type === 'blockquote');
