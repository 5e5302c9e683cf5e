import type { ReactNode } from 'react';
import type { TextNode } from '../../domain/content/module.ts';
import { useLanguage } from '../i18n/i18n.ts';
import { Icon } from '../ui/icon.tsx';
import { Text } from '../ui/text.tsx';
import { type Tone, toneToIcon } from './mark.tsx';

/** One option with what it turned out to be, in words, and why. */
export const ExplanationItem = ({
  tone,
  words,
  label,
  why,
}: {
  readonly tone: Tone;
  readonly words: string;
  /** Null where there is no doubt which option is meant. */
  readonly label: readonly TextNode[] | null;
  readonly why: readonly TextNode[];
}): ReactNode => {
  const { contentLang } = useLanguage();
  return (
    <li className="explanation" data-verdict={tone}>
      <div className="explanation-what">
        <Icon name={toneToIcon(tone)} />
        <span>
          {label === null ? <strong>{words}</strong> : `${words}: `}
          {label !== null && (
            <strong lang={contentLang}>
              <Text nodes={label} />
            </strong>
          )}
        </span>
      </div>
      <div className="explanation-why" lang={contentLang}>
        <Text nodes={why} />
      </div>
    </li>
  );
};
