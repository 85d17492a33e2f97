import { sql } from 'kysely';
import { type OrganisationKind, parseKind } from '#app/features/organisations/domain/organisation.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'today'>;

/** What has to be known to ask somebody: whose secrecy it is, until when the programme runs, which language she speaks first. */
export type Asking = {
  from: { id: string; name: string; kind: OrganisationKind };
  programmeEndsOn: PlainDate | null;
  firstLanguage: string | null;
  bornOn: PlainDate | null;
};

/** The caller's own organisation, the programme's last day, the person's first language and birth date. */
export async function findAsking({ db, caller }: Ctx, of: { programmeId: string; personId: string }): Promise<Asking> {
  const row = await db
    .selectFrom('accounts as a')
    .innerJoin('organisations as o', (join) =>
      join.onRef('o.tenant_id', '=', 'a.tenant_id').onRef('o.id', '=', 'a.organisation_id'),
    )
    .where('a.tenant_id', '=', caller.tenantId)
    .where('a.id', '=', caller.accountId)
    .select([
      'o.id',
      'o.name',
      'o.kind',
      sql<PlainDate | null>`(select p.ends_on from programmes p where p.tenant_id = a.tenant_id and p.id = ${of.programmeId})`.as(
        'programmeEndsOn',
      ),
      sql<
        string | null
      >`(select l.language from person_languages l where l.tenant_id = a.tenant_id and l.person_id = ${of.personId}
        and l.is_first)`.as('firstLanguage'),
      sql<PlainDate | null>`(select p.born_on from people p where p.tenant_id = a.tenant_id and p.id = ${of.personId})`.as(
        'bornOn',
      ),
    ])
    .executeTakeFirstOrThrow();
  const { id, name, kind, programmeEndsOn, firstLanguage, bornOn } = row;
  return { from: { id, name, kind: parseKind(kind) }, programmeEndsOn, firstLanguage, bornOn };
}

export type Recipient = { id: string; name: string; officers: { id: string; name: string }[] };

/** Organisations that may be named as recipients, by name, each with those who are partner officers in the programme today. */
export async function listRecipients({ db, caller, today }: Ctx, programmeId: string): Promise<Recipient[]> {
  const [organisations, officers] = await Promise.all([
    db
      .selectFrom('organisations as o')
      .where('o.tenant_id', '=', caller.tenantId)
      .where(
        'o.id',
        '<>',
        sql<string>`(select a.organisation_id from accounts a where a.tenant_id = ${caller.tenantId} and a.id = ${caller.accountId})`,
      )
      .select(['o.id', 'o.name'])
      .orderBy('o.name')
      .execute(),
    db
      .selectFrom('accounts as a')
      .innerJoin('role_assignments as r', (join) =>
        join.onRef('r.tenant_id', '=', 'a.tenant_id').onRef('r.account_id', '=', 'a.id'),
      )
      .where('a.tenant_id', '=', caller.tenantId)
      .where('a.disabled_at', 'is', null)
      .where('r.role', '=', 'partner-officer')
      .where('r.programme_id', '=', programmeId)
      .where('r.valid_from', '<=', today)
      .where((eb) => eb.or([eb('r.valid_before', 'is', null), eb('r.valid_before', '>', today)]))
      .select(['a.id', 'a.name', 'a.organisation_id as organisationId'])
      .distinct()
      .orderBy('a.name')
      .execute(),
  ]);
  return organisations.map((organisation) => ({
    ...organisation,
    officers: officers
      .filter(({ organisationId }) => organisationId === organisation.id)
      .map(({ id, name }) => ({ id, name })),
  }));
}
