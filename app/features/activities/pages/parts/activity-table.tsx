import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Link } from '#app/ui/link.tsx';
import { Table } from '#app/ui/table.tsx';
import { activityPath } from '../../domain/paths.ts';
import type { Week } from '../../server/list-week.ts';
import { activityTexts } from '../../texts/index.ts';
import { shownRhythm } from '../staff/shown-rhythm.ts';

/** The activities that run, with times, leaders and period. */
export function ActivityTable({ activities, view }: { activities: Week['activities']; view: ViewContext }) {
  const t = translate(activityTexts, view.locale);
  if (activities.length === 0) return null;
  return (
    <Table
      caption={t('list.heading')}
      compact
      rows={activities}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          header: t('list.name'),
          rowHeader: true,
          cell: (row) => <Link href={activityPath.to({ activityId: row.id })}>{row.name}</Link>,
        },
        {
          key: 'times',
          header: t('list.rhythm'),
          cell: (row) => shownRhythm(view.locale, row.times, view.today).join('; ') || t('activity.noRhythm'),
        },
        { key: 'leaders', header: t('list.leaders'), hiddenOnPhone: true, cell: (row) => row.leaderNames.join(', ') },
        { key: 'programme', header: t('list.programme'), cell: (row) => row.programmeName },
        {
          key: 'members',
          header: t('list.members'),
          numeric: true,
          labelled: true,
          cell: (row) => (row.form === 'group' ? row.memberCount : '–'),
        },
        {
          key: 'period',
          header: t('list.period'),
          hiddenOnPhone: true,
          cell: (row) => `${formatDate(view.locale, row.startsOn)} – ${formatDate(view.locale, row.endsOn)}`,
        },
      ]}
    />
  );
}
