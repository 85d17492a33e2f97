import { listOwnProgrammes } from '#app/features/enrolments/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type Channel, channels, firstRule, type RuleForm } from '../domain/rule.ts';
import { findRule, type KeptRule, saveRuleRow } from './rule-store.ts';

export type RuleOfProgramme = {
  programmes: { id: string; name: string }[];
  programme: { id: string; name: string };
  rule: KeptRule;
  /** The ways that are switched on in this installation, and whether nothing leaves the machine. */
  open: Channel[];
  isKept: boolean;
};

/** How one of the caller's programmes reminds: the one that is named, else the first by name of those that have not ended. Throws NotFoundError. */
export async function getRule(ctx: RequestContext, programmeId?: string): Promise<RuleOfProgramme> {
  const own = await listOwnProgrammes(ctx);
  const chosen =
    programmeId === undefined
      ? (own.find(({ endsOn }) => endsOn === null || endsOn >= ctx.today) ?? own[0])
      : own.find(({ id }) => id === programmeId);
  if (chosen === undefined) throw new NotFoundError();
  const programmes = own.map(({ id, name }) => ({ id, name }));
  const programme = { id: chosen.id, name: chosen.name };
  const rule = (await findRule(ctx, programme.id)) ?? { ...firstRule, version: 0, eves: null };
  const { post } = ctx.services;
  const open = channels.filter((channel) => post[channel] !== undefined);
  return { programmes, programme, rule, open, isKept: post.isKept };
}

/** Says how a programme reminds. Problem: 'stale'. Throws NotFoundError. */
export async function saveRule(
  ctx: RequestContext,
  programmeId: string,
  form: RuleForm,
): Promise<Result<undefined, FieldProblems>> {
  const { programme } = await getRule(ctx, programmeId);
  ctx.within(programme.id);
  return (await saveRuleRow(ctx, programme.id, form)) ? ok(undefined) : refuse({ '': ['stale'] });
}
