import { getProgramme } from '#app/features/programmes/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { IndicatorsDocument } from '../domain/document/indicators-document.ts';
import { WHOLE_TIME } from '../domain/frameworks/periods.ts';
import { participationsOf } from '../domain/from-history/participation-of.ts';
import { streamPeople } from './stream-people.ts';

/**
 * A programme's people and facts as the documented indicators document, as of today; `egenvag indicators` gives the same figures from it as
 * the pages. People by id, no names. Whom the wall hides from the caller is not in it. Throws NotFoundError for a programme that is not hers.
 */
export async function toIndicatorsDocument(ctx: RequestContext, programmeId: string): Promise<IndicatorsDocument> {
  const programme = await getProgramme(ctx, programmeId);
  ctx.within(programmeId);
  const people: ReturnType<typeof participationsOf>[] = [];
  for await (const person of streamPeople(ctx, programmeId, { input: ['history'], period: WHOLE_TIME }))
    people.push(participationsOf(programme.key, person.stays));
  const specificObjective = programme.definition.register?.specificObjective;
  return {
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
}
