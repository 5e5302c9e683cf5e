/** A text in which every line knows which place of the format it tries out, if any. */
export interface Trial {
  readonly path: string;
  readonly text: string;
  /** By line, from 0. */
  readonly placeByLine: readonly (string | undefined)[];
}

/** A piece of a trial. Without a place it is scaffolding, and correct. */
type Piece = string | readonly [place: string, text: string];

const toTrial = (path: string, pieces: readonly Piece[]): Trial => {
  const texts = pieces.map((piece) => (typeof piece === 'string' ? piece : piece[1]));
  const places = pieces.flatMap((piece) => {
    const [place, text] = typeof piece === 'string' ? [undefined, piece] : piece;
    return text.split(/\r\n?|\n/).map(() => place);
  });
  return { path, text: texts.join('\n'), placeByLine: places };
};

/** A payload on one line, for labels, cells, headings and values. */
export const toOneLine = (payload: string): string => payload.replaceAll(/\r\n?|\n/g, ' ');

/** A payload as a quote. */
export const quoted = (payload: string, prefix = '> '): string =>
  payload
    .split(/\r\n?|\n/)
    .map((line) => prefix + line)
    .join('\n');

/** A payload as the text of a list item, below a bullet of two characters. */
const indented = (payload: string, by = '  '): string => payload.replaceAll(/\r\n?|\n/g, `\n${by}`);

/** Words around a payload keep it from being the beginning or end of anything. */
export const amid = (payload: string): string => `a ${toOneLine(payload)} b`;

const FENCE = '---';
const BASIS = ['', '**Dasar hukum:** `uu-20-2023`', ''];

/** Everywhere inside a line of a lesson, each on a line of its own. */
export const INLINE_PLACES: Readonly<Record<string, (payload: string) => string>> = {
  paragraph: amid,
  heading: (payload) => `## ${amid(payload)}`,
  subheading: (payload) => `### ${amid(payload)}`,
  item: (payload) => `- ${amid(payload)}`,
  'numbered item': (payload) => `1. ${amid(payload)}`,
  strong: (payload) => `**${amid(payload)}**`,
  emphasis: (payload) => `*${amid(payload)}*`,
  code: (payload) => `\`\`\` ${amid(payload)} \`\`\``,
  'link text': (payload) => `[${amid(payload)}](https://a.id)`,
  'link address': (payload) => `[a](${toOneLine(payload)})`,
  'link address in brackets': (payload) => `[a](<${toOneLine(payload)}>)`,
  'end of a link address': (payload) => `[a](https://a.id/${toOneLine(payload)})`,
  'mail address': (payload) => `[a](mailto:a@b.id?subject=${toOneLine(payload)})`,
  'link title': (payload) => `[a](https://a.id "${toOneLine(payload)}")`,
  autolink: (payload) => `a <${toOneLine(payload)}> b`,
  'end of an autolink': (payload) => `a <https://a.id/${toOneLine(payload)}> b`,
  reference: (payload) => `a [a][${toOneLine(payload)}] b`,
  'picture text': (payload) => `![${amid(payload)}](bagan.png)`,
  'picture address': (payload) => `![a](${toOneLine(payload)})`,
  'picture title': (payload) => `![a](bagan.png "${toOneLine(payload)}")`,
  'word of the agency': (payload) => `a {{${toOneLine(payload)}}} b`,
  'table head': (payload) => `| ${amid(payload)} |\n| - |`,
  'table cell': (payload) => `| a |\n| - |\n| ${amid(payload)} |`,
  'marker of a call-out': (payload) => `> [!${toOneLine(payload)}]\n> a`,
  'values of a switch': (payload) => `> [!FASE ${toOneLine(payload)}]\n> a`,
  'legal basis in the middle': (payload) => `**Dasar hukum:** ${toOneLine(payload)}`,
};

/** Containers of blocks, which end whatever a payload opens. */
export const CONTAINER_PLACES: Readonly<Record<string, (payload: string) => string>> = {
  quote: (payload) => quoted(payload),
  'quote in a quote': (payload) => quoted(payload, '> > '),
  'call-out': (payload) => `> [!NOTE]\n${quoted(payload)}`,
  'list item': (payload) => `- ${indented(payload)}`,
  'numbered list item': (payload) => `1. ${indented(payload, '   ')}`,
  'nested list item': (payload) => `- a\n  - ${indented(payload, '    ')}`,
  'case of a switch': (payload) => `> [!STATUS pns]\n${quoted(payload)}\n\n> [!STATUS lainnya]\n> a`,
};

const eachOf = (places: Readonly<Record<string, (payload: string) => string>>, payload: string): Piece[] =>
  Object.entries(places).flatMap(([place, write]): Piece[] => [[place, write(payload)], '', 'a', '']);

/** A value of YAML in quotation marks: whatever it holds, it stays one value. */
export const toYamlText = (payload: string): string => JSON.stringify(payload);

const head = (id: string, ...more: readonly Piece[]): Piece[] => [FENCE, `id: ${id}`, ...more, FENCE, ''];
const title = 'title: a';
const quizHead = (id: string, ...more: readonly Piece[]): Piece[] => head(id, ...more, 'mode: practice');

const post = (id: string, parts: { from?: Piece; text?: Piece; follows?: Piece }): Piece[] => [
  parts.from ?? `### Kiriman \`${id}\` dari a`,
  '',
  parts.text ?? '> a',
  '',
  '- `suka` (melanggar)',
  parts.follows ?? '  > a',
  '- `abaikan` (aman)',
  '  > a',
  ...BASIS,
];

/** The pages of a module that tries one payload in every place of a page. */
export const toTrials = (payload: string): Trial[] => {
  const line = toOneLine(payload);
  return [
    toTrial('module.md', [
      FENCE,
      ['module title', `title: ${toYamlText(payload)}`],
      ['summary', `summary: ${toYamlText(payload)}`],
      'language: id',
      'shelf: agency',
      'objectives:',
      ['objective', `  - ${toYamlText(payload)}`],
      FENCE,
      '',
      ['introduction of a module', payload],
    ]),
    toTrial('01-baris.md', [
      ...head(
        'baris',
        ['lesson title', `title: ${toYamlText(payload)}`],
        ['acknowledgement', `acknowledgement: ${toYamlText(payload)}`],
      ),
      ...eachOf(INLINE_PLACES, payload),
    ]),
    toTrial('02-blok.md', [
      ...head('blok', title),
      ...eachOf(CONTAINER_PLACES, payload),
      '![a](bagan.png)',
      '',
      ['block', payload],
    ]),
    toTrial('03-umpan.md', [
      ...head('umpan', title),
      ['title of a feed', `## Simulasi \`satu\` ${amid(payload)}`],
      '',
      ...post('a', { from: ['who posts', `### Kiriman \`a\` dari ${amid(payload)}`] }),
      ...post('b', { text: ['post', quoted(payload)] }),
      ...post('c', { follows: ['consequence', quoted(payload, '  > ')] }),
    ]),
    toTrial('04-pengantar-umpan.md', [
      ...head('pengantar-umpan', title),
      '## Simulasi `dua` a',
      '',
      ['introduction of a feed', payload],
      '',
      ...post('a', {}),
    ]),
    toTrial('05-nilai.md', [...head('nilai', ['bare value', `title: ${payload}`]), 'a']),
    toTrial('06-kunci.md', [...head('kunci', title, ['key', `${line}: a`]), 'a']),
    toTrial('07-id.md', [
      FENCE,
      ['lesson id', `id: ${toYamlText(payload)}`],
      title,
      'facts:',
      ['id of a fact', `  - ${toYamlText(payload)}`],
      FENCE,
      '',
      ['id of a feed', `## Simulasi \`${line}\` a`],
      '',
      ...post('a', { from: ['id of a post', `### Kiriman \`${line}\` dari a`] }),
      '## a',
      '',
      'a',
      '',
      ['id of a repealed rule', `**Sudah dicabut:** \`${line}\``],
      '',
      ['id of a rule', `**Dasar hukum:** \`${line}\``],
    ]),
    toTrial('08-tindakan.md', [
      ...head('tindakan', title),
      '## Simulasi `tiga` a',
      '',
      '### Kiriman `a` dari a',
      '',
      '> a',
      '',
      ['action', `- \`${line}\` (aman)`],
      '  > a',
      ['verdict', `- \`suka\` (${line})`],
      '  > a',
      '- `abaikan` (aman)',
      '  > a',
      ...BASIS,
    ]),
    toTrial('jenis.md', [
      ...quizHead('jenis', ['quiz title', `title: ${toYamlText(payload)}`]),
      '## Soal `p1` (pilih satu)',
      '',
      ['question', amid(payload)],
      '',
      ['option', `- [x] \`a\` ${amid(payload)}`],
      ['explanation of an option', quoted(payload, '  > ')],
      '- [ ] `b` b',
      '  > c',
      ...BASIS,
      '## Soal `p2` (urutkan)',
      '',
      'Urutkan.',
      '',
      ['item to order', `1. \`a\` ${amid(payload)}`],
      '2. `b` b',
      '3. `c` c',
      '',
      ['explanation of an order', quoted(payload)],
      ...BASIS,
      '## Soal `p3` (pasangkan)',
      '',
      'Pasangkan.',
      '',
      ['head of a column', `| a | ${amid(payload)} |`],
      '| - | - |',
      ['left cell', `| \`a\` ${amid(payload)} | \`d\` d |`],
      ['right cell', `| \`b\` b | \`e\` ${amid(payload)} |`],
      '| `c` c | `d` |',
      '',
      ['explanation of pairs', quoted(payload)],
      ...BASIS,
      '## Soal `p4` (situasi)',
      '',
      'Situasi.',
      '',
      ['way to act', `- [3] \`a\` ${amid(payload)}`],
      ['explanation of a way to act', quoted(payload, '  > ')],
      '- [1] `b` b',
      '  > c',
      '- [0] `c` c',
      '  > c',
      ...BASIS,
    ]),
    toTrial('pertanyaan.md', [
      ...quizHead('pertanyaan', title),
      '## Soal `p5` (benar atau salah)',
      '',
      ['question as a block', payload],
      '',
      '- [x] `benar` Benar',
      '  > a',
      '- [ ] `salah` Salah',
      '  > a',
      ...BASIS,
    ]),
    toTrial('bacaan.md', [
      ...quizHead('bacaan', title),
      ['introduction of a quiz', payload],
      '',
      '## Soal `p6` (pilih satu)',
      '',
      'a',
      '',
      '- [x] `a` a',
      '  > a',
      '- [ ] `b` b',
      '  > b',
      ...BASIS,
    ]),
    toTrial('id.md', [
      ...quizHead('id', title),
      ['id of a question', `## Soal \`${line}\` (pilih satu)`],
      '',
      'a',
      '',
      ['id of an option', `- [x] \`${line}\` a`],
      '  > a',
      ['box', `- [${line}] \`b\` b`],
      '  > b',
      '',
      ['topic', `**Topik:** \`${line}\` (mudah)`],
      ...BASIS,
      ['kind of a question', `## Soal \`p7\` (${line})`],
      '',
      'a',
      '',
      '- [x] `a` a',
      '  > a',
      '- [ ] `b` b',
      '  > b',
      ...BASIS,
      '## Soal `p8` (pasangkan)',
      '',
      'a',
      '',
      '| a | b |',
      '| - | - |',
      ['id of a left cell', `| \`${line}\` a | \`d\` d |`],
      '| `b` b | `e` e |',
      '| `c` c | `d` |',
      '',
      '> a',
      ...BASIS,
    ]),
  ];
};

const TEXT_KEYS = ['rule', 'short', 'article', 'remark', 'checkedBy', 'source'];

/** The files beside the modules, with one payload as every value. */
export const toSettingTrials = (payload: string): Trial[] => {
  const text = toYamlText(payload);
  return [
    toTrial('agency.yaml', [
      ['name of the agency', `name: ${text}`],
      ['organiser', `organiser: ${text}`],
      ['supervisor', `supervisor: ${text}`],
      ['time zone', `timeZone: ${text}`],
      'channels:',
      ['name of a channel', `  - name: ${text}`],
      ['address of a channel', `    address: ${text}`],
      ['remark of a channel', `    remark: ${text}`],
      '  - name: a',
      ['mail address of a channel', `    address: ${toYamlText(`mailto:a@b.id?${payload}`)}`],
      '  - name: a',
      ['end of the address of a channel', `    address: ${toYamlText(`https://a.id/${payload}`)}`],
      'confirmedKeys:',
      ['confirmed key', `  - ${text}`],
    ]),
    toTrial('citations.yaml', [
      '- id: uu-20-2023',
      ...TEXT_KEYS.map((key): Piece => [`${key} of a rule`, `  ${key}: ${text}`]),
      '  status: uncertain',
      '  checkedOn: 2026-11-22',
      '  reviewBy: 2027-05-22',
      '- id: pp-94-2021',
      '  rule: a',
      '  short: a',
      '  status: in-force',
      '  checkedBy: a',
      ['end of the source of a rule', `  source: ${toYamlText(`https://a.id/${payload}`)}`],
      ['day of a check', `  checkedOn: ${text}`],
      '  reviewBy: 2027-05-22',
    ]),
    toTrial('facts.yaml', [
      '- id: satu',
      ['text of a fact', `  text: ${text}`],
      ['mark of a fact', `  mark: ${text}`],
      ['source of a fact', `  source: ${text}`],
      '  checkedOn: 2026-11-22',
    ]),
  ];
};
