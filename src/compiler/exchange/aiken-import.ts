import { err, ok, type Result } from '../../domain/result.ts';
import type { ImportedQuestions, ImportFailure } from './gift-import.ts';
import { treeToMarkdown } from './text-to-markdown.ts';
import { createIdMaker, type WrittenQuestion } from './written-question.ts';

const OPTION = /^([A-Z])[.)]\s+(.*\S)\s*$/;
const ANSWER = /^ANSWER:\s*([A-Z])\s*$/;

const toMarkdown = (text: string): string =>
  treeToMarkdown([{ type: 'paragraph', children: [{ type: 'text', value: text.trim() }] }]);

/**
 * Reads Moodle's Aiken: a question on one line or more, options `A. …`, then `ANSWER: B`. Aiken holds nothing but
 * single choice, without explanations. Source of the format: docs.moodle.org/en/Aiken_format.
 * @param inUse ids that other questions of the module have or had
 */
export const aikenToQuestions = (
  aiken: string,
  inUse?: ReadonlySet<string>,
): Result<ImportedQuestions, ImportFailure> => {
  const questions: WrittenQuestion[] = [];
  const toId = createIdMaker('soal', inUse);
  let stem: string[] = [];
  let options: { readonly letter: string; readonly text: string }[] = [];
  const lines = aiken.replace(/^\uFEFF/, '').split(/\r\n?|\n/);

  for (const [index, line] of lines.entries()) {
    const fail = (message: string): Result<never, ImportFailure> =>
      err({ line: index + 1, column: 1, message });
    const option = OPTION.exec(line);
    const answer = ANSWER.exec(line);
    if (line.trim() === '') continue;
    if (answer !== null) {
      const key = answer[1] ?? '';
      if (stem.length === 0) return fail('ANSWER ini tidak didahului pertanyaan.');
      if (options.length < 2) return fail('Soal ini punya kurang dari dua opsi.');
      if (!options.some(({ letter }) => letter === key)) return fail(`Tidak ada opsi ${key}.`);
      questions.push({
        id: toId(stem.join(' ')),
        kind: 'pilih satu',
        stem: toMarkdown(stem.join(' ')),
        options: options.map(({ letter, text }) => ({
          mark: letter === key ? 'x' : ' ',
          label: toMarkdown(text),
          explanation: '',
        })),
        pairs: [],
        explanation: '',
        basis: [],
      });
      stem = [];
      options = [];
    } else if (option !== null && stem.length > 0) {
      const [, letter = '', text = ''] = option;
      if (options.some((one) => one.letter === letter)) return fail(`Opsi ${letter} sudah ada di soal ini.`);
      options.push({ letter, text });
    } else if (options.length > 0) {
      return fail('Baris ini bukan opsi (A. ...) dan bukan ANSWER: huruf.');
    } else {
      stem.push(line.trim());
    }
  }
  if (stem.length > 0) {
    return err({ line: lines.length, column: 1, message: 'Soal terakhir tidak punya baris ANSWER: huruf.' });
  }
  return ok({ questions, losses: [] });
};
