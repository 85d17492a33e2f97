import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { addDays } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { DateInput } from '#app/ui/date-input.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { meetingPath, promisePath, promisesPath } from '../../domain/paths.ts';
import { keepAgreements } from '../../domain/permissions.ts';
import { addPromiseForm, promiseStatuses, settlePromiseForm } from '../../domain/several-parties.ts';
import { addPromise, getPromise, getPromises, settlePromise } from '../../server/keep-agreements.ts';
import { formState, meetingTranslate, whenOf } from '../meeting-words.ts';
import { MeetingForm } from '../parts/meeting-form.tsx';

const reading = { action: 'read', category: 'participation' } as const;
const writing = { action: 'write', category: 'participation' } as const;

/** Somebody promises to do something by a day. */
export const promisesPage = definePage({
  path: promisesPath,
  permission: keepAgreements,
  audit: reading,
  submitAudit: writing,
  params: z.object({ enrolmentId: z.uuid(), meetingId: z.uuid() }),
  query: z.object({}),
  form: addPromiseForm,
  load: async (ctx, { params }) => ({ ...(await getPromises(ctx, params)), id: newId() }),
  submit: async (ctx, { params, form }) => {
    const added = await addPromise(ctx, params, form);
    return added.ok ? ok(meetingPath.to(params, { done: 'saved' })) : added;
  },
  view: ({ coached, meeting, id }, view) => {
    const t = meetingTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('promises.add'),
      islands: true,
      body: (
        <MeetingForm
          coached={coached}
          view={view}
          meeting={meeting}
          title={t('promises.add')}
          lead={`${whenOf(meeting, view.locale)}. ${t('promises.lead')}`}
          state={state}
          warnUnsaved
          hidden={{ id: state.textOf('id', id) }}
        >
          <TextInput
            name="promisedBy"
            label={t('promises.by')}
            hint={t('promises.byHint')}
            maxLength={160}
            defaultValue={state.textOf('promisedBy')}
            error={state.errorOf('promisedBy')}
            autoComplete="off"
            required
          />
          <TextArea
            name="what"
            label={t('promises.what')}
            hint={t('promises.whatHint')}
            rows={2}
            maxLength={500}
            defaultValue={state.textOf('what')}
            error={state.errorOf('what')}
            required
          />
          <DateInput
            {...calendarProps(view.locale)}
            name="dueOn"
            label={t('promises.due')}
            defaultValue={state.textOf('dueOn', addDays(view.today, 14))}
            error={state.errorOf('dueOn')}
            required
          />
        </MeetingForm>
      ),
    };
  },
});

/** What became of a promise. */
export const promisePage = definePage({
  path: promisePath,
  permission: keepAgreements,
  audit: reading,
  submitAudit: writing,
  params: z.object({ enrolmentId: z.uuid(), meetingId: z.uuid(), promiseId: z.uuid() }),
  query: z.object({}),
  form: settlePromiseForm,
  load: (ctx, { params }) => getPromise(ctx, params),
  submit: async (ctx, { params, form }) => {
    const settled = await settlePromise(ctx, params, form);
    return settled.ok ? ok(meetingPath.to(params, { done: 'saved' })) : settled;
  },
  view: ({ coached, meeting, promise }, view) => {
    const t = meetingTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('promises.settleTitle'),
      body: (
        <MeetingForm
          coached={coached}
          view={view}
          meeting={meeting}
          title={t('promises.settleTitle')}
          lead={`${promise.promisedBy}: ${promise.what}. ${t('promises.dueLine', { day: formatDate(view.locale, promise.dueOn) })}.`}
          state={state}
          hidden={{ version: String(promise.version) }}
        >
          {promise.settledOn === null ? null : (
            <Text soft>
              {t('promises.settledLine', {
                status: t(`promises.status.${promise.status}`),
                day: formatDate(view.locale, promise.settledOn),
                name: promise.settledBy ?? '',
              })}
            </Text>
          )}
          <RadioGroup
            name="status"
            legend={t('promises.settleQuestion')}
            options={promiseStatuses.map((value) => ({ value, label: t(`promises.status.${value}`) }))}
            defaultValue={state.textOf('status', promise.status)}
            error={state.errorOf('status')}
            required
          />
          <TextArea
            name="note"
            label={t('promises.note')}
            hint={t('promises.whatHint')}
            optionalText={t('optional')}
            rows={2}
            maxLength={500}
            defaultValue={state.textOf('note', promise.note)}
            error={state.errorOf('note')}
          />
        </MeetingForm>
      ),
    };
  },
});
