import type { ReactNode } from 'react';
import { Checkbox, type CheckboxProps } from './checkbox.tsx';
import styles from './revealing-checkbox.module.css';

/** A check box with questions of its own, which are in sight only while it is ticked. Works without script; what is hidden is still sent. */
export function RevealingCheckbox({ children, ...checkbox }: CheckboxProps & { children: ReactNode }) {
  return (
    <div className={styles.reveal}>
      <Checkbox {...checkbox} />
      <div className={styles.more}>{children}</div>
    </div>
  );
}
