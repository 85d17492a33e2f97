import type { AttendanceMonth } from '#app/features/attendance/public.ts';
import type { MoveRecord, ParticipantHead } from '#app/features/enrolments/public.ts';
import type { SituationDetails, SituationKind } from '#app/features/history/domain/situations.ts';
import { describePeriod, describeSituation } from '#app/features/history/public.ts';
import { titleOf } from '#app/features/meetings/pages/meeting-words.ts';
import type { HeldGuidance } from '#app/features/meetings/public.ts';
import { type PartDone, partLine } from '#app/features/parts/public.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { addDays, addMonths, type PlainDate } from '#app/shared/dates.ts';
import type { TimelineBar, TimelineRow } from '#app/ui/timeline.tsx';
import type { Tone } from '#app/ui/tones.ts';
import { type ProgrammePeriod, programmePeriods, shownDays } from './journey-periods.ts';
import { participantTexts } from './texts/index.ts';

type Row = 'work' | 'studies' | 'placement' | 'other';
const rowOf: Record<SituationKind, Row> = {
  employed: 'work',
  'self-employed': 'work',
  studying: 'studies',
  sfi: 'studies',
  placement: 'placement',
  'job-seeking': 'other',
  'parental-leave': 'other',
  sick: 'other',
  inactive: 'other',
};
const toneOf: Record<Row, Tone> = { work: 'success', studies: 'info', placement: 'warm', other: 'neutral' };

type ShownSituation = {
  id: string;
  startsOn: PlainDate;
  endsBefore: PlainDate | null;
  extentPercent: number | null;
  details: SituationDetails;
};
export type JourneyFacts = {
  head: ParticipantHead;
  moves: readonly MoveRecord[];
  situations: readonly ShownSituation[];
  months: readonly AttendanceMonth[];
  parts: readonly PartDone[];
  guidance: readonly HeldGuidance[];
};

/** The journey as rows on one scale of time: the programme, what she did, attendance by month, guidance, and where she took part in leading. Rows with nothing in them are left out. */
export function journeyRows(
  { head, moves, situations, months, parts, guidance }: JourneyFacts,
  locale: Locale,
  today: PlainDate,
): { rows: TimelineRow[]; from: PlainDate; to: PlainDate } {
  const t = translate(participantTexts, locale);
  const { from, to } = shownDays(head, today);
  const isShown = (bar: { startsOn: string; endsBefore?: string | null | undefined }) =>
    bar.startsOn < to && (!bar.endsBefore || bar.endsBefore > from);
  const lived = (['work', 'studies', 'placement', 'other'] as const).map((row) => ({
    key: row,
    label: t(`rows.${row}`),
    bars: situations
      .filter((situation) => rowOf[situation.details.kind] === row && isShown(situation))
      .map((situation) => situationBar(situation, row, { from, today }, locale)),
  }));
  const programme = programmePeriods(head, moves, today)
    .filter(isShown)
    .map((period) => programmeBar(period, locale, today));
  const attendance = months.map((month) => attendanceBar(month, locale)).filter(isShown);
  const rows = [
    { key: 'programme', label: t('rows.programme'), bars: programme },
    ...lived,
    { key: 'parts', label: t('rows.parts'), bars: parts.map((part) => partBar(part, locale)).filter(isShown) },
    {
      key: 'guidance',
      label: t('rows.guidance'),
      bars: guidance.map((each) => guidanceBar(each, locale)).filter(isShown),
    },
    { key: 'attendance', label: t('rows.attendance'), bars: attendance },
  ];
  return { rows: rows.filter(({ bars }) => bars.length > 0), from, to };
}

function programmeBar(period: ProgrammePeriod, locale: Locale, today: PlainDate): TimelineBar {
  const t = translate(participantTexts, locale);
  const label = period.kind === 'phase' ? (period.name ?? '') : t(period.kind);
  const tone = period.isAhead
    ? 'neutral'
    : ({ waiting: 'neutral', pause: 'warning', phase: 'accent', participates: 'accent' } as const)[period.kind];
  const drawnBefore =
    period.endsBefore ?? (period.kind === 'pause' || period.kind === 'waiting' ? addDays(today, 1) : undefined);
  return {
    key: period.key,
    label,
    startsOn: period.startsOn,
    endsBefore: drawnBefore,
    period: describePeriod(locale, period.startsOn, period.endsBefore ?? null),
    tone,
  };
}

function situationBar(
  { id, startsOn, endsBefore, details, extentPercent }: ShownSituation,
  row: Row,
  shown: { from: PlainDate; today: PlainDate },
  locale: Locale,
): TimelineBar {
  // What began before the journey is drawn from its first day, what goes on till today: nobody knows tomorrow. The words tell the real days.
  const drawnFrom = startsOn < shown.from ? shown.from : startsOn;
  const drawnBefore = endsBefore ?? (startsOn <= shown.today ? addDays(shown.today, 1) : undefined);
  return {
    key: id,
    label: describeSituation(locale, details, extentPercent),
    startsOn: drawnFrom,
    endsBefore: drawnBefore,
    period: describePeriod(locale, startsOn, endsBefore),
    tone: toneOf[row],
  };
}

function attendanceBar(month: AttendanceMonth, locale: Locale): TimelineBar {
  const t = translate(participantTexts, locale);
  const { present, all } = attended([month]);
  const name = formatDate(locale, month.month, 'month');
  return {
    key: month.month,
    label: t('attended', { present, all }),
    startsOn: month.month,
    endsBefore: addMonths(month.month, 1),
    period: name,
    tone: 'accent',
  };
}

function partBar(
  { id, kind, words, activityName, timesDone, firstDoneOn, lastDoneOn }: PartDone,
  locale: Locale,
): TimelineBar {
  const t = translate(participantTexts, locale);
  const endsBefore = addDays(lastDoneOn, 1);
  return {
    key: id,
    label: t('part', { part: partLine(locale, { kind, words }), activity: activityName, count: timesDone }),
    startsOn: firstDoneOn,
    endsBefore,
    period:
      firstDoneOn === lastDoneOn ? formatDate(locale, firstDoneOn) : describePeriod(locale, firstDoneOn, endsBefore),
    tone: 'success',
  };
}

function guidanceBar(held: HeldGuidance, locale: Locale): TimelineBar {
  const { id, meetsOn } = held;
  const period = formatDate(locale, meetsOn);
  return {
    key: id,
    label: titleOf(held, locale),
    startsOn: meetsOn,
    endsBefore: addDays(meetsOn, 1),
    period,
    tone: 'info',
  };
}

/** Sessions attended (also late or in part) and sessions marked, in some months. */
export function attended(months: readonly AttendanceMonth[]): { present: number; all: number; minutes: number } {
  const sum = { present: 0, all: 0, minutes: 0 };
  for (const month of months) {
    const present = month.present + month.late + month.leftEarly;
    sum.present += present;
    sum.all += present + month.absentValid + month.absentNoNotice;
    sum.minutes += month.minutesPresent;
  }
  return sum;
}
