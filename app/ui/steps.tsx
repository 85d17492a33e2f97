import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './steps.module.css';

export type Step = { label: ReactNode; sub?: ReactNode; state: 'done' | 'current' | 'todo'; href?: string };

export type StepsProps = {
  label: string;
  items: readonly Step[] /** Read out after each step. */;
  stateLabels: Record<Step['state'], string>;
};

/** Where on the way one is: steps in order, side by side or, on a phone, under each other. */
export function Steps({ label, items, stateLabels }: StepsProps) {
  return (
    <ol className={styles.steps} aria-label={label}>
      {items.map((item, index) => (
        <li
          key={typeof item.label === 'string' ? item.label : index}
          className={styles.step}
          data-state={item.state}
          aria-current={item.state === 'current' ? 'step' : undefined}
        >
          <span className={styles.mark} aria-hidden="true">
            {item.state === 'done' ? <Icon name="check" size={14} /> : index + 1}
          </span>
          <span className={styles.words}>
            {item.href ? (
              <a className={styles.label} href={item.href}>
                {item.label}
              </a>
            ) : (
              <span className={styles.label}>{item.label}</span>
            )}
            <span className="ds-sr-only">, {stateLabels[item.state]}</span>
            {item.sub ? <span className={styles.sub}>{item.sub}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
