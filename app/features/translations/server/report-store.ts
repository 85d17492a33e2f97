import type { RequestContext } from '#app/platform/http/page.ts';
import { plainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import type { Report, TextAsIs } from '../domain/text-state.ts';

export type KeptReport = Report & TextAsIs & { language: PortalLanguage };

/** Every report of the tenant, the latest first. */
export async function selectReports({ db, caller }: Pick<RequestContext, 'db' | 'caller'>): Promise<KeptReport[]> {
  const rows = await db
    .selectFrom('text_reports')
    .where('tenant_id', '=', caller.tenantId)
    .select(['language', 'module', 'text_key', 'text_hash', 'swedish', 'wording', 'reader', 'proposal', 'reported_on'])
    .orderBy('reported_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    language: row.language as PortalLanguage,
    module: row.module,
    key: row.text_key,
    hash: row.text_hash,
    swedish: row.swedish,
    wording: row.wording,
    reader: row.reader,
    proposal: row.proposal,
    reportedOn: plainDate(row.reported_on),
  }));
}

/** Keeps what a reader said of some texts; what she has said already today stays as it is. */
export async function insertReports(
  { db, caller, now, today }: Pick<RequestContext, 'db' | 'caller' | 'now' | 'today'>,
  language: PortalLanguage,
  reader: string,
  texts: readonly TextAsIs[],
  proposal: string | undefined,
): Promise<void> {
  await db
    .insertInto('text_reports')
    .values(
      texts.map(({ module, key, hash, swedish, wording }) => ({
        tenant_id: caller.tenantId,
        id: newId(),
        language,
        module,
        text_key: key,
        text_hash: hash,
        swedish,
        wording,
        reader,
        proposal: proposal ?? null,
        reported_on: today,
        reported_at: now,
        reported_by: caller.accountId,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
