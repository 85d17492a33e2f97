import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { roles } from '#app/shared/roles.ts';
import { getOwnAccount } from '../server/own-account.ts';

export const meEndpoint = defineEndpoint({
  name: 'get-me',
  summary: 'Who is signed in, in which role, and which roles she holds.',
  method: 'get',
  path: '/me',
  permission: 'signed-in',
  audit: { none: 'the account of the one who asks' },
  params: z.object({}),
  query: z.object({}),
  answer: z.object({
    accountId: z.uuid(),
    name: z.string(),
    email: z.string(),
    locale: z.enum(['sv', 'en']),
    tenant: z.object({ id: z.uuid(), name: z.string() }),
    role: z.enum(roles).nullable(),
    roles: z.array(
      z.object({
        role: z.enum(roles),
        programmeName: z.string().nullable(),
        validFrom: z.string(),
        validBefore: z.string().nullable(),
      }),
    ),
    sessionEndsAt: z.string(),
  }),
  handle: async (ctx) => {
    const { caller } = ctx;
    const own = await getOwnAccount(ctx);
    return ok({
      accountId: caller.accountId,
      name: caller.name,
      email: caller.email,
      locale: caller.locale,
      tenant: { id: caller.tenantId, name: caller.tenantName },
      role: caller.role,
      roles: own.roles.map(({ role, programmeName, validFrom, validBefore }) => ({
        role,
        programmeName,
        validFrom,
        validBefore,
      })),
      sessionEndsAt: caller.expiresAt,
    });
  },
});
