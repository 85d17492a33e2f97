import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { EventList } from '#app/ui/event-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { protectionPath } from '../../domain/paths.ts';
import { printReference } from '../../domain/reference.ts';
import type { AccessNotice, ProtectionTask } from '../../server/emergency-store.ts';
import { protectionTexts } from '../../texts/index.ts';
import { AccessActions, accessWords } from './access-cards.tsx';

type Props = { notices: readonly AccessNotice[]; tasks: readonly ProtectionTask[]; view: ViewContext };

/** What waits for a named reader. The people stand here by their codes: a first page is seen by whoever walks by. */
export function ProtectionNotices({ notices, tasks, view }: Props) {
  const t = translate(protectionTexts, view.locale);
  if (notices.length === 0 && tasks.length === 0) return null;
  return (
    <Card title={t('notices.card')} tone="warm">
      <Stack>
        {notices.length > 0 ? (
          <EventList
            label={t('emergency.history')}
            items={notices.map((notice) => {
              const { title, date, body } = accessWords(notice, view);
              return {
                key: notice.id,
                date,
                title,
                tone: 'warning' as const,
                icon: 'alert-triangle' as const,
                body: (
                  <>
                    {body}{' '}
                    <Link href={protectionPath.to({ enrolmentId: notice.enrolmentId })}>
                      {t('file', { reference: printReference(notice.reference) })}
                    </Link>
                  </>
                ),
                actions: <AccessActions access={notice} view={view} />,
              };
            })}
          />
        ) : null}
        {tasks.length > 0 ? (
          <LinkList
            label={t('notices.card')}
            items={tasks.map((task) => ({
              key: task.personId,
              href: protectionPath.to({ enrolmentId: task.enrolmentId }),
              title: t('file', { reference: printReference(task.reference) }),
              meta: t(`notices.${task.task}`, { day: formatDate(view.locale, task.reviewOn) }),
              end:
                task.task === 'lift-asked' ? (
                  <Tag tone="warning" icon="shield">
                    {t('protection.lift')}
                  </Tag>
                ) : null,
            }))}
          />
        ) : null}
      </Stack>
    </Card>
  );
}
