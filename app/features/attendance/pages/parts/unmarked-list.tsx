import { attendanceSheetPath } from '#app/features/activities/domain/paths.ts';
import { showTimeSpan } from '#app/features/activities/domain/show-time.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { unmarkedPath } from '../../domain/paths.ts';
import type { UnmarkedSession } from '../../server/list-unmarked.ts';
import { attendanceTexts } from '../../texts/index.ts';

type Props = { sessions: readonly UnmarkedSession[]; view: ViewContext };

/** Sessions without attendance; each leads to its sheet, where it can also be said that it did not take place. */
export function UnmarkedList({ sessions, view }: Props) {
  const t = translate(attendanceTexts, view.locale);
  const severalProgrammes = new Set(sessions.map(({ programmeName }) => programmeName)).size > 1;
  return (
    <LinkList
      label={t('unmarked.title')}
      items={sessions.map((session) => ({
        key: session.id,
        href: attendanceSheetPath.to({ sessionId: session.id }),
        lead: formatDate(view.locale, session.heldOn, 'weekdayShort'),
        title: session.activityName,
        meta: [
          showTimeSpan(view.locale, session.startsAt, session.endsAt),
          severalProgrammes ? session.programmeName : undefined,
        ]
          .filter(Boolean)
          .join(' · '),
      }))}
    />
  );
}

/** The same on the first page; nothing where all is marked. */
export function UnmarkedCard({
  unmarked,
  view,
}: {
  unmarked: { rows: UnmarkedSession[]; total: number };
  view: ViewContext;
}) {
  const t = translate(attendanceTexts, view.locale);
  if (unmarked.total === 0) return null;
  return (
    <Card
      title={t('unmarked.title')}
      actions={
        unmarked.total > unmarked.rows.length ? (
          <Link href={unmarkedPath.to()}>{t('unmarked.all', { count: unmarked.total })}</Link>
        ) : undefined
      }
    >
      <UnmarkedList sessions={unmarked.rows} view={view} />
    </Card>
  );
}
