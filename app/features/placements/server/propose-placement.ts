import { weeklyTimesOf } from '#app/features/activities/domain/activity-input.ts';
import { slotsOf } from '#app/features/activities/domain/weekly-rhythm.ts';
import { createActivity } from '#app/features/activities/public.ts';
import { getParticipantHead, type ParticipantHead } from '#app/features/enrolments/public.ts';
import { clashes } from '#app/features/language/domain/sfi.ts';
import { listSfiSlots } from '#app/features/language/public.ts';
import type { FieldProblems } from '#app/platform/http/form.ts';
import type { RequestContext } from '#app/platform/http/page.ts';
import { addDays, earlierOf, type PlainDate } from '#app/shared/dates.ts';
import { newId } from '#app/shared/ids.ts';
import { ok, type Result, refuse } from '#app/shared/result.ts';
import type { Decider, Funder, PlacementForm } from '../domain/forms.ts';
import type { ProposeForm, TermsForm } from '../domain/forms-sent.ts';
import { decideTerms, extentOf, type Hours } from '../domain/terms.ts';
import { answerPlacement } from './answer-placement.ts';
import { findBackdatingDays, findWorkplace, isBarred, selectOtherTime, type WorkplaceChoice } from './around-store.ts';
import { getPlacement } from './get-placements.ts';
import { insertMove, insertPlacement, insertTerms, keysOf, withdrawOpenTerms } from './placement-store.ts';

type Answer = Promise<Result<{ id: string }, FieldProblems>>;
type SentTerms = Pick<
  ProposeForm,
  'startsOn' | 'endsOn' | 'extentPercent' | 'times' | 'languageAims' | 'workAims' | 'tasks' | 'despiteSfi'
>;

/**
 * Proposes a placement with its first terms; the programme's own yes is given by it. The same id sent twice is one. Problems: those of decideTerms,
 * supervisorId 'choose', times 'hours-past-midnight'.
 */
export async function proposePlacement(ctx: RequestContext, enrolmentId: string, form: ProposeForm): Answer {
  const [head, workplace] = await Promise.all([
    getParticipantHead(ctx, enrolmentId),
    findWorkplace(ctx, form.workplaceId),
  ]);
  if (workplace === undefined) return refuse({ workplaceId: ['choose'] });
  if (form.supervisorId !== undefined && !workplace.contacts.some(({ id }) => id === form.supervisorId))
    return refuse({ supervisorId: ['choose'] });
  const asked = await decide(ctx, head, workplace, form, {
    placementId: form.id,
    form: form.form,
    decidedBy: form.decidedBy ?? null,
    fundedBy: form.fundedBy ?? null,
    firstDay: form.startsOn,
  });
  if (!asked.ok) return asked;
  const keys = keysOf(ctx, head);
  if (!(await insertPlacement(ctx, keys, form, asked.value.extentPercent))) return ok({ id: form.id });
  await insertMove(ctx, keys, {
    ...{ id: newId(), placementId: form.id, from: null, to: 'proposed', onDay: ctx.today, reason: null, words: '' },
  });
  await addTerms(ctx, head, workplace, { id: newId(), placementId: form.id, number: 1, reason: '' }, form, asked.value);
  return ok({ id: form.id });
}

/**
 * Proposes a change or an extension: new terms from their first day on, open until the three parties have answered. Problems: those of decideTerms,
 * 'from-<status>' when the placement is over, 'terms-open' while others wait for an answer.
 */
export async function proposeTerms(
  ctx: RequestContext,
  of: { enrolmentId: string; placementId: string },
  form: TermsForm,
): Answer {
  const { head, placement, terms } = await getPlacement(ctx, of);
  if (terms.some(({ id }) => id === form.id)) return ok({ id: form.id });
  if (placement.status === 'completed' || placement.status === 'cancelled')
    return refuse({ '': [`from-${placement.status}`] });
  if (terms.some(({ status }) => status === 'proposed')) return refuse({ '': ['terms-open'] });
  const workplace = await findWorkplace(ctx, placement.workplaceId);
  if (workplace === undefined) return refuse({ '': ['workplace-closed'] });
  const asked = await decide(ctx, head, workplace, form, {
    placementId: placement.id,
    form: placement.form,
    decidedBy: placement.decidedBy,
    fundedBy: placement.fundedBy,
    firstDay: placement.status === 'proposed' ? form.startsOn : placement.startsOn,
  });
  if (!asked.ok) return asked;
  const number = (terms[0]?.number ?? 0) + 1;
  await addTerms(
    ctx,
    head,
    workplace,
    { id: form.id, placementId: placement.id, number, reason: form.reason },
    form,
    asked.value,
  );
  return ok({ id: form.id });
}

/** Takes a proposal back that is not settled. Problem 'settled'. */
export async function withdrawTerms(
  ctx: RequestContext,
  of: { enrolmentId: string; placementId: string; termsId: string },
): Promise<Result<void, FieldProblems>> {
  const { terms } = await getPlacement(ctx, of);
  const asked = terms.find(({ id }) => id === of.termsId);
  if (asked?.status === 'withdrawn') return ok(undefined);
  if (asked?.status !== 'proposed') return refuse({ '': ['settled'] });
  return (await withdrawOpenTerms(ctx, of.placementId)) ? ok(undefined) : refuse({ '': ['settled'] });
}

type About = {
  placementId: string;
  form: PlacementForm;
  decidedBy: Decider | null;
  fundedBy: Funder | null;
  firstDay: PlainDate;
};
type Asked = { hours: Hours[]; extentPercent: number };

async function decide(
  ctx: RequestContext,
  head: ParticipantHead,
  workplace: WorkplaceChoice,
  sent: SentTerms,
  about: About,
): Promise<Result<Asked, FieldProblems>> {
  const { startsOn, endsOn } = sent;
  const hours = weeklyTimesOf(sent.times).map(({ weekday, startsAt, endsAt }) => ({ weekday, startsAt, endsAt }));
  const extentPercent = hours.length === 0 ? (sent.extentPercent ?? 1) : extentOf(hours);
  if (endsOn < startsOn) return refuse({ endsOn: ['ends-before-it-starts'] });
  // Four weeks say what every week says; a longer look would cost and tell nothing more.
  const lastLooked = earlierOf(endsOn, addDays(startsOn, CLASH_DAYS));
  const [barred, others, days, slots] = await Promise.all([
    isBarred(ctx, { personId: head.personId, employerId: workplace.employerId, startsOn, endsOn }),
    selectOtherTime(ctx, { personId: head.personId, startsOn, endsOn, except: about.placementId }),
    findBackdatingDays(ctx, head.programmeId),
    listSfiSlots(ctx, head.id, startsOn, lastLooked),
  ]);
  const decided = decideTerms(
    { ...about, startsOn, endsOn, extentPercent, hours },
    {
      firstDay: about.firstDay,
      earliest: addDays(ctx.today, -days),
      isUnderTia: isUnderTia(head),
      isBarred: barred,
      isWorkplaceClosed: workplace.closedOn !== null && workplace.closedOn <= endsOn,
      others,
      sfiClashes: clashes(slots, slotsOf(hours, { startsOn, endsOn: lastLooked })).length,
      despiteSfi: sent.despiteSfi,
    },
  );
  return decided.ok ? ok({ hours, extentPercent }) : decided;
}

const CLASH_DAYS = 27;

/** The grant for early measures pays for no placement, and no day there may stand among what it counts. */
export function isUnderTia({ definition }: Pick<ParticipantHead, 'definition'>): boolean {
  return definition.frameworks?.includes('tia') ?? false;
}

async function addTerms(
  ctx: RequestContext,
  head: ParticipantHead,
  workplace: WorkplaceChoice,
  terms: { id: string; placementId: string; number: number; reason: string },
  sent: SentTerms,
  { hours, extentPercent }: Asked,
): Promise<void> {
  const { startsOn, endsOn, tasks } = sent;
  const activityId = hours.length === 0 || isUnderTia(head) ? null : newId();
  if (activityId !== null)
    await createActivity(ctx, {
      id: activityId,
      programmeId: head.programmeId,
      // Others of the programme read what activities are called: nothing there says where somebody protected is.
      name: head.restricted ? 'Praktik' : `Praktik: ${workplace.name}`.slice(0, 120),
      ...(head.restricted || workplace.city === ''
        ? {}
        : { place: [workplace.street, workplace.city].filter(Boolean).join(', ') }),
      ...{
        kind: 'placement',
        form: 'group',
        themeKeys: [],
        leaderIds: [],
        startsOn,
        endsOn,
        leftOut: [],
        everyWeeks: 1,
      },
      times: hours.map(({ weekday, ...times }) => ({ weekdays: [weekday], ...times })),
    });
  const aims = [
    ...sent.languageAims.map((words) => ({ id: newId(), kind: 'language' as const, words })),
    ...sent.workAims.map((words) => ({ id: newId(), kind: 'work' as const, words })),
  ];
  await insertTerms(ctx, keysOf(ctx, head), terms.placementId, {
    ...terms,
    ...{ startsOn, endsOn, extentPercent, hours, aims, tasks, activityId },
  });
  await answerPlacement(ctx, { termsId: terms.id, party: 'programme', says: 'yes', words: '' });
}
