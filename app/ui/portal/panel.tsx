import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import type { IconName } from '../icon.tsx';
import styles from './kit.module.css';
import { Pictogram } from './pictogram.tsx';

export type PanelProps = {
  title?: ReactNode;
  picture?: IconName;
  /** Never alone: the words inside say the same. */
  tone?: 'plain' | 'good' | 'watch' | 'new';
  id?: string;
  children?: ReactNode;
};

/** A surface for what belongs together, with its own heading. */
export function Panel({ title, picture, tone = 'plain', id, children }: PanelProps) {
  return (
    <section className={classNames(styles.panel, styles[tone])} id={id}>
      {title ? (
        <h2 className={styles.title}>
          {picture ? <Pictogram name={picture} /> : null}
          <span>{title}</span>
        </h2>
      ) : null}
      {children}
    </section>
  );
}
