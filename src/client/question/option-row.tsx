import type { ReactNode } from 'react';
import type { TextNode } from '../../domain/content/module.ts';
import { useLanguage } from '../i18n/i18n.ts';
import { Text } from '../ui/text.tsx';
import { Mark, type Tone } from './mark.tsx';

/** One option as a native radio or checkbox; the whole row is the target. */
export const OptionRow = ({
  type,
  name,
  option,
  isChosen,
  isChecked,
  mark,
  onToggle,
}: {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly option: { readonly id: string; readonly label: readonly TextNode[] };
  readonly isChosen: boolean;
  /** Whether the answer was checked and stays as it is. */
  readonly isChecked: boolean;
  readonly mark: { readonly tone: Tone; readonly words: string } | null;
  readonly onToggle: () => void;
}): ReactNode => {
  const { contentLang } = useLanguage();
  return (
    <label className="option" data-verdict={mark?.tone}>
      <input
        type={type}
        name={name}
        value={option.id}
        checked={isChosen}
        aria-disabled={isChecked}
        onChange={() => isChecked || onToggle()}
      />
      <span className="option-text" lang={contentLang}>
        <Text nodes={option.label} />
      </span>
      {/* The space parts the words for whoever hears them. */}
      {mark !== null && ' '}
      {mark !== null && <Mark {...mark} />}
    </label>
  );
};
