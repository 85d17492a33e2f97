import type { ReactNode } from 'react';
import { RadioGroup, type RadioGroupProps } from './radio-group.tsx';
import styles from './revealing-radio-group.module.css';

/** One choice out of a few, of which the first leads to more questions: in sight only while it is chosen. Works without script; what is hidden is still sent. */
export function RevealingRadioGroup({ children, ...group }: RadioGroupProps & { children: ReactNode }) {
  return (
    <div className={styles.group}>
      <RadioGroup {...group} />
      <div className={styles.following}>{children}</div>
    </div>
  );
}
