import { z } from 'zod';
import { NotFoundError } from '#app/platform/http/errors.ts';
import { forgetIfStale } from '#app/platform/http/form-state.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { portalLanguages } from '#app/shared/portal-language.ts';
import { ok } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { moderateActivityPath, moderationPath, translateActivityPath } from '../../domain/paths.ts';
import { moderateOpenList } from '../../domain/permissions.ts';
import { translationForm } from '../../domain/translation.ts';
import { getOffered, translateOffered } from '../../server/moderate.ts';
import { openActivityTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { inLanguage } from '../parts/in-language.ts';
import { TranslationFields } from '../parts/translation-fields.tsx';

/** A translation of an association's activity: written, approved, and said whether somebody who knows the language has read it. */
export const translateActivityPage = definePage({
  path: translateActivityPath,
  permission: moderateOpenList,
  audit: { none: 'words for everybody; nobody who takes part' },
  params: z.object({ openActivityId: z.uuid(), language: z.enum(portalLanguages) }),
  query: z.object({}),
  load: async (ctx, { params }) => {
    const activity = await getOffered(ctx, params.openActivityId);
    const words = activity.published ?? activity.proposed;
    if (words === null) throw new NotFoundError();
    return { activity, words, language: params.language };
  },
  view: ({ activity, words, language }, view) => {
    const t = translate(openActivityTexts, view.locale);
    const state = formState(forgetIfStale(view));
    const made = activity.translations[language];
    const title = inLanguage(view.locale, language);
    const back = moderateActivityPath.to({ openActivityId: activity.id });
    return {
      title,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  { href: moderationPath.to(), label: t('staff.title') },
                  { href: back, label: words.title || t('untitled') },
                ]}
              />
            }
            title={title}
            lead={
              made === undefined
                ? undefined
                : t(made.by === 'staff' ? 'translation.byStaff' : 'translation.byAssociation')
            }
          />
          <FormCard
            state={state}
            hidden={{ version: String(activity.version) }}
            submit={t('translation.save')}
            cancel={{ href: back, label: t('association.cancel') }}
          >
            <TranslationFields locale={view.locale} language={language} words={words} made={made} state={state} />
            <Checkbox
              name="isApproved"
              label={t('translation.isApproved')}
              defaultChecked={state.isTicked('isApproved', made?.isApproved ?? true)}
            />
            <Checkbox
              name="isRead"
              label={t('translation.isRead')}
              defaultChecked={state.isTicked('isRead', made?.isRead)}
            />
          </FormCard>
        </Stack>
      ),
    };
  },
  form: translationForm,
  submit: async (ctx, { params, form }) => {
    const { openActivityId, language } = params;
    const kept = await translateOffered(ctx, openActivityId, language, form);
    return kept.ok ? ok(moderateActivityPath.to({ openActivityId }, { done: 'saved' })) : kept;
  },
});
