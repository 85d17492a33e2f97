import { z } from '@hono/zod-openapi';
import { documentKinds, documentTypes } from '#app/features/documents/domain/document.ts';
import { enrolmentStatuses } from '#app/features/enrolments/domain/status.ts';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import type { Download } from '#app/platform/http/page.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { fields } from '../domain/fields.ts';
import { allowedActions, purposes, secrecyGrounds } from '../domain/grounds.ts';
import { openSharedDocument as mayOpen, readShared } from '../domain/permissions.ts';
import { fieldsOf } from '../domain/shared-person.ts';
import { getShared, listShared, openSharedDocument } from '../server/get-shared.ts';

const day = z.iso.date();

const sharedPerson = z.object({
  enrolmentId: z.uuid(),
  programmeId: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  status: z.enum(enrolmentStatuses),
  startedOn: day.nullable(),
  endedOn: day.nullable(),
  plannedEndOn: day.nullable(),
  fields: z.array(z.enum(fields)),
  consents: z.array(
    z.object({
      id: z.uuid(),
      fields: z.array(z.enum(fields)),
      purpose: z.enum(purposes),
      allowed: z.enum(allowedActions),
      secrecyGround: z.enum(secrecyGrounds),
      validFrom: day,
      validBefore: day,
    }),
  ),
});

type Found = Awaited<ReturnType<typeof listShared>>['rows'][number];

function told(person: Found): z.input<typeof sharedPerson> {
  const { enrolmentId, programmeId, givenName, familyName, status, startedOn, endedOn, plannedEndOn, held } = person;
  return {
    enrolmentId,
    programmeId,
    givenName,
    familyName,
    status,
    startedOn,
    endedOn,
    plannedEndOn,
    fields: fieldsOf(held),
    consents: held.map(({ id, fields: named, purpose, allowed, secrecyGround, validFrom, validBefore }) => ({
      id,
      fields: named,
      purpose,
      allowed,
      secrecyGround,
      validFrom,
      validBefore,
    })),
  };
}

export const listSharedEndpoint = defineEndpoint({
  name: 'list-shared',
  summary: 'The people who have agreed that your organisation may see something of them, by name.',
  method: 'get',
  path: '/shared-with-me',
  permission: readShared,
  audit: { action: 'read', category: 'sharing' },
  params: z.object({}),
  query: z.object({
    limit: z.coerce.number().int().min(1).max(200).default(50),
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
  }),
  answer: z.object({ people: z.array(sharedPerson), total: z.int() }),
  handle: async (ctx, { query }) => {
    const { rows, total } = await listShared(ctx, query);
    return ok({ people: rows.map(told), total });
  },
});

const dated = { startsOn: day, endsBefore: day.nullable() };

export const getSharedEndpoint = defineEndpoint({
  name: 'get-shared',
  summary:
    'What one person has agreed to show your organisation. Lists are empty where no consent names them: `fields` says which do.',
  method: 'get',
  path: '/shared-with-me/{enrolmentId}',
  permission: readShared,
  audit: { action: 'read', category: 'sharing' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  answer: sharedPerson.extend({
    attendance: z.array(
      z.object({
        month: day,
        present: z.int(),
        late: z.int(),
        leftEarly: z.int(),
        absentValid: z.int(),
        absentNoNotice: z.int(),
        minutesPresent: z.int(),
      }),
    ),
    situations: z.array(
      z.object({
        ...dated,
        details: z.record(z.string(), z.unknown()),
        extentPercent: z.int().nullable(),
      }),
    ),
    supports: z.array(
      z.object({ ...dated, benefit: z.string(), payer: z.string(), amountOrePerMonth: z.number().nullable() }),
    ),
    qualifications: z.array(z.object({ name: z.string(), awardedOn: day, awardingBody: z.string().nullable() })),
    facts: z.array(z.object({ key: z.string(), value: z.unknown(), asOf: day })),
    contacts: z.array(z.object({ kind: z.enum(['phone', 'email']), value: z.string() })),
    languages: z.array(z.object({ language: z.string(), isFirst: z.boolean() })),
    interpreter: z.string().nullable(),
    numbers: z.array(z.object({ kind: z.string(), masked: z.string() })),
    documents: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(documentKinds),
        title: z.string(),
        type: z.enum(documentTypes),
        byteCount: z.int(),
        addedAt: z.string(),
      }),
    ),
  }),
  handle: async (ctx, { params }) => {
    const { person, content } = await getShared(ctx, params.enrolmentId);
    return ok({
      ...told(person),
      attendance: content.months,
      situations: content.situations.map(({ id: _, ...row }) => row),
      supports: content.supports.map(({ id: _, ...row }) => row),
      qualifications: content.qualifications.map(({ id: _, ...row }) => row),
      facts: content.facts.map(({ key, value, asOf }) => ({ key, value, asOf })),
      contacts: content.contacts,
      languages: content.languages.map(({ language, isFirst }) => ({ language, isFirst })),
      interpreter: content.needs?.interpreter ?? null,
      numbers: content.numbers,
      documents: content.documents,
    });
  },
});

export const getSharedDocumentEndpoint = defineEndpoint({
  name: 'get-shared-document',
  summary: 'The newest file of a paper that a person has agreed to share with your organisation.',
  method: 'get',
  path: '/shared-with-me/{enrolmentId}/documents/{documentId}',
  permission: mayOpen,
  audit: { action: 'reveal', category: 'documents' },
  params: z.object({ enrolmentId: z.uuid(), documentId: z.uuid() }),
  query: z.object({}),
  givesFile: true,
  answer: z.custom<Download>().openapi({ type: 'string', format: 'binary' }),
  handle: async (ctx, { params }) => {
    const opened = await openSharedDocument(ctx, params);
    return opened.ok ? opened : refuse({ file: [opened.problem] });
  },
});
