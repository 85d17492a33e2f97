import { z } from 'zod';
import { translationPath, translationsPath } from '#app/features/translations/domain/paths.ts';
import { reportOnTexts as mayReport, readTranslations } from '#app/features/translations/domain/permissions.ts';
import { reportForm } from '#app/features/translations/domain/report-form.ts';
import { listReports, reportOnTexts } from '#app/features/translations/public.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { ownNames } from '#app/shared/portal-language.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { chosenTexts, type LanguageData, query, shows } from './language-data.ts';
import { ProposalForm } from './proposal-form.tsx';
import { TextList } from './text-list.tsx';
import { textsOfLanguage } from './texts-of-language.ts';
import { translationsTranslate } from './words.ts';

/** All texts of a language beside the Swedish, for somebody who grew up with it to go through. */
export const languagePage = definePage({
  path: translationPath,
  permission: readTranslations,
  audit: { none: 'texts, nobody’s data' },
  submitPermission: mayReport,
  submitAudit: { none: 'the report itself is kept, with who noted it and when' },
  params: z.object({}),
  query,
  form: reportForm,
  load: async (ctx, { query: asked }): Promise<LanguageData> => {
    const { language } = asked;
    const modules = textsOfLanguage(language, await listReports(ctx));
    const page = modules.find(({ key }) => key === asked.page)?.key ?? modules[0]?.key ?? '';
    const one = modules.flatMap(({ texts }) => texts).find(({ hash }) => hash === asked.text);
    return { language, modules, page, texts: chosenTexts(modules, page, asked), one, asked };
  },
  submit: async (ctx, { query: asked, form }) => {
    const { language, page, show, q } = asked;
    const texts = textsOfLanguage(language, []).flatMap((module) => module.texts);
    const said = await reportOnTexts(ctx, language, texts, form);
    return said.ok
      ? ok(translationPath.to({}, { language, page, show, q: q === '' ? undefined : q, done: 'saved' }))
      : said;
  },
  view: (data, view) => {
    const t = translationsTranslate(view.locale);
    const title = t('list.title', { language: ownNames[data.language] });
    return {
      title,
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs label={t('breadcrumbs')} items={[{ href: translationsPath.to(), label: t('title') }]} />
            }
            title={title}
            lead={t('list.lead')}
          />
          {view.done === 'saved' ? <Alert tone="success">{t('list.saved')}</Alert> : null}
          {data.one === undefined ? (
            <>
              <ChooseTexts data={data} view={view} />
              <TextList data={data} view={view} />
            </>
          ) : (
            <ProposalForm text={data.one} data={data} view={view} />
          )}
        </Stack>
      ),
    };
  },
});

function ChooseTexts({ data: { language, modules, page, asked }, view }: { data: LanguageData; view: ViewContext }) {
  const t = translationsTranslate(view.locale);
  return (
    <FilterBar
      label={t('list.filter')}
      action={translationPath.to()}
      hidden={{ language }}
      submitLabel={t('list.apply')}
      clearLabel={t('list.clear')}
      {...(asked.q !== '' || asked.show !== 'all' ? { clearHref: translationPath.to({}, { language, page }) } : {})}
    >
      <Select
        name="page"
        label={t('list.page')}
        defaultValue={page}
        options={modules.map(({ key, title, texts }) => ({
          value: key,
          label: t('list.pageOption', {
            title,
            read: String(texts.filter(({ state }) => state.is === 'read').length),
            all: String(texts.length),
          }),
        }))}
      />
      <Select
        name="show"
        label={t('list.show')}
        defaultValue={asked.show}
        options={shows.map((value) => ({ value, label: t(`list.${value}`) }))}
      />
      <TextInput name="q" type="search" label={t('list.search')} defaultValue={asked.q} maxLength={100} />
    </FilterBar>
  );
}
