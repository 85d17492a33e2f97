import { z } from 'zod';
import { textReportsPath, translationPath, translationsPath } from '#app/features/translations/domain/paths.ts';
import { readTranslations } from '#app/features/translations/domain/permissions.ts';
import { listReports } from '#app/features/translations/public.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { languageName } from '#app/platform/i18n/language-name.ts';
import { isSwedish } from '#app/platform/i18n/portal-texts.ts';
import { path } from '#app/shared/paths.ts';
import { directionOf, ownNames, portalLanguages } from '#app/shared/portal-language.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { type TranslatedLanguage, textsOfLanguage } from './texts-of-language.ts';
import { translationsTranslate } from './words.ts';

const SHOWN_REPORTS = 20;
const languages = portalLanguages.filter((language): language is TranslatedLanguage => language !== 'sv');

/** How far the translations of participants' pages have come, language by language, and what readers have said lately. */
export const translationsPage = definePage({
  path: translationsPath,
  permission: readTranslations,
  audit: { none: 'texts, nobody’s data' },
  params: z.object({}),
  query: z.object({}),
  load: async (ctx) => {
    const reports = await listReports(ctx);
    const rows = languages.map((language) => {
      const texts = textsOfLanguage(language, reports).flatMap((module) => module.texts);
      const count = (is: string) => texts.filter(({ state }) => state.is === is).length;
      return { language, all: texts.length, read: count('read'), proposed: count('proposed') };
    });
    return { rows, reports: reports.slice(0, SHOWN_REPORTS) };
  },
  view: ({ rows, reports }, { locale }) => {
    const t = translationsTranslate(locale);
    return {
      title: t('title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[{ href: path('/administration').to(), label: t('administration') }]}
              />
            }
            title={t('title')}
            lead={t('lead')}
            actions={(['json', 'csv', 'xlsx'] as const).map((format) => (
              <LinkButton key={format} icon="download" href={textReportsPath.to({}, { format })}>
                {t(format)}
              </LinkButton>
            ))}
          />
          <Alert>{t('honest')}</Alert>
          <Table
            caption={t('title')}
            captionHidden
            rows={rows}
            rowKey={({ language }) => language}
            columns={[
              {
                key: 'language',
                header: t('language'),
                rowHeader: true,
                cell: ({ language }) => (
                  <Link href={translationPath.to({}, { language })}>
                    {isSwedish(language) ? null : `${languageName(locale, language)} · `}
                    <bdi lang={language}>{ownNames[language]}</bdi>
                  </Link>
                ),
              },
              { key: 'texts', header: t('texts'), numeric: true, cell: ({ all }) => String(all) },
              { key: 'read', header: t('read'), numeric: true, cell: ({ read }) => String(read) },
              { key: 'proposed', header: t('proposed'), numeric: true, cell: ({ proposed }) => String(proposed) },
            ]}
          />
          {reports.length === 0 ? (
            <EmptyState icon="languages" title={t('noReports')}>
              {t('noReportsText')}
            </EmptyState>
          ) : (
            <Table
              caption={t('reports')}
              rows={reports}
              rowKey={({ language, module, key, reader, reportedOn, proposal }) =>
                [language, module, key, reader, reportedOn, proposal].join()
              }
              columns={[
                {
                  key: 'wording',
                  header: t('column.wording'),
                  rowHeader: true,
                  cell: ({ language, module, wording, hash }) => (
                    <Link href={translationPath.to({}, { language, page: module, text: hash })}>
                      <span lang={language} dir={directionOf(language)}>
                        {wording}
                      </span>
                    </Link>
                  ),
                },
                {
                  key: 'proposal',
                  header: t('column.proposal'),
                  cell: ({ language, proposal }) =>
                    proposal === null ? (
                      '–'
                    ) : (
                      <span lang={language} dir={directionOf(language)}>
                        {proposal}
                      </span>
                    ),
                },
                { key: 'reader', header: t('column.reader'), cell: ({ reader }) => reader },
                { key: 'day', header: t('column.day'), cell: ({ reportedOn }) => formatDate(locale, reportedOn) },
              ]}
            />
          )}
        </Stack>
      ),
    };
  },
});
