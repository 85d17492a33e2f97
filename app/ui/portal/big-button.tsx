import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import type { IconName } from '../icon.tsx';
import styles from './kit.module.css';
import { Pictogram } from './pictogram.tsx';

type Tone = 'primary' | 'quiet' | 'danger';

export type BigButtonProps = {
  picture?: IconName;
  tone?: Tone;
  name?: string;
  value?: string;
  children: ReactNode;
};

/** Sends the form it stands in. */
export function BigButton({ picture, tone = 'primary', name, value, children }: BigButtonProps) {
  return (
    <button className={classNames(styles.button, styles[tone])} type="submit" name={name} value={value}>
      {picture ? <Pictogram name={picture} /> : null}
      <span>{children}</span>
    </button>
  );
}

export type BigLinkProps = {
  href: string;
  picture?: IconName;
  tone?: Tone;
  /** The file's name when the address is one to take along. */
  download?: string | boolean;
  children: ReactNode;
};

/** Leads somewhere, in the shape of a button. */
export function BigLink({ href, picture, tone = 'quiet', download, children }: BigLinkProps) {
  return (
    <a className={classNames(styles.button, styles[tone])} href={href} download={download}>
      {picture ? <Pictogram name={picture} /> : null}
      <span>{children}</span>
    </a>
  );
}

/** Buttons and links under each other, each as wide as the page. */
export function ButtonStack({ children }: { children: ReactNode }) {
  return <div className={styles.stack}>{children}</div>;
}
