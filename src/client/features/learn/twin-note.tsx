import type { ReactNode } from 'react';
import type { ManifestEntry } from '../../../domain/content/module.ts';
import { useLanguage, useTranslation } from '../../i18n/i18n.ts';

/** Says why the text is not in the reader's language, where it is not. */
export const TwinNote = ({
  entry,
  shown,
}: {
  readonly entry: ManifestEntry;
  /** Language of the text on the screen. */
  readonly shown: string;
}): ReactNode => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  if (shown === language) return null;
  return <p className="quiet">{t(entry.twins?.[language] === undefined ? 'twin.none' : 'twin.not-here')}</p>;
};
