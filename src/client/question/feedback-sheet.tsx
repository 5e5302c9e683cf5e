import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { Module, Question } from '../../domain/content/module.ts';
import { judgeAnswer, type Verdict } from '../../domain/quiz/score.ts';
import { useTranslation } from '../i18n/i18n.ts';
import { vibrate } from '../platform/haptics.ts';
import { Icon } from '../ui/icon.tsx';
import { Explanations } from './explanations.tsx';
import { type Tone, toneToIcon } from './mark.tsx';

/** An answer whose verdict is on the screen. */
export interface Checked {
  readonly question: Question;
  readonly options: readonly string[];
  /** Null when the learner did not say how sure they were. */
  readonly sure: boolean | null;
}

/** Where a verdict is shown at once nobody says "Tidak tahu"; an empty answer could only be wrong. */
const verdictToTone = (verdict: Verdict): Tone => {
  if (verdict === 'partial') return 'partial';
  return verdict === 'correct' ? 'right' : 'wrong';
};

/** Room that the header and the bar with the button take from the screen, in pixels, at ordinary text size. */
const FIXED_BARS = 220;

/** Brings the explanation into view: whole, with as much of the question as fits, or from its beginning. */
const showSheet = (element: HTMLElement): void => {
  const fits = element.offsetHeight <= window.innerHeight - FIXED_BARS;
  element.scrollIntoView({ block: fits ? 'end' : 'start' });
};

/** The verdict on an answer, with why and the law behind it. Always there, so that it is read out when it fills. */
export const FeedbackSheet = ({
  module,
  checked,
  children,
}: {
  readonly module: Pick<Module, 'citations'>;
  /** Null while there is nothing to say. A new object for every answer. */
  readonly checked: Checked | null;
  /** Said below the explanation. */
  readonly children?: ReactNode;
}): ReactNode => {
  const { t } = useTranslation();
  const sheet = useRef<HTMLDivElement>(null);
  const tone = checked === null ? undefined : verdictToTone(judgeAnswer(checked.question, checked.options));

  useLayoutEffect(() => {
    if (checked === null) return undefined;
    // In the frame that shows it, not before: measuring here would lay the page out twice.
    const frame = requestAnimationFrame(() => {
      if (sheet.current !== null) showSheet(sheet.current);
      vibrate(tone === 'wrong' ? 'wrong' : 'right');
    });
    return () => cancelAnimationFrame(frame);
  }, [checked, tone]);

  const words = {
    right: t('quiz.correct'),
    missed: t('quiz.correct'),
    partial: t('quiz.partial'),
    wrong: t('quiz.wrong'),
  } as const;

  return (
    <div className="sheet" role="status" aria-atomic="false" data-verdict={tone} ref={sheet}>
      {checked !== null && tone !== undefined && (
        <div className="feedback" data-feedback>
          <p className="verdict">
            <Icon name={toneToIcon(tone)} /> {words[tone]}
          </p>
          {checked.sure === true && tone === 'wrong' && <p>{t('quiz.sure-but-wrong')}</p>}
          <Explanations
            module={module}
            question={checked.question}
            chosen={checked.options}
            showsAnswer={false}
          />
          {children}
        </div>
      )}
    </div>
  );
};
