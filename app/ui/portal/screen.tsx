import type { ReactNode } from 'react';
import type { IconName } from '../icon.tsx';
import styles from './kit.module.css';
import { Pictogram } from './pictogram.tsx';

/** What one page is about: its heading with a picture, a line that says what to do, and the rest under each other. */
export function Screen(props: { title: ReactNode; picture?: IconName; lead?: ReactNode; children?: ReactNode }) {
  const { title, picture, lead, children } = props;
  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        {picture ? (
          <span className={styles.sign}>
            <Pictogram name={picture} />
          </span>
        ) : null}
        <h1>{title}</h1>
      </div>
      {lead ? <div className={styles.lead}>{lead}</div> : null}
      {children}
    </div>
  );
}
