import type { TextNode } from '../../domain/content/module.ts';

const nodeToPlain = (node: TextNode): string => {
  if (typeof node === 'string') return node;
  const [, , ...children] = node;
  return children.map(nodeToPlain).join('');
};

/** The words of compiled text without mark-up, for the few places where a browser takes nothing else. */
export const textToPlain = (nodes: readonly TextNode[]): string => nodes.map(nodeToPlain).join('').trim();
