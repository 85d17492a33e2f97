import { NotFoundError } from '#app/platform/http/errors.ts';
import { definePublicPage } from '#app/platform/http/public-page.ts';
import { roleTexts } from '#app/platform/i18n/role-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { demoForm } from '../../domain/account-forms.ts';
import { demoPath } from '../../domain/paths.ts';
import { type DemoSignIn, listDemoSignIns, signInAsDemo } from '../../server/demo-sign-in.ts';
import { accountTexts } from '../../texts/index.ts';

export const demoPage = definePublicPage({
  path: demoPath,
  publicBecause: 'In the demo everybody may be any of the invented people; outside the demo the page does not exist.',
  load: async (ctx) => {
    if (!ctx.services.demo) throw new NotFoundError();
    const people = await listDemoSignIns(ctx.services);
    return { tenants: [...Map.groupBy(people, (person) => person.tenantName)] };
  },
  view: ({ tenants }, view) => {
    const t = translate(accountTexts, view.locale);
    const roleName = translate(roleTexts, view.locale);
    const button = (person: DemoSignIn) => (
      <Form hidden={{ accountId: person.accountId, role: person.role }} inline>
        <Button size="sm" variant="secondary">
          <span aria-hidden="true">{t('demo.submit')}</span>
          <VisuallyHidden>{t('demo.signInAs', { name: person.name, role: roleName(person.role) })}</VisuallyHidden>
        </Button>
      </Form>
    );
    return {
      title: t('demo.title'),
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader title={t('demo.title')} lead={t('demo.lead')} />
          {tenants.length === 0 ? (
            <EmptyState icon="users" title={t('demo.empty')}>
              {t('demo.emptyText')}
            </EmptyState>
          ) : null}
          {tenants.map(([tenant, people]) => (
            <Card key={tenant} title={tenant} flush>
              <Table
                caption={tenant}
                captionHidden
                bare
                rows={people}
                rowKey={(person) => `${person.accountId} ${person.role}`}
                columns={[
                  { key: 'name', header: t('list.name'), rowHeader: true, nowrap: true, cell: (person) => person.name },
                  { key: 'role', header: t('own.role'), cell: (person) => roleName(person.role) },
                  {
                    key: 'programme',
                    header: t('account.programme'),
                    cell: (person) => person.programmeNames.join(', ') || '–',
                  },
                  {
                    key: 'tries',
                    header: t('demo.title'),
                    headerHidden: true,
                    cell: (person) => (
                      <Text as="span" soft small>
                        {t(`demo.tries.${person.role}`)}
                      </Text>
                    ),
                  },
                  {
                    key: 'signIn',
                    header: t('demo.submit'),
                    headerHidden: true,
                    nowrap: true,
                    cell: button,
                  },
                ]}
              />
            </Card>
          ))}
        </Stack>
      ),
    };
  },
  form: demoForm,
  submit: signInAsDemo,
});
