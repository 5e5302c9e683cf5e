import type { QuestionKind, Quiz } from '../../domain/content/module.ts';

/** How an author reads each kind of question, in the order of the guide. */
export const KIND_NAMES: Readonly<Record<QuestionKind, string>> = {
  single: 'pilih satu',
  multiple: 'pilih semua',
  'true-false': 'benar atau salah',
  ordering: 'urutkan',
  matching: 'pasangkan',
  judgement: 'situasi',
};

export const quizToKind = ({ mode, form }: Pick<Quiz, 'mode' | 'form'>): string =>
  mode === 'practice' ? 'latihan' : form === undefined ? 'tes' : `tes ${form}`;
