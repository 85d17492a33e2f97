import type { ReactNode } from 'react';
import { directionOf, ownNames, type PortalLanguage, portalLanguages } from '#app/shared/portal-language.ts';
import { Logo } from './logo.tsx';
import styles from './portal-frame.module.css';
import { SkipLink } from './skip-link.tsx';

export type PortalFrameProps = {
  /** Who answers for the page, or what it is about, in Swedish. */
  owner?: string | undefined;
  skip: string;
  languagesLabel: string;
  language: PortalLanguage;
  /** Those the page is written in; all unless given. */
  languages?: readonly PortalLanguage[];
  /** The address of the same page in another language; none on a page that answers a form. */
  hrefIn?: ((language: PortalLanguage) => string) | undefined;
  footer?: ReactNode;
  children: ReactNode;
};

/** Everything round a page for people who come to a programme: narrow, few things, languages first, each under the name its speakers use. */
export function PortalFrame(props: PortalFrameProps) {
  const { owner = 'Egenväg', skip, languagesLabel, language, languages = portalLanguages, footer, children } = props;
  const { hrefIn } = props;
  return (
    <>
      <SkipLink>{skip}</SkipLink>
      <header className={styles.header}>
        <p className={styles.brand}>
          <Logo size={28} />
          <span lang="sv" dir="ltr">
            {owner}
          </span>
        </p>
        {hrefIn ? (
          <nav aria-label={languagesLabel}>
            <ul className={styles.languages}>
              {languages.map((tag) => (
                <li key={tag}>
                  <a
                    className={styles.language}
                    href={hrefIn(tag)}
                    lang={tag}
                    hrefLang={tag}
                    dir={directionOf(tag)}
                    aria-current={tag === language ? 'page' : undefined}
                  >
                    {ownNames[tag]}
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
