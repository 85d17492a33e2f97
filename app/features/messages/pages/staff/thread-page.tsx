import { z } from 'zod';
import { meetingsPath, participantMessagesPath, participantPath } from '#app/features/enrolments/domain/paths.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatDate, formatInstant } from '#app/platform/i18n/format.ts';
import { dayOf } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Cluster } from '#app/ui/cluster.tsx';
import { Form } from '#app/ui/form.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { takesAttachment } from '../../domain/attachment.ts';
import { answerForm } from '../../domain/message-form.ts';
import {
  giveBackThreadPath,
  handOverThreadPath,
  inboxPath,
  settleThreadPath,
  takeOverThreadPath,
  threadPath,
} from '../../domain/paths.ts';
import { readMessages, writeMessages } from '../../domain/permissions.ts';
import { draftSecret } from '../../server/draft-secret.ts';
import { getThread, type WholeThread } from '../../server/get-threads.ts';
import { readAttachment } from '../../server/read-attachment.ts';
import type { Step } from '../../server/thread-store.ts';
import { writeMessage } from '../../server/write-message.ts';
import { hoursLine, messageTranslate, nameOf, turnTones, turnWords, withWhom } from '../message-words.ts';
import { Conversation } from '../parts/conversation.tsx';
import { MessageForm } from '../parts/message-form.tsx';
import { PressedProblem } from '../parts/pressed-problem.tsx';

type Data = WholeThread & { id: string; stepId: string; secret: string };
type Props = { data: Data; view: ViewContext };

/** One thread: what was written, and answering it, for whom it is addressed to; that it waits, for who may take it over. */
export const threadPage = definePage({
  path: threadPath,
  permission: readMessages,
  audit: { action: 'read', category: 'messages' },
  params: z.object({ threadId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params }): Promise<Data> => ({
    ...(await getThread(ctx, params.threadId)),
    id: newId(),
    stepId: newId(),
    secret: draftSecret(ctx),
  }),
  form: answerForm,
  takesFiles: takesAttachment,
  prepare: readAttachment,
  submitPermission: writeMessages,
  submitAudit: { action: 'write', category: 'messages' },
  submit: async (ctx, { params, form, prepared }) => {
    const written = await writeMessage(ctx, params.threadId, form, prepared);
    return written.ok ? ok(threadPath.to(params, { done: 'sent' })) : written;
  },
  view: (data, view) => {
    const t = messageTranslate(view.locale);
    const { thread } = data;
    const title = t('thread.title', { name: nameOf(thread) });
    return {
      title: t('title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={<Breadcrumbs label={t('breadcrumbs')} items={[{ href: inboxPath.to(), label: t('title') }]} />}
            title={title}
            lead={`${withWhom(view.locale, thread)}. ${hoursLine(view.locale, data.hours)}`}
            actions={<ToParticipant data={data} view={view} />}
          />
          <PressedProblem view={view} />
          {thread.part === 'onlooker' ? (
            <Onlooker data={data} view={view} />
          ) : (
            <>
              <Standing data={data} view={view} />
              <Conversation messages={data.messages} threadId={thread.id} herName={thread.givenName} view={view} />
              <Steps steps={data.steps} view={view} />
              <MessageForm
                view={view}
                title={t(data.messages.length === 0 ? 'write.first' : 'write.title')}
                id={data.id}
                seen={data.seen}
                opens={data.opens}
                herLanguage={data.herLanguage}
                draft={{ about: `message ${thread.id}`, secret: data.secret }}
              />
            </>
          )}
        </Stack>
      ),
    };
  },
});

function ToParticipant({ data: { thread }, view }: Props) {
  const t = messageTranslate(view.locale);
  const to = { enrolmentId: thread.enrolmentId };
  if (view.caller.role === 'activity-leader') return null;
  const path = view.caller.role === 'peer-coach' ? meetingsPath : participantPath;
  return (
    <>
      <LinkButton icon="user" href={path.to(to)}>
        {t('thread.participant')}
      </LinkButton>
      <LinkButton icon="messages" href={participantMessagesPath.to(to)}>
        {t('title')}
      </LinkButton>
    </>
  );
}

function Onlooker({ data: { thread, stepId }, view }: Props) {
  const t = messageTranslate(view.locale);
  const since = thread.waitingSince === null ? '' : formatDate(view.locale, dayOf(thread.waitingSince), 'weekday');
  return (
    <Card title={t('thread.onlooker')} description={t('thread.onlookerText', { since })}>
      <Form action={takeOverThreadPath.to({ threadId: thread.id })} hidden={{ id: stepId }}>
        <Button icon="messages">{t('thread.takeOver')}</Button>
      </Form>
    </Card>
  );
}

function Standing({ data: { thread, stepId }, view }: Props) {
  const t = messageTranslate(view.locale);
  const to = { threadId: thread.id };
  return (
    <Stack gap="sm">
      {thread.part === 'addressed' && thread.heldBy !== null && thread.waitingSince !== null ? (
        <Alert>{t('thread.held', { name: thread.heldByName ?? '' })}</Alert>
      ) : null}
      {thread.part === 'holder' ? <Text soft>{t('thread.holder')}</Text> : null}
      <Cluster gap="sm">
        <Tag tone={turnTones[thread.turn]}>{turnWords(view.locale, thread)}</Tag>
        {thread.waitingSince === null ? null : (
          <>
            <LinkButton icon="users" href={handOverThreadPath.to(to)}>
              {t('thread.handOver')}
            </LinkButton>
            <LinkButton icon="check" href={settleThreadPath.to(to)}>
              {t('thread.settle')}
            </LinkButton>
          </>
        )}
        {thread.part === 'holder' ? (
          <Form inline action={giveBackThreadPath.to(to)} hidden={{ id: stepId }}>
            <Button variant="tertiary" icon="undo">
              {t('thread.giveBack')}
            </Button>
          </Form>
        ) : null}
      </Cluster>
    </Stack>
  );
}

function Steps({ steps, view }: { steps: readonly Step[]; view: ViewContext }) {
  const t = messageTranslate(view.locale);
  if (steps.length === 0) return null;
  return (
    <Stack gap="xs">
      {steps.map(({ id, kind, toName, byName, reason, at }) => (
        <Text key={id} soft small>
          {formatInstant(view.locale, at)}:{' '}
          {t(`step.${kind}`, {
            by: byName,
            to: toName ?? '',
            reason: reason === null ? '' : t(`reason.${reason}`),
          })}
        </Text>
      ))}
    </Stack>
  );
}
