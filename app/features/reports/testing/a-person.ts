import type { FactKey, FactPoint } from '#app/features/history/domain/facts.ts';
import type {
  FactRecord,
  QualificationRecord,
  SituationRecord,
  SupportRecord,
} from '#app/features/history/domain/records.ts';
import type { SituationDetails } from '#app/features/history/domain/situations.ts';
import type { Benefit, Payer } from '#app/features/history/domain/supports.ts';
import { plainDate } from '#app/shared/dates.ts';
import type { Assignment, Framework, ReportedProgramme } from '../domain/frameworks/framework.ts';
import { parsePeriod } from '../domain/frameworks/periods.ts';
import type { Occasion, PersonHistory, Stay } from '../domain/frameworks/person-history.ts';

const day = plainDate;
const provenance = {
  source: 'own-statement',
  evidence: null,
  corrects: null,
  correctedBy: null,
  correctionReason: null,
  recordedBy: null,
} as const;
const ofEnrolment = { id: 'x', personId: 'p', enrolmentId: 'e' };

/** What somebody did from a day on, to before another. */
export function doing(
  details: SituationDetails,
  from: string,
  to: string | null = null,
  more: { percent?: number; recorded?: string } = {},
): SituationRecord {
  return {
    ...ofEnrolment,
    ...provenance,
    details,
    startsOn: day(from),
    endsBefore: to === null ? null : day(to),
    extentPercent: more.percent ?? null,
    recordedAt: `${more.recorded ?? from}T10:00:00.000Z`,
  };
}

/** An answer about a day. */
export function fact(key: FactKey, value: FactRecord['value'], point: FactPoint, asOf: string): FactRecord {
  return {
    ...ofEnrolment,
    ...provenance,
    key,
    value,
    point,
    asOf: day(asOf),
    recordedAt: `${asOf}T10:00:00.000Z`,
  };
}

/** What somebody lived on. */
export function livingOn(benefit: Benefit, payer: Payer, from: string, to: string | null = null): SupportRecord {
  return {
    ...ofEnrolment,
    ...provenance,
    benefit,
    payer,
    amountOrePerMonth: null,
    startsOn: day(from),
    endsBefore: to === null ? null : day(to),
    recordedAt: `${from}T10:00:00.000Z`,
  };
}

type StayChanges = Omit<Partial<Stay>, 'history' | 'startedOn' | 'endedOn' | 'bornOn'> & {
  from?: string | null;
  to?: string | null;
  born?: string | null;
  does?: SituationRecord[];
  facts?: FactRecord[];
  supports?: SupportRecord[];
  passed?: QualificationRecord[];
};

/** A woman born in 1990 who took part from January to June 2025. */
export function aStay(changes: StayChanges = {}): Stay {
  const {
    from = '2025-01-10',
    to = '2025-06-30',
    born = '1990-05-06',
    does,
    facts,
    supports,
    passed,
    ...rest
  } = changes;
  return {
    enrolmentId: 'e',
    personId: 'p',
    status: to === null ? 'active' : 'ended',
    sex: 'woman',
    bornOn: born === null ? null : day(born),
    startedOn: from === null ? null : day(from),
    endedOn: to === null ? null : day(to),
    exitReason: to === null ? null : 'completed',
    lastAttendedOn: null,
    siteKey: null,
    history: {
      situations: does ?? [],
      facts: facts ?? [],
      supports: supports ?? [],
      qualifications: passed ?? [],
    },
    ...rest,
  };
}

/** A person with these stays, or with one as described. */
export function aPerson(stays: Stay[] | StayChanges = {}, occasions: Occasion[] = []): PersonHistory {
  const all = Array.isArray(stays) ? stays : [aStay(stays)];
  return { personId: all[0]?.personId ?? 'p', stays: all, months: [], occasions };
}

/** A session that somebody was at, an hour of group work unless more is said. */
export function came(on: string, more: Partial<Omit<Occasion, 'day'>> = {}): Occasion {
  return { enrolmentId: 'e', minutes: 60, kind: 'group-session', themes: [], siteKey: null, ...more, day: day(on) };
}

export const A_PROGRAMME: ReportedProgramme = {
  key: 'til',
  name: 'Till arbete',
  definition: { key: 'til', name: 'Till arbete' } as ReportedProgramme['definition'],
};

/** A report of a period, the whole time unless another is named, with everything known by a day. */
export function forPeriod(
  key = 'all',
  more: Partial<Omit<Assignment, 'period' | 'asOf'>> & { asOf?: string } = {},
): Assignment {
  const { asOf = '2026-11-20', ...rest } = more;
  const period = parsePeriod(key);
  if (period === undefined) throw new Error(`no period: ${key}`);
  return { programme: A_PROGRAMME, period, asOf: day(asOf), ...rest };
}

/** What a framework makes of somebody: the rows she counts in, and the reason of every row; or why she is not counted. */
export function verdictOf(
  framework: Framework,
  person: PersonHistory,
  assignment: Assignment = forPeriod(),
  settings?: unknown,
): { counted: string[]; why: Record<string, string>; isCounted: boolean; reason: string }[] {
  return framework
    .begin(assignment, settings)
    .assess(person)
    .map(({ findings, isCounted, reason }) => ({
      counted: findings.flatMap(({ row, value }) => (value === 'yes' ? [row] : [])),
      why: Object.fromEntries(findings.map((finding) => [finding.row, finding.reason])),
      isCounted,
      reason,
    }));
}
