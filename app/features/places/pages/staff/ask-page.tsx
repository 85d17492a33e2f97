import { z } from 'zod';
import { activityPlacesPath } from '#app/features/activities/domain/paths.ts';
import { definePage } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { ComboInput } from '#app/ui/combo-input.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { askForPlacePath, placeRequestPath } from '../../domain/paths.ts';
import { changePlaces } from '../../domain/permissions.ts';
import { askers, askForm } from '../../domain/place-forms.ts';
import { getCandidates } from '../../server/get-places.ts';
import { askForPlace } from '../../server/place-requests.ts';
import { placeTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { PlaceTrail } from '../parts/place-trail.tsx';

/** Puts somebody on a group's waiting list. */
export const askPage = definePage({
  path: askForPlacePath,
  permission: changePlaces,
  audit: { action: 'read', category: 'directory' },
  submitAudit: { action: 'write', category: 'attendance' },
  params: z.object({ activityId: z.uuid() }),
  query: z.object({}),
  form: askForm,
  load: (ctx, { params }) => getCandidates(ctx, params.activityId),
  submit: async (ctx, { params, form }) => {
    const asked = await askForPlace(ctx, params.activityId, form);
    return asked.ok ? ok(placeRequestPath.to(asked.value, { done: 'saved' })) : asked;
  },
  view: ({ activity, candidates }, view) => {
    const t = translate(placeTexts, view.locale);
    const state = formState(view);
    return {
      title: t('ask.title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('ask.title')}
            lead={t('ask.lead')}
            kicker={<PlaceTrail activity={activity} locale={view.locale} />}
          />
          <FormCard
            state={state}
            hidden={{ id: state.textOf('id', newId()) }}
            submit={t('ask.save')}
            cancel={{ href: activityPlacesPath.to({ activityId: activity.id }), label: t('cancel') }}
          >
            <ComboInput
              name="enrolmentId"
              label={t('ask.who')}
              emptyLabel={t('choosePerson')}
              width="md"
              locale={view.locale === 'sv' ? 'sv-SE' : 'en-GB'}
              texts={{ open: t('combo.open'), list: t('combo.list'), nothing: t('combo.nothing') }}
              options={candidates.map((each) => ({ value: each.enrolmentId, label: each.name }))}
              defaultValue={state.textOf('enrolmentId')}
              error={state.errorOf('enrolmentId')}
            />
            <RadioGroup
              name="askedBy"
              legend={t('ask.asker')}
              defaultValue={state.textOf('askedBy', 'participant')}
              error={state.errorOf('askedBy')}
              options={askers.map((asker) => ({ value: asker, label: t(`ask.askers.${asker}`) }))}
            />
            <DateInput
              {...calendarProps(view.locale)}
              name="askedOn"
              label={t('ask.askedOn')}
              defaultValue={state.textOf('askedOn', view.today)}
              error={state.errorOf('askedOn')}
            />
          </FormCard>
        </Stack>
      ),
    };
  },
});
