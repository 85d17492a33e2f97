import { z } from 'zod';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { daysBetween } from '#app/shared/dates.ts';
import { Cluster } from '#app/ui/cluster.tsx';
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
import { Tag } from '#app/ui/tag.tsx';
import { takesDropIns } from '../../domain/drop-in-form.ts';
import {
  dropInPath,
  incomingPath,
  incomingReferralPath,
  newIncomingPath,
  waitingListPath,
} from '../../domain/paths.ts';
import { readIncoming } from '../../domain/permissions.ts';
import { listIncoming } from '../../server/incoming.ts';
import { listOpenProgrammes } from '../../server/open-programmes.ts';
import { referralTexts } from '../../texts/index.ts';
import { statusTones, verdictTones } from '../../texts/words.ts';

const PAGE_SIZE = 50;
const views = ['open', 'decided'] as const;

/** The queue of those who decide: what has come in, how long it has waited, what the rules say. */
export const incomingPage = definePage({
  path: incomingPath,
  permission: readIncoming,
  audit: { action: 'read', category: 'directory' },
  params: z.object({}),
  query: z.object({
    view: z.enum(views).catch('open'),
    programme: z.uuid().optional().catch(undefined),
    page: z.coerce.number().int().min(1).max(10_000).catch(1),
  }),
  load: async (ctx, { query }) => {
    const [list, programmes] = await Promise.all([
      listIncoming(
        ctx,
        { status: query.view, programmeId: query.programme },
        { limit: PAGE_SIZE, offset: (query.page - 1) * PAGE_SIZE },
      ),
      listOpenProgrammes(ctx),
    ]);
    return { ...list, programmes, query };
  },
  view: ({ rows, total, programmes, query }, view) => {
    const { locale, today } = view;
    const t = translate(referralTexts, locale);
    const { view: shown, programme, page } = query;
    const several = programmes.length > 1;
    const at = (more: Record<string, string | number | undefined>) =>
      incomingPath.to({}, { view: shown === 'open' ? undefined : shown, programme, ...more });
    const actions = (
      <>
        {programmes.some(({ definition }) => takesDropIns(definition)) ? (
          <LinkButton icon="user-plus" href={dropInPath.to()}>
            {t('incoming.dropIn')}
          </LinkButton>
        ) : null}
        <LinkButton href={newIncomingPath.to()}>{t('incoming.new')}</LinkButton>
      </>
    );
    const body = (
      <Stack gap="lg">
        <PageHeader title={t('incoming.title')} lead={t('incoming.lead')} actions={actions} />
        <TabLinks
          label={t('incoming.views')}
          items={views.map((each) => ({
            href: incomingPath.to({}, { view: each === 'open' ? undefined : each, programme }),
            label: t(`incoming.${each}`),
            current: each === shown,
          }))}
        />
        {several ? (
          <FilterBar
            label={t('incoming.filter')}
            action={incomingPath.to()}
            submitLabel={t('incoming.show')}
            hidden={{ view: shown }}
            {...(programme ? { clearHref: incomingPath.to({}, { view: shown }), clearLabel: t('incoming.clear') } : {})}
          >
            <Select
              name="programme"
              label={t('incoming.programme')}
              emptyLabel={t('incoming.allProgrammes')}
              defaultValue={programme ?? ''}
              options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </FilterBar>
        ) : null}
        <Table
          caption={t('incoming.title')}
          captionHidden
          compact
          rows={rows}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title={t(shown === 'open' ? 'incoming.empty' : 'incoming.noDecided')} icon="circle-check">
              {shown === 'open' ? t('incoming.emptyText') : null}
            </EmptyState>
          }
          columns={[
            {
              key: 'who',
              header: t('incoming.who'),
              rowHeader: true,
              cell: (row) => (
                <Cluster gap="xs">
                  <Link href={incomingReferralPath.to({ referralId: row.id })}>{fullName(row)}</Link>
                  {row.restricted ? (
                    <Tag tone="danger" icon="lock">
                      {t('incoming.protected')}
                    </Tag>
                  ) : null}
                  {row.newsOn ? <Tag tone="info">{t('incoming.news')}</Tag> : null}
                  {row.askedOn ? <Tag outline>{t('incoming.asked')}</Tag> : null}
                </Cluster>
              ),
            },
            {
              key: 'from',
              header: t('incoming.from'),
              cell: (row) => row.organisationName ?? t(`source.${row.source}`),
            },
            ...(several
              ? [
                  {
                    key: 'programme',
                    header: t('incoming.programme'),
                    hiddenOnPhone: true,
                    cell: (row: (typeof rows)[number]) => row.programmeName,
                  },
                ]
              : []),
            shown === 'open'
              ? {
                  key: 'age',
                  header: t('incoming.age'),
                  nowrap: true,
                  cell: (row) => t('incoming.days', { count: Math.max(0, daysBetween(row.referredOn, today)) }),
                }
              : {
                  key: 'on',
                  header: t('own.on'),
                  nowrap: true,
                  hiddenOnPhone: true,
                  cell: (row) => formatDate(locale, row.referredOn),
                },
            shown === 'open'
              ? {
                  key: 'rules',
                  besideName: true,
                  header: t('incoming.rules'),
                  cell: (row) =>
                    row.eligibility.rules.length === 0 ? null : (
                      <Tag tone={verdictTones[row.eligibility.verdict]}>{t(`verdict.${row.eligibility.verdict}`)}</Tag>
                    ),
                }
              : {
                  key: 'status',
                  besideName: true,
                  header: t('incoming.status'),
                  cell: (row) => (
                    <Tag tone={statusTones[row.status]}>
                      {t('own.since', { status: t(`status.${row.status}`), day: formatDate(locale, row.statusOn) })}
                    </Tag>
                  ),
                },
          ]}
        />
        {total <= PAGE_SIZE ? null : (
          <Pagination
            label={t('own.pages')}
            page={page}
            pageCount={Math.ceil(total / PAGE_SIZE)}
            hrefFor={(each) => at({ page: each })}
            previousLabel={t('own.previous')}
            nextLabel={t('own.next')}
            pageLabel={(each) => t('own.page', { page: String(each) })}
          />
        )}
        <Section title={t('incoming.waitingLists')}>
          <LinkList
            label={t('incoming.waitingLists')}
            items={programmes.map(({ id, name }) => ({
              key: id,
              href: waitingListPath.to({ programmeId: id }),
              title: name,
            }))}
          />
        </Section>
      </Stack>
    );
    return { title: t('incoming.title'), body };
  },
});
