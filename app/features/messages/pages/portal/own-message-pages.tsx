import { z } from 'zod';
import { NoticesPanel } from '#app/features/reminders/pages/parts.tsx';
import { getOwnNotices } from '#app/features/reminders/public.ts';
import type { Download, Redirect } from '#app/platform/http/page.ts';
import { definePortalPage, type PortalView } from '#app/platform/http/portal-page.ts';
import { dayInWords } from '#app/platform/i18n/portal-dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { BigLink, ButtonStack } from '#app/ui/portal/big-button.tsx';
import { Notice } from '#app/ui/portal/notice.tsx';
import { Panel } from '#app/ui/portal/panel.tsx';
import { Screen } from '#app/ui/portal/screen.tsx';
import { Para, Small, SwedishName } from '#app/ui/portal/text.tsx';
import { Tile, Tiles } from '#app/ui/portal/tiles.tsx';
import { takesAttachment } from '../../domain/attachment.ts';
import { ownForm } from '../../domain/message-form.ts';
import { ownMessagesPath, ownThreadPath, writeOwnPath } from '../../domain/paths.ts';
import {
  findContact,
  getConversation,
  type ListedContact,
  listContacts,
  type OwnConversation,
  openOwnAttachment,
} from '../../server/own-threads.ts';
import { readAttachment } from '../../server/read-attachment.ts';
import { writeOwnMessage } from '../../server/write-own.ts';
import { beginningIn } from '../message-words.ts';
import { OwnMessageForm } from './own-message-form.tsx';
import { aloudOf, hoursOf, MessageText, nameOf, ownWords, roleOf, whenOf } from './own-words.tsx';

const read = { action: 'read', category: 'messages' } as const;
const params = z.object({ enrolmentId: z.uuid(), to: z.union([z.literal(['coach', 'peer']), z.uuid()]) });
const pictures = { 'case-worker': 'user', 'peer-coach': 'heart', 'activity-leader': 'users' } as const;

/** Whom she can write to, with the last words of each. */
export const ownMessagesPage = definePortalPage({
  path: ownMessagesPath,
  purpose: 'portal.messages',
  audit: read,
  load: async (ctx) => ({ contacts: await listContacts(ctx), notices: await getOwnNotices(ctx) }),
  view: ({ contacts, notices }, view) => {
    const { t, say } = ownWords(view);
    return {
      section: 'messages',
      title: t('title'),
      aloud: [t('title'), t('lead')],
      body: (
        <Screen title={say('title')} picture="messages" lead={contacts.length === 0 ? undefined : say('lead')}>
          {contacts.length === 0 ? <Para>{say('nobody')}</Para> : null}
          <Tiles>
            {contacts.map((contact) => (
              <ContactTile key={`${contact.enrolmentId} ${contact.to}`} contact={contact} view={view} />
            ))}
          </Tiles>
          {notices === undefined ? null : <NoticesPanel notices={notices} view={view} />}
        </Screen>
      ),
    };
  },
});

function ContactTile({ contact, view }: { contact: ListedContact; view: PortalView }) {
  const { t, say } = ownWords(view);
  const { enrolmentId, to, last, thread, withRole, name, programmeName } = contact;
  const words = last && beginningIn(view.language, last.words, view.today);
  return (
    <Tile
      href={ownThreadPath.to({ language: view.language, enrolmentId, to })}
      picture={pictures[withRole]}
      title={
        name !== null && withRole !== 'activity-leader' ? (
          <>
            {roleOf(contact, view)}: <SwedishName>{name}</SwedishName>
          </>
        ) : (
          roleOf(contact, view)
        )
      }
      text={
        <>
          {programmeName === null ? null : <SwedishName>{programmeName}</SwedishName>}
          {programmeName !== null && words ? ' · ' : null}
          {words ? (
            <bdi>
              {last?.isOwn ? `${t('you')}: ` : ''}
              {words}
            </bdi>
          ) : null}
        </>
      }
      {...(thread?.isUnread ? { badge: say('new'), state: 'new' as const } : {})}
    />
  );
}

/** What she and somebody have written to each other, the newest at the bottom; with `file`, what was sent along. */
export const ownThreadPage = definePortalPage({
  path: ownThreadPath,
  purpose: 'portal.messages',
  audit: read,
  params,
  query: z.object({ all: z.literal('1').optional().catch(undefined), file: z.uuid().optional().catch(undefined) }),
  load: async (ctx, { params: of, query }): Promise<(OwnConversation & { all: boolean }) | Download | Redirect> => {
    if (query.file === undefined)
      return { ...(await getConversation(ctx, of, query.all === '1')), all: query.all === '1' };
    const opened = await openOwnAttachment(ctx, { ...of, fileId: query.file });
    return opened.ok ? opened.value : { redirectTo: ownThreadPath.to({ language: ctx.language, ...of }) };
  },
  view: (data, view) => {
    const { t, say } = ownWords(view);
    const { contact, messages, hours, dueOn } = data;
    const at = { language: view.language, enrolmentId: contact.enrolmentId, to: contact.to };
    const last = messages.findLast(({ from }) => from !== null);
    return {
      section: 'messages',
      title: nameOf(contact, view),
      back: ownMessagesPath.to({ language: view.language }),
      aloud: last === undefined ? [t('empty')] : aloudOf(last.words, last.language, view),
      body: (
        <Screen
          title={roleOf(contact, view)}
          picture={pictures[contact.withRole]}
          lead={contact.name === null ? undefined : <SwedishName>{contact.name}</SwedishName>}
        >
          {view.done === 'sent' ? <Notice tone="good">{say('sent')}</Notice> : null}
          {contact.withRole === 'case-worker' && contact.name === null && contact.mayWrite ? (
            <Notice tone="info">{say('noCoach')}</Notice>
          ) : null}
          {messages.length >= 30 && !data.all ? (
            <BigLink href={ownThreadPath.to(at, { all: '1' })} picture="history">
              {say('older')}
            </BigLink>
          ) : null}
          {messages.length === 0 ? <Para>{say('empty')}</Para> : null}
          <Written data={data} view={view} />
          {dueOn === null ? null : dueOn < view.today ? (
            <Notice tone="watch">{say('late')}</Notice>
          ) : (
            <Notice tone="info">{say('waits', { day: (language) => dayInWords(language, dueOn, view.today) })}</Notice>
          )}
          {contact.mayWrite ? (
            <>
              <ButtonStack>
                <BigLink href={writeOwnPath.to(at)} picture="edit" tone="primary">
                  {say('write')}
                </BigLink>
              </ButtonStack>
              <Small>
                {hoursOf(hours, view)} {say('anyTime')}
              </Small>
            </>
          ) : (
            <Small>{say('closed')}</Small>
          )}
        </Screen>
      ),
    };
  },
});

function Written({ data: { contact, messages, steps }, view }: { data: OwnConversation; view: PortalView }) {
  const { say } = ownWords(view);
  const at = { language: view.language, enrolmentId: contact.enrolmentId, to: contact.to };
  const events = [
    ...messages.map((message) => ({ at: message.at, message, step: undefined })),
    ...steps.map((step) => ({ at: step.at, message: undefined, step })),
  ].sort((a, b) => a.at.localeCompare(b.at));
  return events.map(({ message, step }) =>
    message === undefined ? (
      <Small key={step.id}>{say('answersNow', { name: <SwedishName>{step.name}</SwedishName> })}</Small>
    ) : (
      <Panel
        key={message.id}
        id={message.id}
        tone={message.from === null ? 'plain' : 'good'}
        picture={message.from === null ? 'edit' : 'messages'}
        title={message.from === null ? say('you') : <SwedishName>{message.from}</SwedishName>}
      >
        <MessageText words={message.words} language={message.language} isHers={message.from === null} view={view} />
        {message.files.map((file) => (
          <BigLink key={file.id} href={ownThreadPath.to(at, { file: file.id })} picture="file">
            {say('openFile')}
          </BigLink>
        ))}
        <Small>{whenOf(message.at, view)}</Small>
      </Panel>
    ),
  );
}

/** Writing: a sentence in pictures, words of her own, a photo. */
export const writeOwnPage = definePortalPage({
  path: writeOwnPath,
  purpose: 'portal.messages.write',
  audit: read,
  params,
  load: async (ctx, { params: of }) => ({
    contact: (await findContact(ctx, of.enrolmentId, of.to)).contact,
    id: newId(),
  }),
  form: ownForm,
  takesFiles: takesAttachment,
  prepare: readAttachment,
  submitAudit: { action: 'write', category: 'messages' },
  submit: async (ctx, { params: of, form, prepared }) => {
    const written = await writeOwnMessage(ctx, of, form, prepared);
    if (!written.ok) return written;
    return ok(ownThreadPath.to({ language: ctx.language, ...of }, { done: 'sent' }));
  },
  view: ({ contact, id }, view) => {
    const { t, say } = ownWords(view);
    const { enrolmentId, to } = contact;
    return {
      section: 'messages',
      title: t('compose.title'),
      back: ownThreadPath.to({ language: view.language, enrolmentId, to }),
      aloud: [t('compose.to', { name: nameOf(contact, view) }), t('compose.phrase'), t('compose.textHint')],
      body: (
        <Screen title={say('compose.title')} picture="edit" lead={say('compose.to', { name: nameOf(contact, view) })}>
          {contact.mayWrite ? <OwnMessageForm id={id} view={view} /> : <Para>{say('closed')}</Para>}
        </Screen>
      ),
    };
  },
});
