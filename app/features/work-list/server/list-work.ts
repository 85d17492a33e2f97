import { listMeasurementsDue } from '#app/features/assessments/public.ts';
import { listAbsentThreeTimes } from '#app/features/attendance/public.ts';
import { listConsentReminders } from '#app/features/consents/public.ts';
import { listContactsDue } from '#app/features/contacts/public.ts';
import type { Whose } from '#app/features/enrolments/domain/whose.ts';
import { listDueFollowUps } from '#app/features/follow-ups/public.ts';
import { countMissingFor } from '#app/features/history/public.ts';
import { listOrdersToSettle } from '#app/features/interpreters/public.ts';
import {
  listHostlessMeetings,
  listOverduePromises,
  listUnreportedMeetings,
  listWithoutMeeting,
} from '#app/features/meetings/public.ts';
import { listWaitingFor } from '#app/features/messages/public.ts';
import { listWaitingRequests } from '#app/features/own-requests/public.ts';
import { listAfterPlacementsDue } from '#app/features/placement-outcomes/public.ts';
import { listPlacementsDue } from '#app/features/placements/public.ts';
import { listAskedByHer, listDueReviews, listOverdueSteps, listWithoutNextStep } from '#app/features/plans/public.ts';
import { listOffersEnding, listUnfinishedDropIns } from '#app/features/referrals/public.ts';
import { listUnreached } from '#app/features/reminders/public.ts';
import { listVisitsDue } from '#app/features/workplace-visits/public.ts';
import { listWorkplaceWork } from '#app/features/workplace-weeks/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays } from '#app/shared/dates.ts';
import { arrangeWork, type PersonWork, type WorkItem, type WorkPerson } from '../domain/work.ts';
import { selectAway } from './stand-in-store.ts';
import { selectSnoozes, selectWorkPeople } from './work-store.ts';

/** More people than this at once are no list to work through; a coordinator narrows it to a case worker. */
const MOST_PEOPLE = 500;

export type WorkScope = 'mine' | 'nobody' | 'everybody' | { caseWorkerId: string };

/**
 * What needs somebody, person by person, the most urgent first: read out of plans, meetings, attendance, facts, consents and follow-ups as they stand.
 * `mine` is the caller's own participants and those of the colleagues she stands in for today.
 */
export async function listWork(ctx: RequestContext, scope: WorkScope): Promise<PersonWork[]> {
  const whose = await toWhose(ctx, scope);
  const [rows, followUps, placements, offers, requests, snoozes] = await Promise.all([
    selectWorkPeople(ctx, whose, MOST_PEOPLE),
    listDueFollowUps(ctx, whose, MOST_PEOPLE),
    listAfterPlacementsDue(ctx, whose, MOST_PEOPLE),
    listOffersEnding(ctx, whose, MOST_PEOPLE),
    listWaitingRequests(ctx, whose, MOST_PEOPLE),
    selectSnoozes(ctx, ctx.today),
  ]);
  const items = await itemsOf(ctx, rows);
  const known = new Set(rows.map(({ enrolmentId }) => enrolmentId));
  // Those who have left, and those who wait for a place.
  const others = [...followUps, ...placements, ...offers, ...requests].filter(
    ({ enrolmentId }) => !known.has(enrolmentId),
  );
  const people: WorkPerson[] = [...rows, ...new Map(others.map((each) => [each.enrolmentId, each])).values()];
  const followUpItems = followUps.map(
    ({ id, enrolmentId, dueOn, hasReplied, next }): WorkItem => ({
      ...about(hasReplied ? 'follow-up-answered' : 'follow-up-due', enrolmentId, dueOn, id),
      ...(!hasReplied && next !== undefined && { way: next.way }),
    }),
  );
  const placementItems = placements.map((each) =>
    about('after-placement', each.enrolmentId, each.dueOn, each.placementId),
  );
  const offerItems = offers.map((each) => about('offer-ending', each.enrolmentId, each.answerBy, each.offerId));
  const requestItems = requests.map((each) =>
    about(each.kind === 'changed' ? 'own-change' : 'own-request', each.enrolmentId, each.askedOn, each.requestId),
  );
  const work = arrangeWork(
    people,
    [...items, ...followUpItems, ...placementItems, ...offerItems, ...requestItems],
    snoozes,
    ctx.today,
  );
  ctx.saw(work.map(({ person }) => person.personId));
  return work;
}

async function toWhose(ctx: RequestContext, scope: WorkScope): Promise<Whose> {
  if (scope === 'everybody' || scope === 'nobody') return scope;
  if (scope !== 'mine') return [scope.caseWorkerId];
  return [ctx.caller.accountId, ...(await selectAway(ctx)).map(({ id }) => id)];
}

async function itemsOf(
  ctx: RequestContext,
  rows: readonly { enrolmentId: string; isActive: boolean; caseWorkerId: string | null }[],
): Promise<WorkItem[]> {
  const ids = rows.map(({ enrolmentId }) => enrolmentId);
  const active = rows.filter(({ isActive }) => isActive).map(({ enrolmentId }) => enrolmentId);
  if (ids.length === 0) return [];
  const [
    messages,
    absent,
    promises,
    unreported,
    hostless,
    unmet,
    steps,
    stepless,
    reviews,
    consents,
    unreached,
    contacts,
    orders,
    measurements,
    dropIns,
    asked,
    workplaces,
    missing,
    placements,
    visits,
  ] = await Promise.all([
    listWaitingFor(ctx, ids),
    listAbsentThreeTimes(ctx, active),
    listOverduePromises(ctx, ids),
    listUnreportedMeetings(ctx, ids),
    listHostlessMeetings(ctx, ids),
    listWithoutMeeting(ctx, active),
    listOverdueSteps(ctx, active),
    listWithoutNextStep(ctx, active),
    listDueReviews(ctx, active),
    listConsentReminders(ctx, ids),
    listUnreached(ctx, ids),
    listContactsDue(ctx, ids),
    listOrdersToSettle(ctx, ids),
    listMeasurementsDue(ctx, ids),
    listUnfinishedDropIns(ctx, ids),
    listAskedByHer(ctx, ids),
    listWorkplaceWork(ctx, ids),
    countMissingFor(ctx, active),
    listPlacementsDue(ctx, ids),
    listVisitsDue(ctx, ids),
  ]);
  return [
    ...messages.map((each) =>
      about(each.state === 'late' ? 'message-late' : 'message-waiting', each.enrolmentId, each.sinceOn, each.threadId),
    ),
    ...absent.map((each) => about('absent-three-times', each.enrolmentId, each.sinceOn)),
    ...promises.map((each) => ({
      ...about('promise-overdue', each.enrolmentId, each.dueOn, each.promiseId),
      detail: `${each.promisedBy}: ${each.what}`,
      placeId: each.meetingId,
    })),
    ...unreported.map((each) => about('meeting-unreported', each.enrolmentId, each.meetsOn, each.meetingId)),
    ...hostless.map((each) => ({
      ...about('meeting-without-host', each.enrolmentId, each.meetsOn, each.meetingId),
      detail: each.hostName,
    })),
    ...unmet.filter(({ nextOn }) => nextOn === null).map((each) => about('no-meeting', each.enrolmentId, each.sinceOn)),
    ...steps.map((each) => ({
      ...about('step-overdue', each.enrolmentId, each.dueOn, each.stepId),
      detail: each.what,
    })),
    ...stepless.map((each) => about('no-next-step', each.enrolmentId, null)),
    ...placements.map((each) => ({
      ...about(each.kind, each.enrolmentId, each.sinceOn, each.placementId),
      detail: each.workplaceName,
    })),
    ...visits.map((each) => ({
      ...about('visit-due', each.enrolmentId, each.dueOn, each.placementId),
      detail: each.workplaceName,
    })),
    ...reviews.map((each) => about('review-due', each.enrolmentId, each.dueOn)),
    ...unreached.map((each) => about('reminder-unreached', each.enrolmentId, each.sinceOn, each.messageId)),
    ...contacts.map((each) => about('support-due', each.enrolmentId, each.dueOn, each.matterId)),
    ...orders.map((each) => about('interpreter-unsettled', each.enrolmentId, each.heldOn, each.orderId)),
    ...measurements.map((each) => about('measurement-due', each.enrolmentId, each.dueOn)),
    ...consents.map((each) => ({
      ...about('consent-ending', each.enrolmentId, addDays(each.validBefore, -1), each.disclosureId),
      detail: each.toName,
    })),
    ...dropIns.map((each) => about('drop-in-unfinished', each.enrolmentId, each.cameOn)),
    ...asked.map(({ kind, what, ...each }) => ({
      ...about(kind, each.enrolmentId, each.sinceOn, each.subjectId),
      ...(what !== '' && { detail: what }),
    })),
    ...workplaces.map((each) => about(each.kind, each.enrolmentId, each.sinceOn, each.placementId)),
    ...[...missing].map(([enrolmentId, facts]) => ({
      ...about('facts-missing', enrolmentId, null),
      count: facts,
    })),
    ...rows
      .filter(({ caseWorkerId }) => caseWorkerId === null)
      .map(({ enrolmentId }) => about('no-case-worker', enrolmentId, null)),
  ];
}

function about(
  kind: WorkItem['kind'],
  enrolmentId: string,
  sinceOn: WorkItem['sinceOn'],
  subjectId = enrolmentId,
): WorkItem {
  return { kind, enrolmentId, subjectId, sinceOn };
}
