import type { ReactNode } from 'react';
import { Logo } from './logo.tsx';
import frame from './page-frame.module.css';
import styles from './plain-frame.module.css';
import { SkipLink } from './skip-link.tsx';

export type PlainFrameProps = {
  product: string;
  homeHref: string;
  skip: string;
  children: ReactNode;
  banner?: ReactNode;
  footer?: ReactNode;
  /** One sentence under the product's name, such as what the product is for. */
  lead?: ReactNode;
  /** Room for a list instead of one small form. */
  wide?: boolean;
};

/** Everything round a page for someone who is not signed in. */
export function PlainFrame({ product, homeHref, skip, lead, banner, footer, wide, children }: PlainFrameProps) {
  return (
    <>
      <SkipLink>{skip}</SkipLink>
      <header>
        {banner ? <div className={frame.banner}>{banner}</div> : null}
        <div className={styles.header}>
          <a className={styles.brand} href={homeHref}>
            <Logo size={40} />
            <span>{product}</span>
          </a>
          {lead ? <p className={styles.lead}>{lead}</p> : null}
        </div>
      </header>
      <div className={styles.plain}>
        <main className={wide ? styles.wide : styles.narrow} id="main" tabIndex={-1}>
          {children}
        </main>
        {footer ? <footer className={frame.footer}>{footer}</footer> : null}
      </div>
    </>
  );
}
