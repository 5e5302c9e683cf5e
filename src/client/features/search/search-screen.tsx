import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useFormat } from '../../i18n/format.ts';
import { toLang, useLanguage, useLateTexts, useTranslation } from '../../i18n/i18n.ts';
import { searchTexts } from '../../i18n/search-texts.ts';
import { Alert } from '../../ui/alert.tsx';
import { useArrival } from '../../ui/arrival.ts';
import { Screen } from '../../ui/screen.tsx';
import { FoundLessons } from './found-lessons.tsx';
import { type Found, type LessonIndex, searchLessons } from './search-lessons.ts';
import { useIndexes } from './use-indexes.ts';

/** How long nothing must have been typed before the address follows and the count is said, in milliseconds. */
const STILL = 400;

/** What people look for, in the words of the lessons; only those that find something are offered. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  id: ['hukuman disiplin', 'media sosial', 'netralitas', 'hoaks', 'PP 94'],
  en: ['neutrality', 'social media', 'sanction', 'hoax', 'PP 94'],
};

/** Finds sections of lessons by their words, letter by letter, without network. */
export const SearchScreen = (): ReactNode => {
  useLateTexts(searchTexts);
  const { t } = useTranslation();
  const arrival = useArrival();
  const [params, setParams] = useSearchParams();
  const [typed, setTyped] = useState(params.get('q') ?? '');
  const query = useDeferredValue(typed.trim());
  const view = useIndexes();
  const indexes = view.state === 'ready' ? view.indexes : null;
  const found = useMemo(
    () => (indexes === null || query === '' ? null : searchLessons(indexes, query)),
    [indexes, query],
  );
  const input = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLDivElement>(null);

  const noteInAddress = (): void => {
    const noted = typed.trim();
    if (noted === (params.get('q') ?? '')) return;
    setParams(noted === '' ? {} : { q: noted }, { replace: true, preventScrollReset: true });
  };
  // Browsers refuse to write the address at every letter.
  useStill(typed, noteInAddress);

  useEffect(() => {
    // Who comes here by a link wants to type.
    if (arrival === 'link' && input.current?.value === '') input.current.focus();
  }, [arrival]);

  return (
    <Screen title={t('search.title')}>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          noteInAddress();
          results.current?.querySelector('a')?.focus();
        }}
      >
        <label className="search-label" htmlFor="cari">
          {t('search.label')}
        </label>
        <input
          ref={input}
          id="cari"
          className="search-input"
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={noteInAddress}
        />
      </form>
      <Count found={found} query={query} />
      {view.state === 'failed' && (
        <Alert kind="warning" title={t('search.failed')}>
          <p>{t('search.failed-text')}</p>
          <button className="button" type="button" onClick={view.retry}>
            {t('app.retry')}
          </button>
        </Alert>
      )}
      {view.state === 'ready' && view.retry !== null && (
        <p className="quiet">
          {t('search.some-languages')}{' '}
          <button className="button button-quiet" type="button" onClick={view.retry}>
            {t('app.retry')}
          </button>
        </p>
      )}
      {view.state === 'loading' && query !== '' && <p className="quiet">{t('search.loading')}</p>}
      {view.state !== 'failed' && query === '' && (
        <Suggestions
          indexes={indexes}
          onPick={(example) => {
            setTyped(example);
            input.current?.focus();
          }}
        />
      )}
      {found !== null && found.lessons.length === 0 && (
        <div className="text">
          <p>
            <strong>{t('search.none', { query })}</strong>
          </p>
          <ul>
            {/\s/.test(query) && <li>{t('search.none-fewer')}</li>}
            <li>{t('search.none-spelling')}</li>
          </ul>
        </div>
      )}
      {found !== null && found.isPartial && found.lessons.length > 0 && (
        <p className="quiet">{t('search.some-words')}</p>
      )}
      <div ref={results}>
        {found !== null && found.lessons.length > 0 && <FoundLessons key={query} lessons={found.lessons} />}
      </div>
    </Screen>
  );
};

/** Does `work` once `value` has stayed the same for a moment. */
const useStill = (value: string, work: () => void): void => {
  const last = useRef(work);
  useEffect(() => {
    last.current = work;
  });
  useEffect(() => {
    const timer = setTimeout(() => last.current(), STILL);
    return () => clearTimeout(timer);
  }, [value]);
};

/** How much was found, said when the typing comes to rest. */
const Count = ({ found, query }: { readonly found: Found | null; readonly query: string }): ReactNode => {
  const { t } = useTranslation();
  const format = useFormat();
  const [words, setWords] = useState('');
  const count = found?.sections ?? 0;
  const lessons = new Set(found?.lessons.map(({ module, lesson }) => `${module} ${lesson}`)).size;
  const now =
    found === null
      ? ''
      : count === 0
        ? t('search.none', { query })
        : t('search.count', { count, n: format.number(count), lessons: format.number(lessons) });
  useStill(now, () => setWords(now));
  // What is seen follows at once; only what is read aloud waits.
  return (
    <>
      <p className="quiet search-count" aria-hidden="true">
        {count > 0 && now}
      </p>
      <p className="hidden" role="status">
        {words}
      </p>
    </>
  );
};

const Suggestions = ({
  indexes,
  onPick,
}: {
  readonly indexes: readonly LessonIndex[] | null;
  readonly onPick: (example: string) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const offered = useMemo(() => {
    const [best] = indexes ?? [];
    if (best === undefined) return { language: 'id', examples: [] };
    const examples = EXAMPLES[best.language] ?? [];
    return {
      language: best.language,
      examples: examples.filter((example) => {
        const { lessons, isPartial } = searchLessons([best], example);
        return lessons.length > 0 && !isPartial;
      }),
    };
  }, [indexes]);
  return (
    <>
      <p>{t('search.what')}</p>
      {offered.examples.length > 0 && (
        <section aria-labelledby="contoh">
          <h2 id="contoh">{t('search.examples')}</h2>
          <ul className="plain-list examples" lang={toLang(offered.language, language)}>
            {offered.examples.map((example) => (
              <li key={example}>
                <button className="button" type="button" onClick={() => onPick(example)}>
                  {example}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
