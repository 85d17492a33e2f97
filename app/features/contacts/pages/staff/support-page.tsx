import { z } from 'zod';
import { guardedReadersPath } from '#app/features/assessments/domain/paths.ts';
import { consentsPath } from '#app/features/enrolments/domain/paths.ts';
import { BelowParticipantHeader, ParticipantTabs } from '#app/features/enrolments/pages/parts.tsx';
import { KeepingNote } from '#app/features/retention/pages/parts.tsx';
import { getKeeping, type KeepingOfOne } from '#app/features/retention/public.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Details } from '#app/ui/details.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import {
  matterPath,
  newMatterPath,
  newSupportContactPath,
  supportContactPath,
  supportPath,
} from '../../domain/paths.ts';
import { readSupport, recordSupport } from '../../domain/permissions.ts';
import { isOpen } from '../../domain/support.ts';
import { getSupport, type SupportFile } from '../../server/get-support.ts';
import { contactName, stateTones, supportTranslate } from '../words.ts';

type Props = { data: SupportFile; view: ViewContext };
type Data = SupportFile & { keeping: KeepingOfOne };

export const supportPage = definePage({
  path: supportPath,
  permission: readSupport,
  audit: { action: 'read', category: 'contact' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }): Promise<Data> => ({
    ...(await getSupport(ctx, params.enrolmentId)),
    keeping: await getKeeping(ctx, params.enrolmentId),
  }),
  view: (data, view) => {
    const t = supportTranslate(view.locale);
    const { head, access } = data;
    const enrolmentId = head.id;
    return {
      title: t('title'),
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader
            enrolmentId={enrolmentId}
            person={head}
            locale={view.locale}
            title={t('title')}
            lead={t('lead')}
            actions={
              may(view.caller, recordSupport) ? (
                <LinkButton variant="primary" icon="plus" href={newMatterPath.to({ enrolmentId })}>
                  {t('matters.add')}
                </LinkButton>
              ) : undefined
            }
          />
          <ParticipantTabs enrolmentId={enrolmentId} locale={view.locale} current="contacts" role={view.caller.role} />
          {access.guarded ? null : (
            <Alert title={t('guarded.title')}>
              {t('guarded.text')} <Link href={guardedReadersPath.to({ enrolmentId })}>{t('guarded.link')}</Link>
            </Alert>
          )}
          {access.guarded && !access.agreedToHealth ? (
            <Alert title={t('health.title')}>
              {t('health.text')} <Link href={consentsPath.to({ enrolmentId })}>{t('health.link')}</Link>
            </Alert>
          ) : null}
          <Matters data={data} view={view} />
          <Contacts data={data} view={view} />
          <KeepingNote of={data.keeping} view={view} />
        </Stack>
      ),
    };
  },
});

function Matters({ data: { head, matters, contacts }, view }: Props) {
  const { locale } = view;
  const t = supportTranslate(locale);
  const settled = matters.filter(({ state }) => !isOpen(state));
  const hrefOf = (matterId: string) => matterPath.to({ enrolmentId: head.id, matterId });
  return (
    <Stack>
      <Table
        caption={t('matters.title')}
        compact
        rows={matters.filter(({ state }) => isOpen(state))}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon="list" title={t('matters.empty')}>
            {t('matters.emptyText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'what',
            header: t('matters.what'),
            rowHeader: true,
            cell: (matter) => <Link href={hrefOf(matter.id)}>{matter.what}</Link>,
          },
          {
            key: 'state',
            header: t('matters.state'),
            besideName: true,
            cell: ({ state }) => <Tag tone={stateTones[state]}>{t(`state.${state}`)}</Tag>,
          },
          { key: 'area', header: t('matters.area'), cell: ({ area }) => t(`area.${area}`) },
          {
            key: 'next',
            header: t('matters.next'),
            cell: ({ nextContactOn }) =>
              nextContactOn !== null && nextContactOn < view.today ? (
                <Tag tone="danger" icon="clock">
                  {t('matters.overdue', { day: formatDate(locale, nextContactOn) })}
                </Tag>
              ) : (
                formatDate(locale, nextContactOn)
              ),
          },
          { key: 'holder', header: t('matters.holder'), cell: ({ holder }) => t(`holder.${holder}`) },
          {
            key: 'contact',
            header: t('matters.contact'),
            cell: ({ contactId }) => {
              const contact = contacts.find(({ id }) => id === contactId);
              return contact === undefined ? '' : contactName(contact);
            },
          },
        ]}
      />
      {settled.length === 0 ? null : (
        <Details summary={t('matters.settled', { count: settled.length })}>
          <LinkList
            label={t('matters.settledTitle')}
            items={settled.map((matter) => ({
              key: matter.id,
              href: hrefOf(matter.id),
              title: matter.what,
              meta: `${t(`area.${matter.area}`)} · ${t('matters.settledOn', { state: t(`state.${matter.state}`), day: formatDate(locale, matter.settledOn) })}`,
            }))}
          />
        </Details>
      )}
    </Stack>
  );
}

function Contacts({ data: { head, contacts }, view }: Props) {
  const t = supportTranslate(view.locale);
  const enrolmentId = head.id;
  const mayRecord = may(view.caller, recordSupport);
  return (
    <Card
      id="contacts"
      title={t('contacts.title')}
      actions={
        mayRecord ? (
          <LinkButton size="sm" icon="user-plus" href={newSupportContactPath.to({ enrolmentId })}>
            {t('contacts.add')}
          </LinkButton>
        ) : undefined
      }
    >
      {contacts.length === 0 ? (
        <Text soft>{t('contacts.empty')}</Text>
      ) : (
        <DefinitionList
          items={contacts.map((contact) => ({
            term: t(`area.${contact.area}`),
            value: (
              <Stack gap="xs">
                <span>{contactName(contact)}</span>
                <Text soft small>
                  {[contact.phone, contact.email, contact.isFormer && t('contacts.former')].filter(Boolean).join(' · ')}
                </Text>
              </Stack>
            ),
            action: mayRecord ? (
              <Link href={supportContactPath.to({ enrolmentId, supportContactId: contact.id })}>
                {t('contacts.change')}
              </Link>
            ) : undefined,
          }))}
        />
      )}
    </Card>
  );
}
