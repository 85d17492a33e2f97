import { z } from '@hono/zod-openapi';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { keepEmployers, readEmployers } from '../domain/permissions.ts';
import {
  changeOfferForm,
  changeWorkplaceContactForm,
  changeWorkplaceForm,
  newOfferForm,
  newWorkplaceContactForm,
  newWorkplaceForm,
} from '../domain/workplace.ts';
import {
  addOffer,
  addWorkplace,
  addWorkplaceContact,
  changeOffer,
  changeWorkplace,
  changeWorkplaceContact,
} from '../server/keep-workplaces.ts';
import { listWorkplaces } from '../server/list-workplaces.ts';
import { workplaceChoice } from './answers.ts';

const audit = { none: 'employers hold no data about participants' } as const;
const ofEmployer = z.object({ employerId: z.uuid() });
const nothing = z.object({});
const saved = z.object({ id: z.uuid() });
const keep = { permission: keepEmployers, audit, query: nothing, answer: saved } as const;

export const listWorkplacesEndpoint = defineEndpoint({
  name: 'list-workplaces',
  summary: 'Open workplaces to choose among, at most 50, with what they offer today.',
  method: 'get',
  path: '/workplaces',
  permission: readEmployers,
  audit,
  params: nothing,
  query: z.object({ text: z.string().max(100).optional(), employerId: z.uuid().optional() }),
  answer: z.object({ workplaces: z.array(workplaceChoice) }),
  handle: async (ctx, { query: { text = '', employerId } }) =>
    ok({ workplaces: await listWorkplaces(ctx, { text, ...(employerId && { employerId }) }) }),
});

export const addWorkplaceEndpoint = defineEndpoint({
  ...keep,
  name: 'add-workplace',
  summary: 'Adds a workplace of an employer. The same id sent twice adds one.',
  method: 'post',
  path: '/employers/{employerId}/workplaces',
  params: ofEmployer,
  body: newWorkplaceForm,
  handle: (ctx, { params, body }) => addWorkplace(ctx, params.employerId, body),
});

export const changeWorkplaceEndpoint = defineEndpoint({
  ...keep,
  name: 'change-workplace',
  summary: 'Changes a workplace, or says that it is no more.',
  method: 'put',
  path: '/employers/{employerId}/workplaces/{workplaceId}',
  params: ofEmployer.extend({ workplaceId: z.uuid() }),
  body: changeWorkplaceForm,
  handle: (ctx, { params, body }) => changeWorkplace(ctx, params, body),
});

export const addWorkplaceContactEndpoint = defineEndpoint({
  ...keep,
  name: 'add-workplace-contact',
  summary: 'Adds somebody at an employer. The same id sent twice adds one.',
  method: 'post',
  path: '/employers/{employerId}/contacts',
  params: ofEmployer,
  body: newWorkplaceContactForm,
  handle: (ctx, { params, body }) => addWorkplaceContact(ctx, params.employerId, body),
});

export const changeWorkplaceContactEndpoint = defineEndpoint({
  ...keep,
  name: 'change-workplace-contact',
  summary: 'Changes somebody at an employer, or says that she has left.',
  method: 'put',
  path: '/employers/{employerId}/contacts/{workplaceContactId}',
  params: ofEmployer.extend({ workplaceContactId: z.uuid() }),
  body: changeWorkplaceContactForm,
  handle: (ctx, { params, body }) => changeWorkplaceContact(ctx, params, body),
});

export const addOfferEndpoint = defineEndpoint({
  ...keep,
  name: 'add-workplace-offer',
  summary: 'Adds what a workplace offers. The same id sent twice adds one.',
  method: 'post',
  path: '/employers/{employerId}/offers',
  params: ofEmployer,
  body: newOfferForm,
  handle: (ctx, { params, body }) => addOffer(ctx, params.employerId, body),
});

export const changeOfferEndpoint = defineEndpoint({
  ...keep,
  name: 'change-workplace-offer',
  summary: 'Changes an offer, or says that it holds no more.',
  method: 'put',
  path: '/employers/{employerId}/offers/{workplaceOfferId}',
  params: ofEmployer.extend({ workplaceOfferId: z.uuid() }),
  body: changeOfferForm,
  handle: (ctx, { params, body }) => changeOffer(ctx, params, body),
});
