import { z } from 'zod';
import { activitiesPath } from '#app/features/activities/domain/paths.ts';
import { definePage } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { unmarkedPath } from '../../domain/paths.ts';
import { takeAttendance } from '../../domain/permissions.ts';
import { DAYS_BACK, listUnmarked } from '../../server/list-unmarked.ts';
import { attendanceTexts } from '../../texts/index.ts';
import { UnmarkedList } from '../parts/unmarked-list.tsx';

const MOST_SHOWN = 200;

export const unmarkedPage = definePage({
  path: unmarkedPath,
  permission: takeAttendance,
  audit: { none: 'shows sessions, nobody' },
  params: z.object({}),
  query: z.object({}),
  load: (ctx) => listUnmarked(ctx, MOST_SHOWN),
  view: ({ rows }, view) => {
    const t = translate(attendanceTexts, view.locale);
    return {
      title: t('unmarked.title'),
      body: (
        <Stack gap="lg">
          <PageHeader
            title={t('unmarked.title')}
            lead={t('unmarked.lead', { days: DAYS_BACK })}
            kicker={
              <Breadcrumbs label={t('breadcrumbs')} items={[{ href: activitiesPath.to(), label: t('activities') }]} />
            }
          />
          {rows.length === 0 ? (
            <EmptyState icon="circle-check" title={t('unmarked.empty')} />
          ) : (
            <UnmarkedList sessions={rows} view={view} />
          )}
        </Stack>
      ),
    };
  },
});
