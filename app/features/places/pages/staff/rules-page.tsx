import { z } from 'zod';
import { activityPlacesPath } from '#app/features/activities/domain/paths.ts';
import { forgetIfStale } from '#app/platform/http/form-state.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { FormCard } from '#app/ui/form-card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { placesSettingsPath } from '../../domain/paths.ts';
import { setPlaceRules } from '../../domain/permissions.ts';
import { rulesForm } from '../../domain/place-forms.ts';
import { waitingOrders } from '../../domain/waiting-order.ts';
import { changePlaceRules, getPlaceRules } from '../../server/place-rules.ts';
import { placeTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { PlaceTrail } from '../parts/place-trail.tsx';

/** What the places of an activity go by: the order of the waiting list, days to answer, minutes of grace. */
export const rulesPage = definePage({
  path: placesSettingsPath,
  permission: setPlaceRules,
  audit: { none: 'rules of an activity, no participants' },
  submitAudit: { action: 'write', category: 'attendance' },
  params: z.object({ activityId: z.uuid() }),
  query: z.object({}),
  form: rulesForm,
  load: (ctx, { params }) => getPlaceRules(ctx, params.activityId),
  submit: async (ctx, { params, form }) => {
    const changed = await changePlaceRules(ctx, params.activityId, form);
    return changed.ok ? ok(activityPlacesPath.to(params, { done: 'saved' })) : changed;
  },
  view: ({ activity, rules }, view) => {
    const t = translate(placeTexts, view.locale);
    const state = formState(forgetIfStale(view));
    return {
      title: t('rules.title'),
      body: (
        <Stack gap="lg">
          <PageHeader title={t('rules.title')} kicker={<PlaceTrail activity={activity} locale={view.locale} />} />
          <FormCard
            state={state}
            hidden={{ version: state.textOf('version', activity.version) }}
            submit={t('save')}
            cancel={{ href: activityPlacesPath.to({ activityId: activity.id }), label: t('cancel') }}
          >
            <RadioGroup
              name="waitingOrder"
              legend={t('rules.order')}
              defaultValue={state.textOf('waitingOrder', rules.waitingOrder)}
              error={state.errorOf('waitingOrder')}
              options={waitingOrders.map((order) => ({ value: order, label: t(`places.order.${order}`) }))}
            />
            <TextInput
              name="answerWithinDays"
              label={t('rules.answerWithinDays')}
              inputMode="numeric"
              width="xs"
              defaultValue={state.textOf('answerWithinDays', rules.answerWithinDays)}
              error={state.errorOf('answerWithinDays')}
            />
            <TextInput
              name="graceMinutes"
              label={t('rules.grace')}
              hint={t('rules.graceHint')}
              inputMode="numeric"
              width="xs"
              defaultValue={state.textOf('graceMinutes', rules.graceMinutes)}
              error={state.errorOf('graceMinutes')}
            />
          </FormCard>
        </Stack>
      ),
    };
  },
});
