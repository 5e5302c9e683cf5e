import { type LessonBlock, type Question } from '../../src/domain/content/module.ts';
import type { SourceEntry } from '../../src/compiler/collect.ts';
import { compileEntries, type CompiledContent } from '../../src/compiler/compile.ts';
import { formatDiagnostic } from '../../src/compiler/diagnostics.ts';
import { encodeOnce } from '../../src/compiler/picture-cache.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

const CITATIONS = `- id: uu-20-2023
  rule: Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara
  short: UU 20/2023
  article: Pasal 2
  status: in-force
  checkedOn: 2026-11-22
  checkedBy: Tim isi Lentera
  reviewBy: 2027-05-22
  source: https://jdih.example.go.id/uu-20-2023
- id: pp-94-2021
  rule: Peraturan Pemerintah Nomor 94 Tahun 2021 tentang Disiplin PNS
  short: PP 94/2021
  status: uncertain
  remark: Sedang disesuaikan dengan undang-undang baru.
  checkedOn: 2026-11-22
  checkedBy: Tim isi Lentera
  reviewBy: 2026-12-22
  source: Salinan di JDIH
- id: tidak-dipakai
  rule: Aturan yang belum dirujuk
  short: Aturan
  status: repealed
  remark: Sudah dicabut.
  checkedOn: 2026-11-22
  checkedBy: Tim isi Lentera
  reviewBy: 2027-05-22
  source: Salinan di JDIH
`;

const MODULE_PAGE = `---
title: Netralitas ASN
summary: Satu kalimat untuk kartu di beranda.
language: id
shelf: events
objectives:
  - Menjelaskan netralitas
  - Menjaga jejak di media sosial
---

Pengantar modul, dengan **penekanan**.
`;

/** A lesson around a body, which starts on line 6. */
export const toLesson = (body: string, id = 'pengantar'): string => `---
id: ${id}
title: Pengantar
---

${body}
`;

export const OPTIONS = `- [x] \`ya\` Ya, **selalu**
  > Tepat. Netral berarti tidak berpihak.
- [ ] \`tidak\` Tidak
  > Belum tepat.
`;

export const BASIS = '**Dasar hukum:** `uu-20-2023`\n';

/** A quiz with one question; the part after the heading starts on line 9, one further down with a form. */
export const toQuiz = (
  content: string,
  { id = 'latihan', mode = 'practice', form = '', heading = 'Soal `netral` (pilih satu)' } = {},
): string => `---
id: ${id}
title: Latihan
mode: ${mode}
${form === '' ? '' : `form: ${form}\n`}---

## ${heading}

${content}`;

export const TOPIC = '**Topik:** `netralitas` (mudah)\n';

/** What follows the stem of an ordering: five lines of list and explanation, then the legal basis. */
export const ITEMS = `1. \`berhenti\` Berhenti sejenak
2. \`sumber\` Cari **sumbernya**
3. \`cocokkan\` Cocokkan

> Urutan ini mencegah salah sangka.

${BASIS}`;

/** What follows the stem of a matching: a table of seven lines, a blank one and the explanation. */
export const PAIRS = `| Contoh | Tingkat **hukuman** |
| --- | --- |
| \`teguran\` Teguran lisan | \`ringan\` Ringan |
| \`pernyataan\` Pernyataan tidak puas | \`ringan\` |
| \`potong\` Potongan tunjangan | \`sedang\` Sedang |
| \`cabut\` Pembebasan jabatan | \`berat\` *Berat* |
| | \`tanpa\` Tidak diatur |

> Tingkat mengikuti dampaknya.

${BASIS}`;

/** What follows the stem of a situation: three options of two lines each. */
export const ACTS = `- [3] \`keluar\` Keluar dari grup
  > Paling tepat.
- [1] \`diam\` Tetap di grup
  > Kurang tepat.
- [0] \`teruskan\` Meneruskan
  > Tidak tepat.

${BASIS}`;

/** A correct content folder that uses every feature once. */
export const EXAMPLE: Readonly<Record<string, string>> = {
  'citations.yaml': CITATIONS,
  LICENSE: 'CC BY-SA 4.0\n',
  'netralitas/module.md': MODULE_PAGE,
  'netralitas/02-media-sosial.md': toLesson(
    'Baris pertama\nbaris kedua.\n\n**Dasar hukum:** `pp-94-2021`, `uu-20-2023`',
    'media-sosial',
  ),
  'netralitas/01-pengantar.md': toLesson('Isi pelajaran.'),
  'netralitas/tes-b.md': toQuiz(`Apakah ASN netral?\n\n${OPTIONS}\n${TOPIC}\n${BASIS}`, {
    id: 'tes-b',
    mode: 'test',
    form: 'B',
    heading: 'Soal `netral-b` (pilih semua)',
  }),
  'netralitas/jenis-lain.md': `---
id: jenis-lain
title: Jenis soal lain
mode: practice
---

## Soal \`langkah\` (urutkan)

Urutkan langkahnya.

${ITEMS}
## Soal \`hukuman\` (pasangkan)

Pasangkan.

${PAIRS}
## Soal \`grup\` (situasi)

Anda dimasukkan ke grup tim pemenangan.

${ACTS}`,
  'netralitas/latihan.md': toQuiz(`Apakah ASN netral?\n\n${OPTIONS}\n${BASIS}`),
  'netralitas/tes-a.md': `---
id: tes-a
title: Tes
mode: test
form: A
---

Bacaan sebelum mulai.

## Soal \`benar-kah\` (benar atau salah)

ASN wajib netral.

- [x] \`benar\` Benar
  > Tepat.
- [ ] \`salah\` Salah
  > Belum tepat.

${TOPIC}
${BASIS}`,
};

export const AGENCY = `name: Pemerintah Provinsi Contoh
organiser: BKD Provinsi Contoh
supervisor: BKN (masa peralihan)
timeZone: Asia/Jakarta
channels:
  - name: SP4N-LAPOR!
    address: https://www.lapor.go.id
    remark: Periksa kembali.
  - name: Telepon
    address: 0811-0000-0000
phases:
  - from: 2024-09-22
    phase: calon
  - from: 2024-11-27
    phase: di-luar-tahapan
`;

/** A switch that names every status. */
export const SWITCH = `> [!STATUS pns, cpns]
> Bagi PNS dan CPNS.

> [!STATUS pppk]
> Bagi PPPK.

> [!STATUS lainnya]
> Bagi yang lain.
`;

/** A simulated feed; its heading is line 1, its post line 5. */
export const FEED = `## Simulasi \`malam\` Malam sebelum penetapan

Yang perlu diketahui.

### Kiriman \`poster\` dari Akun Tim Sahabat

> Ayo dukung!

- \`abaikan\` (aman)
  > Tepat.
- \`suka\` (melanggar)
  > Tanda suka adalah jejak.

**Dasar hukum:** \`pp-94-2021\`
`;

/** A PNG of 24 by 16 pixels, and what becomes of it. */
export const PICTURE: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAABgAAAAQCAMAAAA7+k+nAAAAA1BMVEULVWO4WEvIAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADklEQVQYlWNgGAWDCQAAAZAAAdjzlT8AAAAASUVORK5CYII=',
  'base64',
);
const encoded = await encodeOnce(PICTURE);

/** A correct content folder that also uses what an agency sets, switches, a picture and a simulated feed. */
export const RICH_EXAMPLE: Files = {
  ...EXAMPLE,
  'agency.yaml': AGENCY,
  'netralitas/09-malam.md': toLesson(
    `Bertanyalah kepada {{organiser}}.\n\n${SWITCH}\n{{channels}}\n\n![Bagan dua jalur.](bagan.png)\n\n${FEED}\n${BASIS}`,
    'malam',
  ).replace('---\n\n', 'acknowledgement: Saya berjanji netral.\n---\n\n'),
  'netralitas/bagan.png': PICTURE,
};

/** Files as they would come from disk: every file and every folder above it. */
export const toEntries = (files: Files): SourceEntry[] => {
  const folders = new Set(
    Object.keys(files)
      .filter((path) => path.includes('/'))
      .map((path) => path.slice(0, path.indexOf('/'))),
  );
  return [
    ...[...folders].map((path) => ({ kind: 'folder', path }) as const),
    ...Object.entries(files).map(([path, content]) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return { kind: 'file', path, bytes } as const;
    }),
  ];
};

/** Compiles files in memory; of pictures only `PICTURE` itself can be read. */
export const compileFiles = (files: Files): CompiledContent => {
  const pictures = Object.entries(files).filter(([, content]) => content === PICTURE);
  const prepared = pictures.flatMap(([path]) => (encoded === undefined ? [] : [[path, encoded] as const]));
  return compileEntries(toEntries(files), new Map(prepared));
};

/** What an author is told about a content folder: `file:line:column rule` for each mistake. */
export const toMistakes = (files: Files): string[] =>
  compileFiles(files).diagnostics.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);

const MINIMAL: Files = {
  'citations.yaml': CITATIONS,
  'netralitas/module.md': MODULE_PAGE,
  'netralitas/01-pengantar.md': toLesson('Isi pelajaran.'),
};

/** Mistakes of a lesson with this body, without the file name. */
export const toLessonMistakes = (body: string, more: Files = {}): string[] =>
  toMistakes({ ...MINIMAL, 'netralitas/01-pengantar.md': toLesson(body), ...more }).map((mistake) =>
    mistake.replace('netralitas/01-pengantar.md:', ''),
  );

/** Mistakes of this quiz, without the file name. */
export const toQuizMistakes = (quiz: string): string[] =>
  toMistakes({ ...MINIMAL, 'netralitas/latihan.md': quiz }).map((mistake) =>
    mistake.replace('netralitas/latihan.md:', ''),
  );

/** The first question of a quiz as compiled; throws with the mistakes when there are any. */
export const compileQuestion = (quiz: string, more: Files = {}): Question => {
  const { modules, diagnostics } = compileFiles({ ...MINIMAL, 'netralitas/latihan.md': quiz, ...more });
  const question = modules[0]?.module.quizzes[0]?.questions[0];
  if (question === undefined) throw new Error(diagnostics.map((d) => formatDiagnostic(d)).join('\n'));
  return question;
};

/** Mistakes of a module with these quizzes and one correct lesson, by file name. */
export const toQuizzesMistakes = (quizzes: Files): string[] => {
  const files = Object.entries(quizzes).map(([name, quiz]) => [`netralitas/${name}`, quiz]);
  return toMistakes({ ...MINIMAL, ...Object.fromEntries(files) }).map((mistake) =>
    mistake.replace('netralitas/', ''),
  );
};

/** The blocks of a compiled lesson; throws with the mistakes when there are any. */
export const compileLesson = (body: string, more: Files = {}): readonly LessonBlock[] => {
  const { modules, diagnostics } = compileFiles({
    ...MINIMAL,
    'netralitas/01-pengantar.md': toLesson(body),
    ...more,
  });
  const lesson = modules[0]?.module.lessons[0];
  if (lesson === undefined) throw new Error(diagnostics.map((d) => formatDiagnostic(d)).join('\n'));
  return lesson.body;
};
