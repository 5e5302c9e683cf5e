import type { Module } from '../../src/domain/content/module.ts';
import { lessonLink } from '../../src/client/ui/links.ts';
import type { Prng } from '../sim/prng.ts';
import type { Hand } from './hand.ts';
import { checkChain, readRecords } from './phone-records.ts';
import { DELAYS, type WalkReport } from './walk.ts';

const FINISH = /^Selesai, lanjut/;

/**
 * Reads all lessons of a module and marks them as read, with the power cut after the chosen taps. A lesson whose next
 * page had come up must be marked; none may be marked twice. Throws at the first that is not so.
 */
export const readLessons = async ({
  hand,
  module,
  prng,
  isKilled,
  delays = DELAYS,
  say = () => undefined,
}: {
  readonly hand: Hand;
  readonly module: Module;
  readonly prng: Prng;
  readonly isKilled: (position: number) => boolean;
  readonly delays?: readonly number[];
  readonly say?: (line: string) => void;
}): Promise<WalkReport> => {
  const killsByDelay = new Map<number, number>();
  let taps = 0;
  let kills = 0;
  let kept = 0;

  const marked = async (): Promise<readonly unknown[]> => {
    const records = await readRecords(hand.page());
    const broken = checkChain(records);
    if (broken !== null) throw new Error(broken);
    return records.facts.filter(({ kind }) => kind === 'lesson.completed').map(({ body }) => body['lesson']);
  };

  const before = (await marked()).length;
  for (const [index, lesson] of module.lessons.entries()) {
    const path = lessonLink(module.id, lesson.id);
    const done = before + index;
    for (let isAgain = false; (await marked()).length === done;) {
      const origin = new URL(hand.page().url()).origin;
      if (new URL(hand.page().url()).pathname !== path) await hand.page().goto(`${origin}${path}`);
      await hand.lookUntil(
        'no lesson',
        ({ heading, buttons }) => heading === lesson.title && buttons.some((name) => FINISH.test(name)),
      );
      const affirmation = hand.page().locator('.lesson-end input[type=checkbox]');
      if ((await affirmation.count()) > 0) await affirmation.check();
      taps += 1;
      const at = `tap ${taps}, finishing ${lesson.id}`;
      const finish = hand.page().getByRole('button', { name: FINISH });
      hand.takeGlimpses();
      if (isAgain || !isKilled(taps)) {
        await finish.click();
        await hand.lookUntil(`${at} leads nowhere`, ({ path: now }) => now !== path);
        if ((await marked()).at(-1) !== lesson.id)
          throw new Error(`${at}: it went on, and the lesson is not marked`);
        continue;
      }
      const delay = delays[prng.below(delays.length)] ?? 0;
      await finish.evaluate((element) => (element as HTMLElement).click());
      if (delay > 0) await hand.page().waitForTimeout(delay);
      await hand.kill();
      kills += 1;
      killsByDelay.set(delay, (killsByDelay.get(delay) ?? 0) + 1);
      const wentOn = hand.takeGlimpses().some(({ screen }) => screen.path !== path);
      await hand.reopen(path);
      await hand.lookUntil(`${at}: the lesson does not come back`, ({ heading }) => heading === lesson.title);
      const now = await marked();
      const isMarked = now.length > done;
      if (now.length > done + 1 || (isMarked && now.at(-1) !== lesson.id))
        throw new Error(`${at}, killed ${delay} ms later: marked are ${now.join(', ')}`);
      if (wentOn && !isMarked)
        throw new Error(`${at}, killed ${delay} ms later: it had gone on, and the mark is lost`);
      if (isMarked) {
        kept += 1;
        await hand.page().getByText('Sudah dibaca').first().waitFor();
      } else isAgain = true;
      say(`${String(taps).padStart(3)}  ${lesson.id}  +${delay} ms  ${isMarked ? 'kept' : ''}`);
    }
  }
  if ((await marked()).length !== before + module.lessons.length)
    throw new Error('not every lesson is marked once');
  return { taps, kills, kept, killsByDelay };
};
