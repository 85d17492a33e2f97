import type { ReactNode } from 'react';
import styles from './read-along-frame.module.css';

/** Nothing round the page: two people look at the same screen, and one of them must see only what is hers. */
export function ReadAlongFrame({ children }: { children: ReactNode }) {
  return (
    <main className={styles.main} id="main" tabIndex={-1}>
      {children}
    </main>
  );
}
