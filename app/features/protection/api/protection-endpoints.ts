import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { barReasons, protectionSources, readerReasons, removalReasons, statedKinds } from '../domain/kinds.ts';
import {
  barAccounts,
  liftProtection as mayLift,
  setProtection as maySet,
  nameReaders,
  readProtection,
} from '../domain/permissions.ts';
import { barForm, liftBarForm, liftForm, nameReaderForm, protectionForm } from '../domain/protection-forms.ts';
import { barAccount, liftBar } from '../server/change-bars.ts';
import { nameReader, removeReader } from '../server/change-readers.ts';
import { getProtection } from '../server/get-protection.ts';
import { liftProtection } from '../server/lift-protection.ts';
import { setProtection } from '../server/set-protection.ts';

const params = z.object({ enrolmentId: z.uuid() });
const write = { action: 'write', category: 'protection' } as const;
const day = z.iso.date();

export const getProtectionEndpoint = defineEndpoint({
  name: 'get-protection',
  summary:
    'Who may see a person: for lasting named readers the protection and its readers, for all who see her the bars.',
  method: 'get',
  path: '/participants/{enrolmentId}/protection',
  permission: readProtection,
  audit: { action: 'read', category: 'protection' },
  params,
  query: z.object({}),
  answer: z.object({
    protection: z
      .object({
        kind: z.enum([...statedKinds, 'unspecified']),
        reference: z.string(),
        source: z.enum(protectionSources).nullable(),
        since: day,
        reviewOn: day.nullable(),
        isLiftAsked: z.boolean(),
        version: z.int(),
      })
      .nullable(),
    readers: z.array(z.object({ accountId: z.uuid(), name: z.string(), reason: z.string() })),
    bars: z.array(
      z.object({
        id: z.uuid(),
        accountId: z.uuid(),
        name: z.string(),
        reason: z.enum(barReasons),
        validFrom: day,
        validTo: day.nullable(),
      }),
    ),
  }),
  handle: async (ctx, { params: { enrolmentId } }) => {
    const { named, bars } = await getProtection(ctx, enrolmentId);
    return ok({
      protection: named
        ? {
            kind: named.current.kind,
            reference: named.current.reference,
            source: named.current.source,
            since: named.current.since,
            reviewOn: named.current.reviewOn,
            isLiftAsked: named.current.liftAskedBy !== null,
            version: named.current.version,
          }
        : null,
      readers: (named?.readers ?? []).map(({ accountId, name, reason }) => ({ accountId, name, reason })),
      bars: bars
        .filter(({ isOpen }) => isOpen)
        .map(({ id, accountId, accountName, reason, validFrom, validTo }) => ({
          id,
          accountId,
          name: accountName,
          reason,
          validFrom,
          validTo,
        })),
    });
  },
});

export const protectPersonEndpoint = defineEndpoint({
  name: 'protect-person',
  summary:
    'Closes a person’s file: from the next request on only named readers find her. You become the first of them.',
  method: 'put',
  path: '/participants/{enrolmentId}/protection',
  permission: maySet,
  audit: write,
  params,
  query: z.object({}),
  body: protectionForm,
  answer: z.object({ enrolmentId: z.uuid() }),
  handle: async (ctx, { params: { enrolmentId }, body }) => {
    const set = await setProtection(ctx, { ...body, enrolmentId });
    return set.ok ? ok({ enrolmentId }) : set;
  },
});

export const liftProtectionEndpoint = defineEndpoint({
  name: 'lift-protection',
  summary: 'Asks for a protection to be lifted (`ask`); another named reader lifts it (`lift`) or keeps it (`keep`).',
  method: 'post',
  path: '/participants/{enrolmentId}/protection/lift',
  permission: mayLift,
  audit: write,
  params,
  query: z.object({}),
  body: liftForm,
  answer: z.object({ outcome: z.enum(['asked', 'lifted', 'kept']) }),
  handle: async (ctx, { params: { enrolmentId }, body }) => {
    const lifted = await liftProtection(ctx, { ...body, enrolmentId });
    return lifted.ok ? ok({ outcome: lifted.value }) : lifted;
  },
});

export const nameReaderEndpoint = defineEndpoint({
  name: 'name-reader',
  summary: 'Makes a colleague of the programme a named reader of a protected person.',
  method: 'post',
  path: '/participants/{enrolmentId}/protection/readers',
  permission: nameReaders,
  audit: write,
  params,
  query: z.object({}),
  body: nameReaderForm.extend({ reason: z.enum(readerReasons) }),
  answer: z.object({ accountId: z.uuid() }),
  handle: async (ctx, { params: { enrolmentId }, body }) => {
    const named = await nameReader(ctx, { ...body, enrolmentId });
    return named.ok ? ok({ accountId: body.accountId }) : named;
  },
});

export const removeReaderEndpoint = defineEndpoint({
  name: 'remove-reader',
  summary: 'Takes somebody off the named readers; the last one stays.',
  method: 'delete',
  path: '/participants/{enrolmentId}/protection/readers/{accountId}',
  permission: nameReaders,
  audit: write,
  params: params.extend({ accountId: z.uuid() }),
  query: z.object({ reason: z.enum(removalReasons) }),
  answer: z.object({ accountId: z.uuid() }),
  handle: async (ctx, { params: { enrolmentId, accountId }, query }) => {
    const removed = await removeReader(ctx, { enrolmentId, accountId, reason: query.reason });
    return removed.ok ? ok({ accountId }) : removed;
  },
});

export const barAccountEndpoint = defineEndpoint({
  name: 'bar-account',
  summary: 'Bars an account from a person’s file whatever its role. You choose the id: sent again it is the same bar.',
  method: 'post',
  path: '/participants/{enrolmentId}/protection/bars',
  permission: barAccounts,
  audit: write,
  params,
  query: z.object({}),
  body: barForm,
  answer: z.object({ id: z.uuid() }),
  handle: async (ctx, { params: { enrolmentId }, body }) => {
    const barred = await barAccount(ctx, { ...body, enrolmentId });
    return barred.ok ? ok({ id: body.id }) : barred;
  },
});

export const liftBarEndpoint = defineEndpoint({
  name: 'lift-bar',
  summary: 'Lifts a bar from today on.',
  method: 'post',
  path: '/participants/{enrolmentId}/protection/bars/{barId}/lift',
  permission: barAccounts,
  audit: write,
  params: params.extend({ barId: z.uuid() }),
  query: z.object({}),
  body: liftBarForm,
  answer: z.object({ id: z.uuid() }),
  handle: async (ctx, { params: { enrolmentId, barId }, body }) => {
    await liftBar(ctx, { enrolmentId, barId, reason: body.reason });
    return ok({ id: barId });
  },
});
