import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { Cluster } from '#app/ui/cluster.tsx';
import { Link } from '#app/ui/link.tsx';
import type { Column } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { isResting } from '../../domain/employer.ts';
import type { ListQuery, ListSort } from '../../domain/list-filter.ts';
import { employerPath, employersPath } from '../../domain/paths.ts';
import type { EmployerRow } from '../../server/list-store.ts';
import { askedWords, employerTranslate } from '../words.ts';

/** The columns of the employer list, sorted by links. */
export function employerColumns(query: ListQuery, view: ViewContext): Column<EmployerRow>[] {
  const t = employerTranslate(view.locale);
  const sort = (by: ListSort) => {
    const isNow = query.sort === by;
    const order = isNow && query.order === 'asc' ? 'desc' : undefined;
    const href = employersPath.to({}, { ...query, page: undefined, sort: by === 'name' ? undefined : by, order });
    const direction = query.order === 'asc' ? ('ascending' as const) : ('descending' as const);
    return isNow ? { href, direction } : { href };
  };
  return [
    {
      key: 'name',
      header: t('list.name'),
      rowHeader: true,
      sort: sort('name'),
      cell: (row) => <Link href={employerPath.to({ employerId: row.id })}>{row.name}</Link>,
    },
    { key: 'kind', header: t('list.kind'), hiddenOnPhone: true, cell: (row) => t(`kind.${row.kind}`) },
    { key: 'cities', header: t('list.cities'), cell: (row) => row.cities.join(', ') },
    {
      key: 'workplaces',
      header: t('list.workplaces'),
      numeric: true,
      hiddenOnPhone: true,
      cell: (row) => row.workplaceCount,
    },
    {
      key: 'offers',
      header: t('list.offer'),
      cell: (row) => row.offers.map((kind) => t(`offerKind.${kind}`)).join(', '),
    },
    {
      key: 'asked',
      header: t('list.asked'),
      sort: sort('asked'),
      hiddenOnPhone: true,
      cell: (row) => askedWords(view.locale, row),
    },
    { key: 'owner', header: t('list.owner'), hiddenOnPhone: true, cell: (row) => row.ownerName ?? '' },
    {
      key: 'tags',
      header: t('list.next'),
      sort: sort('next'),
      cell: (row) => <Tags row={row} view={view} />,
    },
  ];
}

function Tags({ row, view }: { row: EmployerRow; view: ViewContext }) {
  const t = employerTranslate(view.locale);
  return (
    <Cluster gap="xs">
      {row.nextOn === null ? null : (
        <Tag tone={row.nextOn <= view.today ? 'warning' : 'neutral'}>
          {t('list.dueOn', { day: formatDate(view.locale, row.nextOn) })}
        </Tag>
      )}
      {isResting(row, view.today) && row.restsBefore ? (
        <Tag tone="warm">{t('list.restsUntil', { day: formatDate(view.locale, row.restsBefore) })}</Tag>
      ) : null}
      {row.shared ? <Tag outline>{t('list.sharedTag')}</Tag> : null}
    </Cluster>
  );
}
