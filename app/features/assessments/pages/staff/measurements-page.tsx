import { z } from 'zod';
import { progressionPath } from '#app/features/enrolments/domain/paths.ts';
import { fullName } from '#app/features/people/domain/person-details.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { TabLinks } from '#app/ui/tab-links.tsx';
import { Table } from '#app/ui/table.tsx';
import { Text } from '#app/ui/text.tsx';
import { measurementsPath } from '../../domain/paths.ts';
import { readProgression } from '../../domain/permissions.ts';
import { listDueMeasurements } from '../../server/list-due-measurements.ts';
import { assessmentTranslate } from '../words.ts';

const MOST_SHOWN = 100;

/** Who is due to be measured, and has not been. */
export const measurementsPage = definePage({
  path: measurementsPath,
  permission: readProgression,
  audit: { action: 'read', category: 'assessments' },
  params: z.object({}),
  query: z.object({ whose: z.enum(['mine', 'all']).optional().catch(undefined) }),
  load: async (ctx, { query }) => {
    const whose = query.whose ?? (ctx.caller.role === 'case-worker' ? 'mine' : 'all');
    return { whose, ...(await listDueMeasurements(ctx, { whose, limit: MOST_SHOWN })) };
  },
  view: ({ whose, rows, total }, { locale }) => {
    const t = assessmentTranslate(locale);
    return {
      title: t('due.title'),
      body: (
        <Stack gap="lg">
          <PageHeader title={t('due.title')} lead={t('due.lead')} />
          <TabLinks
            label={t('due.whose')}
            items={(['mine', 'all'] as const).map((each) => ({
              href: measurementsPath.to({}, { whose: each }),
              label: t(`due.${each}`),
              current: each === whose,
            }))}
          />
          <Table
            caption={t('due.title')}
            captionHidden
            rows={rows}
            rowKey={({ enrolmentId, point }) => `${enrolmentId} ${point.key}`}
            empty={
              <EmptyState icon="circle-check" title={t('due.empty')}>
                {t('due.emptyText')}
              </EmptyState>
            }
            compact
            columns={[
              {
                key: 'who',
                header: t('due.who'),
                rowHeader: true,
                cell: (row) => <Link href={progressionPath.to({ enrolmentId: row.enrolmentId })}>{fullName(row)}</Link>,
              },
              { key: 'point', header: t('due.point'), besideName: true, cell: ({ point }) => point.name },
              { key: 'day', header: t('due.day'), nowrap: true, cell: ({ point }) => formatDate(locale, point.on) },
              { key: 'programme', header: t('due.programme'), cell: ({ programmeName }) => programmeName },
            ]}
          />
          {total > rows.length ? (
            <Text soft>{t('due.more', { shown: String(rows.length), total: String(total) })}</Text>
          ) : null}
        </Stack>
      ),
    };
  },
});
