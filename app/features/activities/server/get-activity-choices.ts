import type { RequestContext } from '#app/platform/http/page.ts';
import {
  type Activity,
  findActivity,
  findProgrammeChoices,
  type Keyed,
  type Leader,
  listPossibleLeaders,
  listProgrammes,
  type VenueChoice,
} from './activity-store.ts';

export type ActivityChoices = {
  programmeId: string;
  programmeName: string;
  sites: Keyed[];
  venues: VenueChoice[];
  themes: Keyed[];
  leaders: Leader[];
};

/** What a new activity of a programme can choose among; undefined when the programme is out of sight. */
export async function getActivityChoices(
  ctx: RequestContext,
  programmeId: string,
): Promise<ActivityChoices | undefined> {
  const [programme, leaders] = await Promise.all([
    findProgrammeChoices(ctx.db, ctx.caller.tenantId, programmeId),
    listPossibleLeaders(ctx.db, ctx.caller.tenantId, programmeId, ctx.today),
  ]);
  if (programme === undefined || !ctx.caller.programmes.includes(programmeId)) return undefined;
  return {
    programmeId,
    programmeName: programme.name,
    sites: programme.sites,
    themes: programme.themes,
    venues: programme.venues,
    leaders,
  };
}

/** An activity with those who may lead it; undefined when it is out of sight. */
export async function getActivityToEdit(
  ctx: RequestContext,
  activityId: string,
): Promise<{ activity: Activity; leaders: Leader[] } | undefined> {
  const activity = await findActivity(ctx.db, ctx.caller.tenantId, activityId);
  if (activity === undefined) return undefined;
  const leaders = await listPossibleLeaders(ctx.db, ctx.caller.tenantId, activity.programmeId, ctx.today);
  return { activity, leaders };
}

/** The programmes in which the caller's role holds, newest first. */
export function listOwnProgrammes(ctx: RequestContext) {
  return listProgrammes(ctx.db, ctx.caller.tenantId, ctx.caller.programmes);
}
