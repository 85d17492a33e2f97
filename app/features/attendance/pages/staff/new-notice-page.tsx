import { z } from 'zod';
import { personAttendancePath } from '#app/features/enrolments/domain/paths.ts';
import { BelowParticipantHeader } from '#app/features/enrolments/pages/parts.tsx';
import { getParticipantHead } from '#app/features/enrolments/public.ts';
import { formStateOf } from '#app/platform/http/form-state.ts';
import { defineAction, definePage } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Columns } from '#app/ui/columns.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { noticeForm, noticeReasons, noticeTellers } from '../../domain/absence-notice.ts';
import { newNoticePath, withdrawNoticePath } from '../../domain/paths.ts';
import { noteAbsence } from '../../domain/permissions.ts';
import { recordNotice, withdrawNotice } from '../../server/notices.ts';
import { attendanceTexts } from '../../texts/index.ts';

const formState = formStateOf(attendanceTexts);
const ofParticipant = z.object({ enrolmentId: z.uuid() });
const submitAudit = { action: 'write', category: 'attendance' } as const;

export const newNoticePage = definePage({
  path: newNoticePath,
  permission: noteAbsence,
  audit: { action: 'read', category: 'attendance' },
  submitAudit,
  params: ofParticipant,
  query: z.object({}),
  load: async (ctx, { params }) => ({ head: await getParticipantHead(ctx, params.enrolmentId), id: newId() }),
  view: ({ head, id }, view) => {
    const t = translate(attendanceTexts, view.locale);
    const state = formState(view);
    const back = personAttendancePath.to({ enrolmentId: head.id });
    const calendar = calendarProps(view.locale);
    return {
      title: t('notice.add'),
      islands: true,
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader
            enrolmentId={head.id}
            person={head}
            locale={view.locale}
            title={t('notice.add')}
            lead={t('notice.lead')}
            below={{ href: back, label: t('title') }}
          />
          <FormCard
            state={state}
            hidden={{ id: state.textOf('id', id) }}
            submit={t('notice.save')}
            icon="save"
            cancel={{ href: back, label: t('cancel') }}
          >
            <Columns min="narrow">
              <DateInput
                {...calendar}
                name="startsOn"
                label={t('notice.startsOn')}
                defaultValue={state.textOf('startsOn', view.today)}
                error={state.errorOf('startsOn')}
                required
              />
              <DateInput
                {...calendar}
                name="endsOn"
                label={t('notice.endsOn')}
                hint={t('notice.endsOnHint')}
                optionalText={t('optional')}
                defaultValue={state.textOf('endsOn')}
                error={state.errorOf('endsOn')}
              />
            </Columns>
            <Columns min="narrow">
              <Select
                name="reason"
                label={t('reason')}
                options={noticeReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
                defaultValue={state.textOf('reason', 'sick')}
                error={state.errorOf('reason')}
              />
              <Select
                name="toldBy"
                label={t('notice.toldBy')}
                options={noticeTellers.map((value) => ({ value, label: t(`notice.by.${value}`) }))}
                defaultValue={state.textOf('toldBy', 'self')}
                error={state.errorOf('toldBy')}
              />
              <DateInput
                {...calendar}
                name="toldOn"
                label={t('notice.toldOn')}
                defaultValue={state.textOf('toldOn', view.today)}
                error={state.errorOf('toldOn')}
              />
            </Columns>
          </FormCard>
        </Stack>
      ),
    };
  },
  form: noticeForm,
  submit: async (ctx, { params, form }) => {
    const recorded = await recordNotice(ctx, params.enrolmentId, form);
    return recorded.ok ? ok(personAttendancePath.to(params, { done: 'saved' })) : recorded;
  },
});

export const withdrawNoticeAction = defineAction({
  path: withdrawNoticePath,
  permission: noteAbsence,
  audit: submitAudit,
  params: ofParticipant.extend({ noticeId: z.uuid() }),
  form: z.object({ confirmed: z.literal('1') }),
  submit: async (ctx, { params }) => {
    await withdrawNotice(ctx, params.enrolmentId, params.noticeId);
    return ok(personAttendancePath.to(params, { done: 'removed' }));
  },
  backTo: (params) => personAttendancePath.to(params),
});
