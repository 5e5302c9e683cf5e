import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { isContentId } from '../../domain/ids.ts';
import { isSure } from '../facts.ts';
import { runCheck } from './check.ts';
import type { Call, Command, ExitCode } from './command.ts';
import { openContent, toFolderName, type OpenContent } from './open-content.ts';

const TEMPLATE = fileURLToPath(new URL('../template/', import.meta.url));

/** What the pages of a new module need so that they compile at once. */
interface Filling {
  readonly title: string;
  readonly citation: string;
  /** Undefined where there is no fact that is sure enough for a quiz. */
  readonly fact: string | undefined;
}

const fill = (template: string, { title, citation, fact }: Filling): string =>
  template
    .replaceAll('{title}', () => JSON.stringify(title))
    .replaceAll('{citation}', citation)
    .replaceAll('{facts}\n', fact === undefined ? '' : `facts:\n  - ${fact}\n`);

/** A rule that binds, better a certain one; a repealed one cannot be a legal basis. */
const findCitation = ({ setting }: OpenContent): string | undefined => {
  const citations = [...(setting.citations?.values() ?? [])];
  const found = (['in-force', 'uncertain'] as const)
    .flatMap((status) => citations.filter((citation) => citation.status === status))
    .at(0);
  return found?.id;
};

/** Writes the whole folder or nothing: under a name that the compiler does not look at, then renamed. */
const writeFolder = async (root: string, id: string, filling: Filling): Promise<void> => {
  const draft = join(root, `.${id}.${process.pid}`);
  try {
    await mkdir(draft);
    for (const name of await readdir(TEMPLATE)) {
      await writeFile(join(draft, name), fill(await readFile(join(TEMPLATE, name), 'utf8'), filling));
    }
    await rename(draft, join(root, id));
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
};

const toNextSteps = (id: string, folder: string, { profile, publishedIds }: OpenContent): string =>
  [
    `Modul "${id}" dibuat di ${folder}${id}/. Berikutnya:`,
    '1. Ganti setiap kalimat yang diawali "Ganti"; tambah atau hapus pelajaran dan soal seperlunya.',
    `2. Lihat hasilnya sambil menulis: npm run content -- preview ${id}`,
    `3. Periksa klaimnya terhadap facts.yaml: npm run content -- facts --module ${id}`,
    publishedIds.has(id)
      ? '4. Modul ini ikut terbit, karena agency.yaml tidak membatasi modul.'
      : `4. Terbitkan dengan menambahkan "- ${id}" pada modules di agency.yaml (${profile.name}).`,
    '5. Sesudah terbit, catat arti id-nya: npm run content -- publish',
    '',
  ].join('\n');

const run = async (call: Call): Promise<ExitCode> => {
  const { root, args, io } = call;
  const [id = '', title = ''] = args;
  if (!isContentId(id)) {
    io.err(
      `Id "${id}" tidak boleh dipakai: huruf kecil dan angka, dipisah satu tanda hubung, paling banyak 64.\n`,
    );
    return 2;
  }
  if (title.trim() === '') {
    io.err('Judul modul tidak boleh kosong.\n');
    return 2;
  }
  const opened = await openContent(call);
  if (!opened.ok) return opened.error;
  const content = opened.value;
  if (content.entries.some(({ path }) => path === id)) {
    io.err(`${toFolderName(root)}${id} sudah ada; pilih id lain.\n`);
    return 1;
  }
  const citation = findCitation(content);
  if (citation === undefined) {
    io.err('citations.yaml belum berisi satu aturan pun yang berlaku; daftarkan dulu satu, lalu ulangi.\n');
    return 1;
  }
  const fact = [...(content.setting.facts?.values() ?? [])].find(({ mark }) => isSure(mark))?.id;
  await writeFolder(root, id, { title, citation, fact });
  const after = await openContent(call);
  if (!after.ok) return after.error;
  io.out(`${toNextSteps(id, toFolderName(root), after.value)}\n`);
  return runCheck(call);
};

export const NEW: Command = {
  name: 'new',
  takes: 'ID "Judul"',
  fewest: 2,
  most: 2,
  options: {},
  about: 'membuat modul baru dari contoh yang langsung benar',
  run,
};
