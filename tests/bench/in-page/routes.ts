import type { TextNode } from '../../../src/domain/content/module.ts';
import type { BareText } from '../bare-page.ts';

/** The bare page that changes routes: the same texts, built of plain elements when somebody taps. */

const toDom = (node: TextNode): Node => {
  if (typeof node === 'string') return document.createTextNode(node);
  const [tag, , ...children] = node;
  const element = document.createElement(tag === 'note' ? 'aside' : tag);
  element.append(...children.map(toDom));
  return element;
};

const texts = (await (await fetch('/bare/texts.json')).json()) as Readonly<Record<string, BareText>>;
const main = document.querySelector('main')!;
const order = ['home', 'module', 'lesson'];

const show = (name: string): void => {
  const { heading, nodes } = texts[name]!;
  const title = document.createElement('h1');
  title.textContent = heading;
  const children = [title, ...nodes.map(toDom)];
  const next = order[order.indexOf(name) + 1];
  if (next !== undefined) {
    const link = document.createElement('a');
    link.href = `#${next}`;
    link.textContent = texts[next]!.heading;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      history.pushState(next, '');
      show(next);
      scrollTo(0, 0);
    });
    children.splice(1, 0, link);
  }
  main.replaceChildren(...children);
};

addEventListener('popstate', ({ state }) => show((state as string | null) ?? 'home'));
show('home');
