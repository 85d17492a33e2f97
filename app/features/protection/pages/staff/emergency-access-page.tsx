import { z } from 'zod';
import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { emergencyReasons } from '../../domain/kinds.ts';
import { emergencyAccessPath } from '../../domain/paths.ts';
import { openEmergencyAccess as mayOpen } from '../../domain/permissions.ts';
import { emergencyForm } from '../../domain/protection-forms.ts';
import { openEmergencyAccess } from '../../server/emergency-access.ts';
import { getEmergencyMinutes } from '../../server/emergency-settings.ts';
import { protectionTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';

/** The way in for somebody who is no named reader: no list, nothing found by looking. Whatever does not open answers alike. */
export const emergencyAccessPage = definePage({
  path: emergencyAccessPath,
  permission: mayOpen,
  audit: { none: 'an empty form' },
  submitAudit: { action: 'emergency', category: 'protection' },
  params: z.object({}),
  query: z.object({}),
  form: emergencyForm,
  load: async (ctx) => ({ minutes: await getEmergencyMinutes(ctx), id: newId() }),
  submit: async (ctx, { form }) => {
    const opened = await openEmergencyAccess(ctx, form);
    // A refusal is committed too: the try counts, and the trace says that it was made.
    return ok(
      opened.ok
        ? participantPath.to({ enrolmentId: opened.value.enrolmentId })
        : emergencyAccessPath.to({}, { problem: opened.problem }),
    );
  },
  view: ({ minutes, id }, view) => {
    const t = translate(protectionTexts, view.locale);
    const state = formState(view);
    return {
      title: t('emergency.title'),
      body: (
        <Stack gap="lg">
          <PageHeader title={t('emergency.title')} lead={t('emergency.lead', { minutes })} />
          <Card>
            <Form hidden={{ id: state.textOf('id', id) }} autoComplete="off">
              <FormProblems
                state={state}
                labels={{
                  asked: t('emergency.asked'),
                  reasonCode: t('emergency.reasonCode'),
                  reason: t('emergency.reason'),
                }}
              />
              <TextInput
                name="asked"
                label={t('emergency.asked')}
                hint={t('emergency.askedHint')}
                required
                width="md"
                defaultValue={state.textOf('asked')}
                error={state.errorOf('asked')}
                autoComplete="off"
                spellCheck={false}
                maxLength={60}
              />
              <RadioGroup
                name="reasonCode"
                legend={t('emergency.reasonCode')}
                required
                defaultValue={state.textOf('reasonCode')}
                error={state.errorOf('reasonCode')}
                options={emergencyReasons.map((value) => ({ value, label: t(`emergencyReason.${value}`) }))}
              />
              <TextArea
                name="reason"
                label={t('emergency.reason')}
                hint={t('emergency.reasonHint')}
                required
                defaultValue={state.textOf('reason')}
                error={state.errorOf('reason')}
                maxLength={1000}
                rows={3}
                width="lg"
              />
              <Text soft>{t('emergency.limits')}</Text>
              <Text soft>{t('emergency.traced')}</Text>
              <ButtonRow>
                <Button variant="danger" icon="alert-triangle">
                  {t('emergency.submit')}
                </Button>
              </ButtonRow>
            </Form>
          </Card>
        </Stack>
      ),
    };
  },
});
