import { listTeam } from '#app/features/people/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { ChangeMeeting, PlanMeeting } from '../domain/meeting-input.ts';
import { type Coached, getCoached } from './find-coached.ts';
import { findMeeting, insertMeeting, updateMeeting } from './meeting-store.ts';
import { insertAttendee } from './several-store.ts';
import { findVisitedPlacement } from './visited-placement.ts';

export type Host = { id: string; name: string };

/** Whose a meeting with her can be: case work in her programme and the peer who coaches her; for a peer coach herself alone. By name. */
export async function listHosts(ctx: RequestContext, coached: Coached): Promise<Host[]> {
  if (ctx.caller.role === 'peer-coach') return [{ id: ctx.caller.accountId, name: ctx.caller.name }];
  const team = await listTeam(ctx, coached.id);
  const hosts = team.filter(
    ({ accountId, role }) =>
      role === 'coordinator' || role === 'case-worker' || (role === 'peer-coach' && accountId === coached.peerCoachId),
  );
  return [...new Map(hosts.map(({ accountId, name }) => [accountId, { id: accountId, name }])).values()];
}

/**
 * Plans a meeting, or notes one that has been. The same id twice plans one. Problems: 'not-a-host' at hostId, 'not-for-you' at kind (a peer
 * coach has coaching meetings), 'not-yet' at meetsOn for one that is said to have been and lies ahead, 'not-a-placement' at placementId for a visit
 * to one that is not hers or not agreed.
 */
export async function planMeeting(
  ctx: RequestContext,
  enrolmentId: string,
  form: PlanMeeting,
): Promise<Result<{ meetingId: string }, FieldProblems>> {
  const coached = await getCoached(ctx, enrolmentId);
  if (ctx.caller.role === 'peer-coach' && form.kind !== 'coaching') return refuse({ kind: ['not-for-you'] });
  if (form.held && form.meetsOn > ctx.today) return refuse({ meetsOn: ['not-yet'] });
  const isVisit = form.kind === 'workplace-visit';
  const placement = isVisit ? await findVisitedPlacement(ctx, enrolmentId, form.placementId) : undefined;
  if (isVisit && !placement?.canBeVisited) return refuse({ placementId: ['not-a-placement'] });
  const hostId = form.hostId ?? ctx.caller.accountId;
  const hosts = await listHosts(ctx, coached);
  if (!hosts.some(({ id }) => id === hostId)) return refuse({ hostId: ['not-a-host'] });
  await insertMeeting(ctx, coached, {
    ...form,
    hostId,
    language: form.language ?? null,
    placementId: placement?.id ?? null,
    ...preparedFor(form),
    minutesHeld: form.held ? form.minutesPlanned : null,
  });
  // An id that stands for something the caller may not see writes nothing, and is not told.
  if ((await findMeeting(ctx, { enrolmentId, meetingId: form.id })) === undefined) throw new NotFoundError();
  if (placement !== undefined) await inviteSupervisor(ctx, form.id, placement);
  return ok({ meetingId: form.id });
}

/** Whoever is beside her at the workplace is asked to the visit; the id of the meeting is also that of the row, so that asking twice asks once. */
export async function inviteSupervisor(
  ctx: RequestContext,
  meetingId: string,
  { supervisorName, workplaceName }: { supervisorName: string | null; workplaceName: string },
): Promise<void> {
  if (supervisorName === null) return;
  const { name, organisationName } = {
    name: supervisorName.slice(0, 120),
    organisationName: workplaceName.slice(0, 120),
  };
  await insertAttendee(ctx, meetingId, { id: meetingId, name, organisationName });
}

// An agenda belongs to a visit and themes to guidance; what else is sent with them means nothing.
function preparedFor({ kind, agenda, themes }: Pick<Meeting, 'kind' | 'agenda' | 'themes'>) {
  return { agenda: kind === 'workplace-visit' ? agenda : [], themes: kind === 'guidance' ? themes : [] };
}

/** Changes a planned meeting, all but its time. Problems: 'not-possible-now' when it was settled, 'not-a-host', 'choose-themes', 'stale'. */
export async function changeMeeting(
  ctx: RequestContext,
  ids: { enrolmentId: string; meetingId: string },
  form: ChangeMeeting,
): Promise<Result<void, FieldProblems>> {
  const [coached, meeting] = await Promise.all([getCoached(ctx, ids.enrolmentId), findMeeting(ctx, ids, true)]);
  if (meeting === undefined) throw new NotFoundError();
  if (meeting.version !== form.version) return refuse({ '': ['stale'] });
  if (meeting.status !== 'planned') return refuse({ '': ['not-possible-now'] });
  const hostId = form.hostId ?? meeting.hostId;
  if (hostId !== meeting.hostId && !(await listHosts(ctx, coached)).some(({ id }) => id === hostId))
    return refuse({ hostId: ['not-a-host'] });
  const prepared = preparedFor({ ...form, kind: meeting.kind });
  if (meeting.kind === 'guidance' && prepared.themes.length === 0) return refuse({ themes: ['choose-themes'] });
  const saved = await updateMeeting(ctx, meeting.id, form.version, {
    ...prepared,
    host_id: hostId,
    minutes_planned: form.minutesPlanned,
    form: form.form,
    place: form.place,
    subject: form.subject,
    others: form.others,
    language: form.language ?? null,
    interpreter: form.interpreter,
  });
  return saved ? ok(undefined) : refuse({ '': ['stale'] });
}
