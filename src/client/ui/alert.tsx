import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

const ICONS: Readonly<Record<'danger' | 'warning' | 'info', IconName>> = {
  danger: 'alert',
  warning: 'alert',
  info: 'info',
};

/** A framed message that says what happened and what to do. `danger` interrupts a screen reader, the others wait. */
export const Alert = ({
  kind,
  title,
  children,
}: {
  readonly kind: 'danger' | 'warning' | 'info';
  readonly title: string;
  readonly children?: ReactNode;
}): ReactNode => (
  <div className="alert" data-kind={kind} role={kind === 'danger' ? 'alert' : undefined}>
    <Icon name={ICONS[kind]} />
    <div>
      <p className="alert-title">{title}</p>
      {children}
    </div>
  </div>
);
