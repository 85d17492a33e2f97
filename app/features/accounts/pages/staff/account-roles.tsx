import type { ViewContext } from '#app/platform/http/page.ts';
import { roleTexts } from '#app/platform/i18n/role-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Table } from '#app/ui/table.tsx';
import { assignRolePath, endRolePath } from '../../domain/paths.ts';
import { assignRole } from '../../domain/permissions.ts';
import { decideEnding, stateOn } from '../../domain/role-assignments.ts';
import type { AccountPageData } from '../../server/get-account.ts';
import { accountTexts } from '../../texts/index.ts';
import { roleColumns } from './role-columns.tsx';

type Assignment = AccountPageData['assignments'][number];

/** An account's roles with their periods, and what the caller may do about them. */
export function AccountRoles({ data: { account, assignments }, view }: { data: AccountPageData; view: ViewContext }) {
  const t = translate(accountTexts, view.locale);
  const roleName = translate(roleTexts, view.locale);
  const assign = may(view.caller, assignRole) ? (
    <LinkButton icon="plus" size="sm" href={assignRolePath.to({ accountId: account.id })}>
      {t('account.assign')}
    </LinkButton>
  ) : undefined;
  const end = (row: Assignment) =>
    stateOn(row, view.today) !== 'over' && decideEnding(view.caller, row, view.today).ok ? (
      <Form
        action={endRolePath.to({ accountId: account.id, assignmentId: row.id })}
        aria-label={t('account.endRoleNamed', { role: roleName(row.role) })}
      >
        <Button variant="tertiary" size="sm">
          {t('account.endRole')}
        </Button>
      </Form>
    ) : null;
  return (
    <Card title={t('account.roles')} actions={assign} flush={assignments.length > 0}>
      <Table
        caption={t('account.roles')}
        captionHidden
        bare
        rows={assignments}
        rowKey={(row) => row.id}
        empty={
          <EmptyState titleLevel={3} icon="user" title={t('account.rolesEmpty')}>
            {t('account.rolesEmptyText')}
          </EmptyState>
        }
        columns={[
          ...roleColumns<Assignment>(view),
          { key: 'end', header: t('account.endRole'), headerHidden: true, cell: end },
        ]}
      />
    </Card>
  );
}
