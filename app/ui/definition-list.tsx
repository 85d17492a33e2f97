import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './definition-list.module.css';

export type Definition = {
  term: ReactNode;
  value: ReactNode /** A link or button at the end of the line. */;
  action?: ReactNode;
};

/** Terms and what they are here; as lines, or as a grid of short facts. */
export function DefinitionList({
  items,
  layout = 'lines',
}: {
  items: readonly Definition[];
  layout?: 'lines' | 'grid';
}) {
  return (
    <dl className={classNames(styles.list, layout === 'grid' ? styles.grid : styles.lines)}>
      {items.map((item, index) => (
        <div key={typeof item.term === 'string' ? item.term : index} className={styles.item}>
          <dt className={styles.term}>{item.term}</dt>
          <dd className={styles.value}>{item.value}</dd>
          {item.action ? <dd className={styles.action}>{item.action}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
