import type { Quiz } from '../../../src/domain/content/module.ts';
import { compileFiles, EXAMPLE, type Files } from '../example-content.ts';

const FRONT = '---\nid: latihan\ntitle: Latihan\nmode: practice\n---\n\n';

/**
 * Compiles questions, or a whole quiz file, in a module of their own; mistakes make the test fail.
 * @param more further files of the content folder, or others than those of the example
 */
export const compileQuiz = (markdown: string, more: Files = {}): Quiz => {
  const { modules, diagnostics } = compileFiles({
    'citations.yaml': EXAMPLE['citations.yaml'] ?? '',
    'netralitas/module.md': EXAMPLE['netralitas/module.md'] ?? '',
    'netralitas/01-pengantar.md': EXAMPLE['netralitas/01-pengantar.md'] ?? '',
    'netralitas/latihan.md': markdown.startsWith('---') ? markdown : FRONT + markdown,
    ...more,
  });
  const quiz = modules[0]?.module.quizzes[0];
  if (quiz === undefined) throw new Error(`${JSON.stringify(diagnostics[0])}\n${markdown}`);
  return quiz;
};
