import { sql } from 'kysely';
import { blindIndex, type Keys } from '#app/platform/crypto/keys.ts';
import { gateOf } from '#app/platform/db/gate.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PublicContext } from '#app/platform/http/public-page.ts';
import { hashToken } from '#app/platform/http/session-cookie.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import type { SheetEntry } from '../domain/sheet.ts';
import { selectVersions } from './month-sheet-store.ts';

const DAYS_OPEN = 14;

/** The link of a version of a sheet: worked out from its id with our key, so that it can be shown again and is kept nowhere. 256 bits. */
function tokenOf(keys: Keys, sheetId: string): string {
  return blindIndex(keys, 'month-sheet-link', sheetId).toString('base64url');
}

/** Opens the latest version of a sheet to whoever has its link, for two weeks from now. Throws NotFoundError. */
export async function openLink(
  ctx: RequestContext,
  enrolmentId: string,
  month: PlainDate,
): Promise<{ token: string; until: Instant }> {
  const { db, caller, services, now } = ctx;
  const [latest] = await selectVersions(ctx, enrolmentId, month);
  if (latest === undefined) throw new NotFoundError();
  const token = tokenOf(services.keys, latest.id);
  const until = new Date(Date.parse(now) + DAYS_OPEN * 24 * 3_600_000).toISOString();
  const { rows } = await sql<{ personId: string }>`
    insert into month_sheet_links (tenant_id, sheet_id, programme_id, enrolment_id, person_id, restricted, token_hash, expires_at, made_by)
    select tenant_id, id, programme_id, enrolment_id, person_id, restricted, ${hashToken(token)}, ${until}, ${caller.accountId}
      from month_sheets where tenant_id = ${caller.tenantId} and id = ${latest.id}
    on conflict (tenant_id, sheet_id) do update set expires_at = excluded.expires_at, made_by = excluded.made_by
    returning person_id as "personId"`.execute(db);
  ctx.saw(rows.map(({ personId }) => personId));
  return { token, until };
}

/** The link of a sheet while it is open; undefined when it is not. */
export async function findOpenLink(
  ctx: RequestContext,
  sheetId: string,
): Promise<{ token: string; until: Instant } | undefined> {
  const { rows } = await sql<{ until: Instant }>`
    select to_char(expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as until from month_sheet_links
    where tenant_id = ${ctx.caller.tenantId} and sheet_id = ${sheetId} and expires_at > ${ctx.now}`.execute(ctx.db);
  return rows[0] && { token: tokenOf(ctx.services.keys, sheetId), until: rows[0].until };
}

/** A month as its participant sees it. No name: the link alone tells whose it is, and she knows. */
export type OwnMonth = {
  tenantName: string;
  theme: string;
  programmeName: string;
  month: PlainDate;
  entries: SheetEntry[];
  minutes: number;
  answer: 'right' | 'wrong' | null;
};

const hashOf = (token: string) => hashToken(token.slice(0, 100));

/** The month behind a link; undefined when the link is unknown or too old, or a newer version has been made. */
export async function findOwnMonth(ctx: PublicContext, token: string): Promise<OwnMonth | undefined> {
  const { rows } = await sql<OwnMonth>`
    select tenant_name as "tenantName", theme, programme_name as "programmeName", month, entries, minutes, answer
    from app.find_month_sheet(${hashOf(token)}::bytea, ${ctx.now}::timestamptz)`.execute(gateOf(ctx.services));
  return rows[0];
}

/** Her answer; false when the link is no longer good. */
export async function answerOwnMonth(
  ctx: PublicContext,
  token: string,
  { answer, comment, language }: { answer: 'right' | 'wrong'; comment: string | undefined; language: PortalLanguage },
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select app.answer_month_sheet(${hashOf(token)}::bytea, ${ctx.now}::timestamptz, ${answer}, ${comment ?? null}::text, ${language}) as done`.execute(
    gateOf(ctx.services),
  );
  return rows[0]?.done === true;
}
