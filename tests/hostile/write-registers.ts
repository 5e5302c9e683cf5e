import { chunk, toOneValue, toValues } from './write-heads.ts';
import { toYamlText } from './places.ts';

/** So many payloads share a rule: a file holds at most 256 KB. */
export const PER_RULE = 4;

/** Rules with payloads as half of their values: in force where the number is even, else repealed. */
export const toCitations = (payloads: readonly string[]): string[] =>
  chunk(toValues(payloads), PER_RULE).map((some, index) => {
    const text = toYamlText(some.join(' · '));
    const isEven = index % 2 === 0;
    const one = (condition: boolean): string => (condition ? text : 'a');
    const status = isEven ? 'uncertain' : 'repealed\n  replacedBy: c0';
    // A source that is itself a dangerous address is refused, so this one begins otherwise.
    const source = isEven ? 'a' : toYamlText(`a ${some.join(' · ')}`);
    return `- id: c${index}\n  rule: ${one(isEven)}\n  short: ${one(!isEven)}\n  article: ${one(isEven)}\n  status: ${status}\n  remark: ${one(!isEven)}\n  checkedOn: 2026-11-22\n  reviewBy: 2026-11-23\n  checkedBy: ${one(isEven)}\n  source: ${source}\n`;
  });

/** Cites every second of `count` rules from number `first` on; after the last of `total` comes the first again. */
export const cite = (label: string, first: number, count: number, total: number): string => {
  const numbers = Array.from({ length: Math.ceil(count / 2) }, (_, index) => (first + 2 * index) % total);
  return `**${label}:** ${numbers.map((number) => `\`c${number}\``).join(' ')}`;
};

/** An agency.yaml with a payload as every value. */
export const toAgency = (payloads: readonly string[], confirmedKeys: readonly string[]): string => {
  const third = (rest: number): string =>
    toOneValue(payloads.filter((_payload, index) => index % 3 === rest));
  const channels = toValues(payloads).map((payload, index) => {
    const address = toYamlText(`https://a.id/${payload}`);
    const remark = index % 2 === 0 ? `    remark: ${toYamlText(payload)}\n` : '';
    return `  - name: ${toYamlText(payload)}\n    address: ${address}\n${remark}`;
  });
  const keys = confirmedKeys.map((key) => `  - ${key}\n`);
  return `name: ${third(0)}\norganiser: ${third(1)}\nsupervisor: ${third(2)}\ntimeZone: Asia/Jakarta\nchannels:\n${channels.join('')}${keys.length === 0 ? '' : `confirmedKeys:\n${keys.join('')}`}`;
};
