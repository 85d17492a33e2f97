import type { ReactNode } from 'react';
import { Logo } from './logo.tsx';
import styles from './portal-frame.module.css';
import { SkipLink } from './skip-link.tsx';

export type LanguageLink = { tag: string; name: string; dir: 'ltr' | 'rtl'; href: string; current: boolean };

export type PortalFrameProps = {
  /** Who answers for the page. */
  owner: ReactNode;
  skip: string;
  languagesLabel: string;
  /** The same page in other languages, each under the name its speakers use; none: only this one. */
  languages: readonly LanguageLink[];
  footer?: ReactNode;
  children: ReactNode;
};

/** Everything round a page for people who come to a programme: narrow, few things, languages first. */
export function PortalFrame({ owner, skip, languagesLabel, languages, footer, children }: PortalFrameProps) {
  return (
    <>
      <SkipLink>{skip}</SkipLink>
      <header className={styles.header}>
        <p className={styles.brand}>
          <Logo size={28} />
          {owner}
        </p>
        {languages.length > 0 ? (
          <nav aria-label={languagesLabel}>
            <ul className={styles.languages}>
              {languages.map(({ tag, name, dir, href, current }) => (
                <li key={tag}>
                  <a
                    className={styles.language}
                    href={href}
                    lang={tag}
                    hrefLang={tag}
                    dir={dir}
                    aria-current={current ? 'page' : undefined}
                  >
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
      </header>
      <main className={styles.main} id="main" tabIndex={-1}>
        {children}
      </main>
      {footer ? <footer className={styles.footer}>{footer}</footer> : null}
    </>
  );
}
