import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Cluster } from '#app/ui/cluster.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { newTenantPath, tenantPath, tenantsPath } from '../../domain/paths.ts';
import { listTenantsPermission } from '../../domain/permissions.ts';
import { listTenants } from '../../server/found-tenant.ts';
import { tenantTexts } from '../../texts/index.ts';

export const tenantsPage = definePage({
  path: tenantsPath,
  permission: listTenantsPermission,
  audit: { none: 'tenants are no people' },
  params: z.object({}),
  query: z.object({}),
  load: (ctx) => listTenants(ctx),
  view: (tenants, view) => {
    const t = translate(tenantTexts, view.locale);
    return {
      title: t('title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('title')}
            lead={t('lead')}
            actions={
              <LinkButton variant="primary" icon="plus" href={newTenantPath.to()}>
                {t('add')}
              </LinkButton>
            }
          />
          <Table
            caption={t('title')}
            captionHidden
            rows={tenants}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'name',
                header: t('name'),
                rowHeader: true,
                cell: (row) => (
                  <Cluster>
                    <Link href={tenantPath.to({ tenantId: row.id })}>{row.name}</Link>
                    {row.isDemo ? <Tag tone="info">{t('demo')}</Tag> : null}
                  </Cluster>
                ),
              },
              { key: 'key', header: t('key'), cell: (row) => row.key },
              {
                key: 'created',
                header: t('created'),
                cell: (row) => formatInstant(view.locale, row.createdAt),
                nowrap: true,
              },
            ]}
          />
        </Stack>
      ),
    };
  },
});
