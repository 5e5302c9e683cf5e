import type { Prng } from '../sim/prng.ts';

/** Random text that follows docs/authoring.md: everything the format knows, put together in ways nobody thought of. */
export interface Writer {
  readonly lesson: (id: string) => string;
  readonly quiz: (id: string) => string;
  /** One block of text, question or feed, to be pasted anywhere. */
  readonly fragment: () => string;
}

export const pick = <Item>(prng: Prng, items: readonly Item[]): Item => {
  const item = items[prng.below(items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
};

/** Citations that random text names, in force and repealed. */
export const CITATION_IDS = ['uu-20-2023', 'pp-94-2021', 'se-137'];
export const REPEALED_ID = 'pp-53-2010';

const NOTES = ['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'];
const SWITCHES = [
  ['FASE di-luar-tahapan', 'FASE bakal-calon', 'FASE calon, masa-tenang'],
  ['FASE calon', 'FASE lainnya'],
  ['STATUS pns, cpns', 'STATUS pppk', 'STATUS non-asn'],
  ['STATUS pns', 'STATUS lainnya'],
  ['STATUS pns, cpns, pppk, non-asn'],
];
const ACTIONS = ['suka', 'komentar', 'bagikan', 'gabung', 'berpose', 'abaikan', 'laporkan'];
const VERDICTS = ['aman', 'berisiko', 'melanggar'];
const LINKS = [
  'https://bkn.go.id/a',
  'https://a.id/b(c)d',
  'mailto:a@b.id',
  'http://a.id/?b=c&d=e#f',
  'https://a.id',
];
/** What an author types between words: nothing special, until Markdown thinks otherwise. */
const SEASONING = [
  '.',
  ',',
  ' -',
  ' +',
  ' 1.',
  ' #',
  ' |',
  '\\|',
  ' >',
  '\\<',
  ' &amp;',
  ' *',
  ' _',
  ' \\*',
  ' !',
  ' [x]',
  '\\[',
  ' :',
  ' ~',
  ' =',
  ' {',
  '\\{',
];

const quote = (text: string, prefix = '> '): string =>
  text
    .split('\n')
    .map((line) => (prefix + line).trimEnd())
    .join('\n');

export const createWriter = (prng: Prng): Writer => {
  let count = 0;
  const times = <Item>(most: number, make: () => Item): Item[] =>
    Array.from({ length: 1 + prng.below(most) }, make);
  const word = (): string => `k${(count += 1)}${pick(prng, ['a', 'b', 'é', 'x', ''])}`;
  const plain = (most = 6): string => times(most, word).join(' ');

  const inline = (depth = 0): string => {
    const deeper = (): string => (depth > 2 ? plain(2) : inline(depth + 1));
    switch (prng.below(16)) {
      case 0:
        return `**${deeper()}**`;
      case 1:
        return `*${deeper()}*`;
      case 2:
        return `\`${plain(2)}\``;
      case 3: {
        // No page can hold a link in a link: seldom, to see it refused.
        if (prng.chance(0.02)) return `[${plain(2)} <https://a.id/${word()}>](https://a.id)`;
        const mark = depth > 0 ? '' : pick(prng, ['', '**', '`']);
        return depth > 1 ? plain() : `[${mark}${plain(2)}${mark}](${pick(prng, LINKS)})`;
      }
      case 4:
        return plain(3) + pick(prng, SEASONING) + ' ' + plain(2);
      case 5:
        return `${plain(2)} {{${pick(prng, ['organiser', 'supervisor', 'agency'])}}} ${plain(2)}`;
      case 6:
        return `<https://a.id/${word()}>`;
      case 7:
        return `__${deeper()}__`;
      default:
        return plain();
    }
  };
  /** Words of one line, as labels, cells and headings hold. */
  const line = (): string => {
    const text = times(3, () => inline()).join(' ');
    return text.replaceAll(/^(?:[#>+|-]|\d+\.)/g, (start) => `\\${start}`);
  };
  const paragraph = (): string => times(3, line).join(pick(prng, ['\n', '\n', '  \n', '\\\n', ' ']));

  const list = (depth = 0): string => {
    const bullet = pick(prng, ['- ', '- ', '* ', '1. ', '7) ']);
    const isLoose = prng.chance(0.2);
    return times(4, () => {
      const below =
        depth < 3 && prng.chance(0.25)
          ? `\n${list(depth + 1)}`
          : prng.chance(0.1)
            ? `\n\n${paragraph()}`
            : '';
      return bullet + (line() + below).replaceAll('\n', `\n${' '.repeat(bullet.length)}`);
    }).join(isLoose ? '\n\n' : '\n');
  };
  const cell = (): string => line().replaceAll(/(?<!\\)\|/g, '\\|');
  const table = (): string => {
    const columns = 1 + prng.below(4);
    const row = (make: () => string): string => `| ${Array.from({ length: columns }, make).join(' | ')} |`;
    const rule = row(() => pick(prng, ['---', ':--', '--:', ':-:']));
    return [row(cell), rule, ...times(4, () => row(cell))].join('\n');
  };
  const note = (): string => quote(`[!${pick(prng, NOTES)}]\n${times(2, () => flow(1)).join('\n\n')}`);
  const switchText = (): string =>
    pick(prng, SWITCHES)
      .map((marker) =>
        quote(`[!${marker}]\n${times(2, () => pick(prng, [paragraph, list, table])()).join('\n\n')}`),
      )
      .join('\n\n');
  /** A block that may stand in a text, at a depth of containers. */
  const flow = (depth = 0): string => {
    const makers = [paragraph, paragraph, list, table];
    if (depth < 2) makers.push(() => quote(times(2, () => flow(depth + 1)).join('\n\n')));
    if (depth === 0)
      makers.push(
        note,
        switchText,
        () => `## ${line()}`,
        () => `### ${line()}`,
        () => '---',
      );
    return pick(prng, makers)();
  };
  const basis = (): string =>
    `**Dasar hukum:** ${[...new Set(times(2, () => pick(prng, CITATION_IDS)))].map((id) => `\`${id}\``).join(pick(prng, [' ', ', ']))}`;
  const topic = (): string =>
    `**Topik:** \`t${prng.below(3)}\` (${pick(prng, ['mudah', 'sedang', 'sulit'])})`;
  const explanation = (prefix: string): string =>
    quote(
      times(2, () => (prng.chance(0.15) ? switchText() : pick(prng, [paragraph, paragraph, list])())).join(
        '\n\n',
      ),
      prefix,
    );
  const shuffled = <Item>(items: readonly Item[]): Item[] =>
    items
      .map((item) => [prng.fraction(), item] as const)
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item);

  const post = (): string => {
    const actions = shuffled(ACTIONS).slice(0, 2 + prng.below(3));
    const items = actions.map(
      (action, index) =>
        `- \`${action}\` (${index === 0 ? 'aman' : pick(prng, VERDICTS)})\n${explanation('  > ')}`,
    );
    return `### Kiriman \`p${(count += 1)}\` dari ${plain(3)}\n\n${explanation('> ')}\n\n${items.join('\n')}\n\n${basis()}`;
  };
  const feed = (): string =>
    [
      `## Simulasi \`s${(count += 1)}\` ${plain(3)}`,
      ...(prng.chance(0.5) ? [paragraph()] : []),
      ...times(3, post),
    ].join('\n\n');

  const id = (): string => `i${(count += 1)}`;
  const choice = (): readonly [kind: string, answers: string] => {
    const ids = times(3, id);
    const options = [id(), ...ids].map(
      (one, index) => `- [${index === 0 ? 'x' : ' '}] \`${one}\` ${line()}\n${explanation('  > ')}`,
    );
    return [pick(prng, ['pilih satu', 'pilih semua']), shuffled(options).join('\n')];
  };
  const ordering = (): readonly [kind: string, answers: string] => {
    const items = Array.from(
      { length: 3 + prng.below(5) },
      (_, index) => `${index + 1}. \`${id()}\` ${line()}`,
    );
    return ['urutkan', `${items.join('\n')}\n\n${explanation('> ')}`];
  };
  const matching = (): readonly [kind: string, answers: string] => {
    const rights = [id(), id()];
    const rows = Array.from({ length: 3 + prng.below(5) }, (_, index) => {
      const right = rights[index];
      return `| \`${id()}\` ${cell()} | ${right === undefined ? `\`${pick(prng, rights)}\`` : `\`${right}\` ${cell()}`} |`;
    });
    return [
      'pasangkan',
      [`| ${cell()} | ${cell()} |`, '| --- | --- |', ...rows, '', explanation('> ')].join('\n'),
    ];
  };
  const judgement = (): readonly [kind: string, answers: string] => {
    const options = Array.from(
      { length: 3 + prng.below(3) },
      (_, index) => `- [${index === 0 ? 3 : prng.below(3)}] \`${id()}\` ${line()}\n${explanation('  > ')}`,
    );
    return ['situasi', shuffled(options).join('\n')];
  };
  const question = (): string => {
    const [kind, answers] = pick(prng, [choice, choice, ordering, matching, judgement])();
    const stem = [...times(2, () => pick(prng, [paragraph, list, table, note])()), paragraph()];
    const end = prng.chance(0.4) ? [topic(), basis()] : [basis()];
    return [`## Soal \`q${(count += 1)}\` (${kind})`, ...stem, answers, ...end].join('\n\n');
  };

  return {
    lesson: (lessonId) => {
      const blocks = times(6, () => (prng.chance(0.12) ? `${feed()}\n\n## ${line()}` : flow()));
      const end = prng.chance(0.2) ? [`**Sudah dicabut:** \`${REPEALED_ID}\``] : [];
      if (prng.chance(0.7)) end.push(basis());
      return `---\nid: ${lessonId}\ntitle: Judul\n---\n\n${[plain(), ...blocks, ...end].join('\n\n')}\n`;
    },
    quiz: (quizId) => {
      const intro = prng.chance(0.3) ? [paragraph()] : [];
      return `---\nid: ${quizId}\ntitle: Judul\nmode: practice\n---\n\n${[...intro, ...times(3, question)].join('\n\n')}\n`;
    },
    fragment: () => pick(prng, [flow, flow, flow, feed, post, question, basis, topic, line])(),
  };
};
