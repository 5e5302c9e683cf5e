import type { Locator } from '@playwright/test';
import type { Module, Question, Quiz } from '../../src/domain/content/module.ts';
import type { FactEnvelope } from '../../src/domain/facts/fact.ts';
import type { QuizPlace } from '../../src/domain/progress/quiz-place.ts';
import { placeLink } from '../../src/client/ui/links.ts';
import type { Prng } from '../sim/prng.ts';
import type { Hand } from './hand.ts';
import { checkChain, readRecords } from './phone-records.ts';
import { makePlans } from './plans.ts';
import { nextTouch, type Screen, shownChoice, shownQuestion, type Touch } from './screen.ts';

/** Milliseconds between a tap and the end. */
export const DELAYS = [0, 5, 30, 120] as const;

/** Taps closer together are one tap of a hurried finger; nobody taps so fast on purpose. */
const LOOK = 450;

/** A choice is in a database of its own without a flush: so long after it is on the screen it must be there. */
const CHOICE_IS_SAFE = 100;

/** More taps than any quiz needs. */
const MAX_TAPS = 400;

/** What one tap puts on record. */
interface Deed {
  readonly kind: 'attempt.started' | 'answer.given' | 'attempt.submitted';
  readonly question?: string;
  readonly options?: readonly string[];
}

/** What a tap is, and what comes of it. */
interface Tap {
  readonly name: string;
  readonly target: Target;
  /** What is on record afterwards that was not before; null for nothing. */
  readonly deed: Deed | null;
  readonly touch: Touch | null;
}

type Target =
  | { readonly type: 'button'; readonly name: string }
  | { readonly type: 'touch'; readonly touch: Touch };

export interface WalkReport {
  readonly taps: number;
  readonly kills: number;
  /** Kills after which what the tap did was on record. */
  readonly kept: number;
  /** Kills by milliseconds after the tap. */
  readonly killsByDelay: ReadonlyMap<number, number>;
}

export interface WalkOptions {
  readonly hand: Hand;
  readonly module: Module;
  readonly place: QuizPlace;
  readonly prng: Prng;
  /** Whether the tap at this position (from 1) ends in a kill. */
  readonly isKilled: (position: number) => boolean;
  readonly delays?: readonly number[];
  /** Where to stop before the result. */
  readonly maxTaps?: number;
  readonly say?: (line: string) => void;
}

/** Something that must not be; `walk` throws it. */
const violation = (at: string, what: string): Error => new Error(`after ${at}: ${what}`);

const showDeed = ({ kind, question, options }: Deed): string =>
  `${kind}${question === undefined ? '' : ` ${question} [${options?.join(' ')}]`}`;

const factToDeed = ({ kind, body }: FactEnvelope): Deed => {
  const { question, options } = body;
  const deed = { kind: kind as Deed['kind'] };
  return typeof question === 'string' ? { ...deed, question, options: options as string[] } : deed;
};

const isSame = (a: readonly string[] | null, b: readonly string[] | null): boolean =>
  a === b || (a !== null && b !== null && a.length === b.length && a.every((one, index) => one === b[index]));

const isResult = ({ path }: Screen): boolean => path.includes('/hasil/');

/** There is something to tap, or the walk is over. */
const isReady = (quiz: Quiz, screen: Screen): boolean =>
  isResult(screen) ||
  shownQuestion(quiz, screen) !== undefined ||
  screen.buttons.some((name) => /^(?:Mulai|Mulai lagi|Lanjut|Lihat hasil|Kumpulkan jawaban)$/.test(name));

/**
 * Goes through a quiz tap by tap, from the start card to the result, and cuts the power after the chosen ones. What was
 * promised is kept in a list of deeds; after every kill the phone must hold exactly these, or these and the last one.
 * Throws at the first thing that is not as it was promised.
 */
export const walk = async ({
  hand,
  module,
  place,
  prng,
  isKilled,
  delays = DELAYS,
  maxTaps = MAX_TAPS,
  say = () => undefined,
}: WalkOptions): Promise<WalkReport> => {
  const path = placeLink(module.id, place);
  const isPractice = place.mode === 'practice';
  const deeds: Deed[] = [];
  const plans = makePlans(prng, isPractice);
  const killsByDelay = new Map<number, number>();
  let kills = 0;
  let kept = 0;
  /** The tap that was lost is done again in peace, so that the walk comes to its end. */
  let isAgain = false;
  let earlier = 0;

  const answersTo = (question: Question): Deed[] => deeds.filter((deed) => deed.question === question.id);

  const quizNow = async (): Promise<Quiz> => {
    const { facts } = await readRecords(hand.page());
    const started = facts.findLast(({ kind }) => kind === 'attempt.started');
    const id = started?.body['quiz'] ?? (isPractice ? place.quiz : undefined);
    const quiz = module.quizzes.find((one) => (id === undefined ? one.mode === 'test' : one.id === id));
    if (quiz === undefined) throw new Error('the module has no such quiz');
    return quiz;
  };

  const button = (name: string, deed: Deed | null = null): Tap => ({
    name: `"${name}"`,
    target: { type: 'button', name },
    deed,
    touch: null,
  });

  const decide = (quiz: Quiz, screen: Screen): Tap => {
    const has = (name: string): boolean => screen.buttons.includes(name);
    if (has('Mulai')) return button('Mulai', { kind: 'attempt.started' });
    const question = shownQuestion(quiz, screen);
    const submission: Deed = { kind: 'attempt.submitted' };
    if (has('Kumpulkan jawaban')) {
      const opened = plans.fromReview(screen.buttons.filter((name) => /^Soal \d+ dari \d+/.test(name)));
      return opened === null ? button('Kumpulkan jawaban', submission) : button(opened);
    }
    if (has('Lihat hasil')) {
      return button('Lihat hasil', submission);
    }
    if (screen.isExplained) return button('Lanjut');
    if (question === undefined) throw new Error(`nothing to tap on ${JSON.stringify(screen)}`);
    const sureness = screen.options.filter(({ value }) => value === 'sure' || value === 'unsure');
    const recorded = answersTo(question);
    const wanted = plans.answer(question, recorded.length);
    const touch = nextTouch(question, screen, wanted);
    if (touch !== null) {
      return { name: JSON.stringify(touch), target: { type: 'touch', touch }, deed: null, touch };
    }
    if (sureness.length > 0 && sureness.every(({ checked }) => !checked) && plans.saysHowSure(question)) {
      const said: Touch = { type: 'option', value: prng.chance(0.5) ? 'sure' : 'unsure' };
      return { name: JSON.stringify(said), target: { type: 'touch', touch: said }, deed: null, touch: said };
    }
    const deed: Deed = { kind: 'answer.given', question: question.id, options: wanted };
    const isNew = isPractice || !isSame(recorded.at(-1)?.options ?? null, wanted);
    if (has('Soal sebelumnya') && plans.goesBack()) return button('Soal sebelumnya', isNew ? deed : null);
    const main = ['Periksa', 'Kembali ke tinjauan', 'Lanjut', 'Simpan'].find(has);
    if (main === undefined) throw new Error(`no way on from ${JSON.stringify(screen)}`);
    return button(main, isNew ? deed : null);
  };

  const locate = (target: Target): Locator => {
    const page = hand.page();
    if (target.type === 'button') return page.getByRole('button', { name: target.name, exact: true }).first();
    const { touch } = target;
    switch (touch.type) {
      case 'option':
        return page.locator(`fieldset input[value="${touch.value}"]`).first();
      case 'move':
        return page.locator(`[data-item="${touch.item}"] [data-move="${touch.way}"]`);
      case 'pair':
        return page.locator(`select[name="${touch.left}"]`);
    }
  };

  const perform = async ({ target }: Tap, isHasty: boolean): Promise<void> => {
    const located = locate(target);
    if (target.type === 'touch' && target.touch.type === 'pair') {
      await located.selectOption(target.touch.right);
    } else if (isHasty) await located.evaluate((element) => (element as HTMLElement).click());
    else await located.click();
  };

  /** Compares the disk with what was promised. Tells whether the deed of the last tap is there. */
  const compare = async (at: string, deed: Deed | null): Promise<boolean> => {
    const records = await readRecords(hand.page());
    const broken = checkChain(records);
    if (broken !== null) throw violation(at, broken);
    const found = records.facts.slice(earlier).map(factToDeed).map(showDeed);
    const promised = deeds.map(showDeed);
    const more = deed === null ? promised : [...promised, showDeed(deed)];
    if (isSame(found, promised)) return false;
    if (isSame(found, more)) return true;
    throw violation(
      at,
      `on the phone: ${found.slice(-3).join(', ')} (${found.length}); done: ${more.slice(-3).join(', ')} (${promised.length} and this tap)`,
    );
  };

  const untouched = (at: string): void => {
    if (hand.complaints().length > 0) throw violation(at, hand.complaints().join('; '));
  };

  earlier = (await readRecords(hand.page())).facts.length;
  let taps = 0;
  let screen = await hand.lookUntil('no start', (now) => now.buttons.includes('Mulai'));

  // After a kill the start card may stand there again, with the way to the result.
  while (!isResult(screen) && deeds.at(-1)?.kind !== 'attempt.submitted') {
    if (taps === maxTaps) return { taps, kills, kept, killsByDelay };
    if (taps === MAX_TAPS) throw new Error('the walk does not end');
    const quiz = await quizNow();
    const tap = decide(quiz, screen);
    const asked = shownQuestion(quiz, screen);
    const chosenBefore = asked === undefined ? null : shownChoice(asked, screen);
    taps += 1;
    const at = `tap ${taps}, ${tap.name}${asked === undefined ? '' : ` on ${asked.id}`}`;
    // Buttons that have just changed their meaning, or their place, take no second tap.
    if (tap.touch === null || tap.touch.type === 'move') await hand.page().waitForTimeout(LOOK);
    hand.takeGlimpses();

    if (isAgain || !isKilled(taps)) {
      isAgain = false;
      await perform(tap, false);
      const before = JSON.stringify(screen);
      screen = await hand.lookUntil(
        `${at} has no effect`,
        (now) =>
          isReady(quiz, now) &&
          JSON.stringify(now) !== before &&
          (tap.deed?.kind !== 'answer.given' || !isPractice || now.saysSaved),
      );
      if (await compare(at, tap.deed)) {
        if (tap.deed !== null) deeds.push(tap.deed);
      } else if (tap.deed !== null && screen.message === '') {
        throw violation(at, `the screen went on, and ${showDeed(tap.deed)} is not on the phone`);
      }
      untouched(at);
      continue;
    }

    const delay = delays[prng.below(delays.length)] ?? 0;
    const headingBefore = screen.heading;
    await perform(tap, true);
    if (delay > 0) await hand.page().waitForTimeout(delay);
    const killedAt = performance.now();
    await hand.kill();
    kills += 1;
    killsByDelay.set(delay, (killsByDelay.get(delay) ?? 0) + 1);
    const glimpses = hand.takeGlimpses();
    await hand.reopen(path);
    const where = `${at}, killed ${delay} ms later`;
    const isDone = tap.deed !== null && (await compare(where, tap.deed));
    if (tap.deed === null) await compare(where, null);
    screen = await hand.lookUntil(`${where}: nothing comes back`, (now) => isReady(quiz, now));
    untouched(where);

    // What the screen had said is so.
    const wentOn = glimpses.some(
      ({ screen: seen }) =>
        seen.saysSaved ||
        isResult(seen) ||
        (!isPractice && shownQuestion(quiz, seen)?.id !== asked?.id && seen.heading !== ''),
    );
    if (tap.deed !== null && wentOn && !isDone) {
      throw violation(where, `the screen had gone on, and ${showDeed(tap.deed)} is lost`);
    }
    if (isDone && tap.deed !== null) deeds.push(tap.deed);

    const now = await quizNow();
    const back = shownQuestion(now, screen);
    if (isDone) kept += 1;
    if (tap.touch !== null && asked !== undefined) {
      if (back?.id !== asked.id) throw violation(where, `came back at ${back?.id ?? screen.heading}`);
      const chosen = shownChoice(asked, screen);
      const seen = glimpses.find(
        (glimpse) =>
          shownQuestion(quiz, glimpse.screen)?.id === asked.id &&
          !isSame(shownChoice(asked, glimpse.screen), chosenBefore),
      );
      const isOld = isSame(chosen, chosenBefore);
      const isLate = seen !== undefined && killedAt - seen.at >= CHOICE_IS_SAFE;
      const touched = seen === undefined ? undefined : shownChoice(asked, seen.screen);
      if (isOld && isLate) throw violation(where, `the choice ${String(touched)} is lost`);
      if (!isOld && touched !== undefined && !isSame(chosen, touched))
        throw violation(where, `came back with ${String(chosen)} instead of ${String(touched)}`);
      if (!isOld) kept += 1;
      isAgain = isOld;
    } else if (tap.deed?.kind === 'answer.given' && asked !== undefined && !isDone) {
      if (back?.id !== asked.id) throw violation(where, `came back at ${back?.id ?? screen.heading}`);
      const chosen = shownChoice(asked, screen);
      if (!isSame(chosen, chosenBefore))
        throw violation(where, `came back with ${String(chosen)} instead of ${String(chosenBefore)}`);
      isAgain = true;
    } else {
      isAgain = !isDone && tap.deed !== null;
      // In a test one may be anywhere; where the screen had gone is where it comes back to.
      const last = glimpses.at(-1)?.screen;
      const hasMoved = last !== undefined && isReady(quiz, last) && last.heading !== headingBefore;
      if (!isPractice && hasMoved && !isResult(last) && screen.heading !== last.heading)
        throw violation(where, `was at ${last.heading}, came back at ${screen.heading}`);
    }
    say(`${String(taps).padStart(3)}  ${tap.name}  +${delay} ms  ${isDone ? 'kept' : ''}`);
  }

  if (deeds.at(-1)?.kind !== 'attempt.submitted') throw new Error('a result without a submission');
  await compare('the end', null);
  return { taps, kills, kept, killsByDelay };
};
