import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { findReachableEnrolment } from './participant-store.ts';

/**
 * Turns `number-known:<person>` into `number-known:<enrolment>`, the page where the caller meets the person who has the number.
 * Without such a page nothing is told but that the number is taken.
 */
export async function withReachable(ctx: RequestContext, problems: FieldProblems): Promise<FieldProblems> {
  const [code, personId] = (problems['number']?.[0] ?? '').split(':');
  if (code !== 'number-known' || !personId) return problems;
  const reachable = await findReachableEnrolment(ctx, personId);
  return { ...problems, number: [reachable ? `number-known:${reachable}` : 'number-not-here'] };
}
