import { z } from 'zod';
import { invitationPath } from '#app/features/accounts/domain/paths.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import { inviteFounderPath, tenantPath, tenantsPath } from '../../domain/paths.ts';
import { listTenantsPermission } from '../../domain/permissions.ts';
import { getTenant } from '../../server/found-tenant.ts';
import { tenantTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';

export const tenantPage = definePage({
  path: tenantPath,
  permission: listTenantsPermission,
  audit: { action: 'read', category: 'accounts' },
  params: z.object({ tenantId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => ({ ...(await getTenant(ctx, params.tenantId)), newInvitationId: newId() }),
  view: ({ tenant, founder, startLink, newInvitationId }, view) => {
    const t = translate(tenantTexts, view.locale);
    const problem = formState(view).whole;
    const link = startLink && new URL(invitationPath.to({ token: startLink.token }), view.url).href;
    return {
      title: tenant.name,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={tenant.name}
            lead={t('ownData')}
            kicker={<Breadcrumbs label={t('breadcrumbs')} items={[{ href: tenantsPath.to(), label: t('back') }]} />}
          />
          {problem ? (
            <Alert tone="danger" role="alert" compact>
              {problem}
            </Alert>
          ) : null}
          <Card>
            <DefinitionList
              items={[
                { term: t('key'), value: tenant.key },
                { term: t('created'), value: formatInstant(view.locale, tenant.createdAt) },
              ]}
            />
          </Card>
          {founder ? (
            <Card title={t('administrator')}>
              <Stack>
                <DefinitionList
                  items={[
                    { term: t('administratorName'), value: founder.name },
                    { term: t('email'), value: founder.email },
                    {
                      term: t('startLink'),
                      value: founder.hasStarted ? (
                        <Tag tone="success">{t('started')}</Tag>
                      ) : (
                        <Tag tone="warning">{t('notStarted')}</Tag>
                      ),
                    },
                  ]}
                />
                {link && !startLink?.isTooOld ? (
                  <>
                    <TextInput
                      name="startLink"
                      label={t('startLink')}
                      defaultValue={link}
                      readOnly
                      width="full"
                      spellCheck={false}
                    />
                    <Text soft>
                      {t('startLinkText', {
                        name: founder.name,
                        until: formatInstant(view.locale, founder.expiresAt ?? ''),
                      })}
                    </Text>
                  </>
                ) : null}
                {startLink?.isTooOld ? (
                  <Alert tone="warning" compact>
                    {t('tooOld')}
                  </Alert>
                ) : null}
                {founder.hasStarted ? null : (
                  <Form action={inviteFounderPath.to({ tenantId: tenant.id })} hidden={{ id: newInvitationId }}>
                    <Button variant="secondary" icon="refresh">
                      {t('newLink')}
                    </Button>
                  </Form>
                )}
              </Stack>
            </Card>
          ) : null}
        </Stack>
      ),
    };
  },
});
