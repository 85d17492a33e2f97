import { z } from 'zod';
import { participantMessagesPath } from '#app/features/enrolments/domain/paths.ts';
import { BelowParticipantHeader, ParticipantTabs } from '#app/features/enrolments/pages/parts.tsx';
import { definePage } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { takesAttachment } from '../../domain/attachment.ts';
import { answerForm } from '../../domain/message-form.ts';
import { threadPath } from '../../domain/paths.ts';
import { beginThread, readOfOne } from '../../domain/permissions.ts';
import { draftSecret } from '../../server/draft-secret.ts';
import { findLanguage, getOffice, listThreadsOf } from '../../server/get-threads.ts';
import { readAttachment } from '../../server/read-attachment.ts';
import { findOwnAddress, startThread, writeMessage } from '../../server/write-message.ts';
import { messageTranslate } from '../message-words.ts';
import { MessageForm } from '../parts/message-form.tsx';
import { ThreadList } from '../parts/thread-list.tsx';

/** The threads of one participation that the caller may know of, and writing first. */
export const participantMessagesPage = definePage({
  path: participantMessagesPath,
  permission: readOfOne,
  audit: { action: 'read', category: 'messages' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }) => {
    const { head, address } = await findOwnAddress(ctx, params.enrolmentId);
    const [threads, office, herLanguage] = await Promise.all([
      listThreadsOf(ctx, params.enrolmentId),
      getOffice(ctx, head.programmeId),
      findLanguage(ctx, head.personId),
    ]);
    const shown = threads.filter(({ part, mayBeTaken }) => part !== 'onlooker' || mayBeTaken);
    const hasOwn =
      address === undefined ||
      threads.some(({ part, withRole }) => part === 'addressed' && withRole === address.withRole);
    return {
      head,
      threads: shown,
      ...office,
      herLanguage,
      mayStart: !hasOwn,
      isOwn: address !== undefined,
      id: newId(),
      secret: draftSecret(ctx),
    };
  },
  form: answerForm,
  takesFiles: takesAttachment,
  prepare: readAttachment,
  submitPermission: beginThread,
  submitAudit: { action: 'write', category: 'messages' },
  submit: async (ctx, { params, form, prepared }) => {
    const threadId = await startThread(ctx, params.enrolmentId);
    const written = await writeMessage(ctx, threadId, form, prepared);
    return written.ok ? ok(threadPath.to({ threadId }, { done: 'sent' })) : written;
  },
  view: (data, view) => {
    const t = messageTranslate(view.locale);
    const { head, threads } = data;
    const enrolmentId = head.id;
    return {
      title: t('person.title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader
            enrolmentId={enrolmentId}
            person={head}
            locale={view.locale}
            forPeer={view.caller.role === 'peer-coach'}
            title={t('person.title')}
            lead={t('person.lead')}
          />
          <ParticipantTabs enrolmentId={enrolmentId} locale={view.locale} current="messages" role={view.caller.role} />
          {threads.length === 0 ? (
            <EmptyState icon="messages" title={t('person.none')}>
              {t('person.noneText')}
            </EmptyState>
          ) : (
            <Card>
              <ThreadList threads={threads} label={t('person.title')} view={view} />
            </Card>
          )}
          {data.mayStart ? (
            <MessageForm
              view={view}
              title={t('write.first')}
              id={data.id}
              opens={data.opens}
              herLanguage={data.herLanguage}
              draft={{ about: `first message ${enrolmentId}`, secret: data.secret }}
            />
          ) : null}
          {data.isOwn ? null : <Text soft>{t('person.notYours')}</Text>}
        </Stack>
      ),
    };
  },
});
