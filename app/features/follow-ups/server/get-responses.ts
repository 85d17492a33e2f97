import type { PublishedBreakdown } from '#app/features/outcomes/domain/publish-breakdown.ts';
import { openPeopleBehindFigures } from '#app/features/outcomes/domain/result-permissions.ts';
import { getPeopleAndOutcomes } from '#app/features/outcomes/public.ts';
import type { Programme } from '#app/features/programmes/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { may } from '#app/shared/roles.ts';
import {
  breakDownResponses,
  groupOfResponse,
  type OwnKeys,
  type Response,
  type ResponseDimension,
  type ResponseState,
  responsesAt,
  showResponses,
} from '../domain/responses.ts';
import { selectAskedAbout, selectNamesOf } from './response-store.ts';

export type PointOfResponses = { key: string; name: string | null; result: PublishedBreakdown<ResponseDimension> };
export type ProgrammeResponses = { programme: Programme; isExact: boolean; points: PointOfResponses[] };

const keysOf = ({ definition: { sites = [], tracks = [] } }: Programme): OwnKeys => ({
  sites: sites.map(({ key }) => key),
  tracks: tracks.map(({ key }) => key),
});

/** How the follow-ups of a programme stand at each of its points, by group. Exact figures are for those who may see the people behind. Throws NotFoundError. */
export async function getResponses(
  ctx: RequestContext,
  programmeId: string,
  figures: 'published' | 'exact',
): Promise<ProgrammeResponses> {
  const [{ programme, people }, asked] = await Promise.all([
    getPeopleAndOutcomes(ctx, programmeId),
    selectAskedAbout(ctx, programmeId),
  ]);
  ctx.within(programmeId);
  const isExact = figures === 'exact' && may(ctx.caller, openPeopleBehindFigures);
  const names = new Map(programme.definition.measuringPoints?.map(({ key, name }) => [key, name]));
  const keys = [...new Set(asked.map(({ pointKey }) => pointKey))];
  return {
    programme,
    isExact,
    points: keys.map((key) => ({
      key,
      name: names.get(key) ?? null,
      result: showResponses(breakDownResponses(responsesAt(people, asked, key, ctx.today), keysOf(programme)), isExact),
    })),
  };
}

export type FigureOfResponses = {
  point: string;
  state?: ResponseState | undefined;
  dimension?: ResponseDimension | undefined;
  group?: string | undefined;
};

/** Who stands behind a figure, by name, each with her follow-up. Throws NotFoundError. */
export async function listResponsePeople(
  ctx: RequestContext,
  programmeId: string,
  { point, state, dimension, group = '' }: FigureOfResponses,
): Promise<{ programme: Programme; people: (Response & { name: string; followUpId: string })[] }> {
  const [{ programme, people }, asked] = await Promise.all([
    getPeopleAndOutcomes(ctx, programmeId),
    selectAskedAbout(ctx, programmeId),
  ]);
  ctx.within(programmeId);
  const keys = keysOf(programme);
  const behind = responsesAt(people, asked, point, ctx.today).filter(
    (each) =>
      (state === undefined || each.response === state) &&
      (dimension === undefined || groupOfResponse(each, dimension, keys) === group),
  );
  const names = await selectNamesOf(
    ctx,
    behind.map(({ personId }) => personId),
  );
  ctx.saw(behind.map(({ personId }) => personId));
  const ids = new Map(asked.filter(({ pointKey }) => pointKey === point).map((each) => [each.enrolmentId, each.id]));
  return {
    programme,
    people: behind
      .map((each) => ({
        ...each,
        name: names.get(each.personId) ?? '',
        followUpId: ids.get(each.enrolmentId) ?? '',
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'sv')),
  };
}
