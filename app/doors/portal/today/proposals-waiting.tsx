import { ownSuggestionPath } from '#app/features/matching/domain/paths.ts';
import { listUnansweredSuggestions, ownMatchingTexts } from '#app/features/matching/public.ts';
import { ownPlacementsPath } from '#app/features/placements/domain/paths.ts';
import { listUnansweredPlacements, sharedPlacementTexts } from '#app/features/placements/public.ts';
import { wordsOf } from '#app/platform/i18n/portal-words.ts';
import { SwedishName } from '#app/ui/portal/text.tsx';
import type { WaitingSource } from './waits.ts';

/** Terms of a placement that she has not said yes or no to. */
export const placementsWaiting: WaitingSource = async (ctx) =>
  (await listUnansweredPlacements(ctx)).map(({ form }) => ({
    href: ownPlacementsPath.to({ language: ctx.language }),
    picture: 'briefcase',
    title: (view) => {
      const { say } = wordsOf(sharedPlacementTexts, view);
      return (
        <>
          {say(`form.${form}`)}. {say('asks')}
        </>
      );
    },
  }));

/** Workplaces that her coach has put to her. */
export const workplacesWaiting: WaitingSource = async (ctx) =>
  (await listUnansweredSuggestions(ctx)).map(({ id, workplaceName }) => ({
    href: ownSuggestionPath.to({ language: ctx.language, suggestionId: id }),
    picture: 'building',
    title: (view) => (
      <>
        <SwedishName>{workplaceName}</SwedishName>. {wordsOf(ownMatchingTexts, view).say('question')}
      </>
    ),
  }));
