import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ownNames, portalLanguages } from '#app/shared/portal-language.ts';
import { ok } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Card } from '#app/ui/card.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { consentTextForm } from '../../domain/consent-text.ts';
import { consentTextPath, consentTextsPath } from '../../domain/paths.ts';
import { editConsentTexts } from '../../domain/permissions.ts';
import { editConsentText, getConsentText } from '../../server/edit-consent-text.ts';
import { consentTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { SpokenWords } from '../parts/spoken-text.tsx';

/** The tenant's own words in one language: each change is a new version. */
export const consentTextPage = definePage({
  path: consentTextPath,
  permission: editConsentTexts,
  audit: { none: 'texts, nobody’s data' },
  params: z.object({ language: z.enum(portalLanguages) }),
  query: z.object({}),
  form: consentTextForm,
  load: (ctx, { params }) => getConsentText(ctx, params.language),
  submit: async (ctx, { params, form }) => {
    const edited = await editConsentText(ctx, params.language, form);
    return edited.ok ? ok(consentTextsPath.to({}, { done: 'saved' })) : edited;
  },
  view: ({ text, swedish, versions }, view) => {
    const { locale } = view;
    const t = translate(consentTexts, locale);
    const state = formState(view);
    const { language, direction } = text;
    const title = t('words.editTitle', { language: ownNames[language] });
    return {
      title,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[{ href: consentTextsPath.to(), label: t('words.title') }]}
              />
            }
            title={title}
          />
          <Columns min="wide">
            <FormCard
              state={state}
              hidden={{ version: String(versions[0]?.version ?? 0) }}
              warnUnsaved
              submit={t('words.save')}
              cancel={{ href: consentTextsPath.to(), label: t('ask.cancel') }}
            >
              <TextInput
                name="title"
                label={t('words.heading')}
                defaultValue={state.textOf('title', text.title)}
                error={state.errorOf('title')}
                maxLength={200}
                lang={language}
                dir={direction}
                required
              />
              <TextArea
                name="body"
                label={t('words.body')}
                hint={t('words.bodyHint')}
                defaultValue={state.textOf('body', text.body)}
                error={state.errorOf('body')}
                maxLength={6000}
                rows={18}
                lang={language}
                dir={direction}
                required
              />
              <Checkbox
                name="readByNativeSpeaker"
                label={t('words.readByNativeSpeaker')}
                defaultChecked={state.isTicked('readByNativeSpeaker', text.readByNativeSpeaker)}
              />
            </FormCard>
            <Stack>
              {language === 'sv' ? null : (
                <Card description={t('words.swedish')}>
                  <SpokenWords text={swedish} />
                </Card>
              )}
              {versions.length === 0 ? null : (
                <Card title={t('words.versions')}>
                  <ul>
                    {versions.map(({ version, createdAt, createdBy }) => (
                      <li key={version}>
                        {[
                          t('words.version', { version: String(version), date: formatInstant(locale, createdAt) }),
                          createdBy,
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                      </li>
                    ))}
                  </ul>
                </Card>
              )}
            </Stack>
          </Columns>
        </Stack>
      ),
    };
  },
});
