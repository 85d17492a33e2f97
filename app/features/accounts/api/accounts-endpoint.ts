import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { roles } from '#app/shared/roles.ts';
import { listAllAccounts } from '../domain/permissions.ts';
import { listAccounts } from '../server/list-accounts.ts';

export const accountsEndpoint = defineEndpoint({
  name: 'list-accounts',
  summary: 'The accounts of the tenant by name, with the roles they hold today.',
  method: 'get',
  path: '/accounts',
  permission: listAllAccounts,
  audit: { action: 'read', category: 'accounts' },
  params: z.object({}),
  query: z.object({
    search: z.string().trim().max(100).default(''),
    role: z.enum(roles).optional(),
    state: z.enum(['active', 'disabled', 'all']).default('active'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  }),
  answer: z.object({
    total: z.number().int(),
    accounts: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        email: z.string(),
        organisationName: z.string(),
        disabledAt: z.string().nullable(),
        hasPassword: z.boolean(),
        hasCode: z.boolean(),
        roles: z.array(z.object({ role: z.enum(roles), programmeName: z.string().nullable() })),
      }),
    ),
  }),
  handle: async (ctx, { query }) => ok(await listAccounts(ctx, { ...query, role: query.role })),
});
