import { checkEntries, type ModuleMemory } from '../../src/compiler/check.ts';
import { preparePictures } from '../../src/compiler/picture-folder.ts';
import { type Files, toEntries } from '../compiler/example-content.ts';

/** A page made of blocks, each of which is left out when anything is said about its lines. */
export interface Draft {
  readonly head: string;
  readonly blocks: readonly string[];
}

const toLineCount = (text: string): number => text.split(/\r\n?|\n/).length;

/** The page of a draft, and which block each of its lines belongs to. */
export const toPage = ({
  head,
  blocks,
}: Draft): { readonly text: string; readonly blockByLine: readonly number[] } => ({
  text: [head, ...blocks.flatMap((block) => [block, ''])].join('\n'),
  blockByLine: [
    ...Array.from({ length: toLineCount(head) }, () => -1),
    ...blocks.flatMap((block, index) => Array.from({ length: toLineCount(block) + 1 }, () => index)),
  ],
});

/** Checks files in memory. */
export const compile = async (files: Files, memory?: ModuleMemory) => {
  const entries = toEntries(files);
  return checkEntries(entries, await preparePictures(entries), memory);
};

/** Few times: what a block hides from the compiler is found once that block is gone. */
const MOST_ROUNDS = 10;

/** Leaves out of pages all blocks that the compiler says anything about, until it says nothing any more. */
export const prune = async (
  drafts: ReadonlyMap<string, Draft>,
  others: Files,
): Promise<ReadonlyMap<string, Draft>> => {
  let left = drafts;
  let memory: ModuleMemory | undefined;
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const pages = new Map([...left].map(([path, draft]) => [path, toPage(draft)]));
    const texts = Object.fromEntries([...pages].map(([path, { text }]) => [path, text]));
    const checked = await compile({ ...others, ...texts }, memory);
    if (checked.diagnostics.length === 0) return left;
    memory = checked.memory;
    const refused = new Set<string>();
    for (const { file, line, rule, message } of checked.diagnostics) {
      const block = pages.get(file)?.blockByLine[line - 1] ?? -1;
      if (block < 0) throw new Error(`${file}:${line} ${rule} ${message}`);
      refused.add(`${file} ${block}`);
    }
    left = new Map(
      [...left].map(([path, { head, blocks }]) => [
        path,
        { head, blocks: blocks.filter((_block, index) => !refused.has(`${path} ${index}`)) },
      ]),
    );
  }
  throw new Error('the compiler still refuses something');
};
