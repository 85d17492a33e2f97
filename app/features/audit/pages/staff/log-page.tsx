import { z } from 'zod';
import { definePage, type ViewContext } from '#app/platform/http/page.ts';
import { calendarProps } from '#app/platform/i18n/calendar-texts.ts';
import { formatInstant } from '#app/platform/i18n/format.ts';
import { roleTexts } from '#app/platform/i18n/role-texts.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { roles } from '#app/shared/roles.ts';
import { ButtonRow } from '#app/ui/button-row.tsx';
import { Card } from '#app/ui/card.tsx';
import { DateInput } from '#app/ui/date-input.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Select } from '#app/ui/select.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import {
  auditActions,
  auditCategories,
  type LogEntry,
  type LogFilter,
  logQuery,
  type SealState,
} from '../../domain/log-entry.ts';
import { auditLogPath } from '../../domain/paths.ts';
import { readAuditLog } from '../../domain/permissions.ts';
import { type LogPage, readLog } from '../../server/read-log.ts';
import { auditTexts } from '../../texts/index.ts';
import { purposeInWords } from '../../texts/purposes.ts';

export const logPage = definePage({
  path: auditLogPath,
  permission: readAuditLog,
  audit: { action: 'read', category: 'accounts' },
  params: z.object({}),
  query: logQuery,
  load: async (ctx, { query }) => ({ filter: query, ...(await readLog(ctx, query)) }),
  view: ({ filter, ...page }, view) => {
    const t = translate(auditTexts, view.locale);
    const last = page.entries.at(-1);
    return {
      title: t('title'),
      islands: true,
      body: (
        <Stack gap="lg">
          <PageHeader title={t('title')} lead={t('lead')} />
          <Seal seal={page.seal} view={view} />
          <Filter filter={filter} accounts={page.accounts} view={view} />
          <Entries entries={page.entries} view={view} />
          <ButtonRow>
            {page.hasMore && last ? (
              <LinkButton href={auditLogPath.to({}, { ...filter, before: last.id })}>{t('older')}</LinkButton>
            ) : null}
            {filter.before ? (
              <LinkButton variant="tertiary" href={auditLogPath.to({}, { ...filter, before: undefined })}>
                {t('newest')}
              </LinkButton>
            ) : null}
          </ButtonRow>
        </Stack>
      ),
    };
  },
});

function Seal({ seal, view }: { seal: SealState; view: ViewContext }) {
  const t = translate(auditTexts, view.locale);
  return (
    <Card title={t('seal')} tone="soft">
      {seal === undefined ? (
        <Text>{t('notSealed')}</Text>
      ) : (
        <Stack gap="xs">
          <Text>{t('sealed', { number: seal.number, at: formatInstant(view.locale, seal.sealedAt) })}</Text>
          <Text soft small>
            {t('head')}: <code>{seal.hash.slice(0, 16)}…</code>
          </Text>
        </Stack>
      )}
    </Card>
  );
}

function Filter({ filter, accounts, view }: { filter: LogFilter; accounts: LogPage['accounts']; view: ViewContext }) {
  const t = translate(auditTexts, view.locale);
  const isFiltered = filter.account ?? filter.category ?? filter.from ?? filter.to;
  return (
    <FilterBar
      label={t('filter')}
      action={auditLogPath.to()}
      submitLabel={t('apply')}
      clearHref={isFiltered ? auditLogPath.to() : undefined}
      clearLabel={t('clear')}
    >
      <Select
        name="account"
        label={t('account')}
        defaultValue={filter.account ?? ''}
        emptyLabel={t('anyAccount')}
        width="md"
        options={accounts.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        name="category"
        label={t('category')}
        defaultValue={filter.category ?? ''}
        emptyLabel={t('anyCategory')}
        width="md"
        options={auditCategories.map((category) => ({ value: category, label: t(`categories.${category}`) }))}
      />
      <DateInput {...calendarProps(view.locale)} name="from" label={t('from')} defaultValue={filter.from} />
      <DateInput {...calendarProps(view.locale)} name="to" label={t('to')} defaultValue={filter.to} />
    </FilterBar>
  );
}

function Entries({ entries, view }: { entries: LogEntry[]; view: ViewContext }) {
  const t = translate(auditTexts, view.locale);
  const roleName = translate(roleTexts, view.locale);
  const action = (entry: LogEntry) => t(`actions.${auditActions.find((each) => each === entry.action) ?? 'other'}`);
  const category = (entry: LogEntry) =>
    t(`categories.${auditCategories.find((each) => each === entry.category) ?? 'other'}`);
  return (
    <Table
      caption={t('title')}
      captionHidden
      dense
      compact
      rows={entries}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon="history" title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      }
      columns={[
        {
          key: 'at',
          header: t('at'),
          rowHeader: true,
          nowrap: true,
          cell: (row) => formatInstant(view.locale, row.at),
        },
        { key: 'who', header: t('who'), cell: (row) => row.accountName ?? t('system') },
        {
          key: 'role',
          header: t('role'),
          hiddenOnPhone: true,
          cell: (row) => roleName(roles.find((role) => role === row.role) ?? 'none'),
        },
        {
          key: 'action',
          header: t('action'),
          besideName: true,
          cell: (row) => (row.action.startsWith('sign-') ? action(row) : `${action(row)}: ${category(row)}`),
        },
        { key: 'purpose', header: t('purpose'), cell: (row) => purposeInWords(view.locale, row.purpose) },
        { key: 'programme', header: t('programme'), cell: (row) => row.programmeName ?? '–' },
        { key: 'people', header: t('people'), numeric: true, hiddenOnPhone: true, cell: (row) => row.peopleCount },
      ]}
    />
  );
}
