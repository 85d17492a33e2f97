import { z } from 'zod';
import { type FollowUpState, stateOfFollowUp } from '#app/features/outcomes/domain/follow-ups.ts';
import { pointName } from '#app/features/outcomes/public.ts';
import { listProgrammes } from '#app/features/programmes/public.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TabLinks } from '#app/ui/tab-links.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { followUpPath, followUpsPath, roundPath } from '../../domain/paths.ts';
import { listFollowUps as listFollowUpsPermission } from '../../domain/permissions.ts';
import { listFollowUps } from '../../server/list-follow-ups.ts';
import { followUpTranslate, nextWords } from '../follow-up-words.ts';

const PAGE_SIZE = 50;
const views = ['open', 'replied', 'overdue', 'due', 'upcoming', 'done'] as const;
const ways = ['phone', 'sms', 'letter'] as const;
const tones = { upcoming: 'neutral', due: 'info', overdue: 'warning', done: 'success' } as const satisfies Record<
  FollowUpState,
  string
>;

export const followUpsPage = definePage({
  path: followUpsPath,
  permission: listFollowUpsPermission,
  audit: { action: 'read', category: 'outcomes' },
  params: z.object({}),
  query: z.object({
    state: z.enum(views).catch('open'),
    programme: z.uuid().optional().catch(undefined),
    caseWorker: z
      .union([z.literal('me'), z.uuid()])
      .optional()
      .catch(undefined),
    way: z.enum(ways).optional().catch(undefined),
    page: z.coerce.number().int().min(1).max(10_000).catch(1),
  }),
  load: async (ctx, { query }) => {
    const caseWorkerId = query.caseWorker === 'me' ? ctx.caller.accountId : query.caseWorker;
    const [list, programmes] = await Promise.all([
      listFollowUps(
        ctx,
        { state: query.state, programmeId: query.programme, caseWorkerId, way: query.way },
        { limit: PAGE_SIZE, offset: (query.page - 1) * PAGE_SIZE },
      ),
      listProgrammes(ctx),
    ]);
    return { ...list, programmes, query };
  },
  view: ({ rows, total, caseWorkers, programmes, query }, view) => {
    const { locale } = view;
    const t = followUpTranslate(locale);
    const { state, programme, caseWorker, way, page } = query;
    const at = (more: Record<string, string | number | undefined>) =>
      followUpsPath.to({}, { state, programme, caseWorker, way, ...more });
    const isFiltered = programme !== undefined || caseWorker !== undefined || way !== undefined;
    const body = (
      <Stack>
        <PageHeader
          title={t('followUps.title')}
          lead={t('followUps.lead')}
          actions={
            <ButtonRow>
              <LinkButton variant="primary" icon="phone" href={roundPath.to({}, { round: 'mine' })}>
                {t('round.start')}
              </LinkButton>
              <LinkButton variant="tertiary" href={roundPath.to({}, { round: 'everybody' })}>
                {t('round.startAll')}
              </LinkButton>
            </ButtonRow>
          }
        />
        <TabLinks
          label={t('followUps.views')}
          items={views.map((each) => ({
            href: at({ state: each }),
            label: t(`followUps.state.${each}`),
            current: each === state,
          }))}
        />
        <FilterBar
          label={t('followUps.filter')}
          action={followUpsPath.to()}
          submitLabel={t('followUps.show')}
          hidden={{ state }}
          {...(isFiltered ? { clearHref: followUpsPath.to({}, { state }), clearLabel: t('followUps.clear') } : {})}
        >
          <Select
            name="programme"
            label={t('followUps.programme')}
            emptyLabel={t('followUps.allProgrammes')}
            defaultValue={programme ?? ''}
            options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Select
            name="caseWorker"
            label={t('followUps.caseWorker')}
            emptyLabel={t('followUps.allCaseWorkers')}
            defaultValue={caseWorker ?? ''}
            options={[
              { value: 'me', label: t('followUps.mine') },
              ...caseWorkers.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <Select
            name="way"
            label={t('next.label')}
            emptyLabel={t('next.anyWay')}
            defaultValue={way ?? ''}
            options={ways.map((value) => ({ value, label: t(`next.${value}`) }))}
          />
        </FilterBar>
        <Table
          caption={t('followUps.title')}
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title={t('followUps.empty')} icon="circle-check">
              {t('followUps.emptyText')}
            </EmptyState>
          }
          columns={[
            {
              key: 'who',
              header: t('followUps.who'),
              rowHeader: true,
              cell: (row) => (
                <Stack gap="xs">
                  <Link href={followUpPath.to({ followUpId: row.id })}>{row.name || t('someone')}</Link>
                  <Text as="span" soft small>
                    {row.programmeName}
                  </Text>
                </Stack>
              ),
            },
            {
              key: 'point',
              header: t('followUps.point'),
              cell: (row) => pointName(locale, row.pointKey, row.pointName),
            },
            {
              key: 'about',
              header: t('followUps.about'),
              nowrap: true,
              cell: (row) => formatDate(locale, row.asksAboutOn),
            },
            {
              key: 'caseWorker',
              header: t('followUps.caseWorker'),
              cell: (row) => row.caseWorkerName ?? t('followUps.nobody'),
            },
            {
              key: 'next',
              header: t('next.label'),
              cell: (row) =>
                row.doneOn !== null && !row.hasReplied ? (
                  '–'
                ) : (
                  <Stack gap="xs">
                    <span>{nextWords(locale, row, view.today)}</span>
                    <Text as="span" soft small>
                      {t('next.tried', { count: row.attempts })}
                    </Text>
                  </Stack>
                ),
            },
            {
              key: 'status',
              header: t('followUps.status'),
              cell: (row) => {
                const now = stateOfFollowUp(row, view.today);
                return (
                  <Tag tone={tones[now]}>{row.outcome === null ? t(`state.${now}`) : t(`outcome.${row.outcome}`)}</Tag>
                );
              },
            },
          ]}
        />
        {total === 0 ? null : (
          <Pagination
            label={t('followUps.pages')}
            page={page}
            pageCount={Math.ceil(total / PAGE_SIZE)}
            hrefFor={(each) => at({ page: each })}
            previousLabel={t('followUps.previous')}
            nextLabel={t('followUps.next')}
            pageLabel={(each) => t('followUps.page', { page: String(each) })}
            summary={t('followUps.summary', {
              from: String((page - 1) * PAGE_SIZE + 1),
              to: String((page - 1) * PAGE_SIZE + rows.length),
              total: String(total),
            })}
          />
        )}
      </Stack>
    );
    return { title: t('followUps.title'), body };
  },
});
