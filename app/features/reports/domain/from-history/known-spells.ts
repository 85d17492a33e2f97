import type { SituationRecord } from '#app/features/history/domain/records.ts';
import { addDays, addMonths, dayOf, type PlainDate } from '#app/shared/dates.ts';
import type { EducationEntry, LabourEntry } from '../document/history.ts';
import { factsOn, labourFactsOf, type Spell, settledFactsOn, settles } from './labour-facts-of.ts';
import { type BegunStint, factOf, laterFacts } from './stint.ts';

/** A situation as far as it is known: `knownUntil` is the last day on which an open one is known to have held. */
export type KnownSpell = Spell & { knownUntil: PlainDate };

/**
 * The situations of one stint as far as they are known. An open one that nobody has confirmed on the exit or later is known to the exit and
 * no longer. A search for work whose start nobody knows counts from the entry, unless it is known to have lasted a year before it.
 */
export function knownSpells(stint: BegunStint): KnownSpell[] {
  const { startedOn, endedOn } = stint;
  const confirmedOn = statedDays(stint);
  const right = factOf(stint, 'entry', 'right-to-work') ?? 'unknown';
  return stint.history.situations.flatMap((situation): KnownSpell[] => {
    const startsOn = countedFrom(situation, startedOn);
    const knownUntil = situation.endsBefore === null ? lastKnown(situation, confirmedOn) : situation.startsOn;
    const isOpenEnd = situation.endsBefore === null && endedOn !== null && knownUntil < endedOn;
    const endsBefore = isOpenEnd ? addDays(endedOn, 1) : situation.endsBefore;
    if (endsBefore !== null && endsBefore <= startsOn) return [];
    const { extentPercent, details } = situation;
    // Asked about the entry: a 'yes' lasts, a 'no' may have changed.
    const rightToWork = startsOn <= startedOn || right === 'yes' ? right : 'unknown';
    return [{ startsOn, endsBefore, extentPercent, details, rightToWork, knownUntil }];
  });
}

/** The days on or after the exit about which somebody has stated everything that held. */
export function statedDays(stint: BegunStint): PlainDate[] {
  const atExit = stint.endedOn !== null && factOf(stint, 'exit', 'occupation') === 'stated' ? [stint.endedOn] : [];
  return [
    ...atExit,
    ...laterFacts(stint, 'occupation').flatMap(({ value, asOf }) => (value === 'stated' ? [asOf] : [])),
  ];
}

/**
 * The labour history, one entry per stretch in which nothing changed. A stretch without an end is written as still going on when everything
 * in it is known to have held on `provenOn` (six months after the exit).
 */
export function labourEntries(spells: readonly KnownSpell[], provenOn: PlainDate | undefined): LabourEntry[] {
  const days = [
    ...new Set(
      spells.flatMap(({ startsOn, endsBefore }) => (endsBefore === null ? [startsOn] : [startsOn, endsBefore])),
    ),
  ].sort();
  return days.flatMap((startsOn, index): LabourEntry[] => {
    const holding = spells.filter(
      (spell) => spell.startsOn <= startsOn && (spell.endsBefore === null || spell.endsBefore > startsOn),
    );
    if (!holding.some((spell) => labourFactsOf(spell) !== undefined)) return [];
    const facts = settles(holding, startsOn) ? settledFactsOn(holding, startsOn) : factsOn(holding, startsOn);
    const endsBefore = days[index + 1];
    if (endsBefore !== undefined) return [{ startsOn, endsBefore, ...facts }];
    const isProven = provenOn !== undefined && holding.every(({ knownUntil }) => knownUntil >= provenOn);
    return [{ startsOn, ...(isProven ? { ongoing: true } : {}), ...facts }];
  });
}

const EDUCATION = {
  'adult-basic': 'adult-education',
  'upper-secondary': 'adult-education',
  vocational: 'formal',
  'folk-high-school': 'folk-high-school',
  higher: 'higher-education',
  'labour-market-training': 'labour-market-training',
  other: 'other-organised',
} as const;

/** SFI and studies as spells of education; the programme's own training is marked as such. */
export function educationEntries(spells: readonly KnownSpell[]): EducationEntry[] {
  return spells.flatMap(({ startsOn, endsBefore, details }): EducationEntry[] => {
    if (details.kind !== 'sfi' && details.kind !== 'studying') return [];
    const kind = details.kind === 'sfi' ? 'sfi' : details.fromProgramme ? 'operation' : EDUCATION[details.level];
    return [{ kind, startsOn, ...(endsBefore === null ? {} : { endsBefore }) }];
  });
}

function lastKnown({ startsOn, recordedAt }: SituationRecord, confirmedOn: readonly PlainDate[]): PlainDate {
  return [dayOf(recordedAt), startsOn, ...confirmedOn].sort().at(-1) as PlainDate;
}

function countedFrom({ startsOn, details }: SituationRecord, entry: PlainDate): PlainDate {
  const isVague = details.kind === 'job-seeking' && details.startUnknown === true;
  return isVague && startsOn < entry && addMonths(startsOn, 12) >= entry ? entry : startsOn;
}
