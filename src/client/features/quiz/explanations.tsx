import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerOption, Module, Question } from '../../../domain/content/module.ts';
import { basisToCitations } from '../../content/page-data.ts';
import { useLanguage } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { CitationList } from '../../ui/legal-basis.tsx';
import { Text } from '../../ui/text.tsx';

const Explanation = ({
  option,
  isChosen,
}: {
  readonly option: AnswerOption;
  readonly isChosen: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  const { contentLang } = useLanguage();
  return (
    <li className="explanation" data-verdict={option.correct ? 'right' : 'wrong'}>
      <div className="explanation-what">
        <Icon name={option.correct ? 'circle-check' : 'circle-x'} />
        <span>
          {isChosen && `${t('quiz.your-choice')}: `}
          {!isChosen && `${t('quiz.right-answer')}: `}
          <strong lang={contentLang}>
            <Text nodes={option.label} />
          </strong>
        </span>
      </div>
      <div className="explanation-why" lang={contentLang}>
        <Text nodes={option.explanation} />
      </div>
    </li>
  );
};

/** Why the chosen options are right or wrong, then the right ones that were not chosen, then the law behind them. */
export const Explanations = ({
  module,
  question,
  chosen,
}: {
  readonly module: Pick<Module, 'citations'>;
  readonly question: Question;
  readonly chosen: readonly string[];
}): ReactNode => {
  const { t } = useTranslation();
  // The law is for those who ask; the verdict must not wait for it.
  const [isOpened, setOpened] = useState(false);
  const isChosen = ({ id }: AnswerOption): boolean => chosen.includes(id);
  const own = question.options.filter(isChosen);
  const missed = question.options.filter((option) => option.correct && !isChosen(option));
  return (
    <>
      <ul className="plain-list">
        {[...own, ...missed].map((option) => (
          <Explanation key={option.id} option={option} isChosen={isChosen(option)} />
        ))}
      </ul>
      <details onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary>
          <Icon name="scale" /> {t('basis.title')}
        </summary>
        {isOpened && <CitationList citations={basisToCitations(module, question.basis)} />}
      </details>
    </>
  );
};
