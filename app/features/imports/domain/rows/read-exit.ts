import { decideMove } from '#app/features/enrolments/domain/decide-move.ts';
import type { DecidedRegistration } from '#app/features/enrolments/domain/decide-registration.ts';
import type { ExitDestination, ExitReason } from '#app/features/enrolments/domain/exit-reasons.ts';
import type { OccupationAnswer } from '#app/features/history/domain/occupation.ts';
import { situationFields } from '#app/features/history/domain/situation-fields.ts';
import type { SituationDetails, SituationKind } from '#app/features/history/domain/situations.ts';
import { destinationOf } from '#app/features/outcomes/domain/decide-exit.ts';
import { cellText } from '#app/shared/cell.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { saysNothing } from '../fields/plain-text.ts';
import { readDay } from '../fields/read-day.ts';
import { readListed } from '../fields/read-listed-words.ts';
import { situationWords } from '../fields/situation-words.ts';
import type { RowGround, RowReader } from './row-ground.ts';

/** An exit as a row of a list tells it: the last day, why, and what she went to. Null: nobody knows. */
export type ReadExit = { endedOn: PlainDate; reason: ExitReason; situation: SituationDetails | null };
export type DecidedExit = ReadExit & { to: ExitDestination };

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

/** What a row says of an exit before it is judged: a missing reason is for the rules of the form to tell. */
export type StatedExit = Omit<ReadExit, 'reason'> & { reason: ExitReason | undefined };

/** Reads how a row says that somebody has left; every cell is judged. Undefined when it says nothing of it, or something is wrong. */
export function readExit(row: RowReader, ground: RowGround): StatedExit | undefined {
  const before = row.problems.length;
  const says = (field: string) => !saysNothing(cellText(row.cell(field)));
  if (!says('endedOn') && !says('exitReason') && !says('exitSituation')) return undefined;
  const day = readDay(row.cell('endedOn'), { ...ground, year: ground.settings.year });
  if (!day.ok) row.fault('endedOn', says('endedOn') ? day.problem : 'date-required');
  const reason = says('exitReason')
    ? readListed(cellText(row.cell('exitReason')), reasonWords, 'exit-reason-unknown')
    : undefined;
  if (reason && !reason.ok) row.fault('exitReason', reason.problem.code, reason.problem.hint);
  const situation = says('exitSituation') ? readSituation(row) : undefined;
  if (!day.ok || row.problems.length > before) return undefined;
  return { endedOn: day.value, reason: reason?.ok ? reason.value : undefined, situation: situation ?? null };
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
export function answerAtExit({ situation }: Pick<ReadExit, 'situation'>, id: string): OccupationAnswer {
  if (situation === null) return { statement: 'unknown', doing: [] };
  return { statement: 'stated', doing: [{ id, startsOn: null, extentPercent: null, details: situation }] };
}

/** The registration ended by the status table, or the problems by column. */
export function decideExit(
  registration: DecidedRegistration,
  { endedOn, reason, situation }: StatedExit,
  today: PlainDate,
): { registration: DecidedRegistration; exit: DecidedExit } | { problems: [field: string, code: string][] } {
  const { startedOn, referredOn, status } = registration;
  if (startedOn === null) return { problems: [['startedOn', 'exit-needs-start']] };
  const to = destinationOf(answerAtExit({ situation }, ''), [], [], endedOn);
  const decided = decideMove(
    { status, referredOn, startedOn, endedOn: null },
    { move: 'end', takesEffectOn: endedOn, reason: undefined, exit: { reason, to } },
    // Whoever may read lists in may end participations (permissions of both: coordinators and case workers).
    { today, role: 'case-worker', lastDecidedOn: startedOn },
  );
  if (!decided.ok)
    return {
      problems: Object.entries(decided.problem).flatMap(([field, codes]) =>
        codes.map((code): [string, string] => [field === 'exitReason' ? field : 'endedOn', told(code)]),
      ),
    };
  const { changes, kept } = decided.value;
  return {
    // A missing reason was refused.
    exit: { endedOn, situation, reason: reason as ExitReason, to },
    registration: { ...registration, status: changes.status, kept: [...registration.kept, { ...kept, reason: null }] },
  };
}

// She started on the day of her referral or later: what lies before that lies before the start, which stands in the list.
const told = (code: string) => (code === 'date-before-referral' ? 'date-before-start' : code);
