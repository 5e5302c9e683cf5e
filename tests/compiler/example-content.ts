import type { TextNode } from '../../src/domain/content/module.ts';
import type { SourceEntry } from '../../src/compiler/collect.ts';
import { compileEntries, type CompiledContent } from '../../src/compiler/compile.ts';
import { formatDiagnostic } from '../../src/compiler/diagnostics.ts';

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
objectives:
  - Menjelaskan netralitas
  - Menjaga jejak di media sosial
---

Pengantar modul, dengan **penekanan**.
`;

/** A lesson around a body; the front matter is seven lines, so the body starts on line 7. */
export const toLesson = (body: string, id = 'pengantar'): string => `---
id: ${id}
title: Pengantar
minutes: 4
---

${body}
`;

export const OPTIONS = `- [x] \`ya\` Ya, **selalu**
  > Tepat. Netral berarti tidak berpihak.
- [ ] \`tidak\` Tidak
  > Belum tepat.
`;

export const BASIS = '**Dasar hukum:** `uu-20-2023`\n';

/** A quiz with one question; the part after the heading starts on line 9. */
export const toQuiz = (
  content: string,
  { id = 'latihan', mode = 'practice', heading = 'Soal `netral` (pilih satu)' } = {},
): string => `---
id: ${id}
title: Latihan
mode: ${mode}
---

## ${heading}

${content}`;

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
  'netralitas/tes-akhir.md': toQuiz(`Apakah ASN netral?\n\n${OPTIONS}\n${BASIS}`, {
    id: 'tes-akhir',
    mode: 'post-test',
    heading: 'Soal `netral-akhir` (pilih semua)',
  }),
  'netralitas/latihan.md': toQuiz(`Apakah ASN netral?\n\n${OPTIONS}\n${BASIS}`),
  'netralitas/tes-awal.md': `---
id: tes-awal
title: Tes awal
mode: pre-test
---

Bacaan sebelum mulai.

## Soal \`benar-kah\` (benar atau salah)

ASN wajib netral.

- [x] \`benar\` Benar
  > Tepat.
- [ ] \`salah\` Salah
  > Belum tepat.

${BASIS}`,
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

export const compileFiles = (files: Files): CompiledContent => compileEntries(toEntries(files));

/** What an author is told about a content folder: `file:line:column rule` for each mistake. */
export const toMistakes = (files: Files): string[] =>
  compileFiles(files).diagnostics.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);

const MINIMAL: Files = {
  'citations.yaml': CITATIONS,
  'netralitas/module.md': MODULE_PAGE,
  'netralitas/01-pengantar.md': toLesson('Isi pelajaran.'),
};

/** Mistakes of a lesson with this body, without the file name. */
export const toLessonMistakes = (body: string): string[] =>
  toMistakes({ ...MINIMAL, 'netralitas/01-pengantar.md': toLesson(body) }).map((mistake) =>
    mistake.replace('netralitas/01-pengantar.md:', ''),
  );

/** Mistakes of this quiz, without the file name. */
export const toQuizMistakes = (quiz: string): string[] =>
  toMistakes({ ...MINIMAL, 'netralitas/latihan.md': quiz }).map((mistake) =>
    mistake.replace('netralitas/latihan.md:', ''),
  );

/** The compiled body of a lesson; throws with the mistakes when there are any. */
export const compileLesson = (body: string): readonly TextNode[] => {
  const { modules, diagnostics } = compileFiles({
    ...MINIMAL,
    'netralitas/01-pengantar.md': toLesson(body),
  });
  const lesson = modules[0]?.module.lessons[0];
  if (lesson === undefined) throw new Error(diagnostics.map((d) => formatDiagnostic(d)).join('\n'));
  return lesson.body;
};
