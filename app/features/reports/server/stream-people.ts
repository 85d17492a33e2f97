import { historiesOf } from '#app/features/history/public.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import type { Input } from '../domain/frameworks/framework.ts';
import type { ReportPeriod } from '../domain/frameworks/periods.ts';
import type { PersonHistory } from '../domain/frameworks/person-history.ts';
import { listMonths, listOccasions, listPeopleAfter, listStays } from './people-store.ts';

const BATCH = 500;

type Wanted = { input: readonly Input[]; period: Pick<ReportPeriod, 'from' | 'to'> };

/**
 * The people of a programme one by one, each with the whole history that the frameworks read; some hundred are at hand at a time. Whom the wall hides
 * from the caller does not come.
 */
export async function* streamPeople(
  ctx: RequestContext,
  programmeId: string,
  wanted: Wanted,
): AsyncGenerator<PersonHistory> {
  let after: string | undefined;
  for (;;) {
    const personIds = await listPeopleAfter(ctx, programmeId, after, BATCH);
    if (personIds.length === 0) return;
    yield* await listPeople(ctx, programmeId, personIds, wanted);
    if (personIds.length < BATCH) return;
    after = personIds.at(-1);
  }
}

/** These people of a programme with their histories in it. */
export async function listPeople(
  ctx: RequestContext,
  programmeId: string,
  personIds: readonly string[],
  { input, period }: Wanted,
): Promise<PersonHistory[]> {
  const stays = await listStays(ctx, programmeId, personIds);
  const enrolmentIds = stays.map(({ enrolmentId }) => enrolmentId);
  const [history, months, occasions] = await Promise.all([
    historiesOf(ctx, enrolmentIds),
    input.includes('months') ? listMonths(ctx, enrolmentIds, period) : [],
    input.includes('occasions') ? listOccasions(ctx, enrolmentIds, period) : [],
  ]);
  const byStay = <Row extends { enrolmentId: string }>(rows: readonly Row[]) => {
    const grouped = Map.groupBy(rows, ({ enrolmentId }) => enrolmentId);
    return (enrolmentId: string): Row[] => grouped.get(enrolmentId) ?? [];
  };
  const own = {
    situations: byStay(history.situations),
    facts: byStay(history.facts),
    supports: byStay(history.supports),
    qualifications: byStay(history.qualifications),
    months: byStay(months),
    occasions: byStay(occasions),
  };
  return [...Map.groupBy(stays, ({ personId }) => personId)].map(([personId, hers]) => ({
    personId,
    stays: hers.map((stay) => ({
      ...stay,
      history: {
        situations: own.situations(stay.enrolmentId),
        facts: own.facts(stay.enrolmentId),
        supports: own.supports(stay.enrolmentId),
        qualifications: own.qualifications(stay.enrolmentId),
      },
    })),
    months: hers.flatMap(({ enrolmentId }) => own.months(enrolmentId)),
    occasions: hers.flatMap(({ enrolmentId }) => own.occasions(enrolmentId)),
  }));
}
