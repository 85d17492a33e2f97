import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { type AttendedSession, coverageOf, type ThemeCoverage } from '../domain/theme-coverage.ts';
import { findProgrammeChoices, type Keyed } from './activity-store.ts';
import {
  type CoverageFilter,
  countCovered,
  type PersonCoverage,
  selectAttended,
  selectCoverage,
} from './theme-coverage-store.ts';

export type PersonThemes = {
  head: ParticipantHead;
  themes: Keyed[];
  coverage: Map<string, ThemeCoverage>;
  /** Sessions she came to that say no theme: what they were about is not known. */
  unnamed: AttendedSession[];
};

/** What a participant has met of her programme's themes, read out of attendance. Throws NotFoundError. */
export async function getPersonThemes(ctx: RequestContext, enrolmentId: string): Promise<PersonThemes> {
  const [head, attended] = await Promise.all([getParticipantHead(ctx, enrolmentId), selectAttended(ctx, enrolmentId)]);
  return {
    head,
    themes: head.definition.themes ?? [],
    coverage: coverageOf(attended),
    unnamed: attended.filter(({ themeKeys }) => themeKeys.length === 0),
  };
}

export type ProgrammeThemes = { programmeName: string; themes: Keyed[]; people: PersonCoverage[]; total: number };

/** What the participants of a programme have met, by name, `limit` from `offset` on. Throws NotFoundError. */
export async function getProgrammeThemes(
  ctx: RequestContext,
  filter: CoverageFilter,
  place: { limit: number; offset: number },
): Promise<ProgrammeThemes> {
  if (!ctx.caller.programmes.includes(filter.programmeId)) throw new NotFoundError();
  const [programme, people, total] = await Promise.all([
    findProgrammeChoices(ctx.db, ctx.caller.tenantId, filter.programmeId),
    selectCoverage(ctx, filter, place),
    countCovered(ctx, filter),
  ]);
  if (programme === undefined) throw new NotFoundError();
  ctx.within(filter.programmeId);
  ctx.saw(people.map(({ personId }) => personId));
  return { programmeName: programme.name, themes: programme.themes, people, total };
}
