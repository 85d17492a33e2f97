import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { organisationForm } from '../../domain/organisation.ts';
import { organisationPath, organisationsPath } from '../../domain/paths.ts';
import { changeOrganisations } from '../../domain/permissions.ts';
import { getOrganisation } from '../../server/list-organisations.ts';
import { renameOrganisation } from '../../server/save-organisation.ts';
import { organisationTexts } from '../../texts/index.ts';
import { OrganisationForm } from './organisation-form.tsx';

export const organisationPage = definePage({
  path: organisationPath,
  permission: changeOrganisations,
  audit: { none: 'organisations are no people' },
  submitAudit: { action: 'write', category: 'accounts' },
  params: z.object({ organisationId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getOrganisation(ctx, params.organisationId),
  view: (organisation, view) => {
    const t = translate(organisationTexts, view.locale);
    const kicker = (
      <Breadcrumbs label={t('breadcrumbs')} items={[{ href: organisationsPath.to(), label: t('back') }]} />
    );
    return {
      title: organisation.name,
      body: (
        <Stack gap="lg">
          <PageHeader title={t('editTitle')} lead={organisation.name} kicker={kicker} />
          <OrganisationForm view={view} values={organisation} hidden={{ version: String(organisation.version) }} />
        </Stack>
      ),
    };
  },
  form: organisationForm,
  submit: async (ctx, { params, form }) => {
    const saved = await renameOrganisation(ctx, params.organisationId, form);
    if (saved.ok) return ok(organisationsPath.to({}, { done: 'saved' }));
    return refuse({ [saved.problem === 'stale' ? '' : 'name']: [saved.problem] });
  },
});
