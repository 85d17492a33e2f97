import { type DecidedMove, decideMove } from '#app/features/enrolments/domain/decide-move.ts';
import type { DecidedRegistration } from '#app/features/enrolments/domain/decide-registration.ts';
import type { ExitReason } from '#app/features/enrolments/domain/exit-reasons.ts';
import type { OccupationAnswer } from '#app/features/history/domain/occupation.ts';
import { situationFields } from '#app/features/history/domain/situation-fields.ts';
import type { SituationDetails, SituationKind } from '#app/features/history/domain/situations.ts';
import { destinationOf } from '#app/features/outcomes/domain/decide-exit.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { saysNothing } from '../fields/plain-text.ts';
import { readDay } from '../fields/read-day.ts';
import { readListed } from '../fields/read-listed-words.ts';
import { situationWords } from '../fields/situation-words.ts';
import { cellText } from '../reading/cell.ts';
import type { RowGround, RowReader } from './row-ground.ts';

/** An exit as a row of a list tells it: the last day, why, and what she went to. Null: nobody knows. */
export type ReadExit = { endedOn: PlainDate; reason: ExitReason; situation: SituationDetails | null };

const REASONS: Record<ExitReason, string> = {
  completed:
    'genomfört hela tiden, genomfört, genomförd, fullföljt, fullföljd, slutfört, slutförd, enligt plan, avslutad enligt plan, completed',
  'to-work': 'till arbete, arbete, jobb, till jobb, fått jobb, anställning, to work, work',
  'to-studies': 'till studier, studier, till utbildning, utbildning, to studies, studies',
  moved: 'flyttat, flytt, flyttade, flyttad, flyttat från kommunen, moved',
  ill: 'sjukdom, sjuk, sjukskriven, sjukskrivning, ill',
  'parental-leave': 'föräldraledighet, föräldraledig, parental leave',
  'other-agency': 'insats hos annan myndighet, annan insats, annan myndighet, annat program, other agency',
  'did-not-come-back':
    'kom inte tillbaka, avbrott, avbrutit, avbröt, avhopp, hoppat av, hoppade av, uteblev, uteblivit, did not come back',
  death: 'avliden, avled, dödsfall, deceased',
  other: 'annat, annan, annan orsak, övrigt, other',
};
const reasonWords = new Map(
  Object.entries(REASONS).flatMap(([reason, words]) => words.split(', ').map((word) => [word, reason as ExitReason])),
);

/**
 * Reads how a row says that somebody has left, by the rules of the form that ends a participation. Undefined when it says nothing
 * of it, or when something is wrong: the day stands before the reason, and the reason before what came after.
 */
export function readExit(row: RowReader, ground: RowGround): ReadExit | undefined {
  const says = (field: string) => !saysNothing(cellText(row.cell(field)));
  if (!says('endedOn'))
    return says('exitReason') || says('exitSituation') ? row.fault('endedOn', 'date-required') : undefined;
  const day = readDay(row.cell('endedOn'), { ...ground, year: ground.settings.year });
  if (!day.ok) return row.fault('endedOn', day.problem);
  const reason = readListed(cellText(row.cell('exitReason')), reasonWords, 'exit-reason-unknown');
  if (!reason.ok)
    return says('exitReason')
      ? row.fault('exitReason', reason.problem.code, reason.problem.hint)
      : row.fault('exitReason', 'exit-reason-required');
  if (!says('exitSituation')) return { endedOn: day.value, reason: reason.value, situation: null };
  const situation = readSituation(row);
  return situation && { endedOn: day.value, reason: reason.value, situation };
}

// One word must say all that the form asks about it; what needs more is read in as a list of history.
function readSituation(row: RowReader): SituationDetails | undefined {
  const found = readListed(cellText(row.cell('exitSituation')), situationWords, 'kind-unknown');
  if (!found.ok) return row.fault('exitSituation', found.problem.code, found.problem.hint);
  const { kind, fields } = found.value;
  const read = situationFields[kind as SituationKind].safeParse(fields);
  if (read.success) return read.data;
  return row.fault('exitSituation', kind === 'employed' ? 'employment-form-missing' : 'exit-situation-details');
}

/** What she says she does as of her last day; nobody can be asked any more what a list does not tell. */
export function answerAtExit({ situation }: ReadExit, id: string): OccupationAnswer {
  if (situation === null) return { statement: 'unknown', doing: [] };
  return { statement: 'stated', doing: [{ id, startsOn: null, extentPercent: null, details: situation }] };
}

/** The registration ended by the status table, or the problems by column. */
export function decideExit(
  registration: DecidedRegistration,
  exit: ReadExit,
  today: PlainDate,
): { ended: DecidedRegistration; changes: DecidedMove['changes'] } | { problems: [field: string, code: string][] } {
  const { startedOn, referredOn, status } = registration;
  if (startedOn === null) return { problems: [['startedOn', 'exit-needs-start']] };
  const to = destinationOf(answerAtExit(exit, ''), [], [], exit.endedOn);
  const decided = decideMove(
    { status, referredOn, startedOn, endedOn: null },
    { move: 'end', takesEffectOn: exit.endedOn, reason: undefined, exit: { reason: exit.reason, to } },
    // Whoever may read lists in may end participations (permissions of both: coordinators and case workers).
    { today, role: 'case-worker', lastDecidedOn: startedOn },
  );
  if (!decided.ok) {
    // She started on the day of her referral or later: what lies before that lies before the start, which stands in the list.
    const told = (code: string) => (code === 'date-before-referral' ? 'date-before-start' : code);
    return {
      problems: Object.values(decided.problem).flatMap((codes) => codes.map((code) => ['endedOn', told(code)])),
    };
  }
  const { changes, kept } = decided.value;
  return {
    changes,
    ended: { ...registration, status: changes.status, kept: [...registration.kept, { ...kept, reason: null }] },
  };
}
