import { z } from 'zod';
import { BelowParticipantHeader, ParticipantTabs } from '#app/features/enrolments/pages/parts.tsx';
import { definePage } from '#app/platform/http/page.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { followUpsAfter } from '../../domain/after.ts';
import { afterPlacementPath, afterPlacementsPath } from '../../domain/paths.ts';
import { readAfterPlacements } from '../../domain/permissions.ts';
import { listAfterPlacements } from '../../server/after-placements.ts';
import type { PlacementAfter } from '../../server/after-store.ts';
import { afterTranslate, nameOfPlacement } from '../after-words.ts';

/** A participant's placements with what each led to. */
export const afterPlacementsPage = definePage({
  path: afterPlacementsPath,
  permission: readAfterPlacements,
  audit: { action: 'read', category: 'outcomes' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => listAfterPlacements(ctx, params.enrolmentId),
  view: ({ head, placements }, { locale, caller, today }) => {
    const t = afterTranslate(locale);
    const of = { enrolmentId: head.id };
    const tag = (placement: PlacementAfter) => {
      const asked = new Set(placement.asked.map(({ months }) => months));
      const isDue = followUpsAfter(placement).some(({ months, dueOn }) => dueOn <= today && !asked.has(months));
      const has = (status: string) => placement.jobs.some((job) => job.status === status);
      return (
        <>
          {has('accepted') ? <Tag tone="success">{t('own.job')}</Tag> : null}
          {!has('accepted') && has('offered') ? <Tag tone="info">{t('own.offered')}</Tag> : null}
          {isDue ? <Tag tone="warning">{t('own.due')}</Tag> : null}
        </>
      );
    };
    return {
      title: t('own.title'),
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader {...of} person={head} locale={locale} title={t('own.title')} lead={t('own.lead')} />
          <ParticipantTabs {...of} locale={locale} current="after-placements" role={caller.role} />
          {placements.length === 0 ? (
            <EmptyState icon="flag" title={t('own.empty')}>
              {t('own.emptyText')}
            </EmptyState>
          ) : (
            <Card>
              <LinkList
                label={t('own.title')}
                items={placements.map((placement) => ({
                  key: placement.id,
                  href: afterPlacementPath.to({ ...of, placementId: placement.id }),
                  title: nameOfPlacement(placement, locale),
                  meta: t('own.days', {
                    from: formatDate(locale, placement.startsOn),
                    to: formatDate(locale, placement.endedOn ?? placement.endsOn),
                  }),
                  end: tag(placement),
                }))}
              />
            </Card>
          )}
        </Stack>
      ),
    };
  },
});
