import type { Quiz } from '../../../src/domain/content/module.ts';
import { compileFiles, EXAMPLE } from '../example-content.ts';

const FRONT = '---\nid: latihan\ntitle: Latihan\nmode: practice\n---\n\n';

/** Compiles questions, or a whole quiz file, in a module of their own; mistakes make the test fail. */
export const compileQuiz = (markdown: string): Quiz => {
  const { modules, diagnostics } = compileFiles({
    'citations.yaml': EXAMPLE['citations.yaml'] ?? '',
    'netralitas/module.md': EXAMPLE['netralitas/module.md'] ?? '',
    'netralitas/01-pengantar.md': EXAMPLE['netralitas/01-pengantar.md'] ?? '',
    'netralitas/latihan.md': markdown.startsWith('---') ? markdown : FRONT + markdown,
  });
  const quiz = modules[0]?.module.quizzes[0];
  if (quiz === undefined) throw new Error(`${JSON.stringify(diagnostics[0])}\n${markdown}`);
  return quiz;
};
