import { gateOf } from '#app/platform/db/gate.ts';
import type { PublicContext, PublicSubmitted } from '#app/platform/http/public-page.ts';
import { hashToken } from '#app/platform/http/session-cookie.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { findPasswordProblem } from '../domain/password-rules.ts';
import { findInvited, findLogin, type InvitedAccount, spendInvitation } from './gate-store.ts';
import { hashPassword } from './passwords.ts';
import { mayAttempt, startCodeStep } from './sign-in.ts';

const hashOf = (token: string) => hashToken(token.slice(0, 100));

/** Whom the start link is for; undefined when it is used, taken back or too old. */
export function findInvitation(ctx: PublicContext, token: string): Promise<InvitedAccount | undefined> {
  return findInvited(gateOf(ctx.services), hashOf(token), ctx.now);
}

/** Chooses the first (or a new) password by a start link, which is then spent. The one-time code is still asked for. */
export async function acceptInvitation(
  ctx: PublicContext,
  token: string,
  form: { password: string; repeated: string },
): Promise<PublicSubmitted> {
  const gate = gateOf(ctx.services);
  const invited = await findInvited(gate, hashOf(token), ctx.now);
  if (invited === undefined || !(await mayAttempt(ctx, gate))) return refuse({ '': ['link-not-good'] });
  const problem = findPasswordProblem(form.password, invited);
  if (problem !== undefined) return refuse({ password: [problem] });
  if (form.password !== form.repeated) return refuse({ repeated: ['not-the-same'] });
  if (!(await spendInvitation(gate, hashOf(token), ctx.now, await hashPassword(form.password))))
    return refuse({ '': ['link-not-good'] });
  const login = await findLogin(gate, invited.email);
  return login === undefined ? refuse({ '': ['link-not-good'] }) : ok(await startCodeStep(ctx, login));
}
