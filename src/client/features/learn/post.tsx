import { type ReactNode, useEffect, useEffectEvent, useId, useRef } from 'react';
import type { ActionVerdict, Citation, SimulatedPost } from '../../../domain/content/module.ts';
import { basisToCitations } from '../../content/page-data.ts';
import { useLanguage, useTranslation } from '../../i18n/i18n.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { CitationNames } from '../../ui/legal-basis.tsx';
import { Text, TextBlock } from '../../ui/text.tsx';
import { ActionIcon } from './action-icon.tsx';

const VERDICT_ICONS: Readonly<Record<ActionVerdict, IconName>> = {
  safe: 'circle-check',
  risky: 'alert',
  breach: 'circle-x',
};

/**
 * One invented post and what can be done with it. The actions are radios and the style sheet shows what follows from
 * the one that is ticked, so that it works before any script has arrived.
 */
export const Post = ({
  post,
  citations,
  onTry,
}: {
  readonly post: SimulatedPost;
  readonly citations: readonly Citation[];
  readonly onTry: (verdict: ActionVerdict) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { contentLang } = useLanguage();
  const name = useId();
  const tabs = useRef<HTMLDivElement>(null);

  const tryTicked = useEffectEvent((): void => {
    const radios = [...(tabs.current?.querySelectorAll('input') ?? [])];
    const ticked = post.actions[radios.findIndex((radio) => radio.checked)];
    if (ticked !== undefined) onTry(ticked.verdict);
  });
  // A tap that came before the app did counts too.
  useEffect(() => tryTicked(), []);

  return (
    <article className="choice post">
      <header className="post-head">
        <span className="post-tag">{t('feed.tag')}</span>
        <h3 lang={contentLang}>{post.from}</h3>
      </header>
      <TextBlock nodes={post.body} />
      <fieldset>
        <legend>{t('feed.question')}</legend>
        <div className="choice-tabs" ref={tabs}>
          {post.actions.map(({ action, verdict }) => (
            <label key={action} className="choice-tab">
              <input className="hidden" type="radio" name={name} onChange={() => onTry(verdict)} />
              <ActionIcon action={action} />
              <span>{t(`action.${action}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="choice-panels" role="status">
        {post.actions.map(({ action, verdict, consequence }) => (
          <div key={action} className="choice-panel" data-verdict={verdict}>
            <p className="verdict">
              <Icon name={VERDICT_ICONS[verdict]} /> {t(`action.${action}`)}: {t(`verdict.${verdict}`)}
            </p>
            <div className="text" lang={contentLang}>
              <Text nodes={consequence} />
            </div>
          </div>
        ))}
        <div className="post-basis">
          <p>{t('feed.rules')}</p>
          <CitationNames citations={basisToCitations({ citations }, post.basis)} />
        </div>
      </div>
    </article>
  );
};
