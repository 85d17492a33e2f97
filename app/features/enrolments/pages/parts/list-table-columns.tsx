import { phaseOn } from '#app/features/programmes/domain/phase-of-person.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { may } from '#app/shared/roles.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { Link } from '#app/ui/link.tsx';
import type { Column } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { ListColumn } from '../../domain/list-columns.ts';
import type { ListQuery, ListSort } from '../../domain/list-filter.ts';
import { participantPath, participantsPath } from '../../domain/paths.ts';
import { readParticipation } from '../../domain/permissions.ts';
import type { ParticipantList } from '../../server/list-participants.ts';
import { enrolmentTexts } from '../../texts/index.ts';
import { listToolTranslate } from '../../texts/list-tools.ts';
import { listedName, statusTones } from '../../texts/words.ts';

type Row = ParticipantList['rows'][number];
type Props = {
  list: ParticipantList;
  query: ListQuery;
  view: ViewContext;
  chosen: readonly ListColumn[];
  /** Whether rows can be marked. */
  isMarking: boolean;
};

/** The list's columns: the name, and what the reader has chosen of what her role may see. */
export function tableColumns({ list, query, view, chosen, isMarking }: Props): Column<Row>[] {
  const { locale } = view;
  const t = translate(enrolmentTexts, locale);
  const tools = listToolTranslate(locale);
  const name: Column<Row> = {
    key: 'name',
    header: t('list.name'),
    rowHeader: true,
    sort: sortBy(query, 'name'),
    cell: (row) => (
      <>
        <Link href={participantPath.to({ enrolmentId: row.enrolmentId })}>{listedName(row)}</Link>{' '}
        {row.restricted ? (
          <Tag tone="warning" icon="shield">
            {t('list.protected')}
          </Tag>
        ) : null}
        {row.isAlike ? <Tag outline>{t('list.alike')}</Tag> : null}
      </>
    ),
  };
  const mark: Column<Row> = {
    key: 'mark',
    header: tools('select.header'),
    headerHidden: true,
    beforeName: true,
    cell: (row) => (
      <Checkbox
        name="enrolmentIds"
        id={`mark-${row.enrolmentId}`}
        value={row.enrolmentId}
        label={tools('select.one', { name: listedName(row) })}
        labelHidden
      />
    ),
  };
  const more = moreColumns({ list, query, view });
  const shown = (may(view.caller, readParticipation) ? chosen : (['programme'] as const)).flatMap((key) => {
    const column = more[key];
    return column === undefined ? [] : [{ key, header: tools(`columns.${key}`), ...column }];
  });
  return [...(isMarking ? [mark] : []), name, ...shown];
}

function moreColumns({ list, query, view }: Pick<Props, 'list' | 'query' | 'view'>) {
  const { locale, today } = view;
  const t = translate(enrolmentTexts, locale);
  const programmes = new Map(list.programmes.map((programme) => [programme.id, programme]));
  const definitionOf = (row: Row) => programmes.get(row.programmeId)?.definition;
  const hasSites = list.programmes.some(({ definition }) => definition.sites?.length);
  const day = (value: Row['startedOn']) => formatDate(locale, value) || '–';
  const columns: Partial<Record<ListColumn, Omit<Column<Row>, 'key' | 'header'>>> = {
    status: {
      besideName: true,
      sort: sortBy(query, 'status'),
      cell: (row) => <Tag tone={statusTones[row.status]}>{t(`status.${row.status}`)}</Tag>,
    },
    track: {
      hiddenOnPhone: true,
      cell: (row) => definitionOf(row)?.tracks?.find(({ key }) => key === row.trackKey)?.name ?? '–',
    },
    referred: { hiddenOnPhone: true, nowrap: true, cell: (row) => day(row.referredOn) },
    start: { hiddenOnPhone: true, sort: sortBy(query, 'start'), nowrap: true, cell: (row) => day(row.startedOn) },
    where: { cell: (row) => whereIn(row, definitionOf(row), view, today) || '–' },
    'planned-end': { hiddenOnPhone: true, nowrap: true, cell: (row) => day(row.plannedEndOn) },
    ended: { hiddenOnPhone: true, nowrap: true, cell: (row) => day(row.endedOn) },
    worker: { sort: sortBy(query, 'case-worker'), cell: (row) => row.caseWorkerName ?? '–' },
  };
  // Where there is one programme, or none with sites, the column would say the same on every row.
  if (list.programmes.length > 1)
    columns.programme = { hiddenOnPhone: true, cell: (row) => programmes.get(row.programmeId)?.name };
  if (hasSites)
    columns.site = {
      hiddenOnPhone: true,
      cell: (row) => definitionOf(row)?.sites?.find(({ key }) => key === row.siteKey)?.name ?? '–',
    };
  return columns;
}

/** Week and phase of somebody who takes part: "Vecka 7 · Individuell"; '' for everybody else. */
export function whereIn(
  row: Pick<Row, 'status' | 'startedOn'>,
  definition: ParticipantList['programmes'][number]['definition'] | undefined,
  { locale }: Pick<ViewContext, 'locale'>,
  today: ViewContext['today'],
): string {
  const isIn = row.status === 'active' || row.status === 'paused';
  const where = isIn && row.startedOn && definition ? phaseOn(definition, row.startedOn, today) : undefined;
  if (where === undefined) return '';
  const week = translate(enrolmentTexts, locale)('list.week', { week: String(where.week) });
  return [week, where.phase?.name].filter(Boolean).join(' · ');
}

function sortBy(query: ListQuery, sort: ListSort): Column<Row>['sort'] {
  const isNow = query.sort === sort;
  const order = isNow && query.order === 'asc' ? 'desc' : 'asc';
  return {
    href: participantsPath.to({}, { ...query, sort, order, page: undefined }),
    ...(isNow && { direction: query.order === 'asc' ? 'ascending' : 'descending' }),
  };
}
