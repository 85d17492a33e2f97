import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { newOrganisationPath, organisationPath, organisationsPath } from '../../domain/paths.ts';
import { listOrganisationsPermission } from '../../domain/permissions.ts';
import { listOrganisations } from '../../server/list-organisations.ts';
import { organisationTexts } from '../../texts/index.ts';

export const organisationsPage = definePage({
  path: organisationsPath,
  permission: listOrganisationsPermission,
  audit: { none: 'organisations are no people' },
  params: z.object({}),
  query: z.object({}),
  load: (ctx) => listOrganisations(ctx),
  view: (organisations, view) => {
    const t = translate(organisationTexts, view.locale);
    const add = (
      <LinkButton variant="primary" icon="plus" href={newOrganisationPath.to()}>
        {t('add')}
      </LinkButton>
    );
    return {
      title: t('title'),
      body: (
        <Stack gap="lg">
          <PageHeader title={t('title')} lead={t('lead')} actions={organisations.length > 0 ? add : undefined} />
          <Table
            caption={t('title')}
            captionHidden
            rows={organisations}
            rowKey={(row) => row.id}
            empty={<EmptyState icon="building" title={t('empty')} action={add} />}
            columns={[
              {
                key: 'name',
                header: t('name'),
                rowHeader: true,
                cell: (row) => <Link href={organisationPath.to({ organisationId: row.id })}>{row.name}</Link>,
              },
              { key: 'kind', header: t('kind'), cell: (row) => t(`kinds.${row.kind}`) },
              { key: 'accounts', header: t('accounts'), numeric: true, cell: (row) => row.accountCount },
            ]}
          />
        </Stack>
      ),
    };
  },
});
