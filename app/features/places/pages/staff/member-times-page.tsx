import { z } from 'zod';
import { activityPlacesPath } from '#app/features/activities/domain/paths.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { TimeInput } from '#app/ui/time-input.tsx';
import { memberTimesPath } from '../../domain/paths.ts';
import { changePlaces } from '../../domain/permissions.ts';
import { exclusionForm, exclusionReasons } from '../../domain/place-forms.ts';
import { changeMemberTimes, getMemberTimes, type MemberTimes } from '../../server/member-times.ts';
import { placeTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { PlaceTrail } from '../parts/place-trail.tsx';
import { timeLine } from '../parts/time-line.ts';

/** The times of the week at which a member of a group is not expected. */
export const memberTimesPage = definePage({
  path: memberTimesPath,
  permission: changePlaces,
  audit: { action: 'read', category: 'directory' },
  submitAudit: { action: 'write', category: 'attendance' },
  params: z.object({ activityId: z.uuid(), enrolmentId: z.uuid() }),
  query: z.object({}),
  form: exclusionForm,
  load: (ctx, { params }) => getMemberTimes(ctx, params.activityId, params.enrolmentId),
  submit: async (ctx, { params, form }) => {
    const changed = await changeMemberTimes(ctx, params.activityId, params.enrolmentId, form);
    return changed.ok ? ok(memberTimesPath.to(params, { done: 'saved' })) : changed;
  },
  view: (data, view) => {
    const t = translate(placeTexts, view.locale);
    const { activity, member } = data;
    return {
      title: t('times.title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('times.heading', { name: member.name })}
            lead={t('times.lead', { name: member.name, activity: activity.name })}
            kicker={<PlaceTrail activity={activity} locale={view.locale} />}
          />
          <Known data={data} view={view} />
          <Another data={data} view={view} />
        </Stack>
      ),
    };
  },
});

type Part = { data: MemberTimes; view: ViewContext };

function Known({ data: { exclusions }, view: { locale } }: Part) {
  const t = translate(placeTexts, locale);
  return (
    <Card title={t('times.now')} id="times">
      {exclusions.length === 0 ? (
        <Text soft>{t('times.none')}</Text>
      ) : (
        <EventList
          label={t('times.now')}
          items={exclusions.map((each) => ({
            key: each.id,
            icon: 'clock',
            date:
              each.untilOn === null
                ? t('times.from', { day: formatDate(locale, each.fromOn) })
                : t('times.span', { from: formatDate(locale, each.fromOn), until: formatDate(locale, each.untilOn) }),
            title: timeLine(each, locale),
            body: t(`times.reasons.${each.reason}`),
            actions: (
              <Form hidden={{ do: 'end', end: each.id }}>
                <Button size="sm" variant="secondary">
                  {t('times.end')}
                </Button>
              </Form>
            ),
          }))}
        />
      )}
    </Card>
  );
}

function Another({ data: { activity }, view }: Part) {
  const t = translate(placeTexts, view.locale);
  const state = formState(view);
  const days = [1, 2, 3, 4, 5, 6, 7] as const;
  const own = days.filter((day) => activity.times.some(({ weekday }) => weekday === day));
  return (
    <FormCard
      title={t('times.add')}
      state={state}
      hidden={{ do: 'add', id: state.textOf('id', newId()) }}
      submit={t('times.save')}
      cancel={{ href: activityPlacesPath.to({ activityId: activity.id }), label: t('cancel') }}
    >
      <Columns>
        <Select
          name="weekday"
          label={t('times.weekday')}
          emptyLabel={t('times.chooseDay')}
          options={(own.length > 0 ? own : days).map((day) => ({ value: String(day), label: t(`weekdays.d${day}`) }))}
          defaultValue={state.textOf('weekday')}
          error={state.errorOf('weekday')}
        />
        <TimeInput
          name="startsAt"
          label={t('times.startsAt')}
          hint={t('times.startsAtHint')}
          optionalText={t('optional')}
          defaultValue={state.textOf('startsAt')}
          error={state.errorOf('startsAt')}
        />
        <DateInput
          {...calendarProps(view.locale)}
          name="fromOn"
          label={t('times.fromOn')}
          defaultValue={state.textOf('fromOn', view.today)}
          error={state.errorOf('fromOn')}
        />
        <DateInput
          {...calendarProps(view.locale)}
          name="untilOn"
          label={t('times.untilOn')}
          optionalText={t('optional')}
          defaultValue={state.textOf('untilOn')}
          error={state.errorOf('untilOn')}
        />
      </Columns>
      <RadioGroup
        name="reason"
        legend={t('times.reason')}
        defaultValue={state.textOf('reason')}
        error={state.errorOf('reason')}
        options={exclusionReasons.map((reason) => ({ value: reason, label: t(`times.reasons.${reason}`) }))}
      />
    </FormCard>
  );
}
