import type { ParticipantHead } from '#app/features/enrolments/public.ts';
import type { FoundOccupation } from '#app/features/occupations/domain/occupation.ts';
import { findOccupations, nameOccupations } from '#app/features/occupations/public.ts';
import { getGoals, keysOf } from '#app/features/plans/public.ts';
import { listSkills } from '#app/features/skills/public.ts';
import { getWeek } from '#app/features/weeks/public.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { mondayOf } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { isResting, type Match, matchAll, reachKm, type Seeker } from '../domain/match.ts';
import type { Suggestion } from '../domain/suggestion.ts';
import { findTown } from '../domain/towns.ts';
import { noWishes, type Wishes, type WishesForm, withoutBoth } from '../domain/wishes.ts';
import { selectCandidates } from './candidate-store.ts';
import { insertSuggestions, selectSuggestions } from './suggestion-store.ts';
import { findWishes, saveWishes } from './wish-store.ts';

export type Ground = {
  head: ParticipantHead;
  wishes: Wishes;
  seeker: Seeker;
};

/** What is known of her that matters for where she could work: her wishes, occupations she has done, languages. Throws NotFoundError. */
export async function getGround(ctx: RequestContext, enrolmentId: string): Promise<Ground> {
  const [{ head, skills, languages }, wishes = noWishes] = await Promise.all([
    listSkills(ctx, enrolmentId),
    findWishes(ctx, enrolmentId),
  ]);
  const seeker: Seeker = {
    ...wishes,
    wanted: wishes.occupations,
    done: [...new Set(skills.flatMap(({ occupationCode }) => (occupationCode === null ? [] : [occupationCode])))],
    languages: languages.map(({ language }) => language).filter((language) => language !== 'sv'),
  };
  return { head, wishes, seeker };
}

async function matchFor(ctx: RequestContext, { head, wishes, seeker }: Ground): Promise<Match[]> {
  const from = wishes.town === null ? undefined : findTown(wishes.town);
  const candidates = await selectCandidates(ctx, {
    personId: head.personId,
    wanted: seeker.wanted,
    done: seeker.done,
    from,
    reachKm: reachKm(wishes),
  });
  return matchAll(seeker, candidates, ctx.today);
}

export type Matches = Ground & {
  matches: Match[];
  suggestions: Suggestion[];
  /** What the occupations of the list are called, by code. */
  names: Map<string, string>;
  /** The latest version of her goal, in her words, and the Swedish beside; null when there is none. */
  goal: { words: string; language: string; swedish: string | null } | null;
  /** Minutes of this week that are filled, and of what; two things at once count once. */
  week: { minutes: number; byKind: { kind: string; minutes: number }[] };
};

/** Workplaces for one person with the reasons for and against, and what has been put to her: something to talk over, never a decision. Throws NotFoundError. */
export async function getMatches(ctx: RequestContext, enrolmentId: string): Promise<Matches> {
  const ground = await getGround(ctx, enrolmentId);
  const [matches, suggestions, { goals }, week] = await Promise.all([
    matchFor(ctx, ground),
    selectSuggestions(ctx, { enrolmentId, personId: ground.head.personId }),
    getGoals(ctx, enrolmentId),
    getWeek(ctx, enrolmentId, mondayOf(ctx.today)),
  ]);
  const codes = [
    ...ground.seeker.wanted,
    ...matches.flatMap(({ reasons }) => reasons.flatMap(({ code }) => (code === undefined ? [] : [code]))),
  ];
  const [goal] = goals;
  return {
    ...ground,
    matches,
    suggestions,
    names: await nameOccupations(ctx, [...new Set(codes)]),
    goal:
      goal === undefined || goal.tomorrow === ''
        ? null
        : { words: goal.tomorrow, language: goal.language, swedish: goal.translation?.tomorrow || null },
    week: { minutes: week.sum.minutes, byKind: week.sum.byKind },
  };
}

/** Puts workplaces to her, with the reasons as they stand today; one that is put to her already stays as it is. Problem 'choose-workplace' when one is not among those that may be hers, or rests. */
export async function suggestWorkplaces(
  ctx: RequestContext,
  enrolmentId: string,
  { workplaceIds, words }: { workplaceIds: readonly string[]; words: string },
): Promise<Result<{ saved: true }, FieldProblems>> {
  const ground = await getGround(ctx, enrolmentId);
  const matches = await matchFor(ctx, ground);
  const chosen = workplaceIds.map((id) => matches.find(({ candidate }) => candidate.workplaceId === id));
  const found = chosen.flatMap((match) => (match === undefined || isResting(match) ? [] : match));
  if (found.length < chosen.length) return refuse({ workplaceIds: ['choose-workplace'] });
  const codeOf = ({ reasons }: Match) => reasons.find(({ code }) => code !== undefined)?.code ?? null;
  const names = await nameOccupations(
    ctx,
    found.flatMap((match) => codeOf(match) ?? []),
  );
  await insertSuggestions(
    ctx,
    keysOf(ctx.caller, ground.head),
    found.map((match) => ({
      workplaceId: match.candidate.workplaceId,
      employerId: match.candidate.employerId,
      workplaceName: match.candidate.name,
      employerName: match.candidate.employerName,
      city: match.candidate.city,
      occupation: codeOf(match),
      occupationName: names.get(codeOf(match) ?? '') ?? null,
      reasons: match.reasons,
    })),
    words,
  );
  return ok({ saved: true });
}

export type WishGround = Ground & { names: Map<string, string>; found: FoundOccupation[] };

/** Her wishes with what the occupations are called, and those that refused words may mean. Throws NotFoundError. */
export async function getWishes(ctx: RequestContext, enrolmentId: string, words = ''): Promise<WishGround> {
  const ground = await getGround(ctx, enrolmentId);
  const found = words.trim() === '' ? [] : await findOccupations(ctx, words.slice(0, 80));
  return { ...ground, found, names: await nameOccupations(ctx, [...ground.wishes.occupations, ...ground.seeker.done]) };
}

/** Writes down what she says. Problems: 'choose-occupation', 'occupation-not-found' at occupationWords, 'stale'. */
export async function changeWishes(
  ctx: RequestContext,
  enrolmentId: string,
  form: WishesForm,
): Promise<Result<{ saved: true }, FieldProblems>> {
  const { head } = await getGround(ctx, enrolmentId);
  const occupations = new Set(form.occupations);
  if (form.occupationWords !== '') {
    const found = await findOccupations(ctx, form.occupationWords);
    const exact = found.filter(({ isExact }) => isExact);
    const only = exact.length === 1 ? exact[0] : found.length === 1 ? found[0] : undefined;
    if (found.length === 0) return refuse({ occupationWords: ['occupation-not-found'] });
    if (only !== undefined) occupations.add(only.code);
    else if (!found.some(({ code }) => occupations.has(code)))
      return refuse({ occupationWords: ['choose-occupation'] });
  }
  const names = await nameOccupations(ctx, [...occupations]);
  if ([...occupations].some((code) => !names.has(code))) return refuse({ occupations: ['choose'] });
  if (occupations.size > 12) return refuse({ occupations: ['too-many'] });
  const isSaved = await saveWishes(ctx, keysOf(ctx.caller, head), {
    occupations: [...occupations],
    town: form.town ?? null,
    ways: form.ways,
    longestMinutes: form.longestMinutes ?? null,
    longestKm: form.longestKm ?? null,
    hasLicence: form.hasLicence === undefined ? null : form.hasLicence === 'yes',
    freeFrom: form.freeFrom ?? null,
    freeTo: form.freeTo ?? null,
    ratherNot: withoutBoth(form.ratherNot, form.cannot),
    cannot: form.cannot,
    version: form.version,
  });
  return isSaved ? ok({ saved: true }) : refuse({ '': ['stale'] });
}
