import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Select } from '#app/ui/select.tsx';
import { settleMeetingForm } from '../../domain/meeting-input.ts';
import { meetingPath, settleMeetingPath } from '../../domain/paths.ts';
import { planMeetings, readMeetings } from '../../domain/permissions.ts';
import { getMeeting } from '../../server/get-meetings.ts';
import { settleMeeting } from '../../server/settle-meeting.ts';
import { formState, meetingTranslate, reasonOptions, whenOf } from '../meeting-words.ts';
import { MinutesField } from '../parts/meeting-fields.tsx';
import { MeetingForm } from '../parts/meeting-form.tsx';

/** How a meeting went: held for so long, or not held and whose reason it was. */
export const settleMeetingPage = definePage({
  path: settleMeetingPath,
  permission: readMeetings,
  audit: { action: 'read', category: 'participation' },
  submitPermission: planMeetings,
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid(), meetingId: z.uuid() }),
  query: z.object({}),
  form: settleMeetingForm,
  load: async (ctx, { params }) => {
    const { coached, meeting } = await getMeeting(ctx, params);
    return { coached, meeting };
  },
  submit: async (ctx, { params, form }) => {
    const settled = await settleMeeting(ctx, params, form);
    return settled.ok ? ok(meetingPath.to(params, { done: 'saved' })) : settled;
  },
  view: ({ coached, meeting }, view) => {
    const t = meetingTranslate(view.locale);
    const state = formState(view);
    return {
      title: t('settle.title'),
      body: (
        <MeetingForm
          coached={coached}
          view={view}
          meeting={meeting}
          title={t('settle.title')}
          lead={whenOf(meeting, view.locale)}
          state={state}
          hidden={{ version: String(meeting.version) }}
          submit={t('settle.submit')}
        >
          <RadioGroup
            name="outcome"
            legend={t('settle.question')}
            error={state.errorOf('outcome')}
            defaultValue={state.textOf('outcome')}
            required
            options={[
              {
                value: 'held',
                label: t('settle.held'),
                fields: (
                  <MinutesField
                    state={state}
                    locale={view.locale}
                    name="minutesHeld"
                    label={t('settle.minutesHeld')}
                    saved={meeting.minutesPlanned}
                  />
                ),
              },
              {
                value: 'not-held',
                label: t('settle.notHeld'),
                fields: (
                  <Select
                    name="reason"
                    label={t('settle.reason')}
                    hint={t('settle.reasonHint')}
                    emptyLabel={t('move.choose')}
                    options={reasonOptions(view.locale)}
                    defaultValue={state.textOf('reason')}
                    error={state.errorOf('reason')}
                  />
                ),
              },
            ]}
          />
        </MeetingForm>
      ),
    };
  },
});
