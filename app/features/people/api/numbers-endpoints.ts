import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import { ok, type Result } from '#app/shared/result.ts';
import { replaceNumberForm } from '../domain/decide-number.ts';
import { identityNumberKinds } from '../domain/identity-number.ts';
import { absenceCauses, addNumberForm, endNumberForm, noNumberForm, numberLevels } from '../domain/number-facts.ts';
import { changeNumbers, readNumbers } from '../domain/permissions.ts';
import { addNumber } from '../server/add-number.ts';
import { endNumber } from '../server/end-number.ts';
import { getNumbers } from '../server/get-numbers.ts';
import { replaceNumber } from '../server/replace-number.ts';
import { requirePerson } from '../server/require-person.ts';
import { stateNoNumber } from '../server/state-no-number.ts';

const day = z.iso.date();
const person = z.object({ personId: z.uuid() });
const number = z.object({ personId: z.uuid(), numberId: z.uuid() });
const saved = z.object({ saved: z.literal(true) });
const query = z.object({});
const write = { permission: changeNumbers, audit: { action: 'write', category: 'identity' }, query } as const;

/** Every writing operation answers alike. */
const answered = (result: Result<void, FieldProblems>) => (result.ok ? ok({ saved: true as const }) : result);

export const listNumbersEndpoint = defineEndpoint({
  name: 'list-numbers',
  summary:
    'A person’s numbers, masked, what is valid first; or that the person has none. `version` goes into every change.',
  method: 'get',
  path: '/people/{personId}/numbers',
  permission: readNumbers,
  audit: { action: 'read', category: 'directory' },
  params: person,
  query,
  answer: z.object({
    version: z.int(),
    absence: z.object({ cause: z.enum(absenceCauses), note: z.string().nullable(), validFrom: day }).nullable(),
    numbers: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(identityNumberKinds),
        masked: z.string(),
        level: z.enum(numberLevels).nullable(),
        source: z.string(),
        reason: z.string().nullable(),
        validFrom: day,
        validBefore: day.nullable(),
        endedAs: z.enum(['replaced', 'wrong', 'lapsed']).nullable(),
        endedReason: z.string().nullable(),
        replacedBy: z.uuid().nullable(),
      }),
    ),
  }),
  handle: async (ctx, { params }) => {
    const { version, numbers, absence } = await getNumbers(ctx, params.personId);
    const none = absence && { cause: absence.cause, note: absence.note, validFrom: absence.validFrom };
    return ok({ version, numbers, absence: none ?? null });
  },
});

export const addNumberEndpoint = defineEndpoint({
  ...write,
  name: 'add-number',
  summary: 'Adds a number to those a person has. You choose the id: the same call again saves nothing twice.',
  method: 'post',
  path: '/people/{personId}/numbers',
  params: person,
  body: addNumberForm,
  answer: saved,
  handle: async (ctx, { params, body }) => {
    await requirePerson(ctx, params.personId);
    return answered(await addNumber(ctx, params.personId, body));
  },
});

export const replaceNumberEndpoint = defineEndpoint({
  ...write,
  name: 'replace-number',
  summary: 'Puts a number in the place of another; the old one ends and points on.',
  method: 'post',
  path: '/people/{personId}/numbers/{numberId}/replace',
  params: number,
  body: replaceNumberForm,
  answer: saved,
  handle: async (ctx, { params, body }) => {
    await requirePerson(ctx, params.personId);
    return answered(await replaceNumber(ctx, params.personId, params.numberId, body));
  },
});

export const endNumberEndpoint = defineEndpoint({
  ...write,
  name: 'end-number',
  summary: 'Ends a number without another in its place: it was wrong, or is no longer used.',
  method: 'post',
  path: '/people/{personId}/numbers/{numberId}/end',
  params: number,
  body: endNumberForm,
  answer: saved,
  handle: async (ctx, { params, body }) => {
    await requirePerson(ctx, params.personId);
    return answered(await endNumber(ctx, params.personId, params.numberId, body));
  },
});

export const stateNoNumberEndpoint = defineEndpoint({
  ...write,
  name: 'state-no-number',
  summary: 'Notes that a person has no number, and why.',
  method: 'post',
  path: '/people/{personId}/no-number',
  params: person,
  body: noNumberForm,
  answer: saved,
  handle: async (ctx, { params, body }) => {
    await requirePerson(ctx, params.personId);
    return answered(await stateNoNumber(ctx, params.personId, body));
  },
});
