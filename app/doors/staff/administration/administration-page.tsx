import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { path } from '#app/shared/paths.ts';
import { permission } from '#app/shared/roles.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { AdministrationLinks, administrationParts } from './administration-links.tsx';
import { administrationTexts } from './administration-texts.ts';

export const administrationPage = definePage({
  path: path('/administration'),
  permission: permission('administration.open', [
    ...new Set(administrationParts.flatMap((part) => part.permission.roles)),
  ]),
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
          <AdministrationLinks view={view} />
        </Stack>
      ),
    };
  },
});
