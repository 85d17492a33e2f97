import { z } from 'zod';
import { placementWeeksPath } from '#app/features/enrolments/domain/paths.ts';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Table } from '#app/ui/table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { workplaceWeeksPath } from '../../domain/paths.ts';
import { followWorkplace } from '../../domain/permissions.ts';
import { listFollowing } from '../../server/list-following.ts';
import { workplaceTexts } from '../../texts/index.ts';

/** Ongoing placements: which workplaces answer, which never do, and who wants to be contacted. */
export const followingPage = definePage({
  path: workplaceWeeksPath,
  permission: followWorkplace,
  audit: { action: 'read', category: 'participation' },
  params: z.object({}),
  query: z.object({}),
  load: (ctx) => listFollowing(ctx),
  view: (placements, view) => {
    const t = translate(workplaceTexts, view.locale);
    return {
      title: t('staff.list'),
      body: (
        <Stack gap="lg">
          <PageHeader title={t('staff.list')} lead={t('staff.listLead')} />
          {placements.length === 0 ? (
            <EmptyState icon="calendar" title={t('staff.listEmpty')}>
              {t('staff.listEmptyText')}
            </EmptyState>
          ) : (
            <Table
              caption={t('staff.list')}
              captionHidden
              rows={placements}
              rowKey={({ placementId }) => placementId}
              columns={[
                { key: 'workplace', header: t('staff.employer'), rowHeader: true, cell: (row) => row.workplaceName },
                {
                  key: 'participant',
                  header: t('staff.participant'),
                  cell: ({ enrolmentId, placementId, name }) => (
                    <Link href={placementWeeksPath.to({ enrolmentId, placementId })}>{name}</Link>
                  ),
                },
                { key: 'supervisor', header: t('staff.supervisor'), cell: (row) => row.supervisorName ?? '–' },
                {
                  key: 'answered',
                  header: t('staff.answered'),
                  cell: ({ asked, answered, needsCall }) => (
                    <>
                      {asked === 0
                        ? t('staff.none')
                        : t('staff.answeredOf', { asked: String(asked), answered: String(answered) })}{' '}
                      {asked > 1 && answered === 0 ? <Tag tone="warning">{t('staff.neverAnswers')}</Tag> : null}
                      {needsCall ? <Tag tone="danger">{t('staff.needsCall')}</Tag> : null}
                    </>
                  ),
                },
                {
                  key: 'last',
                  header: t('staff.lastAnswer'),
                  cell: ({ lastAnsweredOn }) =>
                    lastAnsweredOn === null ? t('staff.never') : formatDate(view.locale, lastAnsweredOn),
                },
              ]}
            />
          )}
        </Stack>
      ),
    };
  },
});
