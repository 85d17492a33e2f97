import { renderToStaticMarkup } from 'react-dom/server';
import { formatPortalTime } from '#app/platform/i18n/portal-dates.ts';
import { formatPortalDate, isSwedish, translatePortal } from '#app/platform/i18n/portal-texts.ts';
import { dayOf, type Instant } from '#app/shared/dates.ts';
import { directionOf, type PortalLanguage } from '#app/shared/portal-language.ts';
import { type Entry, groupsOf } from '../../domain/entries.ts';
import { partKeys, testedKinds } from '../../domain/parts.ts';
import type { CopiedTable } from '../../domain/value.ts';
import { ownCopyTexts } from '../../texts/portal/index.ts';
import { copiedTexts } from '../../texts/told/index.ts';
import { type Reader, SaidValues } from './said-value.tsx';
import { Folded } from './told-entry.tsx';

// Of colours and letters that every phone and printer has; nothing is fetched.
const LOOKS = `body{font:1.05rem/1.5 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:1rem;color:#221d15;background:#fff}
h1,h2,h3{line-height:1.2}h2{border-top:2px solid #221d15;padding-top:.8rem;margin-top:2.4rem}
article{padding:.6rem 0;border-bottom:1px solid #ccc6bb}h4,article p,dl,ul{margin:0}.on{color:#5d5649}
dt,dd{display:inline;margin:0;overflow-wrap:anywhere;white-space:pre-line}dt{color:#5d5649}dt::after{content:":"}
nav a{display:inline-block;padding:.4rem .8rem .4rem 0}@media print{article{break-inside:avoid}}`;

export type CopyDocumentProps = {
  tables: readonly CopiedTable[];
  madeAt: Instant;
  language: PortalLanguage;
  /** Who of the staff made it, and therefore could only put in what she sees herself. */
  madeBy?: string;
};

/** The whole copy as one page that needs nothing besides itself: to read on any phone, to print, to keep. */
export function copyDocument(props: CopyDocumentProps): string {
  return `<!doctype html>${renderToStaticMarkup(<CopyDocument {...props} />)}`;
}

function CopyDocument({ tables, madeAt, language, madeBy }: CopyDocumentProps) {
  const t = translatePortal(ownCopyTexts, language);
  const reader: Reader = { language, withSwedish: false };
  const parts = partKeys
    .map((key) => ({ key, groups: groupsOf(key, tables) }))
    .filter(({ groups }) => groups.length > 0);
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{t('title')}</title>
        <style>{LOOKS}</style>
      </head>
      <body>
        <main>
          <h1>{t('title')}</h1>
          <p>
            {t('made', { when: `${formatPortalDate(language, dayOf(madeAt))} ${formatPortalTime(language, madeAt)}` })}
          </p>
          {madeBy === undefined ? null : <p>{t('madeBy', { name: madeBy })}</p>}
          {isSwedish(language) ? null : <p>{t('swedish')}</p>}
          <nav>
            {parts.map(({ key }) => (
              <a key={key} href={`#${key}`}>
                {t(`part.${key}`)}
              </a>
            ))}
          </nav>
          {parts.map(({ key, groups }) => (
            <section key={key} id={key}>
              <h2>{t(`part.${key}`)}</h2>
              {groups.map((group) => (
                <section key={group.key}>
                  <h3>{t(`group.${group.key}`)}</h3>
                  {group.entries.map((entry, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing but its place, and is drawn once, on the server.
                    <article key={index}>
                      <Told entry={entry} reader={reader} />
                    </article>
                  ))}
                </section>
              ))}
            </section>
          ))}
          <section>
            <h2>{t('tested.title')}</h2>
            <p>{t('tested.lead')}</p>
            <ul>
              {testedKinds.map((kind) => (
                <li key={kind}>{t(`tested.${kind}`)}</li>
              ))}
            </ul>
          </section>
        </main>
      </body>
    </html>
  );
}

// The same as on her pages, on paper: nothing is folded away.
function Told({ entry: { title, on, lines, by, folded }, reader }: { entry: Entry; reader: Reader }) {
  const t = translatePortal(copiedTexts, reader.language);
  const rows = [...lines.map(({ label, values }) => [t(`label.${label}`), values] as const)];
  if (by.length > 0) rows.push([t('unit.by'), by]);
  return (
    <>
      {title.length === 0 ? null : (
        <h4>
          <SaidValues values={title} reader={reader} />
        </h4>
      )}
      {on.length === 0 ? null : (
        <p className="on">
          <SaidValues values={on} reader={reader} />
        </p>
      )}
      {rows.length === 0 ? null : (
        <dl>
          {rows.map(([term, values]) => (
            <div key={term}>
              <dt>{term}</dt>{' '}
              <dd>
                <SaidValues values={values} reader={reader} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {folded.length === 0 ? null : <Folded lines={folded} reader={reader} />}
    </>
  );
}
