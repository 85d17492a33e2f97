import { z } from 'zod';
import { placementWeeksPath } from '#app/features/enrolments/domain/paths.ts';
import { BelowParticipantHeader } from '#app/features/enrolments/pages/parts.tsx';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { isoWeek, type PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { FormCard } from '#app/ui/form-card.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { tellWeekPath } from '../../domain/paths.ts';
import { followWorkplace } from '../../domain/permissions.ts';
import { type Face, faces, nameOfFace, toldForm } from '../../domain/week.ts';
import { getTellableWeek, tellWeek } from '../../server/follow-placement.ts';
import { workplaceTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { DayFields, RestFields } from '../parts/week-fields.tsx';

const params = z.object({
  enrolmentId: z.uuid(),
  placementId: z.uuid(),
  weekOn: z.iso.date().transform((day) => day as PlainDate),
});

/** Writing down what a workplace said of a week on paper, by phone or on site. */
export const tellWeekPage = definePage({
  path: tellWeekPath,
  permission: followWorkplace,
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  params,
  query: z.object({}),
  load: async (ctx, input) => ({ ...(await getTellableWeek(ctx, input.params)), id: newId() }),
  view: ({ head, placement, week, id }, view) => {
    const { locale } = view;
    const t = translate(workplaceTexts, locale);
    const state = formState(view);
    const { answer } = week;
    const ids = { enrolmentId: head.id, placementId: placement.placementId };
    return {
      title: t('staff.tellTitle'),
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader
            enrolmentId={head.id}
            person={head}
            locale={locale}
            title={t('staff.tellTitle')}
            lead={t('staff.tellLead', { week: t('staff.week', { week: String(isoWeek(week.weekOn)) }) })}
          />
          <FormCard
            state={state}
            hidden={{ id, number: String(answer?.number ?? 0) }}
            submit={t('staff.save')}
            cancel={{ href: placementWeeksPath.to(ids), label: t('staff.cancel') }}
          >
            <DayFields
              {...{ locale, state, days: week.days, today: view.today, said: answer?.days ?? [] }}
              legend={t('page.daysNoName')}
            />
            {(['going', 'understands'] as const).map((question) => (
              <RadioGroup
                key={question}
                name={question}
                legend={t(`page.${question}`)}
                inline
                defaultValue={state.textOf(question, answer?.[question])}
                error={state.errorOf(question)}
                options={faces.map((value) => ({
                  value,
                  label: t(`page.${question}Faces.${nameOfFace(Number(value) as Face)}`),
                }))}
              />
            ))}
            <RestFields
              {...{ locale, state, aims: placement.aims }}
              said={{
                words: answer?.words ?? '',
                quotable: answer?.quotable ?? false,
                wantsContact: answer?.wantsContact ?? false,
                taskIds: answer?.tasks.map((task) => task.id) ?? [],
              }}
            />
            <TextInput
              name="byWhom"
              label={t('page.byWhom', { contact: placement.contactName ?? t('staff.supervisor') })}
              maxLength={80}
              width="md"
              defaultValue={state.textOf('byWhom', answer?.byWhom)}
              error={state.errorOf('byWhom')}
            />
          </FormCard>
        </Stack>
      ),
    };
  },
  form: toldForm,
  submit: async (ctx, input) => {
    const told = await tellWeek(ctx, input.params, input.form);
    return told.ok ? ok(placementWeeksPath.to(input.params, { done: 'saved' })) : told;
  },
});
