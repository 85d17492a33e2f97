import type { Random } from './random.ts';
import type { Rows } from './rows.ts';
import type { DemoTenant } from './tenants.ts';

/** A tenant with the staff that was made for it, by name. */
export type Place = {
  tenantId: string;
  staff: Map<string, { id: string; roles: DemoTenant['staff'][number]['roles'] }>;
};

/** Writes a tenant, its organisations and the accounts of its staff. */
export function addTenant(rows: Rows, random: Random, tenant: DemoTenant): Place {
  const tenantId = random.uuid();
  rows.tenants.push({ id: tenantId, key: tenant.key, name: tenant.name, theme: tenant.theme, demo: true });
  const organisations = new Map<string, string>();
  for (const [name, kind] of [[tenant.name, tenant.kind] as const, ...tenant.partners]) {
    const id = random.uuid();
    organisations.set(name, id);
    rows.organisations.push({ tenant_id: tenantId, id, name, kind });
  }
  const staff: Place['staff'] = new Map();
  for (const person of tenant.staff) {
    const id = random.uuid();
    staff.set(person.name, { id, roles: person.roles });
    const organisationId = organisations.get(person.organisation ?? tenant.name) as string;
    rows.accounts.push({
      tenant_id: tenantId,
      id,
      organisation_id: organisationId,
      email: emailOf(person.name, tenant.key),
      name: person.name,
      languages: [...(person.languages ?? ['sv', 'en'])],
    });
  }
  return { tenantId, staff };
}

// .example is reserved: no mail to a demo person can reach anybody.
function emailOf(name: string, tenantKey: string): string {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z ]/g, '')
    .replaceAll(' ', '.');
  return `${plain}@${tenantKey}.example`;
}

/** Writes who holds which role in which programme. */
export function addRoles(
  rows: Rows,
  random: Random,
  tenant: DemoTenant,
  place: Place,
  programmeIds: Map<string, string>,
): void {
  for (const { id, roles } of place.staff.values())
    for (const { role, programmes } of roles)
      for (const programmeId of programmes.length === 0
        ? [null]
        : programmes.map((key) => programmeIds.get(key) as string))
        rows.role_assignments.push({
          tenant_id: place.tenantId,
          id: random.uuid(),
          account_id: id,
          role,
          programme_id: programmeId,
          valid_from: '2015-01-01',
        });
  if (tenant.staff.length === 0) throw new Error('a demo tenant needs staff');
}

/** Who works in a programme. */
export function teamOf(
  place: Place,
  programme: string,
): { coordinator: string; caseWorkers: string[]; leaders: string[]; peers: string[] } {
  const holding = (role: string) =>
    [...place.staff.values()]
      .filter((person) => person.roles.some((held) => held.role === role && held.programmes.includes(programme)))
      .map(({ id }) => id);
  const coordinator = holding('coordinator')[0] as string;
  const leaders = holding('activity-leader');
  return {
    coordinator,
    caseWorkers: holding('case-worker'),
    leaders: leaders.length > 0 ? leaders : holding('case-worker'),
    peers: holding('peer-coach'),
  };
}
