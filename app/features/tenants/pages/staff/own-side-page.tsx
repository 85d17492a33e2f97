import { z } from 'zod';
import { forgetIfStale } from '#app/platform/http/form-state.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok } from '#app/shared/result.ts';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { ownSideForm } from '../../domain/own-side.ts';
import { ownSideSettingsPath } from '../../domain/paths.ts';
import { changeOwnSide } from '../../domain/permissions.ts';
import { getOwnSideSettings, saveOwnSideSettings } from '../../server/own-side-settings.ts';
import { tenantTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';

/** What the tenant decides about participants' own sides. */
export const ownSidePage = definePage({
  path: ownSideSettingsPath,
  permission: changeOwnSide,
  audit: { none: 'a setting, no people' },
  submitAudit: { action: 'write', category: 'accounts' },
  params: z.object({}),
  query: z.object({}),
  form: ownSideForm,
  load: getOwnSideSettings,
  submit: async (ctx, { form }) => {
    const saved = await saveOwnSideSettings(ctx, form);
    return saved.ok ? ok(ownSideSettingsPath.to({}, { done: 'saved' })) : saved;
  },
  view: ({ version, namesReaders, officer }, view) => {
    const t = translate(tenantTexts, view.locale);
    const state = formState(forgetIfStale(view));
    return {
      title: t('ownSide.title'),
      body: (
        <Stack gap="lg">
          <PageHeader title={t('ownSide.title')} lead={t('ownSide.lead')} />
          <Card>
            <Form hidden={{ version: String(version) }}>
              <FormProblems state={state} />
              <RadioGroup
                name="namesReaders"
                legend={t('ownSide.namesReaders')}
                options={[
                  { value: 'yes', label: t('ownSide.names') },
                  { value: 'no', label: t('ownSide.roles') },
                ]}
                defaultValue={state.textOf('namesReaders', namesReaders ? 'yes' : 'no')}
                error={state.errorOf('namesReaders')}
              />
              <TextInput
                name="officerName"
                label={t('ownSide.officer')}
                hint={t('ownSide.officerHint')}
                maxLength={120}
                width="lg"
                defaultValue={state.textOf('officerName', officer.name)}
                error={state.errorOf('officerName')}
              />
              <TextInput
                name="officerEmail"
                type="email"
                label={t('ownSide.officerEmail')}
                maxLength={254}
                width="lg"
                defaultValue={state.textOf('officerEmail', officer.email)}
                error={state.errorOf('officerEmail')}
              />
              <TextInput
                name="officerPhone"
                type="tel"
                label={t('ownSide.officerPhone')}
                maxLength={40}
                width="md"
                defaultValue={state.textOf('officerPhone', officer.phone)}
                error={state.errorOf('officerPhone')}
              />
              <ButtonRow>
                <Button icon="save">{t('ownSide.save')}</Button>
              </ButtonRow>
            </Form>
          </Card>
        </Stack>
      ),
    };
  },
});
