import { z } from 'zod';
import { definePage } from '#app/platform/http/page.ts';
import { formatInstant, formatNumber } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { type Column, Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Text } from '#app/ui/text.tsx';
import { countRows, type Import } from '../../domain/import.ts';
import { importColumnsPath, importPath, importsPath, newImportPath } from '../../domain/paths.ts';
import { importLists } from '../../domain/permissions.ts';
import { listImports } from '../../server/get-import.ts';
import { importTexts } from '../../texts/index.ts';

const tones = {
  uploaded: 'warning',
  checking: 'info',
  checked: 'warning',
  running: 'info',
  done: 'success',
  undone: 'neutral',
  stopped: 'danger',
} as const;

/** The lists that were sent in: one's own, and for a coordinator those of her programmes. */
export const importsPage = definePage({
  path: importsPath,
  permission: importLists,
  audit: { none: 'runs of imports without anybody in them' },
  params: z.object({}),
  query: z.object({}),
  load: async (ctx) => ({ imports: await listImports(ctx), accountId: ctx.caller.accountId }),
  view: ({ imports, accountId }, view) => {
    const t = translate(importTexts, view.locale);
    const hrefOf = ({ id, state, accountId: owner }: Import) =>
      state === 'uploaded' && owner === accountId
        ? importColumnsPath.to({ importId: id })
        : importPath.to({ importId: id });
    const columns: Column<Import>[] = [
      {
        key: 'file',
        header: t('list.file'),
        rowHeader: true,
        cell: (row) => <Link href={hrefOf(row)}>{row.fileName ?? t('list.fileGone')}</Link>,
      },
      {
        key: 'state',
        header: t('list.state'),
        besideName: true,
        cell: ({ state }) => <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>,
      },
      { key: 'kind', header: t('list.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
      { key: 'programme', header: t('list.programme'), cell: ({ programmeName }) => programmeName },
      {
        key: 'rows',
        header: t('list.rows'),
        numeric: true,
        cell: ({ counts }) => {
          const { total } = countRows(counts);
          return total === 0 ? '–' : formatNumber(view.locale, total);
        },
      },
      {
        key: 'when',
        header: t('list.when'),
        nowrap: true,
        cell: ({ runAt, createdAt }) => formatInstant(view.locale, runAt ?? createdAt),
      },
      { key: 'who', header: t('list.who'), cell: ({ accountName }) => accountName },
    ];
    const button = (
      <LinkButton variant="primary" icon="upload" href={newImportPath.to()}>
        {t('list.new')}
      </LinkButton>
    );
    return {
      title: t('list.title'),
      body: (
        <Stack gap="lg">
          <PageHeader title={t('list.title')} lead={t('list.lead')} actions={imports.length > 0 ? button : undefined} />
          <Table
            caption={t('list.caption')}
            captionHidden
            columns={columns}
            rows={imports}
            rowKey={({ id }) => id}
            compact
            empty={
              <EmptyState title={t('list.none')} icon="upload" action={button}>
                {t('list.noneText')}
              </EmptyState>
            }
          />
          <Text soft>{t('list.protected')}</Text>
        </Stack>
      ),
    };
  },
});
