import type { Quiz } from '../../../src/domain/content/module.ts';
import { BASIS, compileFiles, toLesson, VALID } from '../example-content.ts';

const FRONT = '---\nid: latihan\ntitle: Latihan\nmode: practice\n---\n\n';

/** Compiles questions, or a whole quiz file, and gives back the quiz; mistakes make the test fail. */
export const compileQuiz = (markdown: string): Quiz => {
  const { modules, diagnostics } = compileFiles({
    ...VALID,
    'modul/01-pengantar.md': toLesson(`Isi.\n\n${BASIS}`),
    'modul/latihan.md': markdown.startsWith('---') ? markdown : FRONT + markdown,
  });
  if (diagnostics.length > 0) throw new Error(`${JSON.stringify(diagnostics[0])}\n${markdown}`);
  const quiz = modules[0]?.module.quizzes.find(({ id }) => id === 'latihan' || id === 'kuis');
  if (quiz === undefined) throw new Error('the module has no such quiz');
  return quiz;
};
