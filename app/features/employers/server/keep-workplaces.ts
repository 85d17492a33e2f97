import { findOccupation, findOccupations } from '#app/features/occupations/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type {
  ChangeOffer,
  ChangeWorkplace,
  ChangeWorkplaceContact,
  NewOffer,
  NewWorkplace,
  NewWorkplaceContact,
} from '../domain/workplace.ts';
import { type EmployerFile, getOwnEmployer, getOwnEmployerFile } from './get-employer.ts';
import {
  insertContact,
  insertOffer,
  insertWorkplace,
  updateContact,
  updateOffer,
  updateWorkplace,
  type WorkplaceValues,
} from './workplace-store.ts';

type Answer = Promise<Result<{ id: string }, FieldProblems>>;
type OfWorkplace = { employerId: string; workplaceId: string };
type OfContact = { employerId: string; workplaceContactId: string };
type OfOffer = { employerId: string; workplaceOfferId: string };

const MOST_OCCUPATIONS = 20;

/** Adds a workplace; the same id twice adds one. Problem 'occupations: occupation-unknown:<word>'. */
export async function addWorkplace(ctx: RequestContext, employerId: string, form: NewWorkplace): Answer {
  const employer = await getOwnEmployer(ctx, employerId);
  const values = await readValues(ctx, form.id, form);
  if (!values.ok) return values;
  await insertWorkplace(ctx, employer, values.value);
  return ok({ id: form.id });
}

/** Changes a workplace or closes it. Problems: 'stale', 'occupations: occupation-unknown:<word>'. Throws NotFoundError. */
export async function changeWorkplace(ctx: RequestContext, of: OfWorkplace, form: ChangeWorkplace): Answer {
  const { workplaces } = await getOwnEmployerFile(ctx, of.employerId);
  must(workplaces, of.workplaceId);
  const values = await readValues(ctx, of.workplaceId, form);
  if (!values.ok) return values;
  const saved = await updateWorkplace(ctx, { ...values.value, version: form.version, closed: form.closed });
  return saved ? ok({ id: of.workplaceId }) : refuse({ '': ['stale'] });
}

/** Adds somebody at an employer; the same id twice adds one. Problem 'workplaceId: choose'. */
export async function addWorkplaceContact(ctx: RequestContext, employerId: string, form: NewWorkplaceContact): Answer {
  const file = await getOwnEmployerFile(ctx, employerId);
  if (!isOf(file.workplaces, form.workplaceId)) return refuse({ workplaceId: ['choose'] });
  await insertContact(ctx, file.employer, form);
  return ok({ id: form.id });
}

/** Changes somebody at an employer, or says that she has left. Problems: 'stale', 'workplaceId: choose'. Throws NotFoundError. */
export async function changeWorkplaceContact(ctx: RequestContext, of: OfContact, form: ChangeWorkplaceContact): Answer {
  const file = await getOwnEmployerFile(ctx, of.employerId);
  must(file.contacts, of.workplaceContactId);
  if (!isOf(file.workplaces, form.workplaceId)) return refuse({ workplaceId: ['choose'] });
  const saved = await updateContact(ctx, of.workplaceContactId, form);
  return saved ? ok({ id: of.workplaceContactId }) : refuse({ '': ['stale'] });
}

/** Adds what a workplace offers; the same id twice adds one. Problems: 'workplaceId: choose', 'supervisorId: choose', 'occupation: occupation-unknown:<word>'. */
export async function addOffer(ctx: RequestContext, employerId: string, form: NewOffer): Answer {
  const file = await getOwnEmployerFile(ctx, employerId);
  const values = await readOffer(ctx, file, form);
  if (!values.ok) return values;
  await insertOffer(ctx, file.employer, { ...values.value, id: form.id });
  return ok({ id: form.id });
}

/** Changes an offer or closes it. The same problems, and 'stale'. Throws NotFoundError. */
export async function changeOffer(ctx: RequestContext, of: OfOffer, form: ChangeOffer): Answer {
  const file = await getOwnEmployerFile(ctx, of.employerId);
  must(file.offers, of.workplaceOfferId);
  const values = await readOffer(ctx, file, form);
  if (!values.ok) return values;
  return (await updateOffer(ctx, of.workplaceOfferId, values.value))
    ? ok({ id: of.workplaceOfferId })
    : refuse({ '': ['stale'] });
}

async function readOffer<Form extends NewOffer | ChangeOffer>(ctx: RequestContext, file: EmployerFile, form: Form) {
  if (!isOf(file.workplaces, form.workplaceId)) return refuse({ workplaceId: ['choose'] });
  if (!isOf(file.contacts, form.supervisorId)) return refuse({ supervisorId: ['choose'] });
  const codes = await readOccupations(ctx, form.occupation);
  if (!codes.ok) return refuse({ occupation: [codes.problem] });
  return ok({ ...form, occupation: codes.value[0] ?? null });
}

async function readValues(
  ctx: RequestContext,
  id: string,
  form: Omit<NewWorkplace, 'id'>,
): Promise<Result<WorkplaceValues, FieldProblems>> {
  const codes = await readOccupations(ctx, form.occupations);
  if (!codes.ok) return refuse({ occupations: [codes.problem] });
  const { place, postcode, ...rest } = form;
  return ok({
    ...rest,
    id,
    postcode: postcode ?? null,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    occupations: codes.value,
  });
}

/** SSYK codes of occupations in plain words or as codes, with commas between; the likeliest each. Problem 'occupation-unknown:<word>'. */
export async function readOccupations(ctx: RequestContext, typed: string): Promise<Result<string[], string>> {
  const words = typed
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter(Boolean)
    .slice(0, MOST_OCCUPATIONS);
  const codes: string[] = [];
  for (const word of words) {
    const code = /^\d{4}$/.test(word)
      ? (await findOccupation(ctx, word))?.code
      : (await findOccupations(ctx, word))[0]?.code;
    if (code === undefined) return refuse(`occupation-unknown:${word}`);
    codes.push(code);
  }
  return ok([...new Set(codes)]);
}

function isOf(rows: readonly { id: string }[], id: string | null): boolean {
  return id === null || rows.some((row) => row.id === id);
}

function must(rows: readonly { id: string }[], id: string): void {
  if (!isOf(rows, id)) throw new NotFoundError();
}
