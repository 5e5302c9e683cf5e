import { createLibrary } from '../../../../src/client/content/library.ts';
import type { Module, Quiz } from '../../../../src/domain/content/module.ts';
import { createPhone, killAndReopen, openApp, type Overrides, type Phone } from '../../phone.tsx';
import { modulesToManifest, sampleModule, sealModule } from '../../sample-module.ts';

/** A phone with the sample module whose quizzes have these settings. */

type App = ReturnType<typeof openApp>;

export interface QuizPhone {
  readonly phone: Phone;
  readonly module: Module;
  readonly open: (path: string, overrides?: Overrides) => App;
  readonly killAndReopen: (app: App, path: string, overrides?: Overrides) => Promise<App>;
}

export const createQuizPhone = async (toQuiz: (quiz: Quiz) => Quiz): Promise<QuizPhone> => {
  const phone = await createPhone();
  const { revision: _revision, ...rest } = sampleModule;
  const module = sealModule({ ...rest, quizzes: rest.quizzes.map(toQuiz) });
  await phone.store.putModule(module);
  const library = createLibrary(modulesToManifest([module]));
  return {
    phone,
    module,
    open: (path, overrides = {}) => openApp(phone, path, { library, ...overrides }),
    killAndReopen: (app, path, overrides = {}) => killAndReopen(phone, app, path, { library, ...overrides }),
  };
};
