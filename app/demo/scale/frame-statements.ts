import { idKinds } from './scale-ground.ts';

const { tenant, organisation, staff, tenantStaff, role } = idKinds;

/** Numbers of the accounts that one programme has. */
export const staffPerProgramme = {
  coordinator: 0,
  firstCaseWorker: 1,
  caseWorkers: 5,
  firstLeader: 6,
  leaders: 3,
  peerCoach: 9,
  evaluator: 10,
  slots: 16,
} as const;

const { slots, firstCaseWorker, firstLeader, peerCoach, evaluator } = staffPerProgramme;
const roleOfSlot = `case when s = 0 then 'coordinator' when s < ${firstLeader} then 'case-worker' when s < ${peerCoach} then 'activity-leader' when s = ${peerCoach} then 'peer-coach' else 'evaluator' end`;
const aName = (n: string) =>
  `(select (case when pg_temp.h(${n}, 1) % 3 = 0 then b.men else b.women end)[1 + pg_temp.h(${n}, 2) % 5] || ' ' || b.families[1 + pg_temp.h(${n}, 3) % 6] from pool_backgrounds b where b.country = 'SE' limit 1)`;

/**
 * Tenants with their organisations, programmes, staff and roles. The first tenant is small and marked as a demo, so that its people can be signed
 * in as. Every tenant has one coordinator more, of all its programmes: the widest view there is.
 */
export const frameStatements: readonly string[] = [
  `insert into tenants (id, key, name, demo) select pg_temp.id(${tenant}, t), 'kommun-' || t, 'Provkommun ' || t, t = 0 from (select distinct t from scale_programmes) x order by t`,
  `insert into organisations (tenant_id, id, name, kind) select pg_temp.id(${tenant}, t), pg_temp.id(${organisation}, t * 2 + k), case k when 0 then 'Provkommun ' || t else 'Arbetsförmedlingen ' || t end,
    case k when 0 then 'municipality' else 'agency' end from (select distinct t from scale_programmes) x, generate_series(0, 1) k order by t, k`,
  `insert into programmes (tenant_id, id, key, name, starts_on, ends_on, definition)
    select s.tenant_id, s.programme_id, 'program-' || p, x.name || ' ' || p, s.last_day - 730, s.last_day + 300,
      x.definition || jsonb_build_object('key', 'program-' || p, 'name', x.name || ' ' || p, 'period',
        jsonb_build_object('startsOn', (s.last_day - 730)::text, 'endsOn', (s.last_day + 300)::text))
    from scale_programmes s join pool_programmes x on x.number = s.template order by p`,
  `insert into accounts (tenant_id, id, organisation_id, email, name)
    select sp.tenant_id, pg_temp.id(${staff}, p * ${slots} + s), pg_temp.id(${organisation}, t * 2), ${roleOfSlot} || '.' || p || '.' || s || '@kommun-' || t || '.example', ${aName(`p * ${slots} + s`)}
    from scale_programmes sp, generate_series(0, ${evaluator}) s order by p, s`,
  `insert into accounts (tenant_id, id, organisation_id, email, name)
    select pg_temp.id(${tenant}, t), pg_temp.id(${tenantStaff}, t * 4 + s), pg_temp.id(${organisation}, t * 2), case s when 0 then 'administrator' when 1 then 'all' else 'system' end || '@kommun-' || t || '.example',
      ${aName(`-1 - (t * 4 + s)`)}
    from (select distinct t from scale_programmes) x, generate_series(0, 2) s where s < 2 or t = 0 order by t, s`,
  `insert into role_assignments (tenant_id, id, account_id, role, programme_id, valid_from)
    select sp.tenant_id, pg_temp.id(${role}, p * ${slots} + s), pg_temp.id(${staff}, p * ${slots} + s), ${roleOfSlot}, sp.programme_id, date '2015-01-01'
    from scale_programmes sp, generate_series(0, ${evaluator}) s order by p, s`,
  `insert into role_assignments (tenant_id, id, account_id, role, programme_id, valid_from)
    select tenant_id, pg_temp.id(${role}, p * ${slots} + ${slots - 1}), pg_temp.id(${tenantStaff}, t * 4 + 1), 'coordinator', programme_id, date '2015-01-01' from scale_programmes order by p`,
  `insert into role_assignments (tenant_id, id, account_id, role, programme_id, valid_from)
    select pg_temp.id(${tenant}, t), pg_temp.id(${role}, -1 - (t * 4 + s)), pg_temp.id(${tenantStaff}, t * 4 + s), case s when 0 then 'tenant-administrator' else 'system-administrator' end, null, date '2015-01-01'
    from (select distinct t from scale_programmes) x, generate_series(0, 2, 2) s where s < 2 or t = 0 order by t, s`,
];

export const accountOf = {
  coordinator: (p: string) => `pg_temp.id(${staff}, ${p} * ${slots})`,
  caseWorker: (p: string, which: string) => `pg_temp.id(${staff}, ${p} * ${slots} + ${firstCaseWorker} + ${which})`,
  leader: (p: string, which: string) => `pg_temp.id(${staff}, ${p} * ${slots} + ${firstLeader} + ${which})`,
  peerCoach: (p: string) => `pg_temp.id(${staff}, ${p} * ${slots} + ${peerCoach})`,
};
