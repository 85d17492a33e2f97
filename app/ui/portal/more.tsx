import type { ReactNode } from 'react';
import styles from './kit.module.css';
import { Pictogram } from './pictogram.tsx';

/** More about something, folded away until it is wanted. */
export function More({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className={styles.more}>
      <summary>
        <Pictogram name="chevron-end" size={22} />
        <span>{summary}</span>
      </summary>
      <div className={styles.folded}>{children}</div>
    </details>
  );
}
