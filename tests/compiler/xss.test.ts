import { describe, expect, it } from 'vitest';

import {
  NOTE_KINDS,
  PHASES,
  STATUSES,
  SWITCH_AXES,
  TEXT_TAGS,
  type Question,
  type TextNode,
} from '../../src/domain/content/module.ts';
import {
  AGENCY,
  compileFiles,
  EXAMPLE,
  PICTURE,
  toLesson,
  toLessonTexts,
  toQuiz,
} from './example-content.ts';

/** Ways in which text has become code elsewhere. `X` would run if any of them got through. */
const PAYLOADS = [
  // Raw tags, blocks and inline
  '<script>X</script>',
  'Isi <script>X</script>',
  '<ScRiPt src=//a.id></sCrIpT>',
  '<script\n>X</script\n>',
  '<img src=x onerror=X>',
  '<img src="x`` `<script>X</script>"` `>',
  '<iframe src="javascript:X"></iframe>',
  '<object data="javascript:X"></object>',
  '<embed src="data:text/html,X">',
  '<base href="javascript:X//">',
  '<meta http-equiv="refresh" content="0;url=javascript:X">',
  '<link rel=stylesheet href=javascript:X>',
  '<style>@import "javascript:X"</style>',
  '<form action="javascript:X"><button>a</button></form>',
  '<a href="javascript:X">a</a>',
  '<template><script>X</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=X>"></noscript>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=X>',
  '<svg onload=X>',
  '<svg><script>X</script></svg>',
  '<svg><a xlink:href="javascript:X"><text>a</text></a></svg>',
  '<svg><animate attributeName=href values=javascript:X /></svg>',
  '<custom-element onclick=X>a</custom-element>',
  '<x/onclick=X>a',
  '</p><script>X</script>',
  '<!-- <script>X</script> -->',
  '<!--><script>X</script>-->',
  '<!DOCTYPE html><script>X</script>',
  '<![CDATA[<script>X</script>]]>',
  '<?php echo "X" ?>',
  '<details open ontoggle=X>',
  '<input autofocus onfocus=X>',
  '<video><source onerror=X></video>',
  '<body onload=X>',
  '<div style="background:url(javascript:X)">a</div>',
  // Markup that only looks like text
  '&lt;script&gt;X&lt;/script&gt;',
  '&#60;img src=x onerror=X&#62;',
  '\\<script>X\\</script>',
  '`<script>X</script>`',
  '`` ` <img src=x onerror=X> ``',
  '```html\n<script>X</script>\n```',
  '    <script>X</script>',
  '<<script>script>X</script>',
  '<scr\u0000ipt>X</script>',
  '\u003cscript\u003eX\u003c/script\u003e',
  '\uFF1Cscript\uFF1EX',
  // Links
  '[a](javascript:X)',
  '[a](JaVaScRiPt:X)',
  '[a]( javascript:X )',
  '[a](<javascript:X>)',
  '[a](<java\tscript:X>)',
  '[a](<\u0001javascript:X>)',
  '[a](java&#10;script:X)',
  '[a](java&Tab;script:X)',
  '[a](javascript&colon;X)',
  '[a](&#106;&#97;&#118;ascript:X)',
  '[a](&#x6A&#x61&#x76ascript:X)',
  '[a](javascript\\:X)',
  '[a](javascript%3AX)',
  '[a](java%0Ascript:X)',
  '[a](\\x6aavascript:X)',
  '[a](javascript://a.id/%0AX)',
  '[a](javascript:X "https://a.id")',
  '[a](vbscript:X)',
  '[a](data:text/html,<script>X</script>)',
  '[a](data:text/html;base64,PHNjcmlwdD5YPC9zY3JpcHQ+)',
  '[a](DATA:image/svg+xml,<svg onload=X>)',
  '[a](blob:https://a.id/1)',
  '[a](file:///etc/passwd)',
  '[a](filesystem:https://a.id/1)',
  '[a](intent://a#Intent;scheme=javascript;end)',
  '[a](view-source:https://a.id)',
  '[a](feed:javascript:X)',
  '[a](//a.id)',
  '[a](\\\\a.id)',
  '[a](https://bkn.go.id@a.id/)',
  '[a](https:javascript:X)',
  '[a](https://a.id/"onmouseover="X)',
  "[a](https://a.id/'onmouseover='X)",
  '[a](https://a.id/<script>X</script>)',
  '[a](mailto:a@b.id?body=<script>X</script>)',
  '[a](mailto:"><script>X</script>@b.id)',
  '<javascript:X>',
  '<JAVASCRIPT:X>',
  '<data:text/html,X>',
  '<https://a.id/"onclick="X>',
  'javascript:X',
  '[a][b]\n\n[b]: javascript:X',
  '[a]\n\n[a]: <javascript:X> "a"',
  '[![a](javascript:X)](javascript:X)',
  '[**a** `b`](javascript:X)',
  '[[a](javascript:X)](javascript:X)',
  '[a](https://a.id) [b](javascript:X)',
  '[<img src=x onerror=X>](https://a.id)',
  // Images
  '![a](javascript:X)',
  '![a](x "onerror=X")',
  '![a](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9WD4=)',
  '![a"onerror="X](x)',
  '![a][b]\n\n[b]: javascript:X',
  // Inside other structures
  '- [a](javascript:X)',
  '1. <script>X</script>',
  '> <img src=x onerror=X>',
  '> [!NOTE]\n> [a](javascript:X)',
  '> [!"onclick="X]\n> a',
  '> [!constructor]\n> a',
  '| a |\n| - |\n| <img src=x onerror=X> |',
  '| [a](javascript:X) |\n| - |',
  '## <script>X</script>',
  '## [a](javascript:X)',
  '**<b onclick=X>**',
  '*[a](javascript:X)*',
  '[^1]\n\n[^1]: <script>X</script>',
  '{{constructor.constructor("X")()}}',
  '${X}',
  '{X}',
  '__proto__',
  '`__proto__`',
  '$$\\href{javascript:X}{a}$$',
  ':a[b]{onclick=X}',
  '{#id .class onclick=X}',
];

type Check = (value: unknown) => boolean;

const isOneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const align = isOneOf('left', 'right', 'center');

/** Every property that may leave the compiler, and what it may be. */
const ALLOWED: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  a: { href: (value) => /^(https?:\/\/[^\s"'<>@]+|mailto:[^\s<>"]+)$/.test(String(value)) },
  ol: { start: Number.isInteger },
  note: { kind: isOneOf(...NOTE_KINDS) },
  th: { align },
  td: { align },
  switch: { by: isOneOf(...SWITCH_AXES) },
  case: { of: (value) => Array.isArray(value) && value.every(isOneOf(...PHASES, ...STATUSES)) },
  picture: {
    src: (value) => /^\/content\/pictures\/[0-9a-f]{16}\.webp$/.test(String(value)),
    // Text, which the phone never takes for markup.
    alt: (value) => typeof value === 'string',
    width: Number.isInteger,
    height: Number.isInteger,
    bytes: Number.isInteger,
  },
};

/** Everything wrong with compiled text: tags, properties and addresses that no phone should ever be handed. */
const toLeaks = (node: TextNode): string[] => {
  if (typeof node === 'string') return [];
  const [tag, props, ...children] = node;
  const leaks = children.flatMap(toLeaks);
  if (!TEXT_TAGS.includes(tag)) leaks.push(`tag ${tag}`);
  if (props === 0) return leaks;
  const allowed = ALLOWED[tag] ?? {};
  for (const [name, value] of Object.entries(props)) {
    if (!Object.hasOwn(allowed, name) || allowed[name]?.(value) !== true) {
      leaks.push(`${tag} ${name}=${String(value)}`);
    }
  }
  return leaks;
};

const toText = (nodes: readonly TextNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : toText(node.slice(2) as TextNode[]))).join('');

/** The payload wherever an author can write text in a question, one quiz for each kind. */
const toQuizzes = (payload: string): string[] => {
  const line = payload.split('\n')[0] ?? '';
  const quoted = payload.replaceAll('\n', '\n> ');
  const indented = payload.replaceAll('\n', '\n  > ');
  const basis = '\n\n**Dasar hukum:** `uu-20-2023`\n';
  return [
    toQuiz(`${payload}\n\n- [x] \`ya\` a ${line}\n  > ${indented}\n- [ ] \`tidak\` b\n  > c${basis}`),
    toQuiz(`Urutkan.\n\n1. \`a\` a ${line}\n2. \`b\` b\n3. \`c\` c\n\n> ${quoted}${basis}`, {
      heading: 'Soal `netral` (urutkan)',
    }),
    toQuiz(
      `Pasangkan.\n\n| a ${line} | b |\n| - | - |\n| \`a\` a ${line} | \`d\` d ${line} |\n| \`b\` b | \`d\` |\n| \`c\` c | \`e\` e |\n\n> ${quoted}${basis}`,
      { heading: 'Soal `netral` (pasangkan)' },
    ),
    toQuiz(
      `Situasi.\n\n- [3] \`a\` a ${line}\n  > ${indented}\n- [1] \`b\` b\n  > c\n- [0] \`c\` c\n  > c${basis}`,
      { heading: 'Soal `netral` (situasi)' },
    ),
  ];
};

/** Every text of a question that a learner sees. */
const toTexts = (question: Question): readonly TextNode[] => {
  switch (question.kind) {
    case 'ordering':
      return [...question.stem, ...question.items.flatMap(({ label }) => label), ...question.explanation];
    case 'matching': {
      const { stem, heads, left, right, explanation } = question;
      return [...stem, ...heads.flat(), ...[...left, ...right].flatMap(({ label }) => label), ...explanation];
    }
    default:
      return [
        ...question.stem,
        ...question.options.flatMap(({ label, explanation }) => [...label, ...explanation]),
      ];
  }
};

/** A lesson with the payload in a switch, in a picture's text and all over a simulated feed. */
const toRichLesson = (payload: string): string => {
  const line = payload.split('\n')[0] ?? '';
  const quoted = payload.replaceAll('\n', '\n> ');
  const indented = payload.replaceAll('\n', '\n  > ');
  return `{{channels}}

{{organiser}}

> [!STATUS pns]
> ${quoted}

> [!STATUS lainnya]
> a

![a ${line}](bagan.png)

## Simulasi \`malam\` a ${line}

${payload}

### Kiriman \`poster\` dari a ${line}

> ${quoted}

- \`suka\` (melanggar)
  > ${indented}
- \`abaikan\` (aman)
  > a

**Dasar hukum:** \`uu-20-2023\`
`;
};

/** What is published of a lesson, with the channels of an agency. */
const publishLesson = (lesson: string, agency: string): readonly TextNode[] => {
  const { modules } = compileFiles({
    ...EXAMPLE,
    'agency.yaml': agency,
    'netralitas/01-pengantar.md': toLesson(lesson),
    'netralitas/bagan.png': PICTURE,
  });
  return modules.flatMap(({ module }) => module.lessons.flatMap(({ body }) => toLessonTexts(body)));
};

/** What is published of agencies that call themselves, their channels and addresses by the payload. */
const publishAgencies = (payload: string): readonly TextNode[] => {
  const text = JSON.stringify(payload);
  const agency = `name: a\norganiser: ${text}\nsupervisor: a\ntimeZone: Asia/Jakarta\nchannels:\n`;
  return [
    `  - name: ${text}\n    address: a\n    remark: ${text}\n`,
    `  - name: a\n    address: ${text}\n`,
  ].flatMap((channel) => publishLesson(toRichLesson('a'), agency + channel));
};

/** What is published of modules with the payload wherever an author can write text. */
const publish = (payload: string): readonly TextNode[] => [
  ...publishQuizzes(payload),
  ...publishLesson(toRichLesson(payload), AGENCY),
];

const publishQuizzes = (payload: string): readonly TextNode[] =>
  toQuizzes(payload).flatMap((quiz) => {
    const { modules } = compileFiles({
      ...EXAMPLE,
      'netralitas/01-pengantar.md': toLesson(payload),
      'netralitas/latihan.md': quiz,
    });
    return modules.flatMap(({ module }) => [
      ...module.lessons.flatMap(({ body }) => toLessonTexts(body)),
      ...module.quizzes.flatMap(({ questions }) => questions.flatMap(toTexts)),
    ]);
  });

describe('a reader is safe from whatever an author pastes', () => {
  it.each(PAYLOADS)('%j', (payload) => {
    expect([...publish(payload), ...publishAgencies(payload)].flatMap(toLeaks)).toEqual([]);
  });

  it('even where the text around it is correct and published', () => {
    const published = PAYLOADS.filter((payload) => publish(payload).length > 0);
    // If nothing were ever published, the checks above would prove nothing.
    expect(published).toContain('&lt;script&gt;X&lt;/script&gt;');
    expect(published).toContain('`<script>X</script>`');
    expect(published).toContain('[a](https://a.id/"onmouseover="X)');
    expect(published.length).toBeGreaterThan(10);
    expect(toText(publish('&lt;script&gt;X&lt;/script&gt;'))).toContain('<script>X</script>');
    expect(publishLesson(toRichLesson('&lt;script&gt;X'), AGENCY).length).toBeGreaterThan(5);
    expect(toText(publishAgencies('<script>X</script>'))).toContain('<script>X</script>');
    expect(publishAgencies('javascript:X').flatMap(toLeaks)).toEqual([]);
  });

  it('and a module with a raw tag, a dangerous link or an image is not published at all', () => {
    const dangerous = PAYLOADS.filter((payload) => /^(<[a-z!?/]|!\[|\[a\]\((java|data|vb))/i.test(payload));
    expect(dangerous.length).toBeGreaterThan(50);
    expect(dangerous.filter((payload) => publish(payload).length > 0)).toEqual([
      // No tags to Markdown but words, and published as such
      '<img src="x`` `<script>X</script>"` `>',
      '<x/onclick=X>a',
      // An address whose quotes are escaped
      '<https://a.id/"onclick="X>',
    ]);
  });
});
