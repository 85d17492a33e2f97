/** Runs a checked list in a process of its own, so that a test can kill it: `node run-apart.ts <database> <session token> <import> <moment>`. */
import { deriveKeys } from '#app/platform/crypto/keys.ts';
import { openPool } from '#app/platform/db/database.ts';
import { inRequest } from '#app/platform/http/run.ts';
import { hashToken } from '#app/platform/http/session-cookie.ts';
import type { Services } from '#app/platform/services.ts';
import { newId } from '#app/shared/ids.ts';
import { runChecked } from './import-list.ts';

const [, , database = '', token = '', importId = '', moment = ''] = process.argv;
const services = {
  pool: openPool(database),
  keys: deriveKeys('ab'.repeat(32)),
  files: { remove: async () => {} },
  log: console,
  now: () => moment,
} as unknown as Services;
const asking = {
  tokenHash: hashToken(token),
  requestId: newId(),
  permission: 'signed-in',
  audit: { none: 'test' },
  kind: 'write',
} as const;
await runChecked({ run: async (work) => (await inRequest(services, asking, work)).value }, importId);
await services.pool.end();
