import { z } from 'zod';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { newId } from '#app/shared/ids.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Avatar } from '#app/ui/avatar.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import {
  accountPath,
  accountsPath,
  disableAccountPath,
  editAccountPath,
  enableAccountPath,
  endSessionsPath,
  invitationPath,
  inviteAccountPath,
  resetCodePath,
} from '../../domain/paths.ts';
import { createAccount, disableAccount, readAccounts } from '../../domain/permissions.ts';
import { type AccountPageData, getAccount } from '../../server/get-account.ts';
import { accountTexts } from '../../texts/index.ts';
import { formState } from '../form-state.ts';
import { AccountRoles } from './account-roles.tsx';
import { AccountStatus } from './account-status.tsx';

export const accountPage = definePage({
  path: accountPath,
  permission: readAccounts,
  audit: { action: 'read', category: 'accounts' },
  params: z.object({ accountId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => ({ ...(await getAccount(ctx, params.accountId)), newInvitationId: newId() }),
  view: (data, view) => {
    const t = translate(accountTexts, view.locale);
    const { account } = data;
    const problem = formState(view).whole;
    const isAdministrator = may(view.caller, createAccount);
    return {
      title: account.name,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={account.name}
            lead={account.organisationName}
            mark={<Avatar name={account.name} size="lg" />}
            tags={<AccountStatus account={account} locale={view.locale} />}
            kicker={
              <Breadcrumbs
                label={t('account.breadcrumbs')}
                items={[{ href: accountsPath.to(), label: t('account.back') }]}
              />
            }
            actions={
              isAdministrator ? (
                <LinkButton icon="edit" href={editAccountPath.to({ accountId: account.id })}>
                  {t('account.edit')}
                </LinkButton>
              ) : undefined
            }
          />
          {problem ? (
            <Alert tone="danger" role="alert" compact>
              {problem}
            </Alert>
          ) : null}
          {account.disabledAt ? (
            <Alert tone="warning" compact>
              {t('account.disabledSince', { at: formatInstant(view.locale, account.disabledAt) })}
            </Alert>
          ) : null}
          {data.invitation && !account.disabledAt ? <StartLink data={data} view={view} /> : null}
          <Split aside={<Details data={data} view={view} />}>
            <AccountRoles data={data} view={view} />
          </Split>
        </Stack>
      ),
    };
  },
});

type Props = { data: AccountPageData & { newInvitationId: string }; view: ViewContext };

function StartLink({ data: { account, invitation }, view }: Props) {
  const t = translate(accountTexts, view.locale);
  if (invitation === undefined) return null;
  if (invitation.isTooOld)
    return (
      <Alert tone="warning" compact>
        {t('account.startLinkOld')}
      </Alert>
    );
  const link = new URL(invitationPath.to({ token: invitation.token }), view.url).href;
  return (
    <Card title={t('account.startLink')} tone="accent">
      <Stack gap="sm">
        <TextInput
          name="startLink"
          label={t('account.startLink')}
          labelHidden
          defaultValue={link}
          spellCheck={false}
          readOnly
        />
        <Text soft>
          {t('account.startLinkText', { name: account.name, until: formatInstant(view.locale, invitation.expiresAt) })}
        </Text>
      </Stack>
    </Card>
  );
}

function Details({ data, view }: Props) {
  const t = translate(accountTexts, view.locale);
  const { account } = data;
  const isAdministrator = may(view.caller, disableAccount);
  const facts = [
    { term: t('account.email'), value: account.email },
    { term: t('account.organisation'), value: account.organisationName },
    { term: t('account.locale'), value: t(`account.locales.${account.locale}`) },
  ];
  const signIn = [
    {
      term: t('account.password'),
      value: account.hasPassword ? t('account.passwordSet') : t('account.passwordMissing'),
    },
    { term: t('account.code'), value: account.hasCode ? t('account.codeSet') : t('account.codeMissing') },
    { term: t('account.sessions'), value: t('account.sessionCount', { count: data.openSessions }) },
  ];
  return (
    <>
      <Card title={t('account.details')}>
        <DefinitionList layout="grid" items={facts} />
      </Card>
      {isAdministrator ? (
        <Card title={t('account.signIn')}>
          <Stack>
            <DefinitionList layout="grid" items={signIn} />
            <SignInActions data={data} view={view} />
          </Stack>
        </Card>
      ) : null}
    </>
  );
}

function SignInActions({ data: { account, openSessions, newInvitationId }, view }: Props) {
  const t = translate(accountTexts, view.locale);
  const to = { accountId: account.id };
  if (account.disabledAt)
    return (
      <Form action={enableAccountPath.to(to)}>
        <Button variant="secondary">{t('account.enable')}</Button>
      </Form>
    );
  const isOwn = account.id === view.caller.accountId;
  return (
    <>
      <Form action={inviteAccountPath.to(to)} hidden={{ id: newInvitationId }}>
        <Text soft small>
          {t('account.newLinkHint')}
        </Text>
        <Button variant="secondary" icon="mail">
          {t('account.newLink')}
        </Button>
      </Form>
      {account.hasCode && !isOwn ? (
        <Form action={resetCodePath.to(to)}>
          <Text soft small>
            {t('account.resetCodeHint')}
          </Text>
          <Button variant="secondary" icon="phone">
            {t('account.resetCode')}
          </Button>
        </Form>
      ) : null}
      {openSessions > 0 ? (
        <Form action={endSessionsPath.to(to)}>
          <Button variant="secondary" icon="log-out">
            {t('account.endSessions')}
          </Button>
        </Form>
      ) : null}
      {isOwn ? null : (
        <Form action={disableAccountPath.to(to)}>
          <Text soft small>
            {t('account.disableHint')}
          </Text>
          <Button variant="danger" icon="lock">
            {t('account.disable')}
          </Button>
        </Form>
      )}
    </>
  );
}
