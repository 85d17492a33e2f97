import { z } from 'zod';
import { offeredLanguages } from '#app/features/people/domain/languages.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { languageName } from '#app/platform/i18n/language-name.ts';
import { roleTexts } from '#app/platform/i18n/role-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Select } from '#app/ui/select.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import {
  endOtherSessionsPath,
  endOwnSessionPath,
  ownAccountPath,
  ownLanguagePath,
  ownPasswordPath,
  ownRolePath,
  ownSpokenLanguagesPath,
} from '../../domain/paths.ts';
import { getOwnAccount, type OwnAccount } from '../../server/own-account.ts';
import { accountTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { roleColumns } from './role-columns.tsx';

export const ownAccountPage = definePage({
  path: ownAccountPath,
  permission: 'signed-in',
  audit: { none: 'the account of the one who asks' },
  params: z.object({}),
  query: z.object({}),
  load: (ctx) => getOwnAccount(ctx),
  view: (account, view) => {
    const t = translate(accountTexts, view.locale);
    const problem = formState(view).whole;
    return {
      title: t('own.title'),
      body: (
        <Stack gap="lg">
          <PageHeader title={t('own.title')} lead={view.caller.name} />
          {problem ? (
            <Alert tone="danger" role="alert" compact>
              {problem}
            </Alert>
          ) : null}
          {view.done === 'password' ? (
            <Alert tone="success" role="status" compact>
              {t('own.passwordChanged')}
            </Alert>
          ) : null}
          <Split aside={<Settings account={account} view={view} />}>
            <Roles roles={account.roles} view={view} />
            <Sessions sessions={account.sessions} view={view} />
          </Split>
        </Stack>
      ),
    };
  },
});

function Roles({ roles, view }: { roles: OwnAccount['roles']; view: ViewContext }) {
  const t = translate(accountTexts, view.locale);
  return (
    <Card title={t('own.roles')} description={t('own.rolesLead')} flush={roles.length > 0}>
      <Table
        caption={t('own.roles')}
        captionHidden
        bare
        rows={roles}
        rowKey={(row) => row.id}
        empty={<EmptyState titleLevel={3} icon="user" title={t('own.rolesEmpty')} />}
        columns={roleColumns(view)}
      />
    </Card>
  );
}

function Sessions({ sessions, view }: { sessions: OwnAccount['sessions']; view: ViewContext }) {
  const t = translate(accountTexts, view.locale);
  const roleName = translate(roleTexts, view.locale);
  const endOthers = (
    <Form action={endOtherSessionsPath.to()}>
      <Button variant="secondary" size="sm">
        {t('own.endOthers')}
      </Button>
    </Form>
  );
  return (
    <Card
      title={t('own.sessions')}
      description={t('own.sessionsLead')}
      flush
      footer={sessions.length > 1 ? endOthers : undefined}
    >
      <Table
        caption={t('own.sessions')}
        captionHidden
        bare
        rows={sessions}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'since',
            header: t('own.since'),
            rowHeader: true,
            cell: (row) => formatInstant(view.locale, row.createdAt),
          },
          { key: 'seen', header: t('own.lastSeen'), cell: (row) => formatInstant(view.locale, row.lastSeenAt) },
          { key: 'role', header: t('own.role'), cell: (row) => roleName(row.role ?? 'none') },
          {
            key: 'end',
            header: t('own.end'),
            headerHidden: true,
            cell: (row) =>
              row.isThisOne ? (
                <Tag tone="info">{t('own.thisOne')}</Tag>
              ) : (
                <Form
                  action={endOwnSessionPath.to({ sessionId: row.id })}
                  aria-label={t('own.endSession', { at: formatInstant(view.locale, row.createdAt) })}
                >
                  <Button variant="tertiary" size="sm" icon="log-out">
                    {t('own.end')}
                  </Button>
                </Form>
              ),
          },
        ]}
      />
    </Card>
  );
}

function Settings({ account, view }: { account: OwnAccount; view: ViewContext }) {
  const t = translate(accountTexts, view.locale);
  const roleName = translate(roleTexts, view.locale);
  const { caller } = view;
  return (
    <>
      <Card title={t('account.details')}>
        <DefinitionList
          layout="grid"
          items={[
            { term: t('own.email'), value: caller.email },
            { term: t('own.organisation'), value: caller.tenantName },
            { term: t('own.role'), value: roleName(caller.role ?? 'none') },
          ]}
        />
      </Card>
      {caller.roles.length > 1 && caller.role ? (
        <Card title={t('own.switchRole')}>
          <Form action={ownRolePath.to()}>
            <Select
              id="own-role"
              name="role"
              label={t('own.role')}
              defaultValue={caller.role}
              options={caller.roles.map((role) => ({ value: role, label: roleName(role) }))}
            />
            <Button variant="secondary">{t('own.switch')}</Button>
          </Form>
        </Card>
      ) : null}
      <Card title={t('own.language')}>
        <Form action={ownLanguagePath.to()}>
          <Select
            name="locale"
            label={t('own.language')}
            labelHidden
            defaultValue={view.locale}
            options={[
              { value: 'sv', label: 'Svenska' },
              { value: 'en', label: 'English' },
            ]}
          />
          <Button variant="secondary">{t('own.languageSave')}</Button>
        </Form>
      </Card>
      <SpokenLanguages languages={account.languages} view={view} />
      <Card title={t('own.password')} description={t('own.passwordLead')}>
        <Cluster>
          <LinkButton icon="lock" href={ownPasswordPath.to()}>
            {t('own.changePassword')}
          </LinkButton>
        </Cluster>
      </Card>
    </>
  );
}

const PLACES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

// A few selects instead of seventy boxes: nobody speaks more than a handful.
function SpokenLanguages({ languages, view }: { languages: readonly string[]; view: ViewContext }) {
  const t = translate(accountTexts, view.locale);
  const options = [...new Set([...offeredLanguages, ...languages])]
    .map((value) => ({ value, label: languageName(view.locale, value) }))
    .sort((a, b) => a.label.localeCompare(b.label, view.locale));
  const count = Math.min(PLACES.length, Math.max(3, languages.length + 1));
  return (
    <Card title={t('own.spoken')} description={t('own.spokenLead')}>
      <Form action={ownSpokenLanguagesPath.to()}>
        {PLACES.slice(0, count).map((place) => (
          <Select
            key={place}
            id={`spoken-${place}`}
            name="languages"
            label={t('own.spokenNumber', { number: String(place) })}
            labelHidden
            emptyLabel={t('own.spokenChoose')}
            options={options}
            defaultValue={languages[place - 1] ?? ''}
          />
        ))}
        <Button variant="secondary">{t('own.spokenSave')}</Button>
      </Form>
    </Card>
  );
}
