import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type {
  AttendanceForm,
  ChangeEvent,
  ChangeNetwork,
  EmployerEvent,
  Network,
  NewEvent,
  NewNetwork,
} from '../domain/events.ts';
import {
  deleteMember,
  insertEvent,
  insertInvitations,
  insertMembers,
  insertNetwork,
  selectEvents,
  selectInvitations,
  selectInvitees,
  selectMembers,
  selectNetworks,
  updateAttendance,
  updateEvent,
  updateNetwork,
} from './event-store.ts';

type Answer = Promise<Result<{ id: string }, FieldProblems>>;

export type { Invitee } from './event-store.ts';

const MOST_INVITEES = 100;

/** Events, the latest first, and networks of the caller's programmes. */
export async function listEventsAndNetworks(ctx: RequestContext) {
  const [events, networks] = await Promise.all([selectEvents(ctx), selectNetworks(ctx)]);
  return { events, networks };
}

/** One event with who is invited, and whom else the words or its network find. Throws NotFoundError. */
export async function getEvent(ctx: RequestContext, id: string, wish: { text: string; network: boolean }) {
  const event = await mustEvent(ctx, id);
  const looks = wish.text.trim() !== '' || (wish.network && event.networkId !== null);
  const networkId = wish.network ? event.networkId : null;
  const [invitations, found] = await Promise.all([
    selectInvitations(ctx, id),
    looks ? selectInvitees(ctx, { text: wish.text, networkId, limit: MOST_INVITEES }) : [],
  ]);
  return { event, invitations, found };
}

/** Plans an event; the same id twice plans one. Problems: 'programmeId: choose', 'networkId: choose'. */
export async function addEvent(ctx: RequestContext, form: NewEvent): Answer {
  if (!ctx.caller.programmes.includes(form.programmeId)) return refuse({ programmeId: ['choose'] });
  if (!(await isNetwork(ctx, form.networkId, form.programmeId))) return refuse({ networkId: ['choose'] });
  await insertEvent(ctx, form);
  return ok({ id: form.id });
}

/** Changes an event or cancels it. Problems: 'stale', 'networkId: choose'. Throws NotFoundError. */
export async function changeEvent(ctx: RequestContext, id: string, form: ChangeEvent): Answer {
  const event = await mustEvent(ctx, id);
  if (!(await isNetwork(ctx, form.networkId, event.programmeId))) return refuse({ networkId: ['choose'] });
  return (await updateEvent(ctx, id, form)) ? ok({ id }) : refuse({ '': ['stale'] });
}

/** Invites employers that the caller sees, some by somebody there; twice is once. Problem 'who: choose'. Throws NotFoundError. */
export async function invite(ctx: RequestContext, eventId: string, who: readonly string[]): Answer {
  const event = await mustEvent(ctx, eventId);
  const wanted = who.map((each) => {
    const [employerId = '', contactId = null] = each.split(':');
    return { id: newId(), employerId, contactId };
  });
  const seen = await selectInvitees(ctx, { text: '', networkId: null, limit: 100_000 });
  const known = new Set(seen.map(({ employerId, contactId }) => `${employerId}:${contactId ?? ''}`));
  const employers = new Set(seen.map(({ employerId }) => employerId));
  const isSeen = wanted.every(({ employerId, contactId }) =>
    contactId === null ? employers.has(employerId) : known.has(`${employerId}:${contactId}`),
  );
  if (!isSeen) return refuse({ who: ['choose'] });
  await insertInvitations(ctx, event, wanted);
  return ok({ id: eventId });
}

/** Notes who came and who said yes or no. Problem 'came: in-the-future' before the day. Throws NotFoundError. */
export async function noteAttendance(ctx: RequestContext, eventId: string, form: AttendanceForm): Answer {
  const event = await mustEvent(ctx, eventId);
  if (form.came.length > 0 && event.heldOn > ctx.today) return refuse({ '': ['event-not-yet'] });
  await updateAttendance(ctx, eventId, form);
  return ok({ id: eventId });
}

/** One network with who is in it, and which employers the words find. Throws NotFoundError. */
export async function getNetwork(ctx: RequestContext, id: string) {
  const network = await mustNetwork(ctx, id);
  return { network, members: await selectMembers(ctx, id) };
}

/** Starts a network; the same id twice starts one. Problem 'programmeId: choose'. */
export async function addNetwork(ctx: RequestContext, form: NewNetwork): Answer {
  if (!ctx.caller.programmes.includes(form.programmeId)) return refuse({ programmeId: ['choose'] });
  await insertNetwork(ctx, form);
  return ok({ id: form.id });
}

/** Changes a network or ends it. Problem 'stale'. Throws NotFoundError. */
export async function changeNetwork(ctx: RequestContext, id: string, form: ChangeNetwork): Answer {
  await mustNetwork(ctx, id);
  return (await updateNetwork(ctx, id, form)) ? ok({ id }) : refuse({ '': ['stale'] });
}

/** Puts an employer into a network or takes it out. Throws NotFoundError. */
export async function changeMember(ctx: RequestContext, networkId: string, employerId: string, isIn: boolean): Answer {
  const network = await mustNetwork(ctx, networkId);
  if (isIn) await insertMembers(ctx, network, [employerId]);
  else await deleteMember(ctx, networkId, employerId);
  return ok({ id: networkId });
}

async function mustEvent(ctx: RequestContext, id: string): Promise<EmployerEvent> {
  const [event] = await selectEvents(ctx, id);
  if (event === undefined) throw new NotFoundError();
  return event;
}

async function mustNetwork(ctx: RequestContext, id: string): Promise<Network> {
  const network = (await selectNetworks(ctx)).find((each) => each.id === id);
  if (network === undefined) throw new NotFoundError();
  return network;
}

async function isNetwork(ctx: RequestContext, id: string | null, programmeId: string): Promise<boolean> {
  return id === null || (await selectNetworks(ctx)).some((each) => each.id === id && each.programmeId === programmeId);
}
