import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { consentForm, withdrawForm } from '../domain/consent-form.ts';
import { stateOf } from '../domain/disclosure.ts';
import { fields } from '../domain/fields.ts';
import { allowedActions, gdprGrounds, purposes, secrecyGrounds, specialGrounds } from '../domain/grounds.ts';
import { handOverForm, handOverWays } from '../domain/hand-over-form.ts';
import { handOverGroundCodes } from '../domain/hand-over-grounds.ts';
import {
  readSharing,
  recordConsentPermission,
  recordHandOverPermission,
  withdrawConsentPermission,
} from '../domain/permissions.ts';
import { getSharing } from '../server/get-sharing.ts';
import { recordConsent } from '../server/record-consent.ts';
import { recordHandOver } from '../server/record-hand-over.ts';
import { withdrawConsent } from '../server/withdraw-consent.ts';

const params = z.object({ enrolmentId: z.uuid() });
const kept = z.object({ id: z.uuid() });
const day = z.iso.date();

export const getSharingEndpoint = defineEndpoint({
  name: 'get-sharing',
  summary:
    'What of a person is or was shared with whom, and what was handed over. `validBefore` is the first day a consent no longer holds.',
  method: 'get',
  path: '/participants/{enrolmentId}/sharing',
  permission: readSharing,
  audit: { action: 'read', category: 'sharing' },
  params,
  query: z.object({}),
  answer: z.object({
    disclosures: z.array(
      z.object({
        id: z.uuid(),
        state: z.enum(['active', 'withdrawn', 'over', 'refused', 'sealed']),
        toOrganisationId: z.uuid(),
        toAccountId: z.uuid().nullable(),
        purpose: z.enum(purposes).nullable(),
        fields: z.array(z.enum(fields)),
        allowed: z.enum(allowedActions),
        validFrom: day,
        validBefore: day.nullable(),
        secrecyGround: z.enum(secrecyGrounds).nullable(),
        gdprGround: z.enum(gdprGrounds).nullable(),
        specialGround: z.enum(specialGrounds).nullable(),
        recordedAt: z.string(),
        withdrawnAt: z.string().nullable(),
      }),
    ),
    handOvers: z.array(
      z.object({
        id: z.uuid(),
        toName: z.string(),
        ground: z.enum(handOverGroundCodes),
        fields: z.array(z.enum(fields)),
        content: z.string(),
        how: z.enum(handOverWays),
        handedOverOn: day,
        annulledAt: z.string().nullable(),
      }),
    ),
    asked: z.array(
      z.object({
        id: z.uuid(),
        purpose: z.enum(purposes),
        fields: z.array(z.enum(fields)),
        allowed: z.enum(allowedActions),
        validBefore: day,
        askedAt: z.string(),
      }),
    ),
  }),
  handle: async (ctx, { params: { enrolmentId } }) => {
    const { disclosures, handOvers, asked } = await getSharing(ctx, enrolmentId);
    return ok({
      disclosures: disclosures.map((one) => ({
        id: one.id,
        state: stateOf(one, ctx.today),
        toOrganisationId: one.toOrganisationId,
        toAccountId: one.toAccountId,
        purpose: one.purpose,
        fields: one.fields,
        allowed: one.allowed,
        validFrom: one.validFrom,
        validBefore: one.validBefore,
        secrecyGround: one.secrecyGround,
        gdprGround: one.gdprGround,
        specialGround: one.specialGround,
        recordedAt: one.recordedAt,
        withdrawnAt: one.withdrawnAt,
      })),
      handOvers: handOvers.map(({ id, toName, ground, fields: shared, content, how, handedOverOn, annulledAt }) => ({
        id,
        toName,
        ground,
        fields: shared,
        content,
        how,
        handedOverOn,
        annulledAt,
      })),
      asked: asked.map(({ id, purpose, fields: wanted, allowed, validBefore, askedAt }) => ({
        ...{ id, purpose, fields: wanted, allowed },
        ...{ validBefore, askedAt },
      })),
    });
  },
});

export const recordConsentEndpoint = defineEndpoint({
  name: 'record-consent',
  summary:
    'Keeps what a person answered when she was asked. `recipient` is an organisation’s id, or `<organisation>:<account>` for one officer; `textKey` names the words that were read, such as `sv:shipped:1`. With `evidence: own-tap` she is asked on her own side, and nothing is shared before she has answered there.',
  method: 'post',
  path: '/participants/{enrolmentId}/consents',
  permission: recordConsentPermission,
  audit: { action: 'write', category: 'sharing' },
  params,
  query: z.object({}),
  body: consentForm,
  answer: kept,
  handle: (ctx, { params: { enrolmentId }, body }) => recordConsent(ctx, enrolmentId, body),
});

export const withdrawConsentEndpoint = defineEndpoint({
  name: 'withdraw-consent',
  summary: 'Ends a consent. What its recipient asks for next is answered without it.',
  method: 'post',
  path: '/participants/{enrolmentId}/consents/{disclosureId}/withdraw',
  permission: withdrawConsentPermission,
  audit: { action: 'write', category: 'sharing' },
  params: params.extend({ disclosureId: z.uuid() }),
  query: z.object({}),
  body: withdrawForm,
  answer: kept,
  handle: (ctx, { params: { enrolmentId, disclosureId }, body }) =>
    withdrawConsent(ctx, enrolmentId, disclosureId, body.how),
});

export const recordHandOverEndpoint = defineEndpoint({
  name: 'record-hand-over',
  summary: 'Writes down what was handed over once, on a ground in law.',
  method: 'post',
  path: '/participants/{enrolmentId}/hand-overs',
  permission: recordHandOverPermission,
  audit: { action: 'write', category: 'sharing' },
  params,
  query: z.object({}),
  body: handOverForm,
  answer: kept,
  handle: (ctx, { params: { enrolmentId }, body }) => recordHandOver(ctx, enrolmentId, body),
});
