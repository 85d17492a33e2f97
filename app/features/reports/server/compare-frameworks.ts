import { getParticipantHead } from '#app/features/enrolments/public.ts';
import { getProgramme, type Programme } from '#app/features/programmes/public.ts';
import { NotFoundError } from '#app/platform/http/errors.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { ownFrameworks } from '../domain/frameworks/asked.ts';
import { type Assessment, type Framework, frameworkKeys, type Layout } from '../domain/frameworks/framework.ts';
import { WHOLE_TIME } from '../domain/frameworks/periods.ts';
import { frameworkIn } from '../domain/frameworks/register.ts';
import { listNames } from './people-store.ts';
import { listPeople } from './stream-people.ts';

export type FrameworkVerdict = {
  framework: Framework;
  isOwn: boolean;
  layout: Layout;
  assessment: Assessment | undefined;
};

export type Comparison = { enrolmentId: string; name: string; programme: Programme; verdicts: FrameworkVerdict[] };

/**
 * What every framework makes of one person in one programme, and why: the programme's own first. Each in the version that was in force when she left.
 * Throws NotFoundError for somebody the caller may not know of.
 */
export async function compareFrameworks(ctx: RequestContext, enrolmentId: string): Promise<Comparison> {
  const { personId, programmeId } = await getParticipantHead(ctx, enrolmentId);
  const [programme, [person], [named]] = await Promise.all([
    getProgramme(ctx, programmeId),
    listPeople(ctx, programmeId, [personId], { input: ['history', 'months', 'occasions'], period: WHOLE_TIME }),
    listNames(ctx, [enrolmentId]),
  ]);
  if (person === undefined) throw new NotFoundError();
  ctx.saw([personId]);
  ctx.within(programmeId);
  const own = ownFrameworks(programme.definition);
  const leftOn = person.stays.find((stay) => stay.enrolmentId === enrolmentId)?.endedOn ?? null;
  const verdicts = [...own, ...frameworkKeys.filter((key) => !own.includes(key))].flatMap((key): FrameworkVerdict[] => {
    const framework = frameworkIn(key, { ...WHOLE_TIME, to: leftOn }, ctx.today);
    if (framework === undefined) return [];
    const { layout, assess } = framework.begin({ programme, period: WHOLE_TIME, asOf: ctx.today }, {});
    const found = assess(person);
    const assessment = found.find(({ participationId }) => participationId === enrolmentId) ?? found.at(-1);
    return [{ framework, isOwn: own.includes(key), layout, assessment }];
  });
  return { enrolmentId, name: named?.name ?? '', programme, verdicts };
}
