import type { RequestContext } from '#app/platform/http/page.ts';
import type { Instant } from '#app/shared/dates.ts';
import type { Proposal } from '../domain/standing.ts';
import { type OwnActivity, readOwnActivity } from './association-gate-store.ts';

type Ctx = Pick<RequestContext, 'db' | 'caller' | 'now'>;

/** What an association has sent or shows, as a coordinator sees it: never its drafts. */
export type OfferedActivity = OwnActivity & {
  associationId: string;
  associationName: string;
  isTrusted: boolean;
  sentAt: Instant | null;
};

const offered = ({ db, caller }: Pick<Ctx, 'db' | 'caller'>) =>
  db
    .selectFrom('open_activities as a')
    .innerJoin('associations as o', (on) =>
      on.onRef('o.tenant_id', '=', 'a.tenant_id').onRef('o.id', '=', 'a.association_id'),
    )
    .where('a.tenant_id', '=', caller.tenantId)
    .select([
      'a.id',
      'a.published',
      'a.proposed',
      'a.proposal',
      'a.word',
      'a.is_hidden as isHidden',
      'a.is_withdrawn as isWithdrawn',
      'a.cancelled_on as cancelledOn',
      'a.translations',
      'a.version',
      'a.sent_at as sentAt',
      'o.id as associationId',
      'o.name as associationName',
      'o.is_trusted as isTrusted',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof offered>['execute']>>[number];

function read(row: Row): OfferedActivity {
  const activity = readOwnActivity({ ...row, proposal: row.proposal as Proposal | null });
  return activity.proposal === 'draft' ? { ...activity, proposed: null, proposal: null } : activity;
}

/** Everything that was ever sent, what waits first. */
export async function listOffered(ctx: Ctx, associationId?: string): Promise<OfferedActivity[]> {
  const rows = await offered(ctx)
    .$if(associationId !== undefined, (query) => query.where('o.id', '=', associationId as string))
    .orderBy('a.sent_at', 'desc')
    .orderBy('a.id')
    .limit(1000)
    .execute();
  return rows.map(read);
}

/** How much associations have sent that nobody has decided on, and since when; undefined when nothing waits. */
export async function countWaiting({ db, caller }: Ctx): Promise<{ count: number; since: Instant } | undefined> {
  const { count, since } = await db
    .selectFrom('open_activities')
    .where('tenant_id', '=', caller.tenantId)
    .where('proposal', '=', 'sent')
    .where('proposed', 'is not', null)
    .select(({ fn }) => [fn.countAll<string>().as('count'), fn.min('sent_at').as('since')])
    .executeTakeFirstOrThrow();
  return since === null ? undefined : { count: Number(count), since };
}

export async function findOffered(ctx: Ctx, id: string): Promise<OfferedActivity | undefined> {
  const row = await offered(ctx).where('a.id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : read(row);
}

type Changed = {
  published?: string;
  proposed?: null;
  proposal?: 'returned' | null;
  word?: string | null;
  is_hidden?: boolean;
  translations?: string;
};

/** Changes an activity unless somebody has since `version`; false when somebody has. `tells`: calendars must learn of it. */
export async function updateOffered(
  { db, caller, now }: Ctx,
  { id, version }: { id: string; version: number },
  changed: Changed,
  tells: boolean,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('open_activities')
    .set((eb) => ({
      ...changed,
      version: version + 1,
      sequence: tells ? eb('sequence', '+', 1) : eb.ref('sequence'),
      changed_at: now,
      decided_at: now,
      decided_by: caller.accountId,
    }))
    .where('tenant_id', '=', caller.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
