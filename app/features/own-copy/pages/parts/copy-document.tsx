import { renderToStaticMarkup } from 'react-dom/server';
import { formatPortalTime } from '#app/platform/i18n/portal-dates.ts';
import { formatPortalDate, translatePortal } from '#app/platform/i18n/portal-texts.ts';
import { dayOf, type Instant } from '#app/shared/dates.ts';
import { directionOf, type PortalLanguage } from '#app/shared/portal-language.ts';
import { type CopiedTable, groupsOf } from '../../domain/entries.ts';
import { partKeys, testedKinds } from '../../domain/parts.ts';
import { ownCopyTexts } from '../../texts/portal/index.ts';
import { SaidValues } from './said-value.tsx';

// Of colours and letters that every phone and printer has; nothing is fetched.
const LOOKS = `body{font:1.05rem/1.5 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:1rem;color:#221d15;background:#fff}
h1,h2,h3{line-height:1.2}h2{border-top:2px solid #221d15;padding-top:.8rem;margin-top:2.4rem}
dl{margin:0 0 .8rem;padding:.6rem 0;border-bottom:1px solid #ccc6bb}div{display:flex;gap:.6rem}
dt{flex:0 0 7rem;color:#5d5649}dd{margin:0;min-width:0;overflow-wrap:anywhere;white-space:pre-line}
nav a{display:inline-block;padding:.4rem .8rem .4rem 0}@media print{dl{break-inside:avoid}}`;

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
          <p>{t('swedish')}</p>
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
                    <dl key={index}>
                      {entry.map(({ label, values }) => (
                        <div key={label}>
                          <dt>{t(`label.${label}`)}</dt>
                          <dd>
                            <SaidValues values={values} language={language} />
                          </dd>
                        </div>
                      ))}
                    </dl>
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
