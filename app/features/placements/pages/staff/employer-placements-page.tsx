import { z } from 'zod';
import { employerPath, employerPlacementsPath } from '#app/features/employers/domain/paths.ts';
import { getEmployer } from '#app/features/employers/public.ts';
import { definePage } from '#app/platform/http/page.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { placementPath } from '../../domain/paths.ts';
import { readPlacements } from '../../domain/permissions.ts';
import { type ListedPlacement, listAllPlacements } from '../../server/list-all-placements.ts';
import { periodWords, placementTranslate, statusTones } from '../words.ts';

const MOST_ROWS = 500;

/** Who is and was at an employer, of those the caller may see: what goes on or lies ahead, and what is over. */
export const employerPlacementsPage = definePage({
  path: employerPlacementsPath,
  permission: readPlacements,
  audit: { action: 'read', category: 'participation' },
  params: z.object({ employerId: z.uuid() }),
  query: z.object({}),
  load: async (ctx, { params: { employerId } }) => {
    const employer = await getEmployer(ctx, employerId);
    return {
      employer,
      ...(await listAllPlacements(ctx, { employerId, happens: true }, { limit: MOST_ROWS, offset: 0 })),
    };
  },
  view: ({ employer, placements, total }, { locale }) => {
    const t = placementTranslate(locale);
    const [over, now] = [true, false].map((isOver) =>
      placements.filter(({ status }) => (status === 'completed') === isOver),
    );
    return {
      title: t('here.title'),
      wide: true,
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('here.title')}
            lead={t('here.lead')}
            kicker={
              <Breadcrumbs
                label={t('list.breadcrumbs')}
                items={[{ href: employerPath.to({ employerId: employer.id }), label: employer.name }]}
              />
            }
          />
          {total > placements.length ? <Alert tone="info">{t('here.more', { count: total })}</Alert> : null}
          {total === 0 ? <EmptyState icon="briefcase" title={t('list.empty')} /> : null}
          <Places title={t('here.now')} rows={now ?? []} locale={locale} />
          <Places title={t('here.over')} rows={over ?? []} locale={locale} />
        </Stack>
      ),
    };
  },
});

function Places({ title, rows, locale }: { title: string; rows: readonly ListedPlacement[]; locale: Locale }) {
  const t = placementTranslate(locale);
  if (rows.length === 0) return null;
  return (
    <Section title={title}>
      <Table
        caption={title}
        captionHidden
        compact
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'who',
            header: t('list.who'),
            rowHeader: true,
            cell: ({ id, enrolmentId, name }) => (
              <Link href={placementPath.to({ enrolmentId, placementId: id })}>{name}</Link>
            ),
          },
          { key: 'form', header: t('list.form'), cell: ({ form }) => t(`form.${form}`) },
          { key: 'where', header: t('list.where'), cell: ({ workplaceName }) => workplaceName },
          { key: 'period', header: t('list.period'), cell: (each) => periodWords(locale, each) },
          {
            key: 'status',
            header: t('list.status'),
            besideName: true,
            cell: ({ status }) => <Tag tone={statusTones[status]}>{t(`status.${status}`)}</Tag>,
          },
        ]}
      />
    </Section>
  );
}
