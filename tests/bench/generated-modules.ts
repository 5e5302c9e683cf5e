import { createPrng, type Prng } from '../sim/prng.ts';

const WORDS =
  'aparatur sipil negara wajib netral dalam pemilihan pegawai menjaga jejak media sosial sebelum membagikan kabar periksa sumber ' +
  'aturan disiplin atasan laporan bukti instansi kantor grup keluarga calon tahapan masa tenang hukuman ringan sedang berat yang ' +
  'tidak dan di dengan untuk pada adalah oleh dari karena bila sudah belum satu dua tiga hari tanggal surat keputusan';
const VOCABULARY = WORDS.split(' ');

/** Text of about so many words, in sentences. */
const write = (prng: Prng, count: number): string =>
  Array.from({ length: count }, (_, index) => {
    const word = VOCABULARY[prng.below(VOCABULARY.length)] ?? '';
    const isLast = index === count - 1;
    const plain = index === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    const marked = isLast || index % 17 !== 11 ? plain : `**${plain}**`;
    return isLast ? `${marked}.` : index % 13 === 12 ? `${marked},` : marked;
  }).join(' ');

const writeLesson = (prng: Prng, number: number): string => {
  const text = (count: number): string => write(prng, count);
  return `---
id: pelajaran-${number}
title: ${text(4)}
---

${text(45)}

## ${text(4)}

${text(50)} [${text(3)}](https://www.contoh.go.id/halaman/${number})

- ${text(12)}
- ${text(10)}
- ${text(11)}

> [!IMPORTANT]
> ${text(22)}

| ${text(1)} | ${text(2)} |
| --- | --- |
| ${text(3)} | ${text(5)} |
| ${text(4)} | ${text(4)} |

**Dasar hukum:** \`uu-20-2023\` \`pp-94-2021\`
`;
};

const writeQuestion = (prng: Prng, number: number): string => {
  const option = (mark: string, id: string): string =>
    `- [${mark}] \`${id}\` ${write(prng, 6)}\n  > ${write(prng, 14)}`;
  return `## Soal \`soal-${number}\` (pilih satu)

${write(prng, 16)}

${option('x', 'satu')}
${option(' ', 'dua')}
${option(' ', 'tiga')}

**Dasar hukum:** \`uu-20-2023\`
`;
};

/** Files of a correct content folder with `count` modules of about 8 kB of Markdown each, always the same. */
export const generateModules = (count: number): Record<string, string> => {
  const citation = (id: string): string =>
    `- id: ${id}\n  rule: ${id}\n  short: ${id}\n  status: in-force\n  checkedOn: 2026-11-22\n  checkedBy: Tim\n  reviewBy: 2027-05-22\n  source: Salinan\n`;
  const files: Record<string, string> = { 'citations.yaml': citation('uu-20-2023') + citation('pp-94-2021') };
  for (let module = 1; module <= count; module += 1) {
    const prng = createPrng(module);
    const folder = `modul-${module}`;
    files[`${folder}/module.md`] =
      `---\ntitle: ${write(prng, 4)}\nsummary: ${write(prng, 12)}\nlanguage: id\nshelf: essentials\nobjectives:\n  - ${write(prng, 6)}\n---\n\n${write(prng, 60)}\n`;
    for (let lesson = 1; lesson <= 4; lesson += 1) {
      files[`${folder}/0${lesson}-pelajaran.md`] = writeLesson(prng, lesson);
    }
    const questions = Array.from({ length: 4 }, (_, index) => writeQuestion(prng, index + 1));
    files[`${folder}/latihan.md`] =
      `---\nid: latihan\ntitle: Latihan\nmode: practice\n---\n\n${questions.join('\n')}`;
  }
  return files;
};
