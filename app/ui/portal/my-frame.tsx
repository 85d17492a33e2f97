import type { ReactNode } from 'react';
import { directionOf, ownNames, type PortalLanguage, portalLanguages } from '#app/shared/portal-language.ts';
import type { IconName } from '../icon.tsx';
import styles from './frame.module.css';
import { Notice } from './notice.tsx';
import { Pictogram } from './pictogram.tsx';

export type MyFrameProps = {
  /** Whose pages these are, in Swedish. */
  owner: string;
  texts: { skip: string; navigation: string; languages: string; listen: string };
  language: PortalLanguage;
  /** The address of the same page in another language; absent where none can be reached. */
  hrefIn?: ((language: PortalLanguage) => string) | undefined;
  /** Away at once, to a page that says nothing. */
  leave: { href: string; label: string };
  /** None before somebody has come in. */
  sections?: readonly { href: string; label: string; picture: IconName; isCurrent: boolean }[];
  swedishBeside?: { href: string; label: string; isOn: boolean } | undefined;
  /** Where the page can be heard; left out when nobody can read it aloud. */
  listenHref?: string | undefined;
  back?: { href: string; label: string } | undefined;
  done?: ReactNode;
  /** What she had written stands in the form again. */
  kept?: ReactNode;
  /** Said first on the page while staff look along. */
  looking?: ReactNode;
  /** On a phone that others use, too. */
  signOut?: { href: string; label: string } | undefined;
  /** What is said of words that nobody who grew up with the language has read yet. Asked for when the page has been drawn. */
  unread?: () => ReactNode;
  children: ReactNode;
};

/** Everything round a page of the participant's own: the way out first, then languages, the page, and the five places to go. */
export function MyFrame(props: MyFrameProps) {
  const {
    owner,
    texts,
    language,
    hrefIn,
    leave,
    sections = [],
    swedishBeside,
    listenHref,
    back,
    done,
    kept,
    looking,
  } = props;
  const { signOut, unread, children } = props;
  return (
    <div className={sections.length > 0 ? styles.room : undefined}>
      <header className={styles.bar}>
        <div className={styles.top}>
          <a className={styles.leave} href={leave.href}>
            <Pictogram name="x" size={22} />
            {leave.label}
          </a>
          <a className={styles.skip} href="#main">
            {texts.skip}
          </a>
          <p className={styles.owner} lang="sv" dir="ltr">
            {owner}
          </p>
        </div>
      </header>
      {hrefIn ? (
        <section className={styles.tools} aria-label={texts.languages}>
          <details>
            <summary>
              <Pictogram name="languages" size={22} />
              <span>{ownNames[language]}</span>
              <Pictogram name="chevron-down" size={18} />
            </summary>
            <ul className={styles.languages}>
              {portalLanguages.map((tag) => (
                <li key={tag}>
                  <a
                    href={hrefIn(tag)}
                    lang={tag}
                    dir={directionOf(tag)}
                    aria-current={tag === language ? 'page' : undefined}
                  >
                    {ownNames[tag]}
                  </a>
                </li>
              ))}
            </ul>
          </details>
          {swedishBeside ? (
            <a className={styles.tool} href={swedishBeside.href}>
              <Pictogram name={swedishBeside.isOn ? 'minus' : 'plus'} size={22} />
              {swedishBeside.label}
            </a>
          ) : null}
        </section>
      ) : null}
      <main className={styles.main} id="main" tabIndex={-1}>
        {back ? (
          <a className={styles.tool} href={back.href}>
            <Pictogram name="chevron-start" size={22} />
            {back.label}
          </a>
        ) : null}
        {looking}
        {done ? <Notice tone="good">{done}</Notice> : null}
        {kept ? <Notice tone="info">{kept}</Notice> : null}
        {listenHref ? (
          <div className={styles.listen}>
            <Pictogram name="speaker" />
            {/* biome-ignore lint/a11y/useMediaCaption: what is read aloud is the page itself. */}
            <audio controls preload="none" src={listenHref} aria-label={texts.listen} />
          </div>
        ) : null}
        {children}
      </main>
      <Foot signOut={signOut} unread={unread} />
      {sections.length > 0 ? (
        <nav className={styles.nav} aria-label={texts.navigation}>
          <ul>
            {sections.map(({ href, label, picture, isCurrent }) => (
              <li key={href}>
                <a href={href} aria-current={isCurrent ? 'page' : undefined}>
                  <Pictogram name={picture} size={24} />
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </div>
  );
}

function Foot({ signOut, unread }: Pick<MyFrameProps, 'signOut' | 'unread'>) {
  const said = unread?.();
  if (!said && !signOut) return null;
  return (
    <footer className={styles.foot}>
      {signOut ? (
        <a className={styles.tool} href={signOut.href}>
          <Pictogram name="log-out" size={22} />
          {signOut.label}
        </a>
      ) : null}
      {said ? <p>{said}</p> : null}
    </footer>
  );
}
