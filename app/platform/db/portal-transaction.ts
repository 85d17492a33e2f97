import type pg from 'pg';
import type { Instant } from '#app/shared/dates.ts';
import type { Db } from './database.ts';
import { onOneClient, type Statement } from './transaction.ts';

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
  enrolments: readonly { id: string; programmeId: string; status: string }[];
  expiresAt: Instant;
};

export type PortalEntry = { tokenHash: Buffer; purpose: string; now: Instant; kind: 'read' | 'write' };

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
      const [, { rows }] = await Promise.all([
        client.query('begin'),
        client.query<Participant>(ENTER, [entry.tokenHash, entry.purpose, entry.now, wait]),
      ]);
      return work(tx, rows[0]);
    },
    last,
  );
}
