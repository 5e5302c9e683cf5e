import MiniSearch from 'minisearch';
import { isSimulation, type Module, type TextNode } from '../../../src/domain/content/module.ts';
import { SEARCH_OPTIONS, type SearchDocument } from '../../../src/domain/search/search-index.ts';

/**
 * Bare search pages: MiniSearch called once on our own index, or every lesson asked whether it includes what was typed;
 * titles as plain elements. `?file=` names the index, `?by=includes` takes the other way.
 */

const toPlain = (node: TextNode): string => {
  if (typeof node === 'string') return node;
  const [, , ...children] = node;
  return children.map(toPlain).join('');
};

const params = new URLSearchParams(location.search);
const index = MiniSearch.loadJSON<SearchDocument>(
  await (await fetch(params.get('file') ?? '')).text(),
  SEARCH_OPTIONS,
);
const modules = (await (await fetch('/bare/modules.json')).json()) as readonly Module[];
const lessons = modules
  .flatMap((module) => module.lessons)
  .map(({ title, body }) => {
    const nodes = body.filter((block): block is TextNode => !isSimulation(block));
    return { title, text: `${title} ${nodes.map(toPlain).join(' ')}`.toLowerCase() };
  });

const find =
  params.get('by') === 'includes'
    ? (typed: string): readonly string[] =>
        lessons.filter(({ text }) => text.includes(typed.toLowerCase())).map(({ title }) => title)
    : (typed: string): readonly string[] => index.search(typed).map(({ id }) => String(id));

document.querySelector('input')!.addEventListener('input', ({ target }) => {
  const list = document.createElement('ul');
  list.className = 'found';
  for (const words of find((target as HTMLInputElement).value).slice(0, 24)) {
    const item = document.createElement('li');
    item.textContent = words;
    list.append(item);
  }
  document.querySelector('ul')!.replaceWith(list);
});
document.body.dataset['ready'] = 'yes';
