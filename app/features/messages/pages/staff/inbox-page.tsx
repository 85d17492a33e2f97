import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Text } from '#app/ui/text.tsx';
import { inboxPath } from '../../domain/paths.ts';
import { readMessages } from '../../domain/permissions.ts';
import { getInbox } from '../../server/get-threads.ts';
import { messageTranslate } from '../message-words.ts';
import { ThreadList } from '../parts/thread-list.tsx';

/** What participants have written to the caller, and what needs somebody. */
export const inboxPage = definePage({
  path: inboxPath,
  permission: readMessages,
  audit: { action: 'read', category: 'messages' },
  params: z.object({}),
  query: z.object({}),
  load: (ctx) => getInbox(ctx),
  view: ({ waiting, needSomebody, others }, view) => {
    const t = messageTranslate(view.locale);
    return {
      title: t('title'),
      body: (
        <Stack gap="lg">
          <PageHeader title={t('title')} lead={t('lead')} />
          {waiting.length + needSomebody.length + others.length === 0 ? (
            <EmptyState icon="messages" title={t('inbox.none')}>
              {t('inbox.noneText')}
            </EmptyState>
          ) : (
            <>
              <Card title={t('inbox.waiting')}>
                {waiting.length === 0 ? (
                  <Text soft>{t('inbox.noneWaiting')}</Text>
                ) : (
                  <ThreadList threads={waiting} label={t('inbox.waiting')} view={view} byName />
                )}
              </Card>
              {needSomebody.length === 0 ? null : (
                <Card title={t('inbox.needSomebody')} description={t('inbox.needSomebodyText')}>
                  <ThreadList threads={needSomebody} label={t('inbox.needSomebody')} view={view} byName />
                </Card>
              )}
              {others.length === 0 ? null : (
                <Card title={t('inbox.others')}>
                  <ThreadList threads={others} label={t('inbox.others')} view={view} byName />
                </Card>
              )}
            </>
          )}
        </Stack>
      ),
    };
  },
});
