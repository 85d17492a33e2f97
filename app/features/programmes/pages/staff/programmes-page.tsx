import { z } from 'zod';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { formatNumber } from '#app/platform/i18n/format.ts';
import { may } from '#app/shared/roles.ts';
import { Cluster } from '#app/ui/cluster.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { newProgrammePath, programmePath, programmesPath } from '../../domain/paths.ts';
import {
  countParticipantsPermission,
  createProgrammePermission,
  readProgrammePermission,
} from '../../domain/permissions.ts';
import { type ParticipantCount, type Programme, stateOf } from '../../domain/programme.ts';
import { countInProgrammes, listProgrammes } from '../../server/list-programmes.ts';
import { ProgrammeTags, Stated } from './programme-tags.tsx';
import { periodInWords, plannedTotal, programmeTranslate } from './programme-words.ts';

type Counts = Map<string, Omit<ParticipantCount, 'sex'>>;
type Data = { programmes: Programme[]; counts: Counts };

export const programmesPage = definePage({
  path: programmesPath,
  permission: readProgrammePermission,
  audit: { none: 'programmes with the number of people, nobody by name' },
  params: z.object({}),
  query: z.object({}),
  load: async (ctx): Promise<Data> => {
    const [programmes, counts] = await Promise.all([listProgrammes(ctx), countInProgrammes(ctx)]);
    return { programmes, counts };
  },
  view: (data, view) => {
    const t = programmeTranslate(view.locale);
    const create = may(view.caller, createProgrammePermission) ? (
      <LinkButton href={newProgrammePath.to()} variant="primary" icon="plus">
        {t('list.create')}
      </LinkButton>
    ) : null;
    const lead =
      view.caller.role === 'tenant-administrator'
        ? t('list.leadAll', { tenant: view.caller.tenantName })
        : t('list.lead');
    return {
      title: t('list.title'),
      body: (
        <Stack gap="lg">
          <PageHeader title={t('list.title')} lead={lead} actions={data.programmes.length > 0 ? create : null} />
          {data.programmes.length === 0 ? (
            <EmptyState title={t('list.emptyTitle')} action={create}>
              <p>{t('list.empty')}</p>
              {create ? <p>{t('list.emptyMayCreate')}</p> : null}
            </EmptyState>
          ) : (
            <ProgrammeTable data={data} view={view} />
          )}
        </Stack>
      ),
    };
  },
});

const ORDER = ['running', 'upcoming', 'finished', 'undated'] as const;

function ProgrammeTable({ data, view }: { data: Data; view: ViewContext }) {
  const { locale, today } = view;
  const t = programmeTranslate(locale);
  const number = (value: number) => formatNumber(locale, value);
  const place = (programme: Programme) => ORDER.indexOf(stateOf(programme, today));
  const counts = may(view.caller, countParticipantsPermission)
    ? (['started', 'current', 'ended'] as const).map((column) => ({
        key: column,
        header: t(`one.${column}`),
        numeric: true,
        cell: ({ id }: Programme) => number(data.counts.get(id)?.[column] ?? 0),
      }))
    : [];
  return (
    <Table
      caption={t('list.title')}
      captionHidden
      rows={data.programmes.toSorted((one, other) => place(one) - place(other))}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('list.programme'),
          rowHeader: true,
          cell: (programme) => (
            <Stack gap="xs">
              <Link quiet href={programmePath.to({ programmeId: programme.id })}>
                {programme.name}
              </Link>
              <Cluster gap="xs">
                <ProgrammeTags programme={programme} locale={locale} today={today} />
              </Cluster>
            </Stack>
          ),
        },
        {
          key: 'period',
          header: t('one.period'),
          cell: ({ definition }) => <Stated locale={locale}>{periodInWords(definition.period, locale)}</Stated>,
        },
        {
          key: 'planned',
          header: t('one.planned'),
          numeric: true,
          cell: ({ definition }) => {
            const planned = plannedTotal(definition);
            return <Stated locale={locale}>{planned === undefined ? undefined : number(planned)}</Stated>;
          },
        },
        ...counts,
      ]}
    />
  );
}
