import { z } from 'zod';
import { type Download, defineAction, definePage, type Redirect } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok } from '#app/shared/result.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormCard } from '#app/ui/form-card.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { settleReasons } from '../../domain/counterpart.ts';
import { handOverForm, settleForm, stepForm } from '../../domain/message-form.ts';
import {
  giveBackThreadPath,
  handOverThreadPath,
  inboxPath,
  messageFilePath,
  settleThreadPath,
  takeOverThreadPath,
  threadPath,
} from '../../domain/paths.ts';
import { readMessages, settleMessages, takeOverMessages } from '../../domain/permissions.ts';
import { getThread, requireThread } from '../../server/get-threads.ts';
import { openAttachment } from '../../server/open-attachment.ts';
import { giveBack, handOver, listReceivers, settle, takeOver } from '../../server/take-steps.ts';
import { formState, messageTranslate, nameOf } from '../message-words.ts';

const params = z.object({ threadId: z.uuid() });
const read = { action: 'read', category: 'messages' } as const;
const write = { action: 'write', category: 'messages' } as const;

export const handOverThreadPage = definePage({
  path: handOverThreadPath,
  permission: settleMessages,
  audit: read,
  submitAudit: write,
  params,
  query: z.object({}),
  load: async (ctx, input) => {
    const thread = await requireThread(ctx, input.params.threadId);
    return { thread, receivers: await listReceivers(ctx, thread), id: newId() };
  },
  form: handOverForm,
  submit: async (ctx, input) => {
    const handed = await handOver(ctx, input.params.threadId, input.form);
    return handed.ok ? ok(inboxPath.to({}, { done: 'saved' })) : handed;
  },
  view: ({ thread, receivers, id }, view) => {
    const t = messageTranslate(view.locale);
    const state = formState(view);
    const back = { href: threadPath.to({ threadId: thread.id }), label: t('thread.title', { name: nameOf(thread) }) };
    return {
      title: t('handOver.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs label={t('breadcrumbs')} items={[{ href: inboxPath.to(), label: t('title') }, back]} />
            }
            title={t('handOver.title')}
            lead={t('handOver.lead')}
          />
          {receivers.length === 0 ? (
            <EmptyState icon="users" title={t('handOver.nobody')} />
          ) : (
            <FormCard
              state={state}
              hidden={{ id: state.textOf('id', id) }}
              submit={t('handOver.submit')}
              icon="users"
              cancel={{ href: back.href, label: t('cancel') }}
            >
              <RadioGroup
                name="toId"
                legend={t('handOver.to')}
                defaultValue={state.textOf('toId')}
                error={state.errorOf('toId')}
                options={receivers.map((each) => ({ value: each.id, label: each.name }))}
                required
              />
            </FormCard>
          )}
        </Stack>
      ),
    };
  },
});

export const settleThreadPage = definePage({
  path: settleThreadPath,
  permission: settleMessages,
  audit: read,
  submitAudit: write,
  params,
  query: z.object({}),
  load: async (ctx, input) => ({ ...(await getThread(ctx, input.params.threadId)), id: newId() }),
  form: settleForm,
  submit: async (ctx, input) => {
    const settled = await settle(ctx, input.params.threadId, input.form);
    return settled.ok ? ok(threadPath.to(input.params, { done: 'saved' })) : settled;
  },
  view: ({ thread, seen, id }, view) => {
    const t = messageTranslate(view.locale);
    const state = formState(view);
    const back = { href: threadPath.to({ threadId: thread.id }), label: t('thread.title', { name: nameOf(thread) }) };
    return {
      title: t('settle.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs label={t('breadcrumbs')} items={[{ href: inboxPath.to(), label: t('title') }, back]} />
            }
            title={t('settle.title')}
            lead={t('settle.lead')}
          />
          <FormCard
            state={state}
            hidden={{ id: state.textOf('id', id), seen: state.textOf('seen', seen) }}
            submit={t('settle.submit')}
            icon="check"
            cancel={{ href: back.href, label: t('cancel') }}
          >
            <RadioGroup
              name="reason"
              legend={t('settle.reason')}
              defaultValue={state.textOf('reason')}
              error={state.errorOf('reason')}
              options={settleReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
              required
            />
          </FormCard>
        </Stack>
      ),
    };
  },
});

export const takeOverThreadAction = defineAction({
  path: takeOverThreadPath,
  permission: takeOverMessages,
  audit: write,
  params,
  form: stepForm,
  submit: async (ctx, input) => {
    const taken = await takeOver(ctx, input.params.threadId, input.form.id);
    return taken.ok ? ok(threadPath.to(input.params, { done: 'saved' })) : taken;
  },
  backTo: (of) => threadPath.to(of),
});

export const giveBackThreadAction = defineAction({
  path: giveBackThreadPath,
  permission: settleMessages,
  audit: write,
  params,
  form: stepForm,
  submit: async (ctx, input) => {
    const given = await giveBack(ctx, input.params.threadId, input.form.id);
    return given.ok ? ok(inboxPath.to({}, { done: 'saved' })) : given;
  },
  backTo: (of) => threadPath.to(of),
});

/** Hands out what was sent with a message. */
export const messageFilePage = definePage({
  path: messageFilePath,
  permission: readMessages,
  audit: read,
  params: z.object({ threadId: z.uuid(), fileId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, input): Promise<Download | Redirect> => {
    const opened = await openAttachment(ctx, input.params);
    const { threadId } = input.params;
    return opened.ok ? opened.value : { redirectTo: threadPath.to({ threadId }, { problem: opened.problem }) };
  },
  view: () => ({ title: '', body: null }),
});
