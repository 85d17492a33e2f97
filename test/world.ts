import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openApart } from '#app/platform/apart/apart.ts';
import { deriveKeys } from '#app/platform/crypto/keys.ts';
import { type Db, openDatabase, openOwnersPool, openPool } from '#app/platform/db/database.ts';
import { filesOn } from '#app/platform/files/storage/files.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { inRequest } from '#app/platform/http/run.ts';
import { hashToken } from '#app/platform/http/session-cookie.ts';
import { keptPost } from '#app/platform/mail/post.ts';
import type { Services } from '#app/platform/services.ts';
import { createApp } from '#app/server.ts';
import { type Instant, plainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import type { Role } from '#app/shared/roles.ts';
import { testDatabase } from './database.ts';
import { memoryStorage } from './memory-storage.ts';
import { smallDefinition } from './small-definition.ts';
import { addStaff } from './staff.ts';

export type TenantKey = 'north' | 'south';
export type ProgrammeKey = 'alpha' | 'beta' | 'gamma';

/** alpha and beta stand in the same tenant, gamma in another: the two walls every test looks over. */
export const programmeTenant: Record<ProgrammeKey, TenantKey> = { alpha: 'north', beta: 'north', gamma: 'south' };

export type Actor = {
  accountId: string;
  token: string;
  /** Sends a request to the application as this person; a form posts url-encoded, `json` posts JSON. */
  request(
    method: string,
    path: string,
    body?: {
      form?: Record<string, string | string[]>;
      json?: unknown;
      /** A form of several parts, for files. */
      parts?: FormData;
      headers?: Record<string, string>;
    },
  ): Promise<Response>;
  /** Runs code inside this person's own transaction. */
  run<T>(work: (ctx: RequestContext) => Promise<T>): Promise<T>;
};

export type World = {
  services: Services;
  /** What lies in the storage for files, encrypted. */
  storedFiles: Map<string, { bytes: Uint8Array; storedAt: Instant }>;
  /** Everything, past all walls: for arranging and checking, never for the code under test. */
  admin: Db;
  appUrl: string;
  tenants: Record<TenantKey, string>;
  programmes: Record<ProgrammeKey, string>;
  setNow(now: Instant): void;
  /** The person with this role in this programme (made on first use). Administrators stand in the programme's tenant. */
  as(role: Role, programme: ProgrammeKey): Promise<Actor>;
  /** One more person with this role in this programme. */
  another(role: Role, programme: ProgrammeKey): Promise<Actor>;
  /** A person enrolled in a programme, straight into the tables. */
  aParticipant(
    programme: ProgrammeKey,
    wishes?: Partial<ParticipantWishes>,
  ): Promise<{ personId: string; enrolmentId: string }>;
};

export type ParticipantWishes = {
  givenName: string;
  familyName: string;
  sex: 'woman' | 'man' | 'non-binary' | 'unknown';
  bornOn: string | null;
  status: 'referred' | 'waiting' | 'accepted' | 'active' | 'paused' | 'ended';
  referredOn: string;
  startedOn: string | null;
  endedOn: string | null;
  siteKey: string | null;
  restricted: boolean;
  namedReaders: string[];
};

const ORIGIN = 'http://localhost';
const FIRST_NOW = '2026-03-04T09:00:00.000Z';

/** Builds two tenants with three programmes in a database of the test's own. Call at the top of a describe block or file. */
export async function buildWorld(): Promise<World> {
  const database = await testDatabase();
  const superPool = openOwnersPool(database.superuserUrl, { max: 2 });
  const pool = openPool(database.appUrl, { max: 10 });
  const admin = openDatabase(superPool);
  let now: Instant = FIRST_NOW;
  const keys = deriveKeys('ab'.repeat(32));
  const { storage, objects } = memoryStorage(() => now);
  const services: Services = {
    pool,
    keys,
    files: filesOn(storage, keys),
    apart: openApart(join(import.meta.dirname, '..', 'app')),
    post: keptPost,
    log: { info: () => {}, warn: () => {}, error: (...args: unknown[]) => console.error(...args) } as Services['log'],
    now: () => now,
    origin: ORIGIN,
    demo: false,
  };
  afterAll(async () => {
    await pool.end();
    await admin.destroy();
  });
  const tenants = { north: newId(), south: newId() };
  const organisations = { north: newId(), south: newId() };
  const programmes = { alpha: newId(), beta: newId(), gamma: newId() };
  for (const key of ['north', 'south'] as const) {
    await admin
      .insertInto('tenants')
      .values({ id: tenants[key], key, name: `Tenant ${key}` })
      .execute();
    await admin
      .insertInto('organisations')
      .values({ tenant_id: tenants[key], id: organisations[key], name: `Office ${key}`, kind: 'municipality' })
      .execute();
  }
  for (const key of ['alpha', 'beta', 'gamma'] as const) {
    await admin
      .insertInto('programmes')
      .values({
        tenant_id: tenants[programmeTenant[key]],
        id: programmes[key],
        key,
        name: `Programme ${key}`,
        starts_on: '2025-01-01',
        ends_on: '2027-12-31',
        definition: JSON.stringify(smallDefinition(key)),
      })
      .execute();
  }
  const app = createApp(services);
  const actors = new Map<string, Promise<Actor>>();

  async function makeActor(role: Role, programme: ProgrammeKey, mark = ''): Promise<Actor> {
    const { accountId, token } = await addStaff(admin, {
      tenantId: tenants[programmeTenant[programme]],
      organisationId: organisations[programmeTenant[programme]],
      role,
      programmeIds: [programmes[programme]],
      name: `${role} ${programme}${mark}`,
      email: `${role}.${programme}${mark}@example.org`,
      now,
    });
    return actorOf(accountId, token);
  }

  function actorOf(accountId: string, token: string): Actor {
    return {
      accountId,
      token,
      async request(method, path, body = {}) {
        const headers: Record<string, string> = { cookie: `egenvag=${token}`, origin: ORIGIN, ...body.headers };
        const init: RequestInit = { method, headers };
        if (body.form) {
          const search = new URLSearchParams();
          for (const [key, value] of Object.entries(body.form))
            for (const item of [value].flat()) search.append(key, item);
          init.body = search;
        } else if (body.parts) {
          init.body = body.parts;
        } else if (body.json !== undefined) {
          headers['content-type'] = 'application/json';
          init.body = JSON.stringify(body.json);
        }
        return app.request(`${ORIGIN}${path}`, init);
      },
      run: async (work) =>
        (
          await inRequest(
            services,
            {
              tokenHash: hashToken(token),
              requestId: newId(),
              permission: 'signed-in',
              audit: { none: 'test' },
              kind: 'write',
            },
            work,
          )
        ).value,
    };
  }

  return {
    services,
    storedFiles: objects,
    admin,
    appUrl: database.appUrl,
    tenants,
    programmes,
    setNow: (next) => {
      now = next;
    },
    as: (role, programme) => {
      const key = `${role}|${programme}`;
      const known = actors.get(key) ?? makeActor(role, programme);
      actors.set(key, known);
      return known;
    },
    another: (role, programme) => makeActor(role, programme, ` ${newId().slice(-6)}`.trim()),
    aParticipant: async (programme, wishes = {}) => {
      const tenantId = tenants[programmeTenant[programme]];
      const personId = newId();
      const enrolmentId = newId();
      const status = wishes.status ?? 'active';
      const hasStarted = status === 'active' || status === 'paused' || status === 'ended';
      const restricted = wishes.restricted ?? false;
      const startedOn = wishes.startedOn === undefined ? (hasStarted ? '2026-01-12' : null) : wishes.startedOn;
      const endedOn = wishes.endedOn === undefined ? (status === 'ended' ? '2026-02-20' : null) : wishes.endedOn;
      await admin
        .insertInto('people')
        .values({
          tenant_id: tenantId,
          id: personId,
          restricted,
          sex: wishes.sex ?? 'woman',
          born_on: wishes.bornOn === undefined ? plainDate('1990-05-06') : wishes.bornOn,
        })
        .execute();
      await admin
        .insertInto('person_directory')
        .values({
          tenant_id: tenantId,
          person_id: personId,
          restricted,
          given_name: wishes.givenName ?? 'Amira',
          family_name: wishes.familyName ?? 'Hassan',
        })
        .execute();
      await admin
        .insertInto('enrolments')
        .values({
          tenant_id: tenantId,
          id: enrolmentId,
          programme_id: programmes[programme],
          person_id: personId,
          restricted,
          status,
          referred_on: wishes.referredOn ?? '2026-01-05',
          started_on: startedOn,
          ended_on: endedOn,
          site_key: wishes.siteKey ?? null,
        })
        .execute();
      for (const accountId of wishes.namedReaders ?? [])
        await admin
          .insertInto('named_readers')
          .values({ tenant_id: tenantId, person_id: personId, account_id: accountId, reason: 'test' })
          .execute();
      return { personId, enrolmentId };
    },
  };
}
