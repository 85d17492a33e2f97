import type { ReactNode } from 'react';
import type { IconName } from '../icon.tsx';
import styles from './kit.module.css';
import { Pictogram } from './pictogram.tsx';

export type Fact = { picture?: IconName; term: ReactNode; value: ReactNode };

/** When, where, with whom: a picture, a word and what it is. */
export function Facts({ items }: { items: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {items.map(({ picture, term, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once, on the server.
        <div key={index} className={styles.fact}>
          {picture ? <Pictogram name={picture} size={24} /> : null}
          <dt className={styles.soft}>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What is known of something, a line each: a word and what it is. */
export function Lines({ items }: { items: readonly Fact[] }) {
  if (items.length === 0) return null;
  return (
    <dl className={styles.lines}>
      {items.map(({ term, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once, on the server.
        <div key={index}>
          <dt className={styles.soft}>{term}:</dt> <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
