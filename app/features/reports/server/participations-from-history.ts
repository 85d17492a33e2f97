import { historiesOf } from '#app/features/history/public.ts';
import { getProgramme, type Programme } from '#app/features/programmes/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { IndicatorsDocument } from '../domain/document/indicators-document.ts';
import { participationsOf } from '../domain/from-history/participation-of.ts';
import type { Stint } from '../domain/from-history/stint.ts';
import { listStints } from './stint-store.ts';

/**
 * A programme's people and facts as the documented indicators document, as of today; `egenvag indicators` gives the same figures from it as
 * the pages. People by id, no names. Whom the wall hides from the caller is not in it. Throws NotFoundError for a programme that is not hers.
 */
export async function toIndicatorsDocument(
  ctx: RequestContext,
  programmeId: string,
): Promise<{ programme: Programme; document: IndicatorsDocument }> {
  const [programme, rows, history] = await Promise.all([
    getProgramme(ctx, programmeId),
    listStints(ctx, programmeId),
    historiesOf(ctx, programmeId),
  ]);
  ctx.within(programmeId);
  const byEnrolment = {
    situations: Map.groupBy(history.situations, ({ enrolmentId }) => enrolmentId),
    facts: Map.groupBy(history.facts, ({ enrolmentId }) => enrolmentId),
    qualifications: Map.groupBy(history.qualifications, ({ enrolmentId }) => enrolmentId),
  };
  const stints = rows.map(
    (row): Stint => ({
      ...row,
      history: {
        situations: byEnrolment.situations.get(row.enrolmentId) ?? [],
        facts: byEnrolment.facts.get(row.enrolmentId) ?? [],
        qualifications: byEnrolment.qualifications.get(row.enrolmentId) ?? [],
      },
    }),
  );
  const people = [...Map.groupBy(stints, ({ personId }) => personId).values()].map((own) =>
    participationsOf(programme.key, own),
  );
  const specificObjective = programme.definition.register?.specificObjective;
  const document: IndicatorsDocument = {
    format: 'egenvag-indicators/1',
    asOf: ctx.today,
    // Whoever works with the figures sees at once what an exit led to; it can still change until the 28 days have passed.
    settings: { 'esf-2014': { openWindow: 'so-far' }, 'esf-plus': { openWindow: 'so-far' } },
    operations: [
      { key: programme.key, name: programme.name, ...(specificObjective === undefined ? {} : { specificObjective }) },
    ],
    people: people.map(({ person }) => person),
    participations: people.flatMap(({ participations }) => participations),
  };
  return { programme, document };
}
