import type { ReactNode } from 'react';
import styles from './kit.module.css';

/** A paragraph. */
export function Para({ children }: { children: ReactNode }) {
  return <p>{children}</p>;
}

/** A paragraph of less weight. */
export function Small({ children }: { children: ReactNode }) {
  return <p className={styles.small}>{children}</p>;
}

/** A line between two matters. */
export function Divider() {
  return <hr className={styles.divider} />;
}

/** A Swedish name or word inside text of another language: read as Swedish, and kept whole between words that run the other way. */
export function SwedishName({ children }: { children: ReactNode }) {
  return <bdi lang="sv">{children}</bdi>;
}

/** What a person has written herself, in whatever language, with her own line breaks. */
export function OwnText({ lang, children }: { lang?: string; children: ReactNode }) {
  return (
    <p className={styles.own} lang={lang} dir="auto">
      {children}
    </p>
  );
}
