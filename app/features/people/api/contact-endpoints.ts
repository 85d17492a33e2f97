import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { changeContact, readContact } from '../domain/permissions.ts';
import { contactForm, contactHolders, contactKinds, newContactForm } from '../domain/person-contacts.ts';
import {
  cefrLevels,
  interpreterForms,
  interpreterGenders,
  interpreterNeeds,
  languagesForm,
  readingLevels,
  speakingLevels,
} from '../domain/person-languages.ts';
import { addContact, editContact, removeContact } from '../server/change-contacts.ts';
import { changeLanguages } from '../server/change-languages.ts';
import { getContact } from '../server/get-contact.ts';
import { requirePerson, requireReachablePerson } from '../server/require-person.ts';

const params = z.object({ personId: z.uuid() });
const query = z.object({});
const saved = z.object({ saved: z.literal(true) });
const one = z.object({ personId: z.uuid(), contactId: z.uuid() });
const write = { permission: changeContact, audit: { action: 'write', category: 'contact' }, query } as const;

export const getLanguagesEndpoint = defineEndpoint({
  name: 'get-languages',
  summary: 'What a person speaks and reads, the first language first, and what a meeting with her needs.',
  method: 'get',
  path: '/people/{personId}/languages',
  permission: readContact,
  audit: { action: 'read', category: 'directory' },
  params,
  query,
  answer: z.object({
    version: z.int(),
    languages: z.array(
      z.object({
        language: z.string(),
        isFirst: z.boolean(),
        speaks: z.enum(speakingLevels).nullable(),
        reads: z.enum(readingLevels).nullable(),
        dialect: z.string().nullable(),
        cefr: z.enum(cefrLevels).nullable(),
      }),
    ),
    needs: z.object({
      interpreter: z.enum(interpreterNeeds).nullable(),
      interpreterLanguage: z.string().nullable(),
      interpreterGender: z.enum(interpreterGenders).nullable(),
      interpreterForms: z.array(z.enum(interpreterForms)),
      reading: z.enum(readingLevels).nullable(),
      note: z.string().nullable(),
    }),
  }),
  handle: async (ctx, { params: { personId } }) => {
    const { version, languages, needs } = await getContact(ctx, personId);
    return ok({ version, languages, needs });
  },
});

export const putLanguagesEndpoint = defineEndpoint({
  ...write,
  name: 'change-languages',
  summary: 'Puts languages and needs in the place of those that stand there. The first row is the first language.',
  method: 'put',
  path: '/people/{personId}/languages',
  audit: { action: 'write', category: 'directory' },
  params,
  body: languagesForm,
  answer: saved,
  handle: async (ctx, { params: { personId }, body }) => {
    await requirePerson(ctx, personId);
    const changed = await changeLanguages(ctx, personId, body);
    return changed.ok ? ok({ saved: true as const }) : changed;
  },
});

export const listContactsEndpoint = defineEndpoint({
  name: 'list-contacts',
  summary: 'The ways to reach a person: the one to use first, then the safe ones; what must not be used comes last.',
  method: 'get',
  path: '/people/{personId}/contacts',
  permission: readContact,
  audit: { action: 'read', category: 'contact' },
  params,
  query,
  answer: z.object({
    version: z.int(),
    contacts: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(contactKinds),
        value: z.string(),
        holder: z.enum(contactHolders),
        holderName: z.string().nullable(),
        isFirst: z.boolean(),
        isSafe: z.boolean().nullable(),
        isShared: z.boolean(),
        letterInstead: z.boolean(),
        bestTimes: z.string().nullable(),
        bestDays: z.array(z.int()),
        bestFrom: z.string().nullable(),
        bestBefore: z.string().nullable(),
        note: z.string().nullable(),
      }),
    ),
  }),
  handle: async (ctx, { params: { personId } }) => {
    await requireReachablePerson(ctx, personId);
    const { version, contacts } = await getContact(ctx, personId);
    return ok({ version, contacts });
  },
});

export const addContactEndpoint = defineEndpoint({
  ...write,
  name: 'add-contact',
  summary: 'Adds a way to reach a person. You choose the id: the same call again saves nothing twice.',
  method: 'post',
  path: '/people/{personId}/contacts',
  params,
  body: newContactForm,
  answer: saved,
  handle: async (ctx, { params: { personId }, body }) => {
    await requireReachablePerson(ctx, personId);
    const added = await addContact(ctx, personId, body);
    return added.ok ? ok({ saved: true as const }) : added;
  },
});

export const editContactEndpoint = defineEndpoint({
  ...write,
  name: 'edit-contact',
  summary: 'Changes a way to reach a person.',
  method: 'put',
  path: '/people/{personId}/contacts/{contactId}',
  params: one,
  body: contactForm,
  answer: saved,
  handle: async (ctx, { params: { personId, contactId }, body }) => {
    await requireReachablePerson(ctx, personId);
    const edited = await editContact(ctx, personId, contactId, body);
    return edited.ok ? ok({ saved: true as const }) : edited;
  },
});

export const removeContactEndpoint = defineEndpoint({
  ...write,
  name: 'remove-contact',
  summary: 'Forgets a way to reach a person.',
  method: 'delete',
  path: '/people/{personId}/contacts/{contactId}',
  params: one,
  body: z.object({ version: z.int() }),
  answer: z.object({ removed: z.literal(true) }),
  handle: async (ctx, { params: { personId, contactId }, body }) => {
    await requireReachablePerson(ctx, personId);
    const removed = await removeContact(ctx, personId, contactId, body.version);
    return removed.ok ? ok({ removed: true as const }) : removed;
  },
});
