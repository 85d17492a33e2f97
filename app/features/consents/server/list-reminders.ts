import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { type ReviewPoint, reviewDue } from '../domain/disclosure.ts';

export type ConsentReminder = {
  disclosureId: string;
  enrolmentId: string;
  toName: string;
  validBefore: PlainDate;
  point: ReviewPoint;
};

type Found = Omit<ConsentReminder, 'point'> & { validFrom: PlainDate; reviewed: ReviewPoint[] };

/** Consents of these participants about which it is time to talk with them, those that end first at the top. */
export async function listConsentReminders(
  { db, caller, today }: RequestContext,
  enrolmentIds: readonly string[],
): Promise<ConsentReminder[]> {
  const { rows } = await sql<Found>`
    select d.id as "disclosureId", d.enrolment_id as "enrolmentId", o.name as "toName", d.valid_from as "validFrom", d.valid_before as "validBefore",
      coalesce((select array_agg(r.point) from disclosure_reviews r where r.tenant_id = d.tenant_id and r.disclosure_id = d.id), '{}') as reviewed
    from disclosures d
    join organisations o on o.tenant_id = d.tenant_id and o.id = d.to_organisation_id
    where d.tenant_id = ${caller.tenantId} and d.enrolment_id = any (${enrolmentIds}::uuid[]) and d.answer = 'given' and d.withdrawn_at is null
      and not d.restricted and d.sealed_at is null and d.valid_before > ${today} and ${today}::date >= d.valid_from + (d.valid_before - d.valid_from) / 2
      and not exists (select from disclosure_reviews r where r.tenant_id = d.tenant_id and r.disclosure_id = d.id
        and (r.point = 'before-end' or ${today}::date < d.valid_before - 30))
    order by d.valid_before, d.id`.execute(db);
  return rows.flatMap(({ reviewed, validFrom, ...row }) => {
    const disclosure = {
      ...row,
      validFrom,
      answer: 'given',
      withdrawnAt: null,
      restricted: false,
      sealedAt: null,
    } as const;
    const point = reviewDue(disclosure, reviewed, today);
    return point === undefined ? [] : [{ ...row, point }];
  });
}
