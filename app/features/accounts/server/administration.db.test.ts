import { describe, expect, it } from 'vitest';
import { newId } from '#app/shared/ids.ts';
import type { Role } from '#app/shared/roles.ts';
import { type Actor, buildWorld, type ProgrammeKey } from '#test/world.ts';

describe('administering accounts', async () => {
  const world = await buildWorld();
  const administrator = await world.as('tenant-administrator', 'alpha');
  const coordinator = await world.as('coordinator', 'alpha');
  const { organisation_id: organisationId } = await world.admin
    .selectFrom('accounts')
    .select('organisation_id')
    .where('id', '=', administrator.accountId)
    .executeTakeFirstOrThrow();

  const accountForm = (part: Record<string, string> = {}) => {
    const id = newId();
    return { id, organisationId, name: 'Ny Kollega', email: `ny-${id}@example.org`, locale: 'sv', ...part };
  };
  async function anAccount(): Promise<string> {
    const form = accountForm();
    expect((await administrator.request('POST', '/administration/accounts/new', { form })).status).toBe(303);
    return form.id;
  }
  const roleForm = (role: Role, programme: ProgrammeKey | null, part: Record<string, string> = {}) => ({
    id: newId(),
    role,
    programmeId: programme === null ? '' : world.programmes[programme],
    startsOn: '2026-03-04',
    endsOn: '',
    ...part,
  });
  const assign = (actor: Actor, accountId: string, form: Record<string, string>) =>
    actor.request('POST', `/administration/accounts/${accountId}/roles/new`, { form });
  const rolesOf = (accountId: string) =>
    world.admin
      .selectFrom('role_assignments')
      .select(['id', 'role', 'valid_before'])
      .where('account_id', '=', accountId)
      .execute();

  const roles: Role[] = [
    'coordinator',
    'case-worker',
    'activity-leader',
    'evaluator',
    'system-administrator',
    'tenant-administrator',
  ];
  const operations: [string, Role[], (accountId: string) => [string, string, Record<string, string>?]][] = [
    ['see the list', ['tenant-administrator', 'coordinator'], () => ['GET', '/administration/accounts']],
    ['read the list through the API', ['tenant-administrator'], () => ['GET', '/api/v1/accounts']],
    ['see an account', ['tenant-administrator', 'coordinator'], (id) => ['GET', `/administration/accounts/${id}`]],
    ['create an account', ['tenant-administrator'], () => ['POST', '/administration/accounts/new', accountForm()]],
    ['change an account', ['tenant-administrator'], (id) => ['GET', `/administration/accounts/${id}/edit`]],
    [
      'give a role',
      ['tenant-administrator', 'coordinator'],
      (id) => [
        'POST',
        `/administration/accounts/${id}/roles/new`,
        roleForm('case-worker', 'alpha', { startsOn: '2027-01-01', endsOn: '2027-01-02' }),
      ],
    ],
    [
      'make a start link',
      ['tenant-administrator'],
      (id) => ['POST', `/administration/accounts/${id}/invite`, { id: newId() }],
    ],
    ['end sessions', ['tenant-administrator'], (id) => ['POST', `/administration/accounts/${id}/end-sessions`, {}]],
    ['reset the code', ['tenant-administrator'], (id) => ['POST', `/administration/accounts/${id}/reset-code`, {}]],
    ['disable', ['tenant-administrator'], (id) => ['POST', `/administration/accounts/${id}/disable`, {}]],
    ['enable', ['tenant-administrator'], (id) => ['POST', `/administration/accounts/${id}/enable`, {}]],
    ['see organisations', ['tenant-administrator'], () => ['GET', '/administration/organisations']],
    [
      'add an organisation',
      ['tenant-administrator'],
      () => [
        'POST',
        '/administration/organisations/new',
        { id: newId(), name: `Förening ${newId()}`, kind: 'civil-society' },
      ],
    ],
    ['read the log', ['tenant-administrator'], () => ['GET', '/administration/log']],
    ['list tenants', ['system-administrator'], () => ['GET', '/administration/tenants']],
  ];
  it.each(operations)('lets nobody %s but %j', async (_, allowed, operation) => {
    for (const role of roles) {
      const [method, path, form] = operation(await anAccount());
      const response = await (await world.as(role, 'alpha')).request(method, path, form ? { form } : {});
      expect(response.status, role).toBe(allowed.includes(role) ? (method === 'GET' ? 200 : 303) : 403);
      if (form && allowed.includes(role)) expect(response.headers.get('location')).not.toContain('problem=');
    }
  });

  it('does not know accounts of another tenant', async () => {
    const theirs = await world.as('tenant-administrator', 'gamma');
    const ours = await anAccount();
    for (const [method, suffix] of [
      ['GET', ''],
      ['GET', '/edit'],
      ['POST', '/disable'],
      ['POST', '/reset-code'],
      ['POST', '/end-sessions'],
    ] as const) {
      const request = (actor: Actor) =>
        actor.request(method, `/administration/accounts/${ours}${suffix}`, method === 'POST' ? { form: {} } : {});
      expect((await request(theirs)).status, suffix).toBe(404);
      expect((await request(administrator)).status, suffix).toBe(method === 'GET' ? 200 : 303);
    }
    expect(await (await theirs.request('GET', '/administration/accounts')).text()).not.toContain('Ny Kollega');
    expect(await (await administrator.request('GET', '/administration/accounts')).text()).toContain('Ny Kollega');
  });

  it('creates one account however often the form is sent, and refuses a taken address', async () => {
    const form = accountForm();
    const [one, two] = await Promise.all(
      [1, 2].map(() => administrator.request('POST', '/administration/accounts/new', { form })),
    );
    expect([one?.status, two?.status]).toEqual([303, 303]);
    expect(
      await world.admin.selectFrom('accounts').select('id').where('email', '=', form.email).execute(),
    ).toHaveLength(1);
    expect(
      await world.admin.selectFrom('invitations').select('id').where('account_id', '=', form.id).execute(),
    ).toHaveLength(1);
    const taken = await administrator.request('POST', '/administration/accounts/new', {
      form: accountForm({ email: form.email.toUpperCase(), name: 'Någon Annan' }),
    });
    expect(taken.status).toBe(422);
    const text = await taken.text();
    expect(text).toContain('Adressen går inte att använda');
    expect(text).toContain('Någon Annan');
  });

  it('keeps the newer values when two change an account at once', async () => {
    const id = await anAccount();
    const form = { version: '1', organisationId, name: 'Första Namnet', locale: 'en' };
    const path = `/administration/accounts/${id}/edit`;
    expect((await administrator.request('POST', path, { form })).status).toBe(303);
    const late = await administrator.request('POST', path, { form: { ...form, name: 'Andra Namnet' } });
    expect(late.status).toBe(422);
    expect(await late.text()).toContain('Första Namnet');
    expect(
      (await administrator.request('POST', path, { form: { ...form, version: '2', name: 'Andra Namnet' } })).status,
    ).toBe(303);
  });

  it('lets coordinators give roles in their own programmes and no others', async () => {
    const id = await anAccount();
    expect((await assign(coordinator, id, roleForm('case-worker', 'alpha'))).status).toBe(303);
    expect((await assign(coordinator, id, roleForm('case-worker', 'beta'))).status).toBe(422);
    expect((await assign(coordinator, id, roleForm('case-worker', 'gamma'))).status).toBe(422);
    expect((await assign(coordinator, id, roleForm('tenant-administrator', null))).status).toBe(422);
    expect((await assign(administrator, id, roleForm('case-worker', 'beta'))).status).toBe(303);
    expect((await assign(administrator, id, roleForm('case-worker', 'gamma'))).status).toBe(422);
    expect((await assign(administrator, id, roleForm('system-administrator', null))).status).toBe(422);
    expect((await rolesOf(id)).map((each) => each.role)).toEqual(['case-worker', 'case-worker']);
    const shown = await (await coordinator.request('GET', `/administration/accounts/${id}`)).text();
    expect(shown).toContain('Programme alpha');
    expect(shown).not.toContain('Programme beta');
  });

  it('gives one role however often the form is sent', async () => {
    const id = await anAccount();
    const form = roleForm('evaluator', 'alpha');
    expect((await assign(administrator, id, form)).status).toBe(303);
    expect((await assign(administrator, id, form)).status).toBe(303);
    expect((await assign(administrator, id, roleForm('evaluator', 'alpha'))).status).toBe(422);
    expect(await rolesOf(id)).toHaveLength(1);
  });

  it('takes a role away at the next request', async () => {
    const leader = await world.as('activity-leader', 'beta');
    const caseWorker = await world.as('case-worker', 'beta');
    const me = async (actor: Actor) =>
      ((await (await actor.request('GET', '/api/v1/me')).json()) as { role: string | null }).role;
    expect(await me(leader)).toBe('activity-leader');
    const [role] = await rolesOf(leader.accountId);
    const path = `/administration/accounts/${leader.accountId}/roles/${role?.id}/end`;
    expect((await coordinator.request('POST', path, { form: {} })).status).toBe(404);
    expect((await administrator.request('POST', path, { form: {} })).status).toBe(303);
    expect(await me(leader)).toBeNull();
    expect(await me(caseWorker)).toBe('case-worker');
  });

  it('shuts an account out at the next request, and lets it in again without the old session', async () => {
    const worker = await world.as('peer-coach', 'alpha');
    const act = (what: string) =>
      administrator.request('POST', `/administration/accounts/${worker.accountId}/${what}`, { form: {} });
    expect((await worker.request('GET', '/api/v1/me')).status).toBe(200);
    expect((await act('disable')).status).toBe(303);
    expect((await worker.request('GET', '/api/v1/me')).status).toBe(401);
    expect((await act('enable')).status).toBe(303);
    expect((await worker.request('GET', '/api/v1/me')).status).toBe(401);
    expect((await coordinator.request('GET', '/api/v1/me')).status).toBe(200);
  });

  it('leaves one administrator: nobody shuts herself out or ends her own administration', async () => {
    const own = `/administration/accounts/${administrator.accountId}`;
    const [role] = await rolesOf(administrator.accountId);
    for (const path of [`${own}/disable`, `${own}/reset-code`, `${own}/roles/${role?.id}/end`]) {
      expect((await administrator.request('POST', path, { form: {} })).headers.get('location')).toContain(
        'problem=own-',
      );
    }
    expect((await administrator.request('GET', own)).status).toBe(200);
  });

  it('writes down who changed whose account', async () => {
    const id = await anAccount();
    const events = await world.admin
      .selectFrom('audit_events')
      .select(['account_id', 'role', 'action', 'category', 'purpose', 'subjects'])
      .where('purpose', '=', 'account.create')
      .orderBy('id', 'desc')
      .limit(1)
      .execute();
    expect(events[0]).toEqual({
      account_id: administrator.accountId,
      role: 'tenant-administrator',
      action: 'write',
      category: 'accounts',
      purpose: 'account.create',
      subjects: [id],
    });
    const log = await (await administrator.request('GET', '/administration/log?category=accounts')).text();
    expect(log).toContain('Skapa konto');
    const none = await (await administrator.request('GET', '/administration/log?to=2020-01-01')).text();
    expect(none).toContain('Inget i loggen stämmer med filtret');
    const foreign = await (
      await (await world.as('tenant-administrator', 'gamma')).request('GET', '/administration/log')
    ).text();
    expect(foreign).not.toContain('account.create');
  });
});
