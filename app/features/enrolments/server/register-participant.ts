import type { AlikeAnswer } from '#app/features/people/domain/alike.ts';
import { findAlike, findLedTo, type NewPerson, registerPerson, settleAlike } from '#app/features/people/public.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { decideRegistration, type RegistrationInput } from '../domain/decide-registration.ts';
import type { RegisterForm } from '../domain/participant-form.ts';
import { findEnrolment, insertEnrolment, insertMoves } from './enrolment-store.ts';
import { findPersonFlags, findReachableEnrolment } from './participant-store.ts';
import { selectCaseWorkers, selectProgrammes } from './programme-choice-store.ts';

export type NewParticipant = RegistrationInput & {
  /** The new enrolment's id, made when the form was shown: sent twice, it is saved once. */
  enrolmentId: string;
  programmeId: string | undefined;
  person: NewPerson | { knownId: string };
  /** Asks whether it is somebody who is known already, and takes what was answered. Left out: nobody is there to answer. */
  alike?: { answers: readonly { id: string; answer?: AlikeAnswer | undefined }[]; elsewhereSeen: boolean };
};

/** The form's answers as a new participant. */
export function toNewParticipant(form: RegisterForm): NewParticipant {
  const {
    enrolmentId,
    personId,
    programmeId,
    knownPersonId,
    number,
    restricted,
    siteKey,
    trackKey,
    caseWorkerId,
    referredOn,
    step,
    effectiveOn,
    alike,
    elsewhereSeen = false,
    ...details
  } = form;
  const person =
    knownPersonId === undefined ? { id: personId, details, number, restricted } : { knownId: knownPersonId };
  const asked = { answers: alike, elsewhereSeen };
  return {
    enrolmentId,
    programmeId,
    person,
    siteKey,
    trackKey,
    caseWorkerId,
    referredOn,
    step,
    effectiveOn,
    alike: asked,
  };
}

/**
 * Registers a person and enrols her in one of the caller's programmes, or enrols somebody the caller already sees (in
 * another programme, or again). Problems by field; `number: number-known:<enrolment>` leads to the person's page,
 * `number-not-here` tells nothing, `'': already-open` when she has an open enrolment in the programme. `alike: alike` is followed by the people
 * she probably is, as JSON (AlikePerson), until each has an answer; `elsewhereSeen: known-elsewhere` says that somebody else is alike.
 */
export async function registerParticipant(
  ctx: RequestContext,
  input: NewParticipant,
): Promise<Result<{ enrolmentId: string }, FieldProblems>> {
  const { enrolmentId, programmeId, person } = input;
  const [sentBefore, programmes] = await Promise.all([findEnrolment(ctx, enrolmentId), selectProgrammes(ctx)]);
  if (sentBefore !== undefined) return ok({ enrolmentId });
  const programme = programmes.find(({ id }) => id === programmeId);
  if (programme === undefined) return refuse({ programmeId: ['choose'] });
  const caseWorkers = await selectCaseWorkers(ctx, [programme.id]);
  const decided = decideRegistration(input, {
    today: ctx.today,
    definition: programme.definition,
    caseWorkerIds: caseWorkers.map(({ id }) => id),
  });

  const who = await personOf(ctx, person);
  if (!decided.ok || !who.ok) return refuse({ ...(decided.ok ? {} : decided.problem), ...(who.ok ? {} : who.problem) });
  const { personId, restricted } = who.value;
  const settled = await alikeTo(ctx, input);
  if (!settled.ok) return settled;
  const { kept, ...enrolment } = decided.value;
  const row = { id: enrolmentId, programmeId: programme.id, personId, restricted, ...enrolment };
  if (!(await insertEnrolment(ctx, row))) {
    const savedMeanwhile = await findEnrolment(ctx, enrolmentId);
    return savedMeanwhile ? ok({ enrolmentId }) : refuse({ '': ['already-open'] });
  }
  await insertMoves(ctx, row, kept);
  await settleAlike(ctx, personId, settled.value);
  ctx.saw([personId]);
  ctx.within(programme.id);
  return ok({ enrolmentId });
}

async function personOf(
  ctx: RequestContext,
  person: NewParticipant['person'],
): Promise<Result<{ personId: string; restricted: boolean }, FieldProblems>> {
  if ('knownId' in person) {
    // Merged into somebody else while the form was open: she is meant.
    const personId = await findLedTo(ctx, person.knownId);
    const known = await findPersonFlags(ctx, personId);
    return known ? ok({ personId, restricted: known.restricted }) : refuse({ '': ['person-unknown'] });
  }
  const registered = await registerPerson(ctx, person);
  if (registered.ok) return ok({ personId: person.id, restricted: person.restricted ?? false });
  const { fields, knownPersonId } = registered.problem;
  const reachable = knownPersonId && (await findReachableEnrolment(ctx, knownPersonId));
  return refuse(reachable ? { ...fields, number: [`number-known:${reachable}`] } : fields);
}

type Settled = Parameters<typeof settleAlike>[2];

// A new person who is like somebody is not saved until the one who registers her has said who she is.
async function alikeTo(
  ctx: RequestContext,
  { person, alike }: NewParticipant,
): Promise<Result<Settled, FieldProblems>> {
  if ('knownId' in person || alike === undefined) return ok([]);
  const { givenName, familyName, bornOn, phone } = person.details;
  const found = await findAlike(ctx, {
    personId: person.id,
    givenName,
    familyName,
    bornOn,
    phone,
    number: person.number,
  });
  const answers = new Map(alike.answers.map(({ id, answer }) => [id, answer]));
  const settled = found.people.flatMap((each) => {
    const answer = answers.get(each.personId);
    return answer === undefined ? [] : [{ person: each, answer }];
  });
  const problems: FieldProblems = {
    ...(settled.length < found.people.length && {
      alike: ['alike', ...found.people.map((each) => JSON.stringify(each))],
    }),
    ...(found.isKnownElsewhere && !alike.elsewhereSeen && { elsewhereSeen: ['known-elsewhere'] }),
  };
  return Object.keys(problems).length > 0 ? refuse(problems) : ok(settled);
}
