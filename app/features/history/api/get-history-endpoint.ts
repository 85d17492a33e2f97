import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { factKeys, factPoints } from '../domain/facts.ts';
import { lastDayOf } from '../domain/form-fields.ts';
import { readHistory } from '../domain/permissions.ts';
import { situationDetails } from '../domain/situations.ts';
import { factSources } from '../domain/sources.ts';
import { benefits, payers } from '../domain/supports.ts';
import { getCurrentHistory } from '../server/get-history.ts';

const origin = {
  id: z.uuid(),
  source: z.enum(factSources),
  evidence: z.string().nullable(),
  recordedAt: z.string(),
  recordedBy: z.uuid().nullable(),
};
const period = { startsOn: z.iso.date(), endsOn: z.iso.date().nullable() };

const historyAnswer = z.object({
  situations: z.array(z.object({ ...origin, ...period, extentPercent: z.int().nullable(), details: situationDetails })),
  facts: z.array(
    z.object({ ...origin, point: z.enum(factPoints), key: z.enum(factKeys), value: z.unknown(), asOf: z.iso.date() }),
  ),
  supports: z.array(
    z.object({
      ...origin,
      ...period,
      benefit: z.enum(benefits),
      payer: z.enum(payers),
      amountOrePerMonth: z.int().nullable(),
    }),
  ),
  qualifications: z.array(
    z.object({
      ...origin,
      name: z.string(),
      awardedOn: z.iso.date(),
      awardingBody: z.string().nullable(),
      assessed: z.boolean(),
      fromProgramme: z.boolean(),
    }),
  ),
  missing: z.array(
    z.object({
      point: z.enum(factPoints),
      key: z.enum(factKeys),
      asOf: z.iso.date(),
      dueOn: z.iso.date(),
      state: z.enum(['due', 'overdue']),
      neededBy: z.array(z.string()),
    }),
  ),
});

export const getHistoryEndpoint = defineEndpoint({
  name: 'get-history',
  summary: 'The dated facts of a participation that count now, and what is still to be asked. Last days are inclusive.',
  method: 'get',
  path: '/enrolments/{enrolmentId}/history',
  permission: readHistory,
  audit: { action: 'read', category: 'history' },
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  answer: historyAnswer,
  handle: async (ctx, { params }) => {
    const { history, missing } = await getCurrentHistory(ctx, params.enrolmentId);
    const from = ({
      id,
      source,
      evidence,
      recordedAt,
      recordedBy,
    }:
      | (typeof history.situations)[number]
      | (typeof history.facts)[number]
      | (typeof history.supports)[number]
      | (typeof history.qualifications)[number]) => ({ id, source, evidence, recordedAt, recordedBy });
    return ok({
      situations: history.situations.map((row) => ({
        ...from(row),
        startsOn: row.startsOn,
        endsOn: lastDayOf(row.endsBefore) ?? null,
        extentPercent: row.extentPercent,
        details: row.details,
      })),
      facts: history.facts.map((row) => ({
        ...from(row),
        point: row.point,
        key: row.key,
        value: row.value,
        asOf: row.asOf,
      })),
      supports: history.supports.map((row) => ({
        ...from(row),
        startsOn: row.startsOn,
        endsOn: lastDayOf(row.endsBefore) ?? null,
        benefit: row.benefit,
        payer: row.payer,
        amountOrePerMonth: row.amountOrePerMonth,
      })),
      qualifications: history.qualifications.map((row) => ({
        ...from(row),
        name: row.name,
        awardedOn: row.awardedOn,
        awardingBody: row.awardingBody,
        assessed: row.assessed,
        fromProgramme: row.fromProgramme,
      })),
      missing,
    });
  },
});
