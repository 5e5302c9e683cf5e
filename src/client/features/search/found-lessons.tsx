import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { Module } from '../../../domain/content/module.ts';
import type { FoundSection } from '../../../domain/search/search-index.ts';
import { entryToShown } from '../../content/shown-entry.ts';
import { useFormat } from '../../i18n/format.ts';
import { toLang, useLanguage, useTranslation } from '../../i18n/i18n.ts';
import { blockLink } from '../../ui/links.ts';
import { useServices } from '../../ui/services.ts';
import { toPassage } from './passage.ts';
import type { FoundLesson } from './search-lessons.ts';
import { useModuleTexts } from './use-module-texts.ts';

/** Lessons on the screen at first, and sections of each; the rest is one tap away. */
const LESSONS = 8;
const SECTIONS = 3;

/** What was found, by lesson. */
export const FoundLessons = ({ lessons }: { readonly lessons: readonly FoundLesson[] }): ReactNode => {
  const { t } = useTranslation();
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? lessons : lessons.slice(0, LESSONS);
  const others = lessons.length - shown.length;
  const textOf = useModuleTexts(shown);
  return (
    <>
      <ul className="plain-list found" aria-label={t('search.results')}>
        {shown.map((found) => (
          <li key={`${found.language} ${found.module} ${found.lesson}`}>
            <LessonHits found={found} text={textOf(found.language, found.module)} />
          </li>
        ))}
      </ul>
      {others > 0 && (
        <button className="button" type="button" onClick={() => setWhole(true)}>
          {t('search.more-lessons', { count: others, n: format.number(others) })}
        </button>
      )}
    </>
  );
};

const LessonHits = ({
  found,
  text,
}: {
  readonly found: FoundLesson;
  readonly text: Module | null | undefined;
}): ReactNode => {
  const { library } = useServices();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const entry = library.entry(found.module);
  if (entry === undefined) return null;
  const shown = entryToShown(entry, found.language);
  const title = shown.lessons.find(({ id }) => id === found.lesson)?.title ?? found.lesson;
  const lang = toLang(found.language, language);
  // A translation that is only not on the phone is one all the same.
  const isOriginalOnly = lang !== undefined && entryToShown(entry, language).language === 'id';
  const others = found.sections.slice(SECTIONS);
  const rows = (sections: readonly FoundSection[]): ReactNode => (
    <ul className="plain-list">
      {sections.map((section) => (
        <li key={section.block}>
          <SectionHit section={section} title={title} text={text} lang={lang} />
        </li>
      ))}
    </ul>
  );
  return (
    <div className="card found-lesson">
      <p className="quiet" lang={lang}>
        {shown.title}
      </p>
      <h2 lang={lang}>{title}</h2>
      {isOriginalOnly && <p className="tag">{t('home.original-only')}</p>}
      {rows(found.sections.slice(0, SECTIONS))}
      {others.length > 0 && (
        // What nobody has opened is not made: it would cost every letter typed.
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{t('search.more', { count: others.length, n: format.number(others.length) })}</summary>
          {isOpen && rows(others)}
        </details>
      )}
    </div>
  );
};

const SectionHit = ({
  section,
  title,
  text,
  lang,
}: {
  readonly section: FoundSection;
  /** Of the lesson: what stands above its first heading has none of its own. */
  readonly title: string;
  readonly text: Module | null | undefined;
  readonly lang: string | undefined;
}): ReactNode => {
  const { t } = useTranslation();
  const body = text?.lessons.find(({ id }) => id === section.lesson)?.body ?? [];
  const passage = toPassage(body, section.block, section.terms);
  return (
    <Link
      className="hit"
      to={blockLink(section.module, section.lesson, passage?.block ?? section.block)}
      lang={lang}
    >
      <span className="hit-heading">{section.heading === '' ? title : section.heading}</span>
      {passage !== null && (
        <span className="hit-text">
          {passage.pieces.map((piece, index) =>
            // Pieces have no name but their place, and never change it.
            piece.isFound ? <mark key={index}>{piece.text}</mark> : piece.text,
          )}
        </span>
      )}
      {text === null && <span className="quiet">{t('search.not-here')}</span>}
      {text === undefined && <span className="hit-text hit-waiting" />}
    </Link>
  );
};
