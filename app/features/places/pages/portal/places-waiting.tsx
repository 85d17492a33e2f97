import type { PortalContext, PortalView } from '#app/platform/http/portal-page.ts';
import { formatPortalDate } from '#app/platform/i18n/portal-texts.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { SwedishName } from '#app/ui/portal/text.tsx';
import { moreActivitiesPath } from '../../domain/paths.ts';
import { listOfferedActivities } from '../../server/own-requests.ts';
import { moreActivitiesTexts } from '../../texts/portal/index.ts';

/** Places that are kept for her until she answers, for what waits for her. */
export async function placesWaiting(ctx: PortalContext) {
  const activities = await listOfferedActivities(ctx);
  return activities.flatMap(({ name, request }) => {
    const day = request?.answerBy;
    if (request?.status !== 'offered' || day == null || day < ctx.today) return [];
    return [
      {
        href: moreActivitiesPath.to({ language: ctx.language }),
        picture: 'users' as const,
        title: (view: PortalView) => (
          <>
            <SwedishName>{name}</SwedishName>{' '}
            {wordsOf(moreActivitiesTexts, view).say('offered', { day: (language) => formatPortalDate(language, day) })}
          </>
        ),
      },
    ];
  });
}
