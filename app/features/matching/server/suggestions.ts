import type { ParticipantHead } from '#app/features/enrolments/public.ts';
import { getParticipantHead } from '#app/features/enrolments/public.ts';
import { nameOccupations } from '#app/features/occupations/public.ts';
import { keysOf } from '#app/features/plans/public.ts';
import { getCv, listSkills, printCv } from '#app/features/skills/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { Afterwards, Download, RequestContext } from '#app/platform/http/page.ts';
import type { PdfProblem } from '#app/platform/pdf/render-pdf.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import {
  type AnswerForm,
  type CvPermission,
  decideAnswer,
  type Handout,
  type HandoutForm,
  mayHandOut,
  type Suggestion,
} from '../domain/suggestion.ts';
import {
  insertAnswer,
  insertHandout,
  insertPermission,
  revokePermissionRow,
  selectHandouts,
  selectPermissions,
  selectSuggestions,
  withdrawSuggestionRow,
} from './suggestion-store.ts';

type Of = { enrolmentId: string; suggestionId: string };
type Saved = { saved: true };
const saved: Saved = { saved: true };

async function findSuggestion(
  ctx: RequestContext,
  { enrolmentId, suggestionId }: Of,
): Promise<{ head: ParticipantHead; suggestion: Suggestion }> {
  const head = await getParticipantHead(ctx, enrolmentId);
  const suggestions = await selectSuggestions(ctx, { enrolmentId, personId: head.personId });
  const suggestion = suggestions.find(({ id }) => id === suggestionId);
  if (suggestion === undefined) throw new NotFoundError();
  return { head, suggestion };
}

export type WholeSuggestion = {
  head: ParticipantHead;
  suggestion: Suggestion;
  permissions: CvPermission[];
  handouts: Handout[];
  cvs: { id: string; name: string }[];
  /** What the occupations of the reasons are called, by code. */
  names: Map<string, string>;
};

/** One suggestion with both sides' answers, her yeses to CVs for that employer and where CVs went. Throws NotFoundError, also when she is barred from the employer. */
export async function getSuggestion(ctx: RequestContext, of: Of): Promise<WholeSuggestion> {
  const { head, suggestion } = await findSuggestion(ctx, of);
  const codes = suggestion.reasons.flatMap(({ code }) => (code === undefined ? [] : [code]));
  const [permissions, handouts, { cvs }, names] = await Promise.all([
    selectPermissions(ctx, { enrolmentId: of.enrolmentId, employerId: suggestion.employerId }),
    selectHandouts(ctx, of.suggestionId),
    listSkills(ctx, of.enrolmentId),
    nameOccupations(ctx, codes),
  ]);
  return { head, suggestion, permissions, handouts, cvs, names };
}

/** Takes a suggestion back: she no longer sees it. Problem 'answered-meanwhile' when somebody has answered since it was shown. */
export async function withdrawSuggestion(
  ctx: RequestContext,
  of: Of,
  { answersSeen }: { answersSeen: number },
): Promise<Result<Saved, FieldProblems>> {
  const { suggestion } = await findSuggestion(ctx, of);
  if (suggestion.answers.length !== answersSeen) return refuse({ '': ['answered-meanwhile'] });
  await withdrawSuggestionRow(ctx, of.suggestionId);
  return ok(saved);
}

/** Writes down what she or the workplace answered. Problem 'answered-meanwhile'. */
export async function recordAnswer(
  ctx: RequestContext,
  of: Of,
  form: AnswerForm,
): Promise<Result<Saved, FieldProblems>> {
  const { head, suggestion } = await findSuggestion(ctx, of);
  const decided = decideAnswer(suggestion.answers, form);
  if (!decided.ok) return decided;
  if (decided.value === undefined) return ok(saved);
  const isKept = await insertAnswer(ctx, keysOf(ctx.caller, head), of.suggestionId, { ...form, number: decided.value });
  return isKept ? ok(saved) : refuse({ '': ['answered-meanwhile'] });
}

/** Writes down her yes to one CV, as it stands, for the employer of the suggestion. Throws NotFoundError when the CV is not hers. */
export async function givePermission(
  ctx: RequestContext,
  of: Of,
  { id, cvId }: { id: string; cvId: string },
): Promise<Result<Saved, FieldProblems>> {
  const { head, suggestion } = await findSuggestion(ctx, of);
  const { cv } = await getCv(ctx, { enrolmentId: of.enrolmentId, cvId });
  const { employerId, employerName } = suggestion;
  await insertPermission(ctx, keysOf(ctx.caller, head), { id, employerId, employerName, cv });
  return ok(saved);
}

/** Takes her yes back; what has gone out is out of reach. Throws NotFoundError. */
export async function revokePermission(
  ctx: RequestContext,
  { permissionId, ...of }: Of & { permissionId: string },
): Promise<Result<Saved, FieldProblems>> {
  const { suggestion } = await findSuggestion(ctx, of);
  const permissions = await selectPermissions(ctx, { ...of, employerId: suggestion.employerId });
  if (!permissions.some(({ id }) => id === permissionId)) throw new NotFoundError();
  await revokePermissionRow(ctx, permissionId);
  return ok(saved);
}

/** Writes down that a CV goes to the employer. Problem 'no-permission': she has not said yes to it as it stands, or has taken it back. */
export async function handOut(
  ctx: RequestContext,
  of: Of,
  form: HandoutForm,
): Promise<Result<{ handoutId: string }, FieldProblems>> {
  const { head, suggestion } = await findSuggestion(ctx, of);
  const { employerId } = suggestion;
  const permissions = await selectPermissions(ctx, { ...of, employerId }, true);
  const permission = permissions.find(({ id }) => id === form.permissionId);
  if (!mayHandOut(permission, employerId)) return refuse({ '': ['no-permission'] });
  await insertHandout(ctx, keysOf(ctx.caller, head), of.suggestionId, form);
  return ok({ handoutId: form.id });
}

/** The file of a CV that goes out, while her yes holds; undefined when it no longer does. Throws NotFoundError. */
export async function printHandout(
  ctx: RequestContext,
  { handoutId, ...of }: Of & { handoutId: string },
): Promise<Afterwards<Result<Download, PdfProblem>> | undefined> {
  const { suggestion, permissions, handouts } = await getSuggestion(ctx, of);
  const handout = handouts.find(({ id }) => id === handoutId);
  if (handout === undefined) throw new NotFoundError();
  const permission = permissions.find(({ id }) => id === handout.permissionId);
  if (!mayHandOut(permission, suggestion.employerId)) return undefined;
  return printCv(ctx, { enrolmentId: of.enrolmentId, cvId: permission.cvId });
}
