import type { ReactNode } from 'react';
import type { RenderedView } from '#app/platform/http/page.ts';
import type { PublicView } from '#app/platform/http/public-page.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { PortalFrame } from '#app/ui/portal-frame.tsx';
import type { OwnPage } from '../../server/own-page.ts';
import { openActivityTexts } from '../../texts/index.ts';
import { listTexts } from '../public/open-parts.tsx';

/** A page for those who hold an association's link: Swedish or English, no script, no cookie. */
export function ownView<Page extends OwnPage>(
  page: Page | undefined,
  view: PublicView,
  draw: (page: Page) => { title: string; body: ReactNode },
): RenderedView {
  const t = translate(openActivityTexts, view.locale);
  const drawn =
    page === undefined
      ? { title: t('own.gone'), body: <PageHeader title={t('own.gone')} lead={t('own.goneText')} /> }
      : draw(page);
  const language = view.locale;
  return {
    title: drawn.title,
    language,
    ...(page === undefined ? {} : { theme: page.association.theme }),
    body: (
      <PortalFrame
        owner={page?.association.tenantName}
        skip={listTexts(language)('skip')}
        languagesLabel={listTexts(language)('languages')}
        language={language}
        languages={['sv', 'en']}
        hrefIn={(tag) => `${view.url.pathname}?lang=${tag}`}
      >
        {drawn.body}
      </PortalFrame>
    ),
  };
}

/** The language is kept in the address from page to page: there is no cookie to keep it in. */
export const inLocale = (locale: Locale) => (locale === 'en' ? { lang: 'en' } : {});
