import { type ReactNode, useRef, useState, useSyncExternalStore } from 'react';
import type { TextProps } from '../../domain/content/module.ts';
import { useFormat } from '../i18n/format.ts';
import { useLanguage, useTranslation } from '../i18n/i18n.ts';
import { isSavingData } from '../platform/data-saver.ts';

const subscribeToNothing = (): (() => void) => () => undefined;
const isAffordable = (): boolean => !isSavingData();
/** A prerendered page is the same for everybody, also for those who save data: nobody knows yet. */
const onServer = (): null => null;

/**
 * A picture in the space that was kept for it. Whoever saves data, and whoever cannot get it, reads what it tells and
 * may load it themselves.
 */
export const Picture = ({
  id,
  src = '',
  alt = '',
  width = 0,
  height = 0,
  bytes = 0,
}: Omit<TextProps, 'by' | 'of'> & { readonly id?: string | undefined }): ReactNode => {
  const { t } = useTranslation();
  const format = useFormat();
  const { wordsLang } = useLanguage();
  const isFree = useSyncExternalStore<boolean | null>(subscribeToNothing, isAffordable, onServer);
  const [state, setState] = useState<'untouched' | 'asked' | 'failed'>('untouched');
  const figure = useRef<HTMLElement>(null);
  const isShown = state === 'asked' || (isFree === true && state === 'untouched');
  // Until it is known who needs the words, they take no more room than the picture: most readers never see them.
  const hasRoom = state !== 'untouched' || isFree === false;
  return (
    <figure id={id} className="picture" tabIndex={-1} ref={figure}>
      {isShown ? (
        <img
          loading={state === 'asked' ? 'eager' : 'lazy'}
          decoding="async"
          src={src}
          alt={alt}
          width={width}
          height={height}
          onError={() => setState('failed')}
        />
      ) : (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" />
      )}
      {/* Once it has room of its own it keeps it, under the picture: it may be the taller of the two. */}
      <div className="picture-words" data-shown={!isShown} data-room={hasRoom}>
        <p>{alt}</p>
        {state === 'failed' && <p lang={wordsLang}>{t('picture.failed')}</p>}
        <a
          className="button"
          lang={wordsLang}
          href={src}
          onClick={(event) => {
            event.preventDefault();
            setState('asked');
            // The link is gone with the words.
            figure.current?.focus({ preventScroll: true });
          }}
        >
          {t('picture.show', { size: format.size(bytes) })}
        </a>
      </div>
    </figure>
  );
};
