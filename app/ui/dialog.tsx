import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import styles from './dialog.module.css';

export type DialogProps = {
  id: string;
  title: ReactNode;
  closeLabel: string;
  children: ReactNode /** Buttons; usually inside a Form in the children instead. */;
  footer?: ReactNode;
};

/** A question over the page, opened by a `Button` with `commandFor` set to its id. Whatever it asks must also be reachable as a page. */
export function Dialog({ id, title, closeLabel, children, footer }: DialogProps) {
  return (
    <dialog className={styles.dialog} id={id} aria-labelledby={`${id}-title`}>
      <div className={styles.head}>
        <h2 className={styles.title} id={`${id}-title`}>
          {title}
        </h2>
        <Button variant="tertiary" icon="x" iconOnly commandFor={id} command="close">
          {closeLabel}
        </Button>
      </div>
      <div className={styles.body}>{children}</div>
      {footer ? <div className={styles.footer}>{footer}</div> : null}
    </dialog>
  );
}
