import type { ReactNode } from 'react';
import { Icon, type IconName } from '../ui/icon.tsx';

/** What a part of an answer turned out to be; `missed` is right and was not chosen. */
export type Tone = 'right' | 'partial' | 'wrong' | 'missed';

const ICONS: Readonly<Record<Tone, IconName>> = {
  right: 'circle-check',
  partial: 'circle-minus',
  wrong: 'circle-x',
  missed: 'circle-check',
};

export const toneToIcon = (tone: Tone): IconName => ICONS[tone];

/** A verdict on a part of an answer: icon and words; the colour comes from `data-verdict` above it. */
export const Mark = ({ tone, words }: { readonly tone: Tone; readonly words: string }): ReactNode => (
  <span className="mark">
    <Icon name={ICONS[tone]} /> {words}
  </span>
);
