import { z } from '@hono/zod-openapi';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { readSupport, recordSupport } from '../domain/permissions.ts';
import { areas, areasOpenTo, channels, holders, matterStates } from '../domain/support.ts';
import {
  changeContactForm,
  changeMatterForm,
  logForm,
  newContactForm,
  newMatterForm,
} from '../domain/support-forms.ts';
import { addContact, changeContact, changeMatter, logContact, openMatter } from '../server/change-support.ts';
import { getMatter, getSupport } from '../server/get-support.ts';

const ofEnrolment = z.object({ enrolmentId: z.uuid() });
const ofMatter = ofEnrolment.extend({ matterId: z.uuid() });
const nothing = z.object({});
const saved = z.object({ id: z.uuid() });
const read = { action: 'read', category: 'contact' } as const;
const write = { action: 'write', category: 'contact' } as const;
const day = z.string();

const matter = z.object({
  id: z.uuid(),
  area: z.enum(areas),
  contactId: z.uuid().nullable(),
  what: z.string(),
  holder: z.enum(holders),
  state: z.enum(matterStates),
  nextContactOn: day.nullable(),
  openedOn: day,
  settledOn: day.nullable(),
  version: z.int(),
});

export const getSupportEndpoint = defineEndpoint({
  name: 'get-support',
  summary: 'A participant’s contacts with society and the matters there, in the areas you are let into.',
  method: 'get',
  path: '/participants/{enrolmentId}/support',
  permission: readSupport,
  audit: read,
  params: ofEnrolment,
  query: nothing,
  answer: z.object({
    areasOpen: z.array(z.enum(areas)),
    contacts: z.array(
      z.object({
        id: z.uuid(),
        area: z.enum(areas),
        organisation: z.string(),
        name: z.string(),
        phone: z.string(),
        email: z.string(),
        isFormer: z.boolean(),
        version: z.int(),
      }),
    ),
    matters: z.array(matter),
  }),
  handle: async (ctx, { params }) => {
    const { access, contacts, matters } = await getSupport(ctx, params.enrolmentId);
    return ok({
      areasOpen: areasOpenTo(access),
      contacts,
      matters: matters.map(({ enrolmentId: _, ...each }) => each),
    });
  },
});

export const getMatterEndpoint = defineEndpoint({
  name: 'get-support-matter',
  summary: 'A matter with every contact in it, the latest first.',
  method: 'get',
  path: '/participants/{enrolmentId}/support/matters/{matterId}',
  permission: readSupport,
  audit: read,
  params: ofMatter,
  query: nothing,
  answer: matter.extend({
    log: z.array(
      z.object({
        id: z.uuid(),
        happenedOn: day,
        channel: z.enum(channels),
        note: z.string(),
        toState: z.enum(matterStates),
        loggedAt: z.string(),
        loggedBy: z.string(),
      }),
    ),
  }),
  handle: async (ctx, { params }) => {
    const found = await getMatter(ctx, params);
    const { enrolmentId: _, ...rest } = found.matter;
    return ok({ ...rest, log: found.log });
  },
});

export const addContactEndpoint = defineEndpoint({
  name: 'add-support-contact',
  summary: 'Adds somebody at another organisation. The same id sent twice adds one.',
  method: 'post',
  path: '/participants/{enrolmentId}/support/contacts',
  permission: recordSupport,
  audit: write,
  params: ofEnrolment,
  query: nothing,
  body: newContactForm,
  answer: saved,
  handle: (ctx, { params, body }) => addContact(ctx, params.enrolmentId, body),
});

export const changeContactEndpoint = defineEndpoint({
  name: 'change-support-contact',
  summary: 'Changes a contact, or says that it is a former one.',
  method: 'put',
  path: '/participants/{enrolmentId}/support/contacts/{supportContactId}',
  permission: recordSupport,
  audit: write,
  params: ofEnrolment.extend({ supportContactId: z.uuid() }),
  query: nothing,
  body: changeContactForm,
  answer: saved,
  handle: (ctx, { params, body }) => changeContact(ctx, params, body),
});

export const openMatterEndpoint = defineEndpoint({
  name: 'open-support-matter',
  summary: 'Opens a matter. The same id sent twice opens one.',
  method: 'post',
  path: '/participants/{enrolmentId}/support/matters',
  permission: recordSupport,
  audit: write,
  params: ofEnrolment,
  query: nothing,
  body: newMatterForm,
  answer: saved,
  handle: (ctx, { params, body }) => openMatter(ctx, params.enrolmentId, body),
});

export const changeMatterEndpoint = defineEndpoint({
  name: 'change-support-matter',
  summary: 'Changes what a matter is about, whom it is settled with and who has to act.',
  method: 'put',
  path: '/participants/{enrolmentId}/support/matters/{matterId}',
  permission: recordSupport,
  audit: write,
  params: ofMatter,
  query: nothing,
  body: changeMatterForm,
  answer: saved,
  handle: (ctx, { params, body }) => changeMatter(ctx, params, body),
});

export const logContactEndpoint = defineEndpoint({
  name: 'log-support-contact',
  summary: 'Notes a contact in a matter, where it stands now and when to be in touch next.',
  method: 'post',
  path: '/participants/{enrolmentId}/support/matters/{matterId}/log',
  permission: recordSupport,
  audit: write,
  params: ofMatter,
  query: nothing,
  body: logForm,
  answer: saved,
  handle: (ctx, { params, body }) => logContact(ctx, params, body),
});
