import type { ReactNode } from 'react';
import { entryToShown } from '../../content/shown-entry.ts';
import { useFormat } from '../../i18n/format.ts';
import { toLang, useLanguage, useTranslation } from '../../i18n/i18n.ts';
import type { StoredModule } from '../../store/store.ts';
import { useServices } from '../../ui/services.ts';
import { useWatch } from '../../ui/use-watch.ts';
import { useSizeWords } from './use-size-words.ts';

/** The modules on this phone, with their size, and what makes reading them easier. */
export const ModulesSection = (): ReactNode => {
  const { library, store } = useServices();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  const sizeWords = useSizeWords();
  const stored = useWatch(store, (opened) => opened.storedModules(), 'modules').value;
  const places = useWatch(store, (opened) => opened.personal.places(), 'places').value;
  const bookmarks = useWatch(store, (opened) => opened.personal.bookmarks(), 'bookmarks').value;
  if (stored === undefined) return null;

  // Of an older version nobody knows the size any more.
  const bytes = stored.reduce((sum, { id, revision }) => sum + (library.file(id, revision)?.bytes ?? 0), 0);

  // A translation and an older version are more of the same module, as on the first page.
  const count = new Set(stored.map(({ id }) => id)).size;

  const lineWords = ({ id, revision, twinOf }: StoredModule): string => {
    const file = library.file(id, revision);
    if (file === undefined) return t('own.module-old');
    const size = sizeWords(file.bytes);
    return twinOf === undefined ? size : t('own.module-twin', { size });
  };

  return (
    <section aria-labelledby="modul-tersimpan">
      <h2 id="modul-tersimpan">{t('own.modules')}</h2>
      {stored.length === 0 ? (
        <p>{t('own.modules-none')}</p>
      ) : (
        <details>
          <summary>
            {t('own.modules-line', {
              count,
              n: format.number(count),
              size: sizeWords(bytes),
            })}
          </summary>
          <ul className="plain-list stored-modules">
            {stored.map((module) => {
              const { id, revision, language: twinLanguage = 'id' } = module;
              const entry = library.entry(id);
              const shown = entry === undefined ? undefined : entryToShown(entry, twinLanguage);
              return (
                <li key={`${id} ${revision}`}>
                  <span lang={toLang(shown?.language ?? 'id', language)}>{shown?.title ?? id}</span>
                  <p className="quiet">{lineWords(module)}</p>
                </li>
              );
            })}
          </ul>
        </details>
      )}
      {places !== undefined && bookmarks !== undefined && (
        <p>
          {t('own.reading', {
            places: format.number(places.length),
            bookmarks: format.number(bookmarks.length),
          })}
        </p>
      )}
    </section>
  );
};
