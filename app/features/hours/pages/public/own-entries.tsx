import { formatPortalDate } from '#app/platform/i18n/portal-texts.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { Table } from '#app/ui/table.tsx';
import type { OwnMonth } from '../../server/own-month.ts';
import { ownTexts } from './own-month-parts.tsx';

/** Her days with times, activities and minutes. What an activity is called is Swedish. */
export function OwnEntries({ month: { entries, minutes }, language }: { month: OwnMonth; language: PortalLanguage }) {
  const t = ownTexts(language);
  if (entries.length === 0) return <p>{t('none')}</p>;
  return (
    <>
      <Table
        caption={t('look')}
        captionHidden
        rows={entries}
        rowKey={(entry) => `${entry.session} ${entry.day}`}
        columns={[
          { key: 'day', header: t('day'), rowHeader: true, cell: (entry) => formatPortalDate(language, entry.day) },
          {
            key: 'time',
            header: t('time'),
            nowrap: true,
            cell: (entry) => <bdi dir="ltr">{`${entry.from}–${entry.to}`}</bdi>,
          },
          { key: 'activity', header: t('activity'), cell: (entry) => <bdi lang="sv">{entry.activity}</bdi> },
          { key: 'minutes', header: t('minutes'), numeric: true, cell: (entry) => entry.minutes },
        ]}
      />
      <p>
        <strong>{t('total', { hours: String(Math.floor(minutes / 60)), minutes: String(minutes % 60) })}</strong>
      </p>
    </>
  );
}
