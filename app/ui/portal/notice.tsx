// biome-ignore-all lint/a11y/noAutofocus: after a refused form the reader belongs at what is wrong.
// biome-ignore-all lint/a11y/useSemanticElements: the role says what this is; the element named after it looks or behaves otherwise.
import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './kit.module.css';
import { Pictogram } from './pictogram.tsx';

const SIGNS = { good: 'circle-check', info: 'info', watch: 'alert-triangle', danger: 'alert-triangle' } as const;

export type NoticeProps = { tone: keyof typeof SIGNS; children: ReactNode };

/** One thing to know now. Something good is told to those who listen, too. */
export function Notice({ tone, children }: NoticeProps) {
  return (
    <div className={classNames(styles.notice, styles[tone])} role={tone === 'good' ? 'status' : undefined}>
      <Pictogram name={SIGNS[tone]} />
      <div>{children}</div>
    </div>
  );
}

export type FieldProblem = { field: string; text: ReactNode };

/** What is wrong in a form, each with a link to its field. Takes the focus when the page opens; draws nothing when all is well. */
export function Problems({ title, items }: { title: ReactNode; items: readonly FieldProblem[] }) {
  if (items.length === 0) return null;
  return (
    <div
      className={classNames(styles.notice, styles.danger)}
      id="problems"
      role="group"
      aria-labelledby="problems-title"
      tabIndex={-1}
      autoFocus
    >
      <Pictogram name="alert-triangle" />
      <div>
        <h2 className={styles.title} id="problems-title">
          {title}
        </h2>
        <ul className={styles.problems}>
          {items.map(({ field, text }) => (
            <li key={field}>
              <a href={`#${field}`}>{text}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
