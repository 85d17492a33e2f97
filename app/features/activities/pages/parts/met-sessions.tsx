import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Link } from '#app/ui/link.tsx';
import { Table } from '#app/ui/table.tsx';
import { sessionPath } from '../../domain/paths.ts';
import { showTimeSpan } from '../../domain/show-time.ts';
import type { MetSession } from '../../server/closure-store.ts';
import { activityTexts } from '../../texts/index.ts';

/** Sessions that closed days meet, by day and time. */
export function MetSessions({
  caption,
  sessions,
  view,
}: {
  caption: string;
  sessions: readonly MetSession[];
  view: ViewContext;
}) {
  const t = translate(activityTexts, view.locale);
  return (
    <Table
      caption={caption}
      captionHidden
      bare
      compact
      rows={sessions}
      rowKey={(session) => session.id}
      columns={[
        {
          key: 'name',
          header: t('list.name'),
          rowHeader: true,
          cell: (session) => <Link href={sessionPath.to({ sessionId: session.id })}>{session.activityName}</Link>,
        },
        {
          key: 'day',
          header: t('activity.day'),
          cell: (session) => formatDate(view.locale, session.heldOn, 'weekday'),
        },
        {
          key: 'time',
          header: t('activity.time'),
          cell: (session) => showTimeSpan(view.locale, session.startsAt, session.endsAt),
        },
      ]}
    />
  );
}
