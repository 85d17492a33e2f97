import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { Tag } from '#app/ui/tag.tsx';
import { type Standing, standingOf } from '../../domain/standing.ts';
import type { OwnActivity } from '../../server/association-gate-store.ts';
import { openActivityTexts } from '../../texts/index.ts';

const tones = {
  draft: 'neutral',
  sent: 'warning',
  returned: 'danger',
  shown: 'success',
  hidden: 'danger',
  withdrawn: 'neutral',
  over: 'neutral',
} as const satisfies Record<Standing, string>;

const changes = { draft: 'changeDraft', sent: 'changeWaits', returned: 'changeReturned' } as const;

/** How an activity stands, and whether a change of it waits. */
export function StandingTags({ activity, today, locale }: { activity: OwnActivity; today: PlainDate; locale: Locale }) {
  const t = translate(openActivityTexts, locale);
  const standing = standingOf(activity, today);
  const { proposal, published } = activity;
  return (
    <>
      <Tag tone={tones[standing]}>{t(`standing.${standing}`)}</Tag>
      {published !== null && proposal !== null ? (
        <Tag tone={proposal === 'draft' ? 'neutral' : 'warning'}>{t(changes[proposal])}</Tag>
      ) : null}
    </>
  );
}
