import { Card } from '#app/ui/card.tsx';
import { Columns } from '#app/ui/columns.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Link } from '#app/ui/link.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Select } from '#app/ui/select.tsx';
import { Sparkline } from '#app/ui/sparkline.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TabLinks } from '#app/ui/tab-links.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TextInput } from '#app/ui/text-input.tsx';
import type { SampleProps } from './sample-props.ts';

const TONES = ['success', 'info', 'neutral'] as const;

export function ListSamples({ t }: SampleProps) {
  const statuses = t.statuses.map((label) => ({ value: label, label }));
  const toneOf = (status: string) => TONES[t.statuses.indexOf(status)];
  return (
    <Stack>
      <FilterBar
        label={t.filter}
        action="/gallery"
        submitLabel={t.filterApply}
        clearHref="#lists"
        clearLabel={t.filterClear}
        moreLabel={t.filterMore}
        more={
          <Select name="worker" label={t.worker} options={[{ value: 'ek', label: t.userName }]} emptyLabel={t.choose} />
        }
      >
        <TextInput id="filter-name" name="name" type="search" label={t.name} />
        <Select name="status" label={t.status} options={statuses} emptyLabel={t.choose} />
        <Select
          id="filter-site"
          name="site"
          label={t.site}
          options={t.sites.map((label) => ({ value: label, label }))}
          emptyLabel={t.choose}
        />
      </FilterBar>
      <Table
        caption={t.tableCaption}
        captionHidden
        rows={t.people}
        rowKey={(row) => row[0] ?? ''}
        foot={{ name: t.total, attendance: '80 %' }}
        columns={[
          {
            key: 'name',
            header: t.columns.name,
            rowHeader: true,
            sort: { href: '?sort=name', direction: 'ascending' },
            cell: (row) => (
              <Link quiet href="#journey">
                {row[0]}
              </Link>
            ),
          },
          {
            key: 'status',
            header: t.columns.status,
            sort: { href: '?sort=status' },
            cell: (row) => <Tag tone={toneOf(row[1] ?? '')}>{row[1]}</Tag>,
          },
          { key: 'phase', header: t.columns.phase, cell: (row) => row[2] },
          {
            key: 'attendance',
            header: t.columns.attendance,
            numeric: true,
            sort: { href: '?sort=attendance' },
            cell: (row) => row[3],
          },
          {
            key: 'trend',
            header: t.chart.trend,
            hiddenOnPhone: true,
            cell: (row) => (
              <Sparkline label={`${t.chart.trend}: ${row[0]}`} values={[3, 4, 4, 5, row[0]?.length ?? 3, 6]} />
            ),
          },
          { key: 'next', header: t.columns.next, cell: (row) => row[4] },
        ]}
      />
      <Pagination
        label={t.pages.label}
        page={2}
        pageCount={8}
        hrefFor={(page) => `?page=${page}`}
        previousLabel={t.pages.previous}
        nextLabel={t.pages.next}
        pageLabel={(page) => `${t.pages.page} ${page}`}
        summary={t.pages.summary}
      />
      <TabLinks
        label={t.person}
        items={t.tabs.map((label, index) => ({
          href: `#tab-${index}`,
          label,
          current: index === 0,
          count: index === 1 ? 12 : undefined,
        }))}
      />
      <Columns>
        <Card title={t.person} titleLevel={3} id="facts">
          <DefinitionList
            items={t.facts.map(([term, value], index) => ({
              term,
              value,
              action: index === 2 ? <Link href="#facts">{t.edit}</Link> : undefined,
            }))}
          />
        </Card>
        <Card tone="soft">
          <DefinitionList layout="grid" items={t.facts.map(([term, value]) => ({ term, value }))} />
        </Card>
      </Columns>
    </Stack>
  );
}
