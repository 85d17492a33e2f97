import { z } from 'zod';
import { activitiesPath } from '#app/features/activities/domain/paths.ts';
import { definePage } from '#app/platform/http/page.ts';
import { may } from '#app/shared/roles.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { reminderRulePath, remindersPath, reminderTextsPath } from '../../domain/paths.ts';
import { keepReminderRule, readReminders } from '../../domain/permissions.ts';
import { listReminders } from '../../server/get-reminders.ts';
import { MessageTable } from '../parts/message-table.tsx';
import { PostAlerts } from '../parts/post-alerts.tsx';
import { reminderTranslate } from '../words.ts';

/** What was sent in a programme. In the demo it is what would have been. */
export const remindersPage = definePage({
  path: remindersPath,
  permission: readReminders,
  audit: { action: 'read', category: 'contact' },
  params: z.object({}),
  query: z.object({ programme: z.uuid().optional().catch(undefined) }),
  load: (ctx, { query }) => listReminders(ctx, query.programme),
  view: (data, view) => {
    const t = reminderTranslate(view.locale);
    const { programmes, programme, messages } = data;
    const here = { programme: programme.id };
    return {
      title: t('title'),
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            kicker={
              <Breadcrumbs label={t('breadcrumbs')} items={[{ href: activitiesPath.to(), label: t('activities') }]} />
            }
            title={t('title')}
            lead={t('lead', { programme: programme.name })}
            actions={
              <>
                <LinkButton icon="eye" href={reminderTextsPath.to({}, here)}>
                  {t('toTexts')}
                </LinkButton>
                {may(view.caller, keepReminderRule) ? (
                  <LinkButton icon="settings" href={reminderRulePath.to({}, here)}>
                    {t('toRule')}
                  </LinkButton>
                ) : null}
              </>
            }
          />
          <PostAlerts of={data} view={view} />
          {programmes.length > 1 ? (
            <FilterBar label={t('programme')} action={remindersPath.to()} submitLabel={t('show')}>
              <Select
                name="programme"
                label={t('programme')}
                defaultValue={programme.id}
                options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </FilterBar>
          ) : null}
          {messages.length === 0 ? (
            <EmptyState icon="mail" title={t('empty')}>
              {t('emptyText')}
            </EmptyState>
          ) : (
            <Card title={t('table.caption')} flush>
              <MessageTable messages={messages} view={view} />
            </Card>
          )}
        </Stack>
      ),
    };
  },
});
