import { z } from 'zod';
import { sessionPath } from '#app/features/activities/domain/paths.ts';
import { definePage } from '#app/platform/http/page.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { countMessages } from '../../domain/message.ts';
import { sessionRemindersPath } from '../../domain/paths.ts';
import { readReminders } from '../../domain/permissions.ts';
import { getRemindersOfSession } from '../../server/get-reminders.ts';
import { MessageTable } from '../parts/message-table.tsx';
import { reminderTranslate, startWords } from '../words.ts';

export const sessionRemindersPage = definePage({
  path: sessionRemindersPath,
  permission: readReminders,
  audit: { action: 'read', category: 'contact' },
  params: z.object({ sessionId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => getRemindersOfSession(ctx, params.sessionId),
  view: ({ session, messages }, view) => {
    const t = reminderTranslate(view.locale);
    return {
      title: t('title'),
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs
                label={t('breadcrumbs')}
                items={[{ href: sessionPath.to({ sessionId: session.id }), label: session.activityName }]}
              />
            }
            title={t('title')}
            lead={t('session.lead', {
              name: session.activityName,
              day: startWords(view.locale, { startsOn: session.heldOn, startsAt: session.startsAt }),
            })}
          />
          {messages.length === 0 ? (
            <EmptyState icon="mail" title={t('session.empty')}>
              {t('session.emptyText')}
            </EmptyState>
          ) : (
            <Card title={t('summary', countMessages(messages))} flush>
              <MessageTable messages={messages} view={view} />
            </Card>
          )}
        </Stack>
      ),
    };
  },
});
