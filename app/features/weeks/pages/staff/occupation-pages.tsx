import { z } from 'zod';
import { weekPath } from '#app/features/enrolments/domain/paths.ts';
import { getParticipantHead } from '#app/features/enrolments/public.ts';
import type { FormState } from '#app/platform/http/form-state.ts';
import { defineAction, definePage, type ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Select } from '#app/ui/select.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { TimeInput } from '#app/ui/time-input.tsx';
import { newOccupationPath, occupationPath, removeOccupationPath, weekAimPath } from '../../domain/paths.ts';
import { changeWeek, readWeek } from '../../domain/permissions.ts';
import {
  newOccupationForm,
  type Occupation,
  occupationForm,
  occupationKinds,
  removeOccupationForm,
  weekAimForm,
} from '../../domain/week.ts';
import { addOccupation, changeOccupation, getOccupation, setWeekAim } from '../../server/week.ts';
import { WeekFrame } from '../parts/week-frame.tsx';
import { formState, weekTranslate } from '../week-words.ts';

const read = { action: 'read', category: 'participation' } as const;
const write = { action: 'write', category: 'participation' } as const;
const ofEnrolment = z.object({ enrolmentId: z.uuid() });
const ofOccupation = ofEnrolment.extend({ occupationId: z.uuid() });

export const newOccupationPage = definePage({
  path: newOccupationPath,
  permission: changeWeek,
  audit: read,
  submitAudit: write,
  params: ofEnrolment,
  query: z.object({}),
  form: newOccupationForm,
  load: async (ctx, { params }) => ({
    head: await getParticipantHead(ctx, params.enrolmentId),
    newOccupationId: newId(),
  }),
  submit: async (ctx, { params, form }) => {
    const added = await addOccupation(ctx, params.enrolmentId, form);
    return added.ok ? ok(weekPath.to(params, { done: 'saved' })) : added;
  },
  view: ({ head, newOccupationId }, view) => {
    const t = weekTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('newTitle'),
      islands: true,
      body: (
        <WeekFrame head={head} view={view} isBelow title={t('newTitle')}>
          <Card>
            <Form warnUnsaved hidden={{ id: newOccupationId }}>
              <OccupationFields state={state} view={view} />
              <SaveWeekRow enrolmentId={head.id} view={view} />
            </Form>
          </Card>
        </WeekFrame>
      ),
    };
  },
});

export const occupationPage = definePage({
  path: occupationPath,
  permission: readWeek,
  audit: read,
  submitPermission: changeWeek,
  submitAudit: write,
  params: ofOccupation,
  query: z.object({}),
  form: occupationForm,
  load: (ctx, { params }) => getOccupation(ctx, params),
  submit: async (ctx, { params, form }) => {
    const changed = await changeOccupation(ctx, params, form.version, form);
    return changed.ok ? ok(weekPath.to({ enrolmentId: params.enrolmentId }, { done: 'saved' })) : changed;
  },
  view: ({ head, occupation }, view) => {
    const t = weekTranslate(view.locale);
    const state = formState(view);
    const version = String(occupation.version);
    return {
      title: t('editTitle'),
      islands: true,
      body: (
        <WeekFrame head={head} view={view} isBelow title={t('editTitle')}>
          <Card>
            <Form warnUnsaved hidden={{ version }}>
              <OccupationFields state={state} view={view} saved={occupation} />
              <SaveWeekRow enrolmentId={head.id} view={view} />
            </Form>
          </Card>
          <Form
            action={removeOccupationPath.to({ enrolmentId: head.id, occupationId: occupation.id })}
            hidden={{ version }}
          >
            <Button variant="danger" icon="trash">
              {t('remove')}
            </Button>
          </Form>
        </WeekFrame>
      ),
    };
  },
});

export const removeOccupationAction = defineAction({
  path: removeOccupationPath,
  permission: changeWeek,
  audit: write,
  params: ofOccupation,
  form: removeOccupationForm,
  submit: async (ctx, { params, form }) => {
    const removed = await changeOccupation(ctx, params, form.version, 'removed');
    return removed.ok ? ok(weekPath.to({ enrolmentId: params.enrolmentId }, { done: 'saved' })) : removed;
  },
  backTo: (params) => occupationPath.to(params),
});

export const weekAimPage = definePage({
  path: weekAimPath,
  permission: changeWeek,
  audit: read,
  submitAudit: write,
  params: ofEnrolment,
  query: z.object({}),
  form: weekAimForm,
  load: async (ctx, { params }) => ({ head: await getParticipantHead(ctx, params.enrolmentId), newAimId: newId() }),
  submit: async (ctx, { params, form }) => {
    const set = await setWeekAim(ctx, params.enrolmentId, form);
    return set.ok ? ok(weekPath.to(params, { done: 'saved' })) : set;
  },
  view: ({ head, newAimId }, view) => {
    const t = weekTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('aim.title'),
      islands: true,
      body: (
        <WeekFrame head={head} view={view} isBelow title={t('aim.title')} lead={t('aim.lead')}>
          <Card>
            <Form warnUnsaved hidden={{ id: newAimId }}>
              <FormProblems state={state} />
              <TextInput
                name="hours"
                label={t('aim.hours')}
                inputMode="decimal"
                width="xs"
                maxLength={5}
                autoComplete="off"
                defaultValue={state.textOf('hours')}
                error={state.errorOf('hours')}
                required
              />
              <DateInput
                {...calendarProps(view.locale)}
                name="fromOn"
                label={t('aim.fromOn')}
                defaultValue={state.textOf('fromOn', view.today)}
                error={state.errorOf('fromOn')}
                required
              />
              <TextArea
                name="reason"
                label={t('aim.reason')}
                rows={2}
                maxLength={500}
                defaultValue={state.textOf('reason')}
                error={state.errorOf('reason')}
              />
              <SaveWeekRow enrolmentId={head.id} view={view} />
            </Form>
          </Card>
        </WeekFrame>
      ),
    };
  },
});

function SaveWeekRow({ enrolmentId, view }: { enrolmentId: string; view: ViewContext }) {
  const t = weekTranslate(view.locale);
  return (
    <ButtonRow>
      <Button icon="save">{t('save')}</Button>
      <LinkButton variant="tertiary" href={weekPath.to({ enrolmentId })}>
        {t('cancel')}
      </LinkButton>
    </ButtonRow>
  );
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

function OccupationFields({ state, view, saved }: { state: FormState; view: ViewContext; saved?: Occupation }) {
  const t = weekTranslate(view.locale);
  const text = (name: 'note' | 'place', hint?: string) => (
    <TextInput
      name={name}
      label={t(`${name}`)}
      hint={hint}
      optionalText={t('optional')}
      maxLength={120}
      autoComplete="off"
      defaultValue={state.textOf(name, saved?.[name])}
      error={state.errorOf(name)}
    />
  );
  const time = (name: 'startsAt' | 'endsAt') => (
    <TimeInput
      name={name}
      label={t(`${name}`)}
      defaultValue={state.textOf(name, saved?.[name])}
      error={state.errorOf(name)}
      required
    />
  );
  return (
    <>
      <FormProblems state={state} />
      <Select
        name="kind"
        label={t('kindLabel')}
        emptyLabel={saved ? undefined : t('choose')}
        options={occupationKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        defaultValue={state.textOf('kind', saved?.kind)}
        error={state.errorOf('kind')}
        required
      />
      <Columns>
        {text('note', t('noteHint'))}
        {text('place')}
      </Columns>
      <CheckboxGroup
        name="weekdays"
        legend={t('weekdays')}
        inline
        options={weekdays.map((day) => ({ value: String(day), label: t(`weekday.d${day}`) }))}
        defaultValues={state.valuesOf('weekdays', saved?.weekdays.map(String) ?? [])}
        error={state.errorOf('weekdays')}
      />
      <Columns min="narrow">
        {time('startsAt')}
        {time('endsAt')}
      </Columns>
      <Columns min="narrow">
        <DateInput
          {...calendarProps(view.locale)}
          name="startsOn"
          label={t('startsOn')}
          defaultValue={state.textOf('startsOn', saved?.startsOn ?? view.today)}
          error={state.errorOf('startsOn')}
          required
        />
        <DateInput
          {...calendarProps(view.locale)}
          name="endsOn"
          label={t('endsOn')}
          hint={t('endsOnHint')}
          optionalText={t('optional')}
          defaultValue={state.textOf('endsOn', saved?.endsOn)}
          error={state.errorOf('endsOn')}
        />
      </Columns>
    </>
  );
}
