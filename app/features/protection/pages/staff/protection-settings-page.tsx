import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { protectionSettingsPath } from '../../domain/paths.ts';
import { changeProtectionSettings } from '../../domain/permissions.ts';
import { settingsForm } from '../../domain/protection-forms.ts';
import { getEmergencyMinutes, setEmergencyMinutes } from '../../server/emergency-settings.ts';
import { protectionTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';

export const protectionSettingsPage = definePage({
  path: protectionSettingsPath,
  permission: changeProtectionSettings,
  audit: { none: 'a setting, no people' },
  submitAudit: { action: 'write', category: 'protection' },
  params: z.object({}),
  query: z.object({}),
  form: settingsForm,
  load: async (ctx) => ({ minutes: await getEmergencyMinutes(ctx) }),
  submit: async (ctx, { form }) => {
    await setEmergencyMinutes(ctx, form.emergencyMinutes);
    return ok(protectionSettingsPath.to({}, { done: 'saved' }));
  },
  view: ({ minutes }, view) => {
    const t = translate(protectionTexts, view.locale);
    const state = formState(view);
    return {
      title: t('settings.title'),
      body: (
        <Stack gap="lg">
          <PageHeader title={t('settings.title')} lead={t('settings.text')} />
          <Card>
            <Form>
              <FormProblems state={state} />
              <TextInput
                name="emergencyMinutes"
                type="number"
                label={t('settings.minutes')}
                hint={t('settings.minutesHint')}
                min={5}
                max={240}
                width="sm"
                defaultValue={state.textOf('emergencyMinutes', String(minutes))}
                error={state.errorOf('emergencyMinutes')}
                required
              />
              <ButtonRow>
                <Button icon="save">{t('settings.submit')}</Button>
              </ButtonRow>
            </Form>
          </Card>
        </Stack>
      ),
    };
  },
});
