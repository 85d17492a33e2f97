import { z } from 'zod';
import { accountsPath } from '#app/features/accounts/domain/paths.ts';
import { readAccounts } from '#app/features/accounts/domain/permissions.ts';
import { auditLogPath } from '#app/features/audit/domain/paths.ts';
import { readAuditLog } from '#app/features/audit/domain/permissions.ts';
import { organisationsPath } from '#app/features/organisations/domain/paths.ts';
import { listOrganisationsPermission } from '#app/features/organisations/domain/permissions.ts';
import { tenantsPath } from '#app/features/tenants/domain/paths.ts';
import { listTenantsPermission } from '#app/features/tenants/domain/permissions.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { path } from '#app/shared/paths.ts';
import { may, permission } from '#app/shared/roles.ts';
import { Card } from '#app/ui/card.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { administrationTexts } from './administration-texts.ts';

const parts = [
  { key: 'accounts', path: accountsPath, permission: readAccounts },
  { key: 'organisations', path: organisationsPath, permission: listOrganisationsPermission },
  { key: 'log', path: auditLogPath, permission: readAuditLog },
  { key: 'tenants', path: tenantsPath, permission: listTenantsPermission },
] as const;

export const administrationPage = definePage({
  path: path('/administration'),
  permission: permission('administration.open', [...new Set(parts.flatMap((part) => part.permission.roles))]),
  audit: { none: 'links alone' },
  params: z.object({}),
  query: z.object({}),
  load: async () => ({}),
  view: (_, view) => {
    const t = translate(administrationTexts, view.locale);
    return {
      title: t('title'),
      body: (
        <Stack gap="lg">
          <PageHeader title={t('title')} />
          <Columns>
            {parts
              .filter((part) => may(view.caller, part.permission))
              .map((part) => (
                <Card
                  key={part.key}
                  title={t(`${part.key}.title`)}
                  href={part.path.to()}
                  description={t(`${part.key}.text`)}
                />
              ))}
          </Columns>
        </Stack>
      ),
    };
  },
});
