import type { Heading } from 'mdast';

import type { QuestionKind } from '../domain/content/module.ts';
import { isContentId } from '../domain/ids.ts';
import type { ModuleScope } from './module-scope.ts';
import { toPlace, type Source } from './read.ts';

/** How an author writes each kind of question. */
const KINDS_BY_NAME: ReadonlyMap<string, QuestionKind> = new Map([
  ['pilih satu', 'single'],
  ['pilih semua', 'multiple'],
  ['benar atau salah', 'true-false'],
  ['urutkan', 'ordering'],
  ['pasangkan', 'matching'],
  ['situasi', 'judgement'],
]);

/** As an author writes it. */
export const kindToName = (kind: QuestionKind): string =>
  [...KINDS_BY_NAME].find(([, one]) => one === kind)?.[0] ?? kind;

export interface QuestionTitle {
  readonly id: string;
  /** Undefined when there is no such kind, which has been reported. */
  readonly kind: QuestionKind | undefined;
}

/** Reads ``## Soal `id` (kind)``. Undefined when the heading has any other form, which is not reported here. */
export const readQuestionTitle = (
  heading: Heading,
  { path, report }: Source,
  scope: ModuleScope,
): QuestionTitle | undefined => {
  const [word, code, tail, ...more] = heading.children;
  if (heading.depth !== 2 || more.length > 0) return undefined;
  if (word?.type !== 'text' || word.value !== 'Soal ') return undefined;
  if (code?.type !== 'inlineCode' || tail?.type !== 'text') return undefined;
  const name = /^ \((.*)\)$/.exec(tail.value)?.[1];
  if (name === undefined) return undefined;

  const id = code.value;
  if (isContentId(id)) scope.questionIds.register(id, toPlace(code), path, report);
  else report('id-invalid', toPlace(code), { id });
  const kind = KINDS_BY_NAME.get(name);
  if (kind === undefined) {
    const { line, column } = toPlace(tail);
    const allowed = [...KINDS_BY_NAME.keys()].join(', ');
    report('question-kind-unknown', { line, column: column + 1 }, { kind: name, allowed });
  }
  return { id, kind };
};
