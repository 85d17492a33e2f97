import { z } from 'zod';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { listSpeakers } from '#app/features/people/public.ts';
import { definePage } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { DateInput } from '#app/ui/date-input.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { enrolmentDetailsForm } from '../../domain/participant-form.ts';
import { enrolmentDetailsPath, participantPath } from '../../domain/paths.ts';
import { editEnrolment as mayEdit } from '../../domain/permissions.ts';
import { editEnrolment } from '../../server/edit-enrolment.ts';
import { getParticipantHead } from '../../server/get-participant.ts';
import { getRegistrationChoices } from '../../server/registration-choices.ts';
import { enrolmentTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { PlaceFields } from '../parts/enrolment-fields.tsx';
import { BelowParticipantHeader } from '../parts/participant-header.tsx';

export const enrolmentDetailsPage = definePage({
  path: enrolmentDetailsPath,
  permission: mayEdit,
  audit: { action: 'read', category: 'participation' },
  submitAudit: { action: 'write', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  form: enrolmentDetailsForm,
  load: async (ctx, { params }) => {
    const [head, { caseWorkers }, speakers] = await Promise.all([
      getParticipantHead(ctx, params.enrolmentId),
      getRegistrationChoices(ctx, undefined),
      listSpeakers(ctx, params.enrolmentId),
    ]);
    return { head, caseWorkers, speakers };
  },
  submit: async (ctx, { params, form }) => {
    const edited = await editEnrolment(ctx, params.enrolmentId, form);
    return edited.ok ? ok(participantPath.to(params, { done: 'saved' })) : edited;
  },
  view: ({ head, caseWorkers, speakers }, view) => {
    const t = translate(enrolmentTexts, view.locale);
    const state = formState(view);
    return {
      title: t('details.title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader
            enrolmentId={head.id}
            person={head}
            locale={view.locale}
            title={t('details.title')}
            lead={t('details.lead', { name: fullName(head) })}
          />
          <FormCard
            state={state}
            hidden={{ version: String(head.version) }}
            warnUnsaved
            submit={t('page.save')}
            icon="save"
            cancel={{ href: participantPath.to({ enrolmentId: head.id }), label: t('page.cancel') }}
          >
            <PlaceFields
              state={state}
              locale={view.locale}
              programme={{ id: head.programmeId, definition: head.definition }}
              caseWorkers={caseWorkers}
              saved={head}
              speakers={speakers}
            />
            <DateInput
              {...calendarProps(view.locale)}
              name="plannedEndOn"
              label={t('details.plannedEnd')}
              hint={t('details.plannedHint')}
              optionalText={t('register.optional')}
              defaultValue={state.textOf('plannedEndOn', head.plannedEndOn)}
              error={state.errorOf('plannedEndOn')}
            />
          </FormCard>
        </Stack>
      ),
    };
  },
});
