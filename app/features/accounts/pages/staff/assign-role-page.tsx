import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { roleTexts } from '#app/platform/i18n/role-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { assignRoleForm } from '../../domain/account-forms.ts';
import { accountPath, accountsPath, assignRolePath } from '../../domain/paths.ts';
import { assignRole as assignRolePermission } from '../../domain/permissions.ts';
import { type AssignmentProblem, assignableRoles } from '../../domain/role-assignments.ts';
import { assignRole } from '../../server/assign-role.ts';
import { getAccount } from '../../server/get-account.ts';
import { accountTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';

const fieldOf: Partial<Record<AssignmentProblem, string>> = {
  'role-not-yours-to-give': 'role',
  'already-held': 'role',
  'programme-missing': 'programmeId',
  'programme-not-wanted': 'programmeId',
  'programme-not-yours': 'programmeId',
  'ends-before-start': 'endsOn',
};

export const assignRolePage = definePage({
  path: assignRolePath,
  permission: assignRolePermission,
  audit: { action: 'read', category: 'accounts' },
  submitAudit: { action: 'write', category: 'accounts' },
  params: z.object({ accountId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => {
    const { account, programmes } = await getAccount(ctx, params.accountId);
    return { account, programmes, id: newId() };
  },
  view: ({ account, programmes, id }, view) => {
    const t = translate(accountTexts, view.locale);
    const roleName = translate(roleTexts, view.locale);
    const back = accountPath.to({ accountId: account.id });
    const labels = {
      role: t('account.role'),
      programmeId: t('account.programme'),
      startsOn: t('account.startsOn'),
      endsOn: t('account.endsOn'),
    };
    const state = formState(view);
    const givesTenantRoles = assignableRoles(view.caller.role).includes('tenant-administrator');
    const items = [
      { href: accountsPath.to(), label: t('account.back') },
      { href: back, label: account.name },
    ];
    return {
      title: t('account.assignTitle'),
      islands: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('account.assignTitle')}
            lead={account.name}
            kicker={<Breadcrumbs label={t('account.breadcrumbs')} items={items} />}
          />
          {state.whole ? (
            <Alert tone="danger" role="alert" compact>
              {state.whole}
            </Alert>
          ) : null}
          <Form hidden={{ id: state.textOf('id', id) }} warnUnsaved>
            <ErrorSummary title={state.title} errors={state.summary(labels, { role: 'assigned-role' })} />
            <Select
              id="assigned-role"
              name="role"
              label={labels.role}
              defaultValue={state.textOf('role')}
              error={state.errorOf('role')}
              emptyLabel={t('account.chooseRole')}
              width="md"
              options={assignableRoles(view.caller.role).map((role) => ({ value: role, label: roleName(role) }))}
              required
            />
            <Select
              name="programmeId"
              label={labels.programmeId}
              hint={givesTenantRoles ? t('account.programmeHint') : undefined}
              defaultValue={state.textOf('programmeId')}
              error={state.errorOf('programmeId')}
              emptyLabel={t('account.noProgramme')}
              width="lg"
              options={programmes.map((programme) => ({ value: programme.id, label: programme.name }))}
            />
            <DateInput
              {...calendarProps(view.locale)}
              name="startsOn"
              label={labels.startsOn}
              defaultValue={state.textOf('startsOn', view.today)}
              error={state.errorOf('startsOn')}
              required
            />
            <DateInput
              {...calendarProps(view.locale)}
              name="endsOn"
              label={labels.endsOn}
              optionalText={t('account.optional')}
              defaultValue={state.textOf('endsOn')}
              error={state.errorOf('endsOn')}
            />
            <ButtonRow>
              <Button>{t('account.save')}</Button>
              <LinkButton variant="tertiary" href={back}>
                {t('account.cancel')}
              </LinkButton>
            </ButtonRow>
          </Form>
        </Stack>
      ),
    };
  },
  form: assignRoleForm,
  submit: async (ctx, { params, form }) => {
    const wanted = { ...form, programmeId: form.programmeId ?? null, endsOn: form.endsOn ?? null };
    const assigned = await assignRole(ctx, params.accountId, wanted);
    if (assigned.ok) return ok(accountPath.to(params, { done: 'saved' }));
    return refuse({ [fieldOf[assigned.problem] ?? '']: [assigned.problem] });
  },
});
