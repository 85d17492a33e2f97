import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './tag.module.css';
import type { Tone } from './tones.ts';

export type TagProps = { children: ReactNode; tone?: Tone; icon?: IconName; outline?: boolean };

/** A short word about the state of something. */
export function Tag({ children, tone = 'neutral', icon, outline }: TagProps) {
  return (
    <span className={classNames('ds-tag', styles.tag)} data-color={tone} data-variant={outline ? 'outline' : 'default'}>
      {icon ? <Icon name={icon} size={14} /> : null}
      {children}
    </span>
  );
}
