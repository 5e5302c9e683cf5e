import { join } from 'node:path';
import { lessonLink, placeLink } from '../../src/client/ui/links.ts';
import { getReady } from '../kill/get-ready.ts';
import { takePhone } from '../kill/hand.ts';
import { readLessons } from '../kill/lessons.ts';
import { walk } from '../kill/walk.ts';
import { createPrng } from '../sim/prng.ts';
import { expect, quizOf, test } from './stage.ts';

/** A handful of the positions of `npm run kill`, which goes through all of them. */

const everyNth =
  (n: number) =>
  (position: number): boolean =>
    position % n === 0;

test('Sari’s battery ends now and then in a practice, and everything she was told is saved is there', async ({
  folder,
  module,
  startPhone,
  startServer,
}) => {
  test.setTimeout(120_000);
  const place = { mode: 'practice', quiz: quizOf(module, 'practice').id } as const;
  const hand = await getReady({
    folder,
    path: placeLink(module.id, place),
    startServer,
    take: (origin) => takePhone(startPhone, join(folder, 'profile'), origin),
  });
  const report = await walk({ hand, module, place, prng: createPrng(4), isKilled: everyNth(4), maxTaps: 14 });
  expect(report.kills).toBeGreaterThan(2);
});

test('Budi’s battery ends in a pre-test and while he marks lessons as read, and nothing is lost or there twice', async ({
  folder,
  module,
  startPhone,
  startServer,
}) => {
  test.setTimeout(120_000);
  const place = { mode: 'pre-test' } as const;
  const hand = await getReady({
    folder,
    path: placeLink(module.id, place),
    startServer,
    take: (origin) => takePhone(startPhone, join(folder, 'profile'), origin),
  });
  const report = await walk({ hand, module, place, prng: createPrng(5), isKilled: everyNth(8) });
  expect(report.kills).toBeGreaterThan(2);
  const origin = new URL(hand.page().url()).origin;
  await hand.page().goto(`${origin}${lessonLink(module.id, module.lessons[0]?.id ?? '')}`);
  const lessons = await readLessons({ hand, module, prng: createPrng(6), isKilled: everyNth(4) });
  expect(lessons.kills).toBeGreaterThan(0);
});
