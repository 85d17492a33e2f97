import { z } from 'zod';
import { BelowParticipantHeader, ParticipantTabs } from '#app/features/enrolments/pages/parts.tsx';
import { definePage } from '#app/platform/http/page.ts';
import { may } from '#app/shared/roles.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { LinkButton } from '#app/ui/link-button.tsx';
import { LinkList } from '#app/ui/link-list.tsx';
import { Stack } from '#app/ui/stack.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { newPlacementPath, placementPath, placementsOfPath, placementsPath } from '../../domain/paths.ts';
import { handlePlacements, readPlacements } from '../../domain/permissions.ts';
import { listPlacements } from '../../server/get-placements.ts';
import { periodWords, placementTranslate, statusTones, whereWords } from '../words.ts';

/** Her working life: every placement, visit and job, the latest first. */
export const placementsOfPage = definePage({
  path: placementsOfPath,
  permission: readPlacements,
  audit: { action: 'read', category: 'participation' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  load: (ctx, { params }) => listPlacements(ctx, params.enrolmentId),
  view: ({ head, placements }, view) => {
    const { locale } = view;
    const t = placementTranslate(locale);
    const enrolmentId = head.id;
    return {
      title: t('title'),
      body: (
        <Stack gap="lg">
          <BelowParticipantHeader
            enrolmentId={enrolmentId}
            person={head}
            locale={locale}
            title={t('title')}
            lead={t('lead')}
            actions={
              <>
                {may(view.caller, handlePlacements) ? (
                  <LinkButton icon="plus" href={newPlacementPath.to({ enrolmentId })}>
                    {t('add')}
                  </LinkButton>
                ) : null}
                <LinkButton variant="tertiary" href={placementsPath.to()}>
                  {t('list.title')}
                </LinkButton>
              </>
            }
          />
          <ParticipantTabs enrolmentId={enrolmentId} locale={locale} current="placements" role={view.caller.role} />
          {placements.length === 0 ? (
            <EmptyState icon="briefcase" title={t('empty')}>
              {t('emptyText')}
            </EmptyState>
          ) : (
            <LinkList
              label={t('title')}
              items={placements.map((each) => ({
                key: each.id,
                href: placementPath.to({ enrolmentId, placementId: each.id }),
                title: `${t(`form.${each.form}`)}, ${whereWords(each)}`,
                meta: `${periodWords(locale, { startsOn: each.startsOn, endsOn: each.endedOn ?? each.endsOn })} · ${t('extent', { percent: String(each.extentPercent) })}`,
                end: <Tag tone={statusTones[each.status]}>{t(`status.${each.status}`)}</Tag>,
              }))}
            />
          )}
        </Stack>
      ),
    };
  },
});
