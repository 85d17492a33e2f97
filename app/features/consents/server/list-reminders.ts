import { sql } from 'kysely';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { type ReviewPoint, reviewDue } from '../domain/disclosure.ts';

export type ConsentReminder = {
  disclosureId: string;
  enrolmentId: string;
  givenName: string;
  familyName: string;
  toName: string;
  validBefore: PlainDate;
  point: ReviewPoint;
};

type Found = Omit<ConsentReminder, 'point'> & { personId: string; validFrom: PlainDate; reviewed: ReviewPoint[] };

/** Consents about which it is time to talk with the person, those that end first at the top. A case worker gets her own people. */
export async function listConsentReminders(ctx: RequestContext, limit: number): Promise<ConsentReminder[]> {
  const { db, caller, today } = ctx;
  const mine = caller.role === 'case-worker';
  const { rows } = await sql<Found>`
    select d.id as "disclosureId", d.enrolment_id as "enrolmentId", d.person_id as "personId", n.given_name as "givenName",
      n.family_name as "familyName", o.name as "toName", d.valid_from as "validFrom", d.valid_before as "validBefore",
      coalesce((select array_agg(r.point) from disclosure_reviews r where r.tenant_id = d.tenant_id and r.disclosure_id = d.id), '{}') as reviewed
    from disclosures d
    join participant_names n on n.tenant_id = d.tenant_id and n.enrolment_id = d.enrolment_id
    join organisations o on o.tenant_id = d.tenant_id and o.id = d.to_organisation_id
    join enrolments e on e.tenant_id = d.tenant_id and e.id = d.enrolment_id
    where d.tenant_id = ${caller.tenantId} and d.programme_id = any (${caller.programmes}::uuid[]) and d.answer = 'given' and d.withdrawn_at is null
      and not d.restricted and d.sealed_at is null and d.valid_before > ${today} and ${today}::date >= d.valid_from + (d.valid_before - d.valid_from) / 2
      and (not ${mine}::boolean or e.case_worker_id = ${caller.accountId})
      and not exists (select from disclosure_reviews r where r.tenant_id = d.tenant_id and r.disclosure_id = d.id
        and (r.point = 'before-end' or ${today}::date < d.valid_before - 30))
    order by d.valid_before, d.id limit ${limit * 4}`.execute(db);
  const due = rows.flatMap(({ reviewed, validFrom, personId, ...row }) => {
    const disclosure = {
      ...row,
      validFrom,
      answer: 'given',
      withdrawnAt: null,
      restricted: false,
      sealedAt: null,
    } as const;
    const point = reviewDue(disclosure, reviewed, today);
    return point === undefined ? [] : [{ ...row, personId, point }];
  });
  const shown = due.slice(0, limit);
  ctx.saw(shown.map(({ personId }) => personId));
  return shown.map(({ personId: _, ...reminder }) => reminder);
}
