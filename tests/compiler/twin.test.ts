import { describe, expect, test } from 'vitest';
import type { Lesson, Question, Quiz, Simulation } from '../../src/domain/content/module.ts';
import { compareTwin } from '../../src/compiler/twin.ts';
import { createOrdering, createQuestion, createQuiz } from '../domain/quiz/sample-quiz.ts';

const feed: Simulation = {
  type: 'simulation',
  id: 'linimasa',
  title: 'Linimasa',
  intro: [],
  posts: [
    {
      id: 'poster',
      from: 'Tim',
      body: [],
      actions: [
        { action: 'like', verdict: 'breach', consequence: ['Sebab'] },
        { action: 'ignore', verdict: 'safe', consequence: ['Sebab'] },
      ],
      basis: ['kb-2022'],
    },
  ],
};
const lesson: Lesson = {
  id: 'satu',
  title: 'Satu',
  minutes: 3,
  body: [['p', 0, 'Isi'], feed],
  basis: ['kb-2022'],
};
const questions: readonly Question[] = [
  createQuestion('tunggal', ['a']),
  createOrdering('urutan', ['a', 'b', 'c']),
];
const quiz: Quiz = createQuiz('practice', questions);
const original = { objectives: ['Satu', 'Dua'], lessons: [lesson], quizzes: [quiz] };
const withQuestion = (question: Question) => ({
  ...original,
  quizzes: [{ ...quiz, questions: questions.map((one) => (one.id === question.id ? question : one)) }],
});
const withFeed = (changed: Simulation) => ({ ...original, lessons: [{ ...lesson, body: [changed] }] });
const post = feed.posts[0];
if (post === undefined) throw new Error('the feed has a post');

describe('a twin in another language', () => {
  test('may use any words', () => {
    const english = {
      objectives: ['One', 'Two'],
      lessons: [
        {
          ...lesson,
          title: 'One',
          minutes: 4,
          body: [['p', 0, 'Text'] as const, { ...feed, title: 'Feed' }],
        },
      ],
      quizzes: [{ ...quiz, title: 'Practice', intro: ['Hello'] }],
    };
    expect(compareTwin(original, english)).toEqual([]);
  });

  test.each([
    ['an objective less', { ...original, objectives: ['One'] }, 'module.md', 'jumlah tujuannya'],
    ['a lesson less', { ...original, lessons: [] }, 'module.md', 'id atau urutan pelajarannya'],
    [
      'another way to take a quiz',
      { ...original, quizzes: [{ ...quiz, certainty: true as const, attempts: 2, order: 'fixed' as const }] },
      quiz.id,
      'certainty, attempts, order',
    ],
    ['a time limit', { ...original, quizzes: [{ ...quiz, minutes: 15 }] }, quiz.id, 'minutes'],
    ['other rules', { ...original, lessons: [{ ...lesson, basis: [] }] }, 'satu', 'dasar hukumnya'],
    [
      'other repealed rules',
      { ...original, lessons: [{ ...lesson, history: ['uu-5-2014'] }] },
      'satu',
      'daftar aturan yang sudah dicabut',
    ],
    [
      'a pledge',
      { ...original, lessons: [{ ...lesson, acknowledgement: 'I have read it.' }] },
      'satu',
      'ada tidaknya acknowledgement',
    ],
    ['another feed', withFeed({ ...feed, id: 'lain' }), 'satu', 'id simulasinya'],
    [
      'another verdict',
      withFeed({
        ...feed,
        posts: [{ ...post, actions: [{ action: 'like', verdict: 'risky', consequence: [] }] }],
      }),
      'linimasa',
      'kiriman, tindakan, atau dasar hukumnya',
    ],
    ['a quiz less', { ...original, quizzes: [] }, 'module.md', 'id, mode, atau bentuk kuisnya'],
    [
      'a quiz of another mode',
      { ...original, quizzes: [{ ...quiz, mode: 'test' as const }] },
      'module.md',
      'id, mode, atau bentuk kuisnya',
    ],
    [
      'a question less',
      { ...original, quizzes: [{ ...quiz, questions: questions.slice(1) }] },
      quiz.id,
      'id atau urutan soalnya',
    ],
    ['another kind', withQuestion(createQuestion('tunggal', ['a'], 'multiple')), 'tunggal', 'jenis soalnya'],
    ['another key', withQuestion(createQuestion('tunggal', ['b'])), 'tunggal', 'kuncinya'],
    [
      'another order',
      withQuestion(createOrdering('urutan', ['b', 'a', 'c'])),
      'urutan',
      'id atau urutan opsinya',
    ],
    [
      'other rules of a question',
      withQuestion({ ...createQuestion('tunggal', ['a']), basis: ['kb-2022'] }),
      'tunggal',
      'dasar hukumnya',
    ],
    [
      'another topic',
      withQuestion({ ...createQuestion('tunggal', ['a']), topic: 'x', level: 'easy' }),
      'tunggal',
      'topiknya',
    ],
  ] as const)('with %s is found out', (_what, twin, id, what) => {
    expect(compareTwin(original, twin)).toEqual([{ id, what }]);
  });
});
