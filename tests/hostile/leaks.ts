import {
  isSimulation,
  NOTE_KINDS,
  PHASES,
  STATUSES,
  SWITCH_AXES,
  TEXT_TAGS,
  type Module,
  type Question,
  type TextNode,
} from '../../src/domain/content/module.ts';

type Check = (value: unknown) => boolean;

const isOneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const align = isOneOf('left', 'right', 'center');

/** An address that leads to a site or a mailbox, spelt as the URL standard spells it and free of anything else. */
const isSafeAddress: Check = (value) => {
  if (typeof value !== 'string' || !URL.canParse(value) || /[\s"'<>`\\]/.test(value)) return false;
  const { protocol, username, password, href } = new URL(value);
  const isKnown = ['http:', 'https:', 'mailto:'].includes(protocol);
  return isKnown && username + password === '' && href === value;
};

/** Every property that may leave the compiler, and what it may be. */
const ALLOWED: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  a: { href: isSafeAddress },
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
export const toLeaks = (node: TextNode): string[] => {
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

/** Elements that stand within a line, and elements that hold nothing but a line. */
const INLINE: ReadonlySet<string> = new Set(['strong', 'em', 'code', 'a', 'br']);
const LINES: ReadonlySet<string> = new Set(['p', 'h2', 'h3', 'th', 'td', ...INLINE]);

/**
 * Elements of published text within elements that cannot hold them: a browser would tear such a page apart.
 * @param above tags of the elements around the node
 */
export const toMisfits = (node: TextNode, above: readonly string[] = []): string[] => {
  if (typeof node === 'string') return [];
  const [tag, , ...children] = node;
  const misfits = children.flatMap((child) => toMisfits(child, [...above, tag]));
  const around = above.at(-1) ?? '';
  if (tag === 'a' && above.includes('a')) misfits.push('a link in a link');
  if (LINES.has(around) && !INLINE.has(tag)) misfits.push(`${tag} in ${around}`);
  return misfits;
};

/** Every text of a question that a learner sees. */
const questionToTexts = (question: Question): readonly TextNode[] => {
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

/** Every text of a module that a learner sees. */
export const moduleToTexts = ({
  title,
  summary,
  objectives,
  intro,
  lessons,
  quizzes,
}: Pick<
  Module,
  'title' | 'summary' | 'objectives' | 'intro' | 'lessons' | 'quizzes'
>): readonly TextNode[] => [
  title,
  summary,
  ...objectives,
  ...intro,
  ...lessons.flatMap((lesson) => [
    lesson.title,
    lesson.acknowledgement ?? '',
    ...lesson.body.flatMap((block) =>
      isSimulation(block)
        ? [
            block.title,
            ...block.intro,
            ...block.posts.flatMap(({ from, body, actions }) => [
              from,
              ...body,
              ...actions.flatMap(({ consequence }) => consequence),
            ]),
          ]
        : [block],
    ),
  ]),
  ...quizzes.flatMap((quiz) => [quiz.title, ...quiz.intro, ...quiz.questions.flatMap(questionToTexts)]),
];

/** Compiled text without mark-up. */
export const textsToPlain = (nodes: readonly TextNode[]): string =>
  nodes
    .map((node) => (typeof node === 'string' ? node : ` ${textsToPlain(node.slice(2) as TextNode[])} `))
    .join('');
