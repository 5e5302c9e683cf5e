import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ManifestEntry } from '../../../domain/content/module.ts';
import type { ModuleProgress } from '../../../domain/progress/module-progress.ts';
import { moduleToPath, type NextStep } from '../../../domain/progress/next-step.ts';
import { useLanguage, useTranslation } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { useItemWords } from '../../ui/item-words.ts';
import { itemLink, moduleLink, placeLink } from '../../ui/links.ts';

const stepLink = (module: string, step: NextStep): string => {
  switch (step.type) {
    case 'finished':
      return moduleLink(module);
    case 'resume':
      return placeLink(module, step.place);
    default:
      return itemLink(module, step);
  }
};

/**
 * The one primary action of a page: straight to where the person left off. Until that is known it opens the module, or
 * on the module's own page its first stop, in the same space.
 */
export const NextAction = ({
  entry,
  next,
  isModulePage = false,
  isHalfRead = false,
}: {
  readonly entry: ManifestEntry;
  readonly next: { readonly progress: ModuleProgress; readonly step: NextStep } | null;
  readonly isModulePage?: boolean;
  /** Whether the next step is a lesson that was left somewhere in the middle. */
  readonly isHalfRead?: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  const { contentLang } = useLanguage();
  const words = useItemWords();
  const step = next?.step ?? (isModulePage ? moduleToPath(entry)[0] : undefined);
  const isNew =
    next === null || (next.progress.lessonsDone.size === 0 && next.progress.attemptsByPlace.size === 0);
  const verb = (): 'next.open' | 'next.read-on' | 'next.start' | 'next.continue' => {
    if (step === undefined || step.type === 'finished') return 'next.open';
    if (isHalfRead) return 'next.read-on';
    return isNew ? 'next.start' : 'next.continue';
  };
  return (
    <Link
      className="next"
      data-page={isModulePage ? 'module' : 'home'}
      to={step === undefined ? moduleLink(entry.id) : stepLink(entry.id, step)}
    >
      <span className="next-verb">
        {t(verb())} <Icon name="arrow-right" />
      </span>{' '}
      {!isModulePage && step !== undefined && (
        <>
          <span className="next-module" lang={contentLang}>
            {entry.title}
          </span>{' '}
        </>
      )}
      <span
        className="next-what"
        lang={step === undefined || step.type === 'lesson' ? contentLang : undefined}
      >
        {step === undefined ? entry.title : words.step(entry, step)}
      </span>
    </Link>
  );
};
