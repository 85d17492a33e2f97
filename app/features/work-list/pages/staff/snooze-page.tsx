import { z } from 'zod';
import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import { getParticipantHead } from '#app/features/enrolments/public.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { defineAction, definePage } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { addDays } from '#app/shared/dates.ts';
import { ok } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { snoozePath, wakePath, workPath } from '../../domain/paths.ts';
import { seeWork } from '../../domain/permissions.ts';
import { longestSnoozeDays, snoozeForm, workItemParams } from '../../domain/snooze-form.ts';
import { snoozeWork, wakeWork } from '../../server/snooze-work.ts';
import { workTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';

const USUAL_DAYS = 14;

export const snoozePage = definePage({
  path: snoozePath,
  permission: seeWork,
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  params: workItemParams,
  query: z.object({}),
  form: snoozeForm,
  load: async (ctx, { params }) => ({ head: await getParticipantHead(ctx, params.enrolmentId), kind: params.kind }),
  submit: async (ctx, { params, form }) => {
    const snoozed = await snoozeWork(ctx, params, form);
    return snoozed.ok ? ok(workPath.to({}, { done: 'saved' })) : snoozed;
  },
  view: ({ head, kind }, view) => {
    const t = translate(workTexts, view.locale);
    const state = formState(view);
    const what = t(`item.${kind}`);
    return {
      title: t('snoozePage.title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[
                  { href: workPath.to(), label: t('title') },
                  { href: participantPath.to({ enrolmentId: head.id }), label: fullName(head) || t('someone') },
                ]}
              />
            }
            title={t('snoozeOf', { what: what.toLocaleLowerCase(view.locale) })}
            lead={t('snoozePage.lead')}
          />
          <FormCard
            state={state}
            warnUnsaved
            submit={t('snoozePage.submit')}
            icon="clock"
            cancel={{ href: workPath.to(), label: t('snoozePage.cancel') }}
          >
            <DateInput
              {...calendarProps(view.locale)}
              name="untilOn"
              label={t('snoozePage.until')}
              hint={t('snoozePage.untilHint')}
              required
              min={addDays(view.today, 1)}
              max={addDays(view.today, longestSnoozeDays)}
              defaultValue={state.textOf('untilOn', addDays(view.today, USUAL_DAYS))}
              error={state.errorOf('untilOn')}
            />
            <TextArea
              name="reason"
              label={t('snoozePage.reason')}
              hint={t('snoozePage.reasonHint')}
              required
              rows={2}
              defaultValue={state.textOf('reason')}
              error={state.errorOf('reason')}
            />
          </FormCard>
        </Stack>
      ),
    };
  },
});

export const wakeAction = defineAction({
  path: wakePath,
  permission: seeWork,
  audit: { action: 'write', category: 'participation' },
  params: workItemParams,
  form: z.object({}),
  submit: async (ctx, { params }) => {
    await wakeWork(ctx, params);
    return ok(workPath.to({}, { done: 'saved' }));
  },
  backTo: () => workPath.to(),
});
