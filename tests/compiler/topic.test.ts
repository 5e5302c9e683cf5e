import { describe, expect, it } from 'vitest';

import {
  BASIS,
  compileQuestion,
  OPTIONS,
  TOPIC,
  toLessonMistakes,
  toQuiz,
  toQuizMistakes,
} from './example-content.ts';

/** A quiz with one question; below its options, lines 11 to 14, stands `end`. */
const toEnding = (end: string): string => toQuiz(`Apakah ASN netral?\n\n${OPTIONS}\n${end}`);

describe('an author says what a question is about and how hard it is', () => {
  it.each([
    ['mudah', 'easy'],
    ['sedang', 'medium'],
    ['sulit', 'hard'],
  ])('%s', (name, level) => {
    const question = compileQuestion(toEnding(`${TOPIC.replace('mudah', name)}\n${BASIS}`));
    expect(question).toMatchObject({ topic: 'netralitas', level });
  });

  it('or leaves both out', () => {
    const question = compileQuestion(toEnding(BASIS));
    expect(question).not.toHaveProperty('topic');
    expect(question).not.toHaveProperty('level');
  });
});

describe('an author who slips in a line of topic is told where', () => {
  it.each([
    ['a correct topic', `${TOPIC}\n${BASIS}`, []],
    ['no level', `**Topik:** \`a\`\n\n${BASIS}`, ['16:1 topic-malformed']],
    ['an empty level', `**Topik:** \`a\` ()\n\n${BASIS}`, ['16:17 topic-level-unknown']],
    ['a level that is none', `**Topik:** \`a\` (gampang)\n\n${BASIS}`, ['16:17 topic-level-unknown']],
    ['a level on the next line', `**Topik:** \`a\`\n(Mudah)\n\n${BASIS}`, ['17:2 topic-level-unknown']],
    ['an id that is none', `**Topik:** \`A b\` (mudah)\n\n${BASIS}`, ['16:12 id-invalid']],
    ['no id', `**Topik:** a (mudah)\n\n${BASIS}`, ['16:1 topic-malformed']],
    ['two ids', `**Topik:** \`a\` \`b\` (mudah)\n\n${BASIS}`, ['16:1 topic-malformed']],
    ['no bold letters', `Topik: \`a\` (mudah)\n\n${BASIS}`, ['16:1 topic-malformed']],
    ['the colon outside', `**Topik**: \`a\` (mudah)\n\n${BASIS}`, ['16:1 topic-malformed']],
    ['small letters', `**topik:** \`a\` (mudah)\n\n${BASIS}`, ['16:1 topic-malformed']],
    ['text behind it', `**Topik:** \`a\` (mudah) lagi\n\n${BASIS}`, ['16:1 topic-malformed']],
    ['no blank line below it', `${TOPIC}${BASIS}`, ['7:1 question-without-basis', '17:1 basis-misplaced']],
    ['below the legal basis', `${BASIS}\n${TOPIC}`, ['18:1 content-after-basis']],
    ['twice', `${TOPIC}\n${TOPIC}\n${BASIS}`, ['16:1 content-after-options']],
    [
      'text between it and the legal basis',
      `${TOPIC}\nLalu.\n\n${BASIS}`,
      ['16:1 topic-misplaced', '18:1 content-after-options'],
    ],
  ])('%s', (_title, end, mistakes) => {
    expect(toQuizMistakes(toEnding(end))).toEqual(mistakes);
  });

  it('right below an explanation', () => {
    const quiz = toQuiz(`Apakah ASN netral?\n\n${OPTIONS}${TOPIC}\n${BASIS}`);
    expect(toQuizMistakes(quiz)).toEqual(['15:1 topic-misplaced']);
  });

  it('above the options', () => {
    const quiz = toQuiz(`Apakah ASN netral?\n\n${TOPIC}\n${OPTIONS}\n${BASIS}`);
    expect(toQuizMistakes(quiz)).toEqual(['11:1 topic-misplaced']);
  });

  it('but the word may be used in text', () => {
    const quiz = toQuiz(`**Topik** hari ini: netralitas. Topik: apa?\n\n${OPTIONS}\n${BASIS}`);
    expect(toQuizMistakes(quiz)).toEqual([]);
    expect(toLessonMistakes('**Topik:** netralitas')).toEqual([]);
  });
});
