import { z } from '@hono/zod-openapi';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { changeValidators, readValidators } from '../domain/permissions.ts';
import { removeForm } from '../domain/skill-form.ts';
import { newValidatorForm, validatorForm, validatorKinds } from '../domain/validator.ts';
import { addValidator, archiveValidator, changeValidator, listValidators } from '../server/change-validators.ts';

const audit = { none: 'organisations that can validate' };
const nothing = z.object({});
const ofValidator = z.object({ validatorId: z.uuid() });
const saved = z.object({ validatorId: z.uuid() });
const text = z.string();

export const listValidatorsEndpoint = defineEndpoint({
  name: 'list-validators',
  summary: 'Who can validate what: occupation bodies, schools and others. The tenant’s own list.',
  method: 'get',
  path: '/validators',
  permission: readValidators,
  audit,
  params: nothing,
  query: nothing,
  answer: z.object({
    validators: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(validatorKinds),
        name: text,
        validates: text,
        contactPerson: text,
        phone: text,
        email: text,
        website: text,
        note: text,
        version: z.int(),
      }),
    ),
  }),
  handle: async (ctx) => ok({ validators: await listValidators(ctx) }),
});

export const addValidatorEndpoint = defineEndpoint({
  name: 'add-validator',
  summary: 'Adds a contact for validation. The id is yours to make: sent again it changes nothing.',
  method: 'post',
  path: '/validators',
  permission: changeValidators,
  audit,
  params: nothing,
  query: nothing,
  body: newValidatorForm,
  answer: saved,
  handle: async (ctx, { body }) => {
    const added = await addValidator(ctx, body);
    return added.ok ? ok({ validatorId: added.value.id }) : added;
  },
});

export const changeValidatorEndpoint = defineEndpoint({
  name: 'change-validator',
  summary: 'Puts these details in the place of those that stood there.',
  method: 'put',
  path: '/validators/{validatorId}',
  permission: changeValidators,
  audit,
  params: ofValidator,
  query: nothing,
  body: validatorForm,
  answer: saved,
  handle: async (ctx, { params, body }) => {
    const changed = await changeValidator(ctx, params.validatorId, body);
    return changed.ok ? ok(params) : changed;
  },
});

export const archiveValidatorEndpoint = defineEndpoint({
  name: 'archive-validator',
  summary: 'Takes a contact out of the list; where it was used it stays.',
  method: 'delete',
  path: '/validators/{validatorId}',
  permission: changeValidators,
  audit,
  params: ofValidator,
  query: nothing,
  body: removeForm,
  answer: saved,
  handle: async (ctx, { params, body }) => {
    const archived = await archiveValidator(ctx, params.validatorId, body);
    return archived.ok ? ok(params) : archived;
  },
});
