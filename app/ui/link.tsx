import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './layout.module.css';

export type LinkProps = {
  href: string;
  children: ReactNode;
  quiet?: boolean;
  rel?: string;
  lang?: string;
  hrefLang?: string;
  download?: boolean | string;
  prefetch?: boolean;
};

/** A link in running text or a table; `quiet` is underlined only when pointed at. */
export function Link({ quiet, prefetch, children, ...link }: LinkProps) {
  return (
    <a className={classNames(quiet && styles.quiet)} data-prefetch={prefetch ? '' : undefined} {...link}>
      {children}
    </a>
  );
}
