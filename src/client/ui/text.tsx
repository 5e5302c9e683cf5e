import { createElement, Fragment, memo, type ReactNode, useEffect, useRef } from 'react';
import type { NoteKind, TextNode, TextProps, TextTag } from '../../domain/content/module.ts';
import { useLanguage, useTranslation } from '../i18n/i18n.ts';
import { Icon, type IconName } from './icon.tsx';
import { blockId } from './links.ts';
import { Picture } from './picture.tsx';
import { Switch, type SwitchCase } from './switch.tsx';

interface PartProps extends TextProps {
  /** Of a block that an address can lead to. */
  readonly id?: string | undefined;
  readonly children?: ReactNode;
}

const NOTE_ICONS: Readonly<Record<NoteKind, IconName>> = {
  note: 'info',
  tip: 'bulb',
  important: 'flag',
  warning: 'alert',
  caution: 'alert',
};

const Note = ({ id, kind = 'note', children }: PartProps): ReactNode => {
  const { t } = useTranslation();
  const { wordsLang } = useLanguage();
  return (
    <div id={id} className="note" role="note" data-kind={kind}>
      <p className="note-label" lang={wordsLang}>
        <Icon name={NOTE_ICONS[kind]} /> {t(`note.${kind}`)}
      </p>
      {children}
    </div>
  );
};

/** Content links lead off the phone; an address that is not plainly a web or mail address is shown as text. */
const ExternalLink = ({ href = '', children }: PartProps): ReactNode => {
  const { t } = useTranslation();
  const { wordsLang } = useLanguage();
  if (!/^(?:https?:\/\/|mailto:)/.test(href)) return children;
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children} <Icon name="external" /> <small lang={wordsLang}>({t('app.needs-network')})</small>
    </a>
  );
};

/** A table may be wider than the phone: it scrolls inside its own box, which the keyboard can then reach. */
const Table = ({ id, children }: PartProps): ReactNode => {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current !== null && box.current.scrollWidth > box.current.clientWidth) box.current.tabIndex = 0;
  }, []);
  return (
    <div id={id} className="table-box" role="group" aria-label={t('text.table')} ref={box}>
      <table>{children}</table>
    </div>
  );
};

const HeadCell = ({ align, children }: PartProps): ReactNode => (
  <th scope="col" data-align={align}>
    {children}
  </th>
);

const Cell = ({ align, children }: PartProps): ReactNode => <td data-align={align}>{children}</td>;

const OrderedList = ({ id, start, children }: PartProps): ReactNode => (
  <ol id={id} start={start}>
    {children}
  </ol>
);

/** What each tag of compiled text becomes. A tag that is not here, and no switch, cannot be rendered at all. */
const PARTS: Readonly<
  Record<Exclude<TextTag, 'switch' | 'case'>, string | ((props: PartProps) => ReactNode)>
> = {
  p: 'p',
  h2: 'h2',
  h3: 'h3',
  ul: 'ul',
  ol: OrderedList,
  li: 'li',
  strong: 'strong',
  em: 'em',
  code: 'code',
  a: ExternalLink,
  br: 'br',
  hr: 'hr',
  blockquote: 'blockquote',
  table: Table,
  thead: 'thead',
  tbody: 'tbody',
  tr: 'tr',
  th: HeadCell,
  td: Cell,
  note: Note,
  picture: Picture,
};

const nodeToCase = (node: TextNode): SwitchCase[] => {
  if (typeof node === 'string') return [];
  const [tag, props, ...children] = node;
  if (tag !== 'case' || props === 0) return [];
  const content = createElement(Fragment, null, ...children.map((child) => nodeToElement(child)));
  return [{ of: props.of ?? [], content }];
};

const nodeToElement = (node: TextNode, id?: string): ReactNode => {
  if (typeof node === 'string') return node;
  const [tag, props, ...children] = node;
  if (tag === 'switch') {
    const by = props === 0 ? undefined : props.by;
    return by === undefined ? null : createElement(Switch, { id, by, cases: children.flatMap(nodeToCase) });
  }
  if (tag === 'case' || !Object.hasOwn(PARTS, tag)) return null;
  const part = PARTS[tag];
  // Plain tags take no properties: the components above are the only ones that read any.
  const known = typeof part === 'string' || props === 0 ? {} : props;
  return createElement<PartProps>(part, { ...known, id }, ...children.map((child) => nodeToElement(child)));
};

/** Compiled content text as React elements. Content never changes under a page, so it is rendered once. */
export const Text = memo(
  ({
    nodes,
    firstBlock,
  }: {
    readonly nodes: readonly TextNode[];
    /** Of a stretch of a lesson's body: the index of its first node there; addresses can then lead to each of them. */
    readonly firstBlock?: number | undefined;
  }): ReactNode =>
    createElement(
      Fragment,
      null,
      ...nodes.map((node, index) =>
        nodeToElement(node, firstBlock === undefined ? undefined : blockId(firstBlock + index)),
      ),
    ),
);

/** A block of content text, marked with its language where the page around it has another. */
export const TextBlock = ({
  nodes,
  firstBlock,
  className = 'text',
}: {
  readonly nodes: readonly TextNode[];
  /** See `Text`. */
  readonly firstBlock?: number | undefined;
  readonly className?: string;
}): ReactNode => {
  const { contentLang } = useLanguage();
  return (
    <div className={className} lang={contentLang}>
      <Text nodes={nodes} firstBlock={firstBlock} />
    </div>
  );
};
