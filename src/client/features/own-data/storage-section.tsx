import { type ReactNode, useEffect, useState } from 'react';
import { entryToShown } from '../../content/shown-entry.ts';
import { useFormat } from '../../i18n/format.ts';
import { toLang, useLanguage, useTranslation } from '../../i18n/i18n.ts';
import { isStoragePersistent } from '../../platform/persistence.ts';
import { Alert } from '../../ui/alert.tsx';
import { useServices } from '../../ui/services.ts';
import { useWatch } from '../../ui/use-watch.ts';

/** The modules on this phone, with revision and size. */
export const ModulesSection = (): ReactNode => {
  const { library, store } = useServices();
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  const stored = useWatch(store, (opened) => opened.storedModules(), 'modules').value;
  if (stored === undefined) return null;
  return (
    <section aria-labelledby="modul-tersimpan">
      <h2 id="modul-tersimpan">{t('own.modules')}</h2>
      {stored.length === 0 && <p>{t('own.modules-none')}</p>}
      <ul className="plain-list">
        {stored.map(({ id, revision, twinOf, language: twinLanguage = 'id' }) => {
          const entry = library.entry(id);
          const file = library.file(id, revision);
          const current = twinOf === undefined ? 'own.module-line' : 'own.module-twin';
          const shown = entry === undefined ? undefined : entryToShown(entry, twinLanguage);
          return (
            <li key={`${id} ${revision}`}>
              <span lang={toLang(shown?.language ?? 'id', language)}>{shown?.title ?? id}</span>
              <p className="quiet">
                {t(file === undefined ? 'own.module-old' : current, { revision })}
                {file !== undefined && ` · ${format.size(file.bytes)}`}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

/** What the browser promises about keeping all this, and whether the app opens without network. */
export const StorageSection = (): ReactNode => {
  const { t } = useTranslation();
  const [isPersistent, setPersistent] = useState<boolean | null>(null);

  useEffect(() => {
    let left = false;
    isStoragePersistent().then(
      (answer) => left || setPersistent(answer),
      // The browser refuses to say, which the words for `null` say as well.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, []);

  const words = (): string => {
    if (isPersistent === null) return t('own.storage-unknown');
    return t(isPersistent ? 'own.storage-persistent' : 'own.storage-best-effort');
  };

  return (
    <section aria-labelledby="penyimpanan">
      <h2 id="penyimpanan">{t('own.storage')}</h2>
      <p>{words()}</p>
      {!window.isSecureContext && <Alert kind="warning" title={t('own.insecure')} />}
    </section>
  );
};
