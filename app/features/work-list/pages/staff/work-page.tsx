import { z } from 'zod';
import { participantPath } from '#app/features/enrolments/domain/paths.ts';
import { listCaseWorkers } from '#app/features/enrolments/public.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { listProgrammes } from '#app/features/programmes/public.ts';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Section } from '#app/ui/section.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TabLinks } from '#app/ui/tab-links.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { standInsPath, workPath } from '../../domain/paths.ts';
import { seeWork } from '../../domain/permissions.ts';
import { narrowWork, type PersonWork, workKinds } from '../../domain/work.ts';
import { listProgrammeWork } from '../../server/list-programme-work.ts';
import { listWork } from '../../server/list-work.ts';
import { listAway } from '../../server/stand-ins.ts';
import { workTexts } from '../../texts/index.ts';
import { WorkItems } from '../parts/work-items.tsx';
import { programmeLine } from '../parts/work-words.ts';

const PAGE_SIZE = 50;
const views = ['mine', 'nobody', 'everybody'] as const;

export const workPage = definePage({
  path: workPath,
  permission: seeWork,
  audit: { action: 'read', category: 'participation' },
  params: z.object({}),
  query: z.object({
    view: z.enum(views).optional().catch(undefined),
    caseWorker: z.uuid().optional().catch(undefined),
    programme: z.uuid().optional().catch(undefined),
    kind: z.enum(workKinds).optional().catch(undefined),
    page: z.coerce.number().int().min(1).max(10_000).catch(1),
  }),
  load: async (ctx, { query }) => {
    const shown = query.view ?? (ctx.caller.role === 'case-worker' ? 'mine' : 'everybody');
    const { caseWorker } = query;
    const [work, programmeWork, workers, programmes, away] = await Promise.all([
      listWork(ctx, caseWorker === undefined ? shown : { caseWorkerId: caseWorker }),
      listProgrammeWork(ctx),
      listCaseWorkers(ctx, ctx.caller.programmes),
      listProgrammes(ctx),
      shown === 'mine' ? listAway(ctx) : [],
    ]);
    const all = narrowWork(work, query);
    const from = (query.page - 1) * PAGE_SIZE;
    return {
      query: { ...query, view: shown },
      rows: all.slice(from, from + PAGE_SIZE),
      total: all.length,
      programmeWork,
      caseWorkers: [...new Map(workers.map(({ id, name }) => [id, name]))],
      programmes,
      away,
    };
  },
  view: ({ query, rows, total, programmeWork, caseWorkers, programmes, away }, view) => {
    const t = translate(workTexts, view.locale);
    const { page } = query;
    const at = (more: Record<string, string | number | undefined>) =>
      workPath.to({}, { ...query, page: undefined, ...more });
    const isFiltered = query.kind !== undefined || query.programme !== undefined || query.caseWorker !== undefined;
    const nameOf = new Map(programmes.map(({ id, name }) => [id, name]));
    const body = (
      <Stack>
        <PageHeader
          title={t('title')}
          lead={t('lead')}
          actions={
            <LinkButton variant="secondary" icon="users" href={standInsPath.to()}>
              {t('standIns.title')}
            </LinkButton>
          }
        />
        <TabLinks
          label={t('views')}
          items={views.map((each) => ({
            href: at({ view: each, caseWorker: undefined }),
            label: t(`view.${each}`),
            current: each === query.view && query.caseWorker === undefined,
          }))}
        />
        {away.length > 0 ? <Text soft>{t('standingIn', { names: away.join(', ') })}</Text> : null}
        <FilterBar
          label={t('filter')}
          action={workPath.to()}
          submitLabel={t('show')}
          hidden={{ view: query.view }}
          {...(isFiltered ? { clearHref: workPath.to({}, { view: query.view }), clearLabel: t('clear') } : {})}
        >
          <Select
            name="kind"
            label={t('kind')}
            emptyLabel={t('everyKind')}
            defaultValue={query.kind ?? ''}
            options={workKinds.map((value) => ({ value, label: t(`item.${value}`) }))}
          />
          {query.view === 'everybody' ? (
            <Select
              name="caseWorker"
              label={t('caseWorker')}
              emptyLabel={t('anyCaseWorker')}
              defaultValue={query.caseWorker ?? ''}
              options={caseWorkers.map(([value, label]) => ({ value, label }))}
            />
          ) : null}
          {programmes.length > 1 ? (
            <Select
              name="programme"
              label={t('programme')}
              emptyLabel={t('anyProgramme')}
              defaultValue={query.programme ?? ''}
              options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
            />
          ) : null}
        </FilterBar>
        <Work
          rows={rows}
          programmeName={(id) => nameOf.get(id)}
          isFiltered={isFiltered}
          showsWorker={query.view === 'everybody' || away.length > 0}
          view={view}
        />
        {total <= PAGE_SIZE ? null : (
          <Pagination
            label={t('pages')}
            page={page}
            pageCount={Math.ceil(total / PAGE_SIZE)}
            hrefFor={(each) => at({ page: each })}
            previousLabel={t('previous')}
            nextLabel={t('next')}
            pageLabel={(each) => t('page', { page: String(each) })}
            summary={t('summary', {
              from: String((page - 1) * PAGE_SIZE + 1),
              to: String((page - 1) * PAGE_SIZE + rows.length),
              total: String(total),
            })}
          />
        )}
        {programmeWork.length === 0 ? null : (
          <Section title={t('programmeWork.title')}>
            <LinkList label={t('programmeWork.title')} items={programmeWork.map((each) => programmeLine(view, each))} />
          </Section>
        )}
      </Stack>
    );
    return { title: t('title'), body };
  },
});

type WorkProps = {
  rows: PersonWork[];
  programmeName: (id: string) => string | undefined;
  isFiltered: boolean;
  /** In a list of several case workers' participants. */
  showsWorker: boolean;
  view: ViewContext;
};

function Work({ rows, programmeName, isFiltered, showsWorker, view }: WorkProps) {
  const t = translate(workTexts, view.locale);
  return (
    <Table
      caption={t('title')}
      captionHidden
      rows={rows}
      rowKey={({ person }) => person.enrolmentId}
      empty={
        <EmptyState title={isFiltered ? t('emptyFiltered') : t('empty')} icon="circle-check">
          {t('emptyText')}
        </EmptyState>
      }
      columns={[
        {
          key: 'who',
          header: t('who'),
          rowHeader: true,
          cell: ({ person }) => (
            <Stack gap="xs">
              <Link href={participantPath.to(person)}>{fullName(person) || t('someone')}</Link>
              <Text as="span" soft small>
                {[
                  programmeName(person.programmeId),
                  showsWorker ? (person.caseWorkerName ?? t('noCaseWorker')) : undefined,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </Stack>
          ),
        },
        { key: 'what', header: t('what'), cell: (work) => <WorkItems work={work} view={view} /> },
      ]}
    />
  );
}
