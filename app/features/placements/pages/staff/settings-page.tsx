import { z } from 'zod';
import { getProgramme } from '#app/features/programmes/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import { definePage, type RequestContext } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { settingsForm } from '../../domain/forms-sent.ts';
import { placementSettingsPath, placementsPath } from '../../domain/paths.ts';
import { changePlacementSettings } from '../../domain/permissions.ts';
import { getSettings, keepSettings } from '../../server/settings.ts';
import { formState, placementTranslate } from '../words.ts';

function requireOwn(ctx: RequestContext, programmeId: string): void {
  if (!ctx.caller.programmes.includes(programmeId)) throw new NotFoundError();
  ctx.within(programmeId);
}

/** How far back a programme lets a placement be written down, and how often one is visited. */
export const placementSettingsPage = definePage({
  path: placementSettingsPath,
  permission: changePlacementSettings,
  audit: { none: 'a rule of the programme, no participants' },
  params: z.object({ programmeId: z.uuid() }),
  query: z.object({}),
  form: settingsForm,
  load: async (ctx, { params: { programmeId } }) => {
    requireOwn(ctx, programmeId);
    const [programme, settings] = await Promise.all([getProgramme(ctx, programmeId), getSettings(ctx, programmeId)]);
    return { programmeName: programme.name, settings };
  },
  submit: async (ctx, { params: { programmeId }, form }) => {
    requireOwn(ctx, programmeId);
    await keepSettings(ctx, programmeId, form);
    return ok(placementSettingsPath.to({ programmeId }, { done: 'saved' }));
  },
  view: ({ programmeName, settings }, view) => {
    const t = placementTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('settings.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('settings.title')}
            lead={t('settings.lead', { programme: programmeName })}
            kicker={
              <Breadcrumbs
                label={t('list.breadcrumbs')}
                items={[{ href: placementsPath.to(), label: t('list.title') }]}
              />
            }
          />
          <FormCard
            state={state}
            submit={t('settings.save')}
            icon="save"
            cancel={{ href: placementsPath.to(), label: t('cancel') }}
          >
            {(['days', 'firstVisitDays', 'visitEveryWeeks'] as const).map((name) => (
              <TextInput
                key={name}
                name={name}
                label={t(`settings.${name}`)}
                inputMode="numeric"
                width="xs"
                maxLength={3}
                autoComplete="off"
                defaultValue={state.textOf(name, settings[name])}
                error={state.errorOf(name)}
                required
              />
            ))}
          </FormCard>
        </Stack>
      ),
    };
  },
});
