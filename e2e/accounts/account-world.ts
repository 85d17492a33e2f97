import { codeAt, hashPassword, sealSecret } from '#app/features/accounts/public.ts';
import { deriveKeys } from '#app/platform/crypto/keys.ts';
import { withClient } from '#app/platform/db/embedded-bootstrap.ts';
import { newId } from '#app/shared/ids.ts';
import type { TestServer } from '#test/server.ts';
import { testSecret } from '#test/test-installation.ts';

export const PASSWORD = 'kastanj på väg hem';
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

export type Person = { accountId: string; email: string; name: string };
export type AccountWorld = { administrator: Person; coordinator: Person; system: Person; programmeId: string };

/** A demo tenant with one programme and three people who sign in with PASSWORD and the code of codeNow. */
export async function arrangeAccounts(server: TestServer): Promise<AccountWorld> {
  const keys = deriveKeys(testSecret);
  const [tenantId, organisationId, programmeId] = [newId(), newId(), newId()];
  const hash = await hashPassword(PASSWORD);
  return withClient(server.database.superuserUrl, async (client) => {
    await client.query(
      `insert into tenants (id, key, name, demo) values ($1, 'provhuvudman', 'Provhuvudmannen', true)`,
      [tenantId],
    );
    await client.query(
      `insert into organisations (tenant_id, id, name, kind) values ($1, $2, 'Kansliet', 'coordination-association')`,
      [tenantId, organisationId],
    );
    await client.query(
      `insert into programmes (tenant_id, id, key, name, definition) values ($1, $2, 'prov', 'Till arbete eller studier', '{"key":"prov","name":"Till arbete eller studier"}')`,
      [tenantId, programmeId],
    );
    async function aPerson(name: string, role: string): Promise<Person> {
      const accountId = newId();
      const email = `${role}@prov.example`;
      await client.query(
        `insert into accounts (tenant_id, id, organisation_id, email, name, password_hash, totp_secret) values ($1, $2, $3, $4, $5, $6, $7)`,
        [tenantId, accountId, organisationId, email, name, hash, sealSecret(keys, { tenantId, accountId }, SECRET)],
      );
      const programme = role.endsWith('administrator') ? null : programmeId;
      await client.query(
        `insert into role_assignments (tenant_id, id, account_id, role, programme_id, valid_from) values ($1, $2, $3, $4, $5, '2024-01-01')`,
        [tenantId, newId(), accountId, role, programme],
      );
      return { accountId, email, name };
    }
    return {
      administrator: await aPerson('Maj Provlind', 'tenant-administrator'),
      coordinator: await aPerson('Karin Provek', 'coordinator'),
      system: await aPerson('Sixten Provdrift', 'system-administrator'),
      programmeId,
    };
  });
}

/** The code that the people's app shows now. */
export function codeNow(): string {
  return codeAt(SECRET, new Date().toISOString());
}
