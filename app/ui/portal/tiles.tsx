import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import type { IconName } from '../icon.tsx';
import styles from './kit.module.css';
import { Pictogram } from './pictogram.tsx';

/** Ways on, under each other. */
export function Tiles({ children }: { children: ReactNode }) {
  return <ul className={styles.tiles}>{children}</ul>;
}

export type TileProps = {
  /** Without an address it is a line that leads nowhere. */
  href?: string | undefined;
  picture: IconName;
  title: ReactNode;
  text?: ReactNode;
  /** A few words or a figure that stand out, such as "2 nya". */
  badge?: ReactNode;
  /** How it stands with what is behind; always said in words too. */
  state?: 'done' | 'new' | 'off';
};

/** A large link with picture, name and at most one more line. */
export function Tile({ href, picture, title, text, badge, state }: TileProps) {
  const inside = (
    <>
      <span className={styles.sign}>
        <Pictogram name={picture} />
      </span>
      <span className={styles.words}>
        <b>{title}</b>
        {text ? <small>{text}</small> : null}
      </span>
      {badge ? <span className={styles.badge}>{badge}</span> : null}
    </>
  );
  const look = classNames(styles.tile, state && styles[state]);
  if (href === undefined)
    return (
      <li>
        <div className={look}>{inside}</div>
      </li>
    );
  return (
    <li>
      <a className={look} href={href}>
        {inside}
        {state === 'done' ? <Pictogram name="circle-check" size={22} /> : null}
      </a>
    </li>
  );
}
