import type pg from 'pg';
import type { Instant } from '#app/shared/dates.ts';
import type { Role } from '#app/shared/roles.ts';
import type { Db } from './database.ts';
import { type Caller, ENTER as ENTER_STAFF, onOneClient, type Statement } from './transaction.ts';

/** Whose own side is open, as the database worked it out from the token: the person, the phone, and where she takes part (newest first). */
export type Participant = {
  tenantId: string;
  tenantName: string;
  theme: string;
  personId: string;
  deviceId: string;
  /** The phone is used by others, too: nothing may stay on it. */
  isShared: boolean;
  /** Staff look along: nothing can be saved, and her private words are not there. */
  isMirrored: boolean;
  /** Who looks along, and at whom, for the frame and the trace. */
  mirror?: { accountId: string; role: Role; givenName: string };
  enrolments: readonly { id: string; programmeId: string; status: string }[];
  expiresAt: Instant;
};

/** `staffTokenHash`: a session of staff, who may be looking along at somebody; it then goes before a side of one's own in the same browser. */
export type PortalEntry = {
  tokenHash: Buffer | undefined;
  staffTokenHash?: Buffer | undefined;
  purpose: string;
  now: Instant;
  kind: 'read' | 'write';
};

// The role changes in the same statement, after app.enter_portal has looked: from here on only what is opened to the person is there.
const ENTER = `select e.tenant_id as "tenantId", e.tenant_name as "tenantName", e.theme, e.person_id as "personId", e.device_id as "deviceId",
  e.is_shared as "isShared", false as "isMirrored", e.enrolments, e.expires_at as "expiresAt",
  set_config('synchronous_commit', $4, true) as "synchronousCommit", set_config('role', 'egenvag_portal', true) as "databaseRole"
  from app.enter_portal($1, $2, $3) e`;

/**
 * The one way to the database for a person's own side: begins, enters with her token, becomes the role egenvag_portal, runs `work`, commits.
 * `work` gets undefined when the token is not (or no longer) good; it then sees no rows at all. Throws what `work` throws, after rolling back.
 */
export async function portalTransaction<T>(
  pool: pg.Pool,
  entry: PortalEntry,
  work: (tx: Db, person: Participant | undefined) => Promise<T>,
  last?: () => Statement | undefined,
): Promise<T> {
  return onOneClient(
    pool,
    async (client, tx) => {
      const wait = entry.kind === 'read' ? 'off' : 'on';
      const begun = client.query('begin');
      if (entry.staffTokenHash !== undefined) {
        await begun;
        const looking = await lookAlong(client, entry.staffTokenHash, entry, wait);
        if (looking !== undefined) return work(tx, looking);
        await client.query('rollback');
        await client.query('begin');
      }
      if (entry.tokenHash === undefined) return work(tx, undefined);
      const entered = client.query<Participant>(ENTER, [entry.tokenHash, entry.purpose, entry.now, wait]);
      const [, { rows }] = await Promise.all([begun, entered]);
      return work(tx, rows[0]);
    },
    last,
  );
}

// The screen of whoever looks along is no phone of hers.
const NO_DEVICE = '00000000-0000-0000-0000-000000000000';

const LOOK = `select l.person_id as "personId", l.given_name as "givenName", l.enrolments, set_config('role', 'egenvag_portal', true) as "databaseRole"
  from app.enter_look($1, $2) l`;

// First staff's own walls, as for any page of theirs, then hers.
async function lookAlong(
  client: pg.PoolClient,
  token: Buffer,
  { purpose, now }: PortalEntry,
  wait: string,
): Promise<Participant | undefined> {
  const entered = await client.query<Caller>(ENTER_STAFF, [token, purpose, now, wait]);
  const caller = entered.rows[0];
  if (caller?.role === undefined || caller.role === null) return undefined;
  const { rows } = await client.query<Pick<Participant, 'personId' | 'enrolments'> & { givenName: string }>(LOOK, [
    token,
    now,
  ]);
  const seen = rows[0];
  if (seen === undefined) return undefined;
  const { tenantId, tenantName, theme, accountId, role, expiresAt } = caller;
  return {
    tenantId,
    tenantName,
    theme,
    personId: seen.personId,
    deviceId: NO_DEVICE,
    isShared: true,
    isMirrored: true,
    mirror: { accountId, role, givenName: seen.givenName },
    enrolments: seen.enrolments,
    expiresAt,
  };
}
