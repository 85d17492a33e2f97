import { z } from 'zod';
import { changeContact, readContact } from '#app/features/people/domain/permissions.ts';
import type { ContactRecord } from '#app/features/people/domain/person-contacts.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { getContact, listTeam } from '#app/features/people/public.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormProblems } from '#app/ui/form-problems.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Split } from '#app/ui/split.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { contactPath, editContactPath, newContactPath } from '../../../domain/paths.ts';
import { getParticipantHead } from '../../../server/get-participant.ts';
import { personTexts } from '../../../texts/person.ts';
import { formState } from '../../form-state.ts';
import { bestTimeWords } from '../../parts/contact-words.ts';
import { LanguageCard, TeamCard } from '../../parts/language-cards.tsx';
import { PersonFrame } from '../../parts/person-frame.tsx';

export const contactPage = definePage({
  path: contactPath,
  permission: readContact,
  audit: { action: 'read', category: 'contact' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => {
    const [head, team] = await Promise.all([
      getParticipantHead(ctx, params.enrolmentId),
      listTeam(ctx, params.enrolmentId),
    ]);
    return { head, team, file: await getContact(ctx, head.personId) };
  },
  view: ({ head, team, file }, view) => {
    const p = translate(personTexts, view.locale);
    const { locale } = view;
    return {
      title: p('contact.title'),
      body: (
        <PersonFrame
          head={head}
          locale={locale}
          part="contact"
          title={p('contact.title')}
          lead={p('contact.lead', { name: head.calledName ?? fullName(head) })}
        >
          <FormProblems state={formState(view)} />
          <Split aside={<TeamCard team={team} languages={file.languages} locale={locale} />}>
            {file.seesContacts ? (
              <Ways enrolmentId={head.id} contacts={file.contacts} view={view} />
            ) : (
              <Alert tone="warning">{p('contact.hidden')}</Alert>
            )}
            <LanguageCard
              enrolmentId={head.id}
              file={file}
              locale={locale}
              mayChange={may(view.caller, changeContact)}
            />
          </Split>
        </PersonFrame>
      ),
    };
  },
});

function Ways({
  enrolmentId,
  contacts,
  view,
}: {
  enrolmentId: string;
  contacts: readonly ContactRecord[];
  view: ViewContext;
}) {
  const p = translate(personTexts, view.locale);
  const mayChange = may(view.caller, changeContact);
  const add = mayChange ? (
    <LinkButton size="sm" icon="plus" href={newContactPath.to({ enrolmentId })}>
      {p('contact.add')}
    </LinkButton>
  ) : undefined;
  return (
    <Card title={p('contact.ways')} flush={contacts.length > 0} actions={add}>
      <Table
        caption={p('contact.ways')}
        captionHidden
        bare
        rows={contacts}
        rowKey={({ id }) => id}
        empty={
          <EmptyState titleLevel={3} icon="phone" title={p('contact.empty')}>
            {p('contact.emptyText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'way',
            header: p('contact.way'),
            rowHeader: true,
            cell: (contact) => (
              <Stack gap="xs">
                <span dir="auto">{contact.value}</span>
                <Text soft small>
                  {p(`contactKind.${contact.kind}`)}
                </Text>
              </Stack>
            ),
          },
          { key: 'safety', header: p('contact.safety'), cell: (contact) => <Safety contact={contact} view={view} /> },
          {
            key: 'holder',
            header: p('contact.holderColumn'),
            cell: ({ holder, holderName }) => [p(`holder.${holder}`), holderName].filter(Boolean).join(': '),
          },
          {
            key: 'when',
            header: p('contact.when'),
            cell: (contact) => (
              <Stack gap="xs">
                <span>{bestTimeWords(view.locale, contact)}</span>
                {contact.note ? (
                  <Text soft small>
                    {contact.note}
                  </Text>
                ) : null}
              </Stack>
            ),
          },
          {
            key: 'edit',
            header: p('contact.edit'),
            headerHidden: true,
            cell: ({ id, value }) =>
              mayChange ? (
                <LinkButton
                  size="sm"
                  variant="tertiary"
                  icon="edit"
                  href={editContactPath.to({ enrolmentId, contactId: id })}
                >
                  {p('contact.edit')}
                  <VisuallyHidden> {value}</VisuallyHidden>
                </LinkButton>
              ) : null,
          },
        ]}
      />
    </Card>
  );
}

function Safety({ contact, view }: { contact: ContactRecord; view: ViewContext }) {
  const p = translate(personTexts, view.locale);
  return (
    <Cluster gap="xs">
      {contact.isFirst ? <Tag tone="info">{p('contact.first')}</Tag> : null}
      {contact.isSafe === false ? (
        <Tag tone="danger" icon="alert-triangle">
          {p('contact.notSafe')}
        </Tag>
      ) : contact.isSafe ? (
        <Tag tone="success" icon="check">
          {p('contact.safe')}
        </Tag>
      ) : (
        <Tag outline>{p('contact.notAsked')}</Tag>
      )}
      {contact.isShared ? <Tag tone="warning">{p('contact.shared')}</Tag> : null}
      {contact.letterInstead ? (
        <Tag tone="warm" icon="mail">
          {p('contact.letter')}
        </Tag>
      ) : null}
    </Cluster>
  );
}
