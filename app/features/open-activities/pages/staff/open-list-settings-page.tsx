import { z } from 'zod';
import { forgetIfStale } from '#app/platform/http/form-state.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { openListSettingsForm } from '../../domain/association-form.ts';
import { anyOpenListPath, moderationPath, openListSettingsPath } from '../../domain/paths.ts';
import { moderateOpenList } from '../../domain/permissions.ts';
import { changeOpenListSettings, getOpenListSettings } from '../../server/settings.ts';
import { openActivityTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';

/** Whether everybody sees the list, search engines included, and which sites may show it. */
export const openListSettingsPage = definePage({
  path: openListSettingsPath,
  permission: moderateOpenList,
  audit: { none: 'settings, nobody by name' },
  params: z.object({}),
  query: z.object({}),
  load: async (ctx) => ({ settings: await getOpenListSettings(ctx), origin: ctx.services.origin }),
  view: ({ settings, origin }, view) => {
    const t = translate(openActivityTexts, view.locale);
    const state = formState(forgetIfStale(view));
    const address = `${origin ?? view.url.origin}${anyOpenListPath.to({ tenantKey: view.caller.tenantKey })}`;
    return {
      title: t('settings.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs label={t('breadcrumbs')} items={[{ href: moderationPath.to(), label: t('staff.title') }]} />
            }
            title={t('settings.title')}
          />
          <FormCard
            state={state}
            hidden={{ version: String(settings.version) }}
            submit={t('settings.save')}
            cancel={{ href: moderationPath.to(), label: t('settings.cancel') }}
          >
            <Checkbox
              name="isOpen"
              label={t('settings.isOpen')}
              hint={t('settings.isOpenHint', { address })}
              defaultChecked={state.isTicked('isOpen', settings.isOpen)}
            />
            <Checkbox
              name="mayBeIndexed"
              label={t('settings.mayBeIndexed')}
              defaultChecked={state.isTicked('mayBeIndexed', settings.mayBeIndexed)}
            />
            <TextArea
              name="frameOrigins"
              label={t('settings.frameOrigins')}
              hint={t('settings.frameOriginsHint')}
              optionalText={t('field.optional')}
              defaultValue={state.textOf('frameOrigins', settings.frameOrigins.join('\n'))}
              error={state.errorOf('frameOrigins')}
              rows={4}
              dir="ltr"
            />
          </FormCard>
        </Stack>
      ),
    };
  },
  form: openListSettingsForm,
  submit: async (ctx, { form }) => {
    const changed = await changeOpenListSettings(ctx, form);
    return changed.ok ? ok(openListSettingsPath.to({}, { done: 'saved' })) : changed;
  },
});
