import { type ReactNode, useRef } from 'react';
import type { Question } from '../../domain/content/module.ts';
import { useLanguage, useTranslation } from '../i18n/i18n.ts';
import { Text } from '../ui/text.tsx';
import type { Ticked } from './ticked.ts';

/** What the form of every kind of question gets. */
export interface KindProps<Kind extends Question = Question> {
  readonly question: Kind;
  /** The attempt, on which it hangs in which order things are shown. */
  readonly attempt: string;
  readonly chosen: Ticked;
  /** Whether the answer was checked: everything then says what it turned out to be and stays as it is. */
  readonly checked: boolean;
  /** Whether what is not answered yet says so. */
  readonly showsMissing: boolean;
  readonly onChoose: (options: Ticked) => void;
}

/** "Tidak tahu". As a box it gives back what was chosen before when the tick is taken away again. */
const DontKnow = ({
  name,
  type,
  chosen,
  onChoose,
}: Pick<KindProps, 'chosen' | 'onChoose'> & {
  readonly name: string;
  readonly type: 'radio' | 'checkbox';
}): ReactNode => {
  const { t } = useTranslation();
  const before = useRef<Ticked>(null);
  const isTicked = chosen?.length === 0;

  const toggle = (): void => {
    if (isTicked) return onChoose(type === 'checkbox' ? before.current : []);
    before.current = chosen;
    onChoose([]);
  };

  return (
    <label className="option option-quiet">
      <input type={type} name={name} value="" checked={isTicked} onChange={toggle} />
      <span className="option-text">{t('quiz.dont-know')}</span>
    </label>
  );
};

/** Around the form of every kind: the question with a hint of what to do, and "Tidak tahu" where it is offered. */
export const QuestionFrame = ({
  question,
  hint,
  dontKnow,
  chosen,
  onChoose,
  children,
}: Pick<KindProps, 'question' | 'chosen' | 'onChoose'> & {
  readonly hint: string;
  /** As what "Tidak tahu" is offered: one radio more, or a box of its own; null where it is not offered. */
  readonly dontKnow: 'radio' | 'checkbox' | null;
  readonly children: ReactNode;
}): ReactNode => {
  const { contentLang } = useLanguage();
  return (
    <fieldset className="question">
      <legend>
        <div className="stem" lang={contentLang}>
          <Text nodes={question.stem} />
        </div>
        <span className="hint">{hint}</span>
      </legend>
      {children}
      {dontKnow !== null && (
        <DontKnow name={question.id} type={dontKnow} chosen={chosen} onChoose={onChoose} />
      )}
    </fieldset>
  );
};
