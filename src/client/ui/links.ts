import type { PathItem } from '../../domain/progress/next-step.ts';

/** Addresses of the app, the same words as in app/routes.tsx. */
export const moduleLink = (module: string): string => `/modul/${module}`;
export const lessonLink = (module: string, lesson: string): string => `/modul/${module}/${lesson}`;
export const quizLink = (module: string, quiz: string): string => `/modul/${module}/kuis/${quiz}`;

export const itemLink = (module: string, item: PathItem): string =>
  item.type === 'lesson' ? lessonLink(module, item.lesson) : quizLink(module, item.quiz);

export const resultLink = (module: string, quiz: string, attempt: string): string =>
  `${quizLink(module, quiz)}/hasil/${attempt}`;
