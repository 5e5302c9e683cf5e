import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Module } from '../../../domain/content/module.ts';
import { basisToCitations } from '../../content/page-data.ts';
import { useLanguage, useTranslation } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { CitationList } from '../../ui/legal-basis.tsx';
import { lessonLink } from '../../ui/links.ts';
import { Text } from '../../ui/text.tsx';
import { lessonsToReread, type Missed, THINGS_TO_REREAD } from './reread.ts';

/** Three things worth reading again: lessons on the rules that were missed, or else those rules themselves. */
export const RereadSection = ({
  module,
  missed,
}: {
  readonly module: Module;
  readonly missed: readonly Missed[];
}): ReactNode => {
  const { t } = useTranslation();
  const { contentLang } = useLanguage();
  const lessons = lessonsToReread(module, missed);
  const surestFirst = [...missed].sort((a, b) => Number(b.wasSure) - Number(a.wasSure));
  if (missed.length === 0) return null;
  return (
    <section aria-labelledby="baca-lagi">
      <h2 id="baca-lagi">{t(lessons.length > 0 ? 'result.reread' : 'result.reread-missed')}</h2>
      <ul className="plain-list">
        {lessons.map((lesson) => (
          <li key={lesson.id}>
            <Link className="row-link" to={lessonLink(module.id, lesson.id)}>
              <Icon name="book" />
              <span lang={contentLang}>{lesson.title}</span>
              <Icon name="chevron" />
            </Link>
          </li>
        ))}
        {lessons.length === 0 &&
          surestFirst.slice(0, THINGS_TO_REREAD).map(({ question }) => (
            <li key={question.id}>
              <div lang={contentLang}>
                <Text nodes={question.stem} />
              </div>
              <CitationList citations={basisToCitations(module, question.basis)} />
            </li>
          ))}
      </ul>
    </section>
  );
};
