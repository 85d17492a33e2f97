import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { sql } from 'kysely';
import { importFromFile } from '#app/features/imports/public.ts';
import { openDatabase } from '#app/platform/db/database.ts';
import { hashToken, newToken } from '#app/platform/http/session-cookie.ts';
import { type OpenServices, openServices } from '#app/platform/open-services.ts';
import type { Role } from '#app/shared/roles.ts';
import { type Command, UsageError } from './command.ts';
import { inTenant } from './in-tenant.ts';

const kinds = ['participants', 'attendance', 'history'] as const;
const SESSION_MINUTES = 30;

/**
 * Reads a list in as an account that may: a dry run unless `--run` is given. What it does stands in the log as that account's, under the
 * role given. Ends with 1 when nothing could be read or faulty rows stop the run.
 */
export const importList: Command = {
  usage:
    'FILE --tenant KEY --programme KEY --as EMAIL [--role coordinator|case-worker] [--kind participants|attendance|history] [--set name=value …] [--run] [--leave-out-faulty]',
  options: {
    tenant: { type: 'string' },
    programme: { type: 'string' },
    as: { type: 'string' },
    role: { type: 'string', default: 'coordinator' },
    kind: { type: 'string', default: 'participants' },
    set: { type: 'string', multiple: true, default: [] },
    run: { type: 'boolean', default: false },
    'leave-out-faulty': { type: 'boolean', default: false },
  },
  words: [1, 1],
  async run({ values, words: [file = ''] }) {
    const text = (name: string) => {
      const value = values[name];
      if (typeof value !== 'string') throw new UsageError(`--${name} is missing.`);
      return value;
    };
    const kind = kinds.find((each) => each === text('kind'));
    if (kind === undefined) throw new UsageError(`--kind is one of ${kinds.join(', ')}.`);
    const settings = Object.fromEntries(
      (values['set'] as string[]).map((pair) => [pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1)]),
    );
    const bytes = readFileSync(file);
    const opened = await openServices();
    try {
      const session = await openSession(opened, {
        tenantKey: text('tenant'),
        programmeKey: text('programme'),
        email: text('as'),
        role: text('role') as Role,
      });
      try {
        const { of, columns, faulty } = await importFromFile({
          ...session,
          services: opened.services,
          kind,
          fileName: basename(file),
          bytes,
          settings,
          run: values['run'] === true,
          leaveOutFaulty: values['leave-out-faulty'] === true,
        });
        for (const { heading, field } of columns) console.log(`  ${heading} → ${field || 'not read'}`);
        for (const { number, problems } of faulty)
          console.log(
            `row ${number}: ${problems.map((problem) => `${problem.field || 'row'} ${problem.code}${problem.hint ? ` (${problem.hint})` : ''}`).join(', ')}`,
          );
        console.log(
          `${of.state}: ${Object.entries(of.counts)
            .map(([outcome, rows]) => `${outcome} ${rows}`)
            .join(', ')}${of.problem ? ` – ${of.problem}` : ''}`,
        );
        return of.state === 'done' || (of.state === 'checked' && values['run'] !== true) ? 0 : 1;
      } finally {
        await sql`select app.end_session(${session.tokenHash}, ${opened.services.now()})`.execute(
          openDatabase(opened.services.pool),
        );
      }
    } finally {
      await opened.close();
    }
  },
};

type Who = { tenantKey: string; programmeKey: string; email: string; role: Role };

// Whoever runs commands here holds the keys of the installation; the session only settles as whom it is done, with that account's walls.
async function openSession({ services }: OpenServices, { tenantKey, programmeKey, email, role }: Who) {
  const found = await inTenant(services, { tenantKey, purpose: 'import' }, async (db, tenantId) => {
    const programme = await db
      .selectFrom('programmes')
      .where('tenant_id', '=', tenantId)
      .where('key', '=', programmeKey)
      .select('id')
      .executeTakeFirst();
    const { rows } = await sql<{
      account: string;
    }>`select account_id as account from app.find_login(${email}) where tenant_id = ${tenantId} and not disabled`.execute(
      db,
    );
    return { tenantId, programmeId: programme?.id, accountId: rows[0]?.account };
  });
  if (found.programmeId === undefined) throw new Error(`${tenantKey} has no programme "${programmeKey}".`);
  if (found.accountId === undefined) throw new Error(`${tenantKey} has no account "${email}".`);
  const tokenHash = hashToken(newToken());
  const now = services.now();
  const expires = new Date(Date.parse(now) + SESSION_MINUTES * 60_000).toISOString();
  await sql`select app.start_session(${tokenHash}, ${found.tenantId}, ${found.accountId}, 'signed-in', ${role}, ${now}, ${expires}, ${SESSION_MINUTES * 60})`.execute(
    openDatabase(services.pool),
  );
  return { tokenHash, programmeId: found.programmeId };
}
