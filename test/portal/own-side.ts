import type { PortalContext } from '#app/platform/http/portal-page.ts';
import { inPortal } from '#app/platform/http/portal-run.ts';
import { hashToken, newToken } from '#app/platform/http/session-cookie.ts';
import { createApp } from '#app/server.ts';
import { newId } from '#app/shared/ids.ts';
import type { PortalLanguage } from '#app/shared/portal-language.ts';
import { type ProgrammeKey, programmeTenant, type World } from '#test/world.ts';

const ORIGIN = 'http://localhost';

/** A participant's own side, open on a phone. */
export type OwnSide = {
  personId: string;
  deviceId: string;
  token: string;
  /** Sends a request from her phone; a form posts url-encoded, `parts` as several parts for files. */
  request(
    method: string,
    path: string,
    body?: { form?: Record<string, string | string[]>; parts?: FormData },
  ): Promise<Response>;
  /** Runs code inside her own transaction. */
  run<T>(work: (ctx: PortalContext) => Promise<T>, language?: PortalLanguage): Promise<T>;
};

/** Opens the own side of somebody in a programme, straight into the tables. */
export async function openOwnSide(
  world: World,
  programme: ProgrammeKey,
  personId: string,
  wishes: { isShared?: boolean } = {},
): Promise<OwnSide> {
  const tenant = { tenant_id: world.tenants[programmeTenant[programme]] };
  const token = newToken();
  const deviceId = newId();
  const now = world.services.now();
  const { restricted } = await world.admin
    .selectFrom('people')
    .select('restricted')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  const device = { ...tenant, id: deviceId, person_id: personId, restricted };
  await world.admin
    .insertInto('portal_devices')
    .values({
      ...device,
      is_shared: wishes.isShared ?? false,
      label: 'Android',
      created_at: now,
      last_seen_on: now.slice(0, 10),
      expires_at: '2027-12-31T00:00:00Z',
    })
    .execute();
  const times = { created_at: now, last_seen_at: now, expires_at: '2027-12-31T00:00:00Z', idle_seconds: 3600 };
  await world.admin
    .insertInto('portal_sessions')
    .values({ ...tenant, ...times, token_hash: hashToken(token), device_id: deviceId })
    .execute();
  const app = createApp(world.services);
  return {
    personId,
    deviceId,
    token,
    request: async (method, path, body = {}) => {
      const headers = { cookie: `my=${token}`, origin: ORIGIN };
      const search = new URLSearchParams();
      for (const [key, value] of Object.entries(body.form ?? {}))
        for (const item of [value].flat()) search.append(key, item);
      const sent = body.parts ?? (body.form && search);
      return app.request(`${ORIGIN}${path}`, { method, headers, ...(sent === undefined ? {} : { body: sent }) });
    },
    run: async (work, language = 'sv') =>
      (
        await inPortal(
          world.services,
          {
            tokenHash: hashToken(token),
            requestId: newId(),
            language,
            purpose: 'test',
            audit: undefined,
            kind: 'write',
          },
          work,
        )
      ).value,
  };
}
