import { gateOf } from '#app/platform/db/gate.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { PublicContext, PublicSubmitted } from '#app/platform/http/public-page.ts';
import type { Services } from '#app/platform/services.ts';
import { ok } from '#app/shared/result.ts';
import { type Role, roles } from '#app/shared/roles.ts';
import { listDemoAccounts } from './gate-store.ts';
import { startFullSession, welcome } from './sign-in.ts';

/** One role of one invented person that the demo signs in as. */
export type DemoSignIn = {
  tenantName: string;
  accountId: string;
  name: string;
  email: string;
  role: Role;
  programmeNames: string[];
};

/** The demo's people with their roles, by tenant, role and name; nobody when the demo is not on. Never accounts of real tenants. */
export async function listDemoSignIns(services: Pick<Services, 'pool' | 'demo' | 'now'>): Promise<DemoSignIn[]> {
  if (!services.demo) return [];
  const found = new Map<string, DemoSignIn>();
  for (const row of await listDemoAccounts(gateOf(services), services.now())) {
    const key = `${row.accountId}|${row.role}`;
    const known = found.get(key);
    const programmeNames = [
      ...(known?.programmeNames ?? []),
      ...(row.programmeName === null ? [] : [row.programmeName]),
    ];
    const { tenantName, accountId, name, email } = row;
    found.set(key, { tenantName, accountId, name, email, role: row.role as Role, programmeNames });
  }
  const order = (each: DemoSignIn) => roles.indexOf(each.role);
  return [...found.values()].sort(
    (a, b) =>
      a.tenantName.localeCompare(b.tenantName, 'sv') || order(a) - order(b) || a.name.localeCompare(b.name, 'sv'),
  );
}

/** Signs in as an invented person without password or code. Answers 404 when the demo is not on or the account is none of its people. */
export async function signInAsDemo(
  ctx: PublicContext,
  form: { accountId: string; role: Role },
): Promise<PublicSubmitted> {
  const gate = gateOf(ctx.services);
  const accounts = ctx.services.demo ? await listDemoAccounts(gate, ctx.now) : [];
  const account = accounts.find((each) => each.accountId === form.accountId);
  if (account === undefined) throw new NotFoundError();
  return ok(
    await welcome(
      ctx,
      await startFullSession(gate, ctx, { tenantId: account.tenantId, accountId: account.accountId }, form.role),
      'demo',
    ),
  );
}
