import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { newOrganisationForm } from '../../domain/organisation.ts';
import { newOrganisationPath, organisationsPath } from '../../domain/paths.ts';
import { changeOrganisations } from '../../domain/permissions.ts';
import { createOrganisation } from '../../server/save-organisation.ts';
import { organisationTexts } from '../../texts/index.ts';
import { OrganisationForm } from './organisation-form.tsx';

export const newOrganisationPage = definePage({
  path: newOrganisationPath,
  permission: changeOrganisations,
  audit: { none: 'an empty form' },
  submitAudit: { action: 'write', category: 'accounts' },
  params: z.object({}),
  query: z.object({}),
  load: async () => ({ id: newId() }),
  view: ({ id }, view) => {
    const t = translate(organisationTexts, view.locale);
    const kicker = (
      <Breadcrumbs label={t('breadcrumbs')} items={[{ href: organisationsPath.to(), label: t('back') }]} />
    );
    return {
      title: t('newTitle'),
      body: (
        <Stack gap="lg">
          <PageHeader title={t('newTitle')} kicker={kicker} />
          <OrganisationForm view={view} values={{ name: '', kind: '' }} hidden={{ id }} />
        </Stack>
      ),
    };
  },
  form: newOrganisationForm,
  submit: async (ctx, { form }) => {
    const created = await createOrganisation(ctx, form);
    return created.ok ? ok(organisationsPath.to({}, { done: 'created' })) : refuse({ name: [created.problem] });
  },
});
