import { NotFoundError } from '#app/platform/http/errors.ts';
import { definePublicPage } from '#app/platform/http/public-page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { parsePortalLanguage } from '#app/shared/portal-language.ts';
import { ok } from '#app/shared/result.ts';
import { FormCard } from '#app/ui/form-card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { ownActivityPath, ownChangePath, ownPagePath, ownTranslationPath } from '../../domain/paths.ts';
import { translationForm } from '../../domain/translation.ts';
import { changeActivity, findOwnActivity, ownChangeForm, translateOwn } from '../../server/own-page.ts';
import { openActivityTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { inLanguage } from '../parts/in-language.ts';
import { TranslationFields } from '../parts/translation-fields.tsx';
import { inLocale, ownView } from './own-frame.tsx';

const publicBecause = 'An association looks after its activities without an account; the link is its proof.';

/** The buttons of an association's activity. Opened by itself, the address leads back; refused, it says why. */
export const ownChangePage = definePublicPage({
  path: ownChangePath,
  publicBecause,
  load: async ({ params, locale }) => {
    const { token = '', openActivityId = '' } = params;
    return { redirect: ownActivityPath.to({ token, openActivityId }, inLocale(locale)) };
  },
  view: () => ({ title: '', body: null }),
  form: ownChangeForm,
  submit: async (ctx, form) => {
    const { token = '', openActivityId = '' } = ctx.params;
    const changed = await changeActivity(ctx, form);
    const lang = inLocale(ctx.locale);
    if (!changed.ok || form.change === 'cancel' || form.change === 'hold' || form.change === 'put-back')
      return ok({ to: ownActivityPath.to({ token, openActivityId }, lang) });
    return ok({ to: ownPagePath.to({ token }, { done: 'saved', ...lang }) });
  },
});

/** Name and text in one of the list's other languages. */
export const ownTranslationPage = definePublicPage({
  path: ownTranslationPath,
  publicBecause,
  load: async (ctx) => {
    const language = parsePortalLanguage(ctx.params['language']);
    if (language === undefined) throw new NotFoundError();
    return { page: await findOwnActivity(ctx), language };
  },
  view: ({ page: found, language }, view) =>
    ownView(found, view, ({ token, activity }) => {
      const t = translate(openActivityTexts, view.locale);
      const words = activity.proposed ?? activity.published;
      const state = formState(view);
      const title = inLanguage(view.locale, language);
      const here = { token, openActivityId: activity.id };
      return {
        title,
        body: (
          <Stack gap="lg">
            <PageHeader title={title} />
            {words ? (
              <FormCard
                state={state}
                hidden={{ version: String(activity.version) }}
                submit={t('translation.save')}
                cancel={{ href: ownActivityPath.to(here, inLocale(view.locale)), label: t('own.back') }}
              >
                <TranslationFields
                  locale={view.locale}
                  language={language}
                  words={words}
                  made={activity.translations[language]}
                  state={state}
                />
              </FormCard>
            ) : null}
          </Stack>
        ),
      };
    }),
  form: translationForm,
  submit: async (ctx, form) => {
    const { token = '', openActivityId = '' } = ctx.params;
    const kept = await translateOwn(ctx, form);
    return kept.ok ? ok({ to: ownActivityPath.to({ token, openActivityId }, inLocale(ctx.locale)) }) : kept;
  },
});
