import { z } from 'zod';
import { organisationKinds } from '#app/features/organisations/domain/organisation.ts';
import { organisationTexts } from '#app/features/organisations/public.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { Form } from '#app/ui/form.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { newTenantPath, tenantPath, tenantsPath } from '../../domain/paths.ts';
import { foundTenant } from '../../domain/permissions.ts';
import { newTenantForm } from '../../domain/tenant.ts';
import { createTenant } from '../../server/found-tenant.ts';
import { tenantTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';

const ids = ['id', 'organisationId', 'accountId', 'assignmentId', 'invitationId'] as const;
const fields = ['name', 'key', 'organisationName', 'organisationKind', 'administratorName', 'email'] as const;

export const newTenantPage = definePage({
  path: newTenantPath,
  permission: foundTenant,
  audit: { none: 'an empty form' },
  submitAudit: { action: 'write', category: 'accounts' },
  params: z.object({}),
  query: z.object({}),
  load: async () => Object.fromEntries(ids.map((name) => [name, newId()])),
  view: (fresh, view) => {
    const t = translate(tenantTexts, view.locale);
    return {
      title: t('newTitle'),
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('newTitle')}
            kicker={<Breadcrumbs label={t('breadcrumbs')} items={[{ href: tenantsPath.to(), label: t('back') }]} />}
          />
          <NewTenantForm fresh={fresh} view={view} />
        </Stack>
      ),
    };
  },
  form: newTenantForm,
  submit: async (ctx, { form }) => {
    const founded = await createTenant(ctx, form);
    if (!founded.ok) return refuse({ [founded.problem.field]: [founded.problem.code] });
    return ok(tenantPath.to({ tenantId: form.id }, { done: 'created' }));
  },
});

function NewTenantForm({ fresh, view }: { fresh: Record<string, string>; view: ViewContext }) {
  const t = translate(tenantTexts, view.locale);
  const kind = translate(organisationTexts, view.locale);
  const state = formState(view);
  const text = (name: (typeof fields)[number]) => ({
    name,
    label: t(name),
    error: state.errorOf(name),
    defaultValue: state.textOf(name),
    required: true,
  });
  return (
    <Form hidden={Object.fromEntries(ids.map((name) => [name, state.textOf(name, fresh[name])]))} warnUnsaved>
      <FormProblems state={state} labels={Object.fromEntries(fields.map((name) => [name, t(name)]))} />
      <Fieldset id="tenant" legend={t('tenantPart')} large>
        <TextInput {...text('name')} width="lg" maxLength={200} />
        <TextInput {...text('key')} hint={t('keyHint')} width="md" maxLength={40} spellCheck={false} />
      </Fieldset>
      <Fieldset id="organisation" legend={t('organisationPart')} hint={t('organisationHint')} large>
        <TextInput {...text('organisationName')} width="lg" maxLength={200} />
        <Select
          {...text('organisationKind')}
          emptyLabel={t('chooseKind')}
          width="md"
          options={organisationKinds.map((value) => ({ value, label: kind(`kinds.${value}`) }))}
        />
      </Fieldset>
      <Fieldset id="administrator" legend={t('administratorPart')} hint={t('administratorHint')} large>
        <TextInput {...text('administratorName')} width="lg" maxLength={120} autoComplete="off" />
        <TextInput {...text('email')} type="email" width="lg" maxLength={254} autoComplete="off" spellCheck={false} />
      </Fieldset>
      <ButtonRow>
        <Button>{t('save')}</Button>
        <LinkButton variant="tertiary" href={tenantsPath.to()}>
          {t('cancel')}
        </LinkButton>
      </ButtonRow>
    </Form>
  );
}
