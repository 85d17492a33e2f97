import { z } from 'zod';
import { activityKinds, type ChosenKind } from '#app/features/activities/domain/kinds.ts';
import { type Answers, addAnswers } from './answers.ts';
import { type Attended, type ShownAttended, showAttended } from './attended.ts';
import type { Bundle } from './bundles.ts';

/** One activity in one year, as it was. */
export type ActivityLine = {
  id: string;
  name: string;
  kind: ChosenKind;
  siteKey: string | null;
  themeKeys: string[];
  attended: Attended;
};

/** One activity in one year, as it may be shown. */
export type ShownActivity = Omit<ActivityLine, 'attended'> & { attended: ShownAttended; answers: Answers };

/** Activities of one site put together: those whose people are shown, so that nothing can be worked out from the sum. */
export type ShownSite = {
  siteKey: string | null;
  activities: number;
  leftOut: number;
  attended: Omit<ShownAttended, 'people'>;
  answers: Answers;
};

const word = z
  .string()
  .max(80)
  .optional()
  .transform((value) => value || undefined);
export const comparisonFilter = z.object({
  kind: z
    .enum(activityKinds)
    .or(z.literal(''))
    .optional()
    .transform((value) => value || undefined),
  theme: word,
  site: word,
});
export type ComparisonFilter = z.output<typeof comparisonFilter>;

/** Activities that match, with their figures as they may be shown, and the sites they were held on. A filter chooses whole activities and changes no figure of any. */
export function compareActivities(
  lines: readonly ActivityLine[],
  bundles: readonly Bundle[],
  { kind, theme, site }: ComparisonFilter,
): { activities: ShownActivity[]; sites: ShownSite[] } {
  const answersOf = Map.groupBy(bundles, ({ activityId }) => activityId);
  const activities = lines
    .filter((line) => kind === undefined || line.kind === kind)
    .filter((line) => theme === undefined || line.themeKeys.includes(theme))
    .filter((line) => site === undefined || line.siteKey === site)
    .map((line) => ({
      ...line,
      attended: showAttended(line.attended),
      answers: addAnswers((answersOf.get(line.id) ?? []).map(({ answers }) => answers)),
    }));
  const sites = [...Map.groupBy(activities, ({ siteKey }) => siteKey)].map(([siteKey, there]) =>
    siteOf(siteKey, there),
  );
  return { activities, sites };
}

function siteOf(siteKey: string | null, there: readonly ShownActivity[]): ShownSite {
  const shown = there.filter(({ attended }) => attended.present !== null);
  const sum = (key: keyof ShownAttended) => shown.reduce((total, { attended }) => total + (attended[key] ?? 0), 0);
  return {
    siteKey,
    activities: there.length,
    leftOut: there.length - shown.length,
    attended: {
      ...{ held: sum('held'), cancelled: sum('cancelled'), unmarked: sum('unmarked') },
      ...{ present: sum('present'), expected: sum('expected'), came: sum('came') },
    },
    answers: addAnswers(there.map(({ answers }) => answers)),
  };
}
