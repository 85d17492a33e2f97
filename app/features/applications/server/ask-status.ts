import { blindIndex } from '#app/platform/crypto/keys.ts';
import { gateOf, takeAttempt } from '#app/platform/db/gate.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { PublicContext } from '#app/platform/http/public-page.ts';
import { dayOf, type PlainDate } from '#app/shared/dates.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import { type ApplicationState, stateToTell } from '../domain/application-state.ts';
import { addressQuestions, allQuestions } from '../domain/limits.ts';
import { parseCode } from '../domain/reference-code.ts';
import { hashCode } from './codes.ts';
import { findApplication, withdrawByCode } from './gate-store.ts';

/** What somebody is told about her application. */
export type ToldApplication = {
  code: string;
  programmeName: string;
  tenantName: string;
  theme: string;
  phone: string | null;
  sentOn: PlainDate;
  state: ApplicationState;
};

type Told = Promise<Result<ToldApplication, FieldProblems>>;

/** How the application with this code stands. Problems: 'reference: unknown' for wrong, unknown and old codes alike, 'too-many'. */
export async function askStatus(ctx: PublicContext, reference: string): Told {
  const { services, now } = ctx;
  const { keys } = services;
  const gate = gateOf(services);
  const isFree =
    (await takeAttempt(gate, blindIndex(keys, 'application', `question|${ctx.ip}`), now, addressQuestions)) &&
    (await takeAttempt(gate, blindIndex(keys, 'application', 'questions'), now, allQuestions));
  if (!isFree) return refuse({ '': ['too-many'] });
  const code = parseCode(reference);
  const found = code === undefined ? undefined : await findApplication(gate, hashCode(keys, code), now);
  if (code === undefined || found === undefined) return refuse({ reference: ['unknown'] });
  const { sentAt, status, ...told } = found;
  return ok({ ...told, code, sentOn: dayOf(sentAt), state: stateToTell(status) });
}

/** Takes the application with this code back. Too late or done already, it says how it stands. Problems as in askStatus. */
export async function withdrawApplication(ctx: PublicContext, reference: string): Told {
  const asked = await askStatus(ctx, reference);
  if (!asked.ok || asked.value.state !== 'received') return asked;
  const { services, now } = ctx;
  const isDone = await withdrawByCode(gateOf(services), hashCode(services.keys, asked.value.code), now);
  return ok({ ...asked.value, state: isDone ? 'withdrawn' : 'taken-up' });
}
