import type { RequestContext } from '#app/platform/http/page.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { PersonProxy } from '../domain/proxy.ts';
import type { Coached } from './find-coached.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

/** Who acts or speaks for a participant, the latest first. */
export async function selectProxies({ db, caller }: Ctx, enrolmentId: string): Promise<PersonProxy[]> {
  const rows = await db
    .selectFrom('person_proxies')
    .where('tenant_id', '=', caller.tenantId)
    .where('enrolment_id', '=', enrolmentId)
    .select([
      'id',
      'kind',
      'holder_name as holderName',
      'phone',
      'scope',
      'document_id as documentId',
      'valid_from as validFrom',
      'valid_before as validBefore',
      'version',
    ])
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows as unknown as PersonProxy[];
}

export type Paper = { id: string; title: string; kind: string };

/** Papers about the participation that the caller may open. */
export async function selectPapers({ db, caller }: Ctx, enrolmentId: string): Promise<Paper[]> {
  return db
    .selectFrom('documents')
    .where('tenant_id', '=', caller.tenantId)
    .where('enrolment_id', '=', enrolmentId)
    .where('deleted_at', 'is', null)
    .select(['id', 'title', 'kind'])
    .orderBy('added_at', 'desc')
    .execute();
}

type Changeable = {
  phone: string;
  scope: string;
  documentId?: string | undefined;
  validFrom: PlainDate;
  validBefore: PlainDate | null;
};

const valuesOf = (proxy: Changeable) => ({
  phone: proxy.phone,
  scope: proxy.scope,
  document_id: proxy.documentId ?? null,
  valid_from: proxy.validFrom,
  valid_before: proxy.validBefore,
});

/** Writes a proxy; the same id a second time writes nothing. */
export async function insertProxy(
  { db, caller, now }: Ctx,
  coached: Coached,
  proxy: Changeable & Pick<PersonProxy, 'id' | 'kind' | 'holderName'>,
): Promise<void> {
  await db
    .insertInto('person_proxies')
    .values({
      tenant_id: caller.tenantId,
      id: proxy.id,
      enrolment_id: coached.id,
      programme_id: coached.programmeId,
      person_id: coached.personId,
      restricted: coached.restricted,
      kind: proxy.kind,
      holder_name: proxy.holderName,
      ...valuesOf(proxy),
      added_at: now,
      added_by: caller.accountId,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doNothing())
    .execute();
}

/** Changes a proxy that still is of `version`; false when somebody else was first. */
export async function updateProxy(
  { db, caller }: Ctx,
  proxyId: string,
  version: number,
  proxy: Changeable,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('person_proxies')
    .set({ ...valuesOf(proxy), version: version + 1 })
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', proxyId)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
