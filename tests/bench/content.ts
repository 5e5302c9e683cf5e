import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { compileContent, createCompiler } from '../../src/compiler/compile.ts';

/**
 * `npm run bench:content`: what compiling costs. A thousand modules of some 8 kB, made of our own lessons and practice,
 * compiled from an empty memory, beside the Markdown parser alone over the same text in the same run; one changed file;
 * and what a learner downloads for each real module.
 */
const MODULES = 1000;
const ROUNDS = Number(process.argv[2] ?? 3);
const content = fileURLToPath(new URL('../../content', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'lentera-bench-content-'));

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const read = (path: string): string => readFileSync(join(content, path), 'utf8');
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** One module of about 8 kB: the front page, a lesson with a switch and half of a practice. */
const front = read('hoaks/module.md');
const lesson = read('kesbangpol-kutim/05-memilih-tanpa-memihak.md');
const practice = read('hoaks/latihan.md');
const cut = practice.indexOf('\n## Soal', practice.length / 3);
const files = {
  'module.md': front,
  '01-pelajaran.md': lesson,
  'latihan.md': `${practice.slice(0, cut)}\n`,
};
const bytesPerModule = Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0);

try {
  for (const name of ['citations.yaml', 'facts.yaml']) writeFileSync(join(work, name), read(name));
  const names = Array.from({ length: MODULES }, (_, index) => `modul-${String(index).padStart(4, '0')}`);
  for (const name of names) {
    mkdirSync(join(work, name));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(work, name, file), text);
  }

  const compiling: number[] = [];
  const parsing: number[] = [];
  const changing: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const texts = names.flatMap((name) =>
      readdirSync(join(work, name)).map((file) => readFileSync(join(work, name, file), 'utf8')),
    );
    let began = performance.now();
    for (const text of texts) {
      fromMarkdown(text, {
        extensions: [gfmTable(), gfmTaskListItem()],
        mdastExtensions: [gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()],
      });
    }
    parsing.push(performance.now() - began);

    const compiler = createCompiler({ root: work });
    began = performance.now();
    const { diagnostics } = await compiler.compile();
    compiling.push(performance.now() - began);
    if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics[0]));

    writeFileSync(
      join(work, 'modul-0500/01-pelajaran.md'),
      lesson.replace('\n## ', `\nUbahan ${round}.\n\n## `),
    );
    began = performance.now();
    await compiler.compile();
    changing.push(performance.now() - began);
  }
  const ratio = median(compiling) / median(parsing);
  console.log(`${MODULES} modules of ${kilobytes(bytesPerModule)}, medians of ${ROUNDS} rounds`);
  console.log(`compile ${median(compiling).toFixed(0)} ms, parser alone ${median(parsing).toFixed(0)} ms`);
  console.log(`compile : parse = ${ratio.toFixed(2)}, goal at most 2: ${ratio <= 2 ? 'met' : 'MISSED'}`);
  const change = median(changing);
  console.log(
    `one file changed: ${change.toFixed(0)} ms, goal at most 200 ms: ${change <= 200 ? 'met' : 'MISSED'}`,
  );

  console.log('\nwhat a learner downloads for each module: raw, gzip, Brotli');
  for (const { module, json } of (await compileContent({ root: content })).modules) {
    const sizes = [Buffer.byteLength(json), gzipSync(json).length, brotliCompressSync(json).length];
    console.log(`  ${module.id.padEnd(24)} ${sizes.map(kilobytes).join(', ')}`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
