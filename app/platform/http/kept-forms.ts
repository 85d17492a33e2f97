import { sql } from 'kysely';
import { decryptField, encryptField } from '#app/platform/crypto/keys.ts';
import { gateOf } from '#app/platform/db/gate.ts';
import type { Services } from '#app/platform/services.ts';
import type { PortalContext } from './portal-page.ts';

/** What stands in a form of its texts, in order. */
type Fields = [name: string, value: string][];

const MOST_CHARACTERS = 20_000;

const placeOf = (tenantId: string, personId: string, address: string) =>
  `${tenantId}|portal_kept_forms|sealed|${personId}|${address}`;

/** Whether a form that comes with this token should be kept: the side has been idle too long, on a phone of her own that is still hers. */
export async function mayKeepForm(services: Services, tokenHash: Buffer | undefined) {
  if (tokenHash === undefined) return undefined;
  const { rows } = await sql<{ tenant_id: string; person_id: string }>`
    select * from app.whose_idle_form(${tokenHash}, ${services.now()})`.execute(gateOf(services));
  return rows[0];
}

/** Keeps what was written for a page until its writer has opened her side again. Files and codes are never kept; too much is not, either. */
export async function keepForm(
  services: Services,
  tokenHash: Buffer,
  address: string,
  sent: FormData,
): Promise<boolean> {
  const whose = await mayKeepForm(services, tokenHash);
  if (whose === undefined) return false;
  const fields: Fields = [...sent].flatMap(([name, value]) =>
    typeof value !== 'string' || /password|code|digits/i.test(name) ? [] : [[name, value] as [string, string]],
  );
  const text = JSON.stringify(fields);
  if (text.length > MOST_CHARACTERS) return false;
  const sealed = encryptField(services.keys, placeOf(whose.tenant_id, whose.person_id, address), text);
  const { rows } = await sql<{ kept: boolean }>`
    select app.keep_form(${tokenHash}, ${address}, ${sealed}, ${services.now()}) as kept`.execute(gateOf(services));
  return rows[0]?.kept === true;
}

/** What she had written for this page when it closed; undefined when there is nothing. */
export async function findKeptForm(ctx: PortalContext, address: string): Promise<FormData | undefined> {
  const { tenantId, personId } = ctx.person;
  const { rows } = await sql<{ sealed: Buffer }>`select sealed from portal_kept_forms
    where tenant_id = ${tenantId} and person_id = ${personId} and address = ${address} and kept_at > ${ctx.now}::timestamptz - interval '1 day'`.execute(
    ctx.db,
  );
  const sealed = rows[0]?.sealed;
  if (sealed === undefined) return undefined;
  const form = new FormData();
  const fields = JSON.parse(decryptField(ctx.services.keys, placeOf(tenantId, personId, address), sealed)) as Fields;
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

/** It has been sent: what was kept of it is not needed any more. */
export async function forgetKeptForm(ctx: PortalContext, address: string): Promise<void> {
  await sql`delete from portal_kept_forms where tenant_id = ${ctx.person.tenantId} and person_id = ${ctx.person.personId}
    and address = ${address}`.execute(ctx.db);
}
