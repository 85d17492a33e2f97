import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { ReportForm } from '../domain/report-form.ts';
import { findProposalProblem, type TextAsIs } from '../domain/text-state.ts';
import { insertReports, type KeptReport, selectReports } from './report-store.ts';

/** What readers have said of the texts that participants read, the latest first. */
export function listReports(ctx: RequestContext): Promise<KeptReport[]> {
  return selectReports(ctx);
}

/**
 * Keeps what a reader said. `texts` are those of the language as they are now: what has changed since the page was shown is no longer
 * among them. Problems: texts 'choose' when none is left, proposal 'required', 'same' or 'values'.
 */
export async function reportOnTexts(
  ctx: RequestContext,
  language: PortalLanguage,
  texts: readonly TextAsIs[],
  { reader, texts: chosen, proposal, says }: ReportForm,
): Promise<Result<void, FieldProblems>> {
  const found = texts.filter(({ hash }) => chosen.includes(hash));
  const [first] = found;
  if (first === undefined) return refuse({ texts: ['choose'] });
  if (says === 'right') {
    await insertReports(ctx, language, reader, found, undefined);
    return ok(undefined);
  }
  const problem = proposal === undefined ? 'required' : findProposalProblem(first, proposal);
  if (problem !== undefined) return refuse({ proposal: [problem] });
  await insertReports(ctx, language, reader, [first], proposal);
  return ok(undefined);
}
