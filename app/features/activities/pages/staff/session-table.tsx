import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Card } from '#app/ui/card.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { attendanceSheetPath, sessionPath } from '../../domain/paths.ts';
import { showTimeSpan } from '../../domain/show-time.ts';
import type { SessionLine } from '../../server/list-sessions.ts';
import { activityTexts } from '../../texts/index.ts';
import { SessionTag } from './session-tags.tsx';

type Props = {
  caption: string;
  sessions: readonly SessionLine[];
  view: ViewContext;
  handles: boolean;
  emptyText: string;
  total: number;
  showAllHref: string;
};

/** Sessions of one activity: when, where, how it went; those who may take attendance get there in one click. */
export function SessionTable({ caption, sessions, view, handles, emptyText, total, showAllHref }: Props) {
  const t = translate(activityTexts, view.locale);
  if (sessions.length === 0)
    return (
      <Card title={caption}>
        <Text soft>{emptyText}</Text>
      </Card>
    );
  const footer =
    total > sessions.length ? <Link href={showAllHref}>{t('activity.showAll', { count: total })}</Link> : undefined;
  return (
    <Card title={caption} flush footer={footer}>
      <Table
        caption={caption}
        captionHidden
        bare
        compact
        rows={sessions}
        rowKey={(session) => session.id}
        columns={[
          {
            key: 'day',
            header: t('activity.day'),
            rowHeader: true,
            nowrap: true,
            cell: (session) => (
              <Link href={sessionPath.to({ sessionId: session.id })}>
                {formatDate(view.locale, session.heldOn, 'weekday')}
              </Link>
            ),
          },
          {
            key: 'time',
            header: t('activity.time'),
            nowrap: true,
            cell: (session) => showTimeSpan(view.locale, session.startsAt, session.endsAt),
          },
          {
            key: 'place',
            header: t('activity.sessionPlace'),
            hiddenOnPhone: true,
            cell: (session) => session.place ?? '',
          },
          {
            key: 'state',
            header: t('activity.state'),
            besideName: true,
            cell: (session) => <SessionTag session={session} today={view.today} locale={view.locale} />,
          },
          {
            key: 'sheet',
            header: t('activity.attendance'),
            headerHidden: true,
            cell: (session) =>
              handles && session.heldOn <= view.today && session.status !== 'cancelled' ? (
                <LinkButton size="sm" icon="list" href={attendanceSheetPath.to({ sessionId: session.id })}>
                  {t('activity.takeAttendance')}
                </LinkButton>
              ) : null,
          },
        ]}
      />
    </Card>
  );
}
