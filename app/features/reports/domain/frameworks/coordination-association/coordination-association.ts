import { z } from 'zod';
import { exitReasons } from '#app/features/enrolments/domain/exit-reasons.ts';
import { benefits } from '#app/features/history/domain/supports.ts';
import { plainDate } from '#app/shared/dates.ts';
import {
  type About,
  type Assessment,
  type Assignment,
  defineFramework,
  type Framework,
  type Row,
  type Table,
} from '../framework.ts';
import { isIn } from '../periods.ts';
import type { PersonHistory } from '../person-history.ts';
import { begunStays, notCounted, situationsOf } from '../stays.ts';
import {
  changes,
  educations,
  extents,
  findingsOfStay,
  lengths,
  monthsInSupport,
  NOT_KNOWN,
  occupations,
} from './assess-stay.ts';
import { wordsOf } from './words.ts';

/** What practice differs about. */
const settings = z.strictObject({
  /** "Directly before" and after, in days. */
  daysAround: z.number().int().min(0).default(7),
  /** What somebody may live on that is no public support. */
  benefitsThatAreNone: z.array(z.enum(benefits)).default(['parental-benefit', 'old-age-pension']),
});
type Settings = z.output<typeof settings>;

/** SUS: every participation at its start and its end (docs/rules/coordination-association.md). */
export const sus = association('sus/1', plainDate('2010-01-01'), plainDate('2023-04-30'));
/** Its successor takes the number of participants by sex; the set of SUS is kept for the association itself. */
export const followUpFinsam = association('uppfoljning-finsam/1', plainDate('2023-05-01'), null);

function association(version: string, validFrom: Framework['validFrom'], validTo: Framework['validTo']): Framework {
  const isFinsam = validTo === null;
  return defineFramework({
    key: 'coordination-association',
    version,
    validFrom,
    validTo,
    input: ['history'],
    words: { sv: wordsOf(isFinsam, 'sv'), en: wordsOf(isFinsam, 'en') },
    settings,
    layout: (_assignment, { benefitsThatAreNone }) => {
      const supports = [...benefits.filter((benefit) => !benefitsThatAreNone.includes(benefit)), 'none'];
      // Of what is told of the exit, what she does afterwards is a result; the rest is said beside it.
      const row = (key: string, about: About, isResult = false): Row => ({
        key,
        about,
        ...(about === 'exit' && !isResult ? { isAside: true as const } : {}),
      });
      const partition = (key: string, keys: readonly string[], about: About): Table => ({
        key,
        isPartition: true,
        rows: [...keys, NOT_KNOWN].map((each) => row(`${key}.${each}`, about, key === 'after')),
      });
      const many = (key: string): Table => ({
        key,
        rows: [...supports, NOT_KNOWN].map((each) =>
          row(`${key}.${each}`, key.startsWith('before') ? 'entry' : 'exit'),
        ),
      });
      const rows = (keys: readonly string[], about: About): Row[] => keys.map((key) => ({ key, about }));
      return {
        everybody: 'everybody',
        sections: [
          {
            key: 'counted',
            tables: [
              { key: 'counted', rows: rows(['everybody', ...(isFinsam ? ['people'] : []), 'started', 'left'], 'all') },
            ],
          },
          {
            key: 'before',
            tables: [
              partition('before', occupations, 'entry'),
              partition('before.extent', extents, 'entry'),
              many('before.support'),
              partition('education', educations, 'entry'),
              partition('months', monthsInSupport, 'entry'),
            ],
          },
          {
            key: 'after',
            tables: [
              partition('after', occupations, 'exit'),
              partition('after.extent', extents, 'exit'),
              { key: 'changes', with: 'share-of-known', rows: rows(changes, 'exit') },
              many('after.support'),
              partition('exit', exitReasons, 'exit'),
              partition('length', lengths, 'exit'),
            ],
          },
        ],
        checks: {
          atMost: [{ left: ['started-work', 'increased-work'], right: ['left'] }],
          neverBoth: [
            ['started-work', 'increased-work'],
            ['started-studies', 'increased-studies'],
          ],
          warnAbove: [{ row: 'after.not-known', of: 'left', share: 0.05 }],
        },
      };
    },
    assess: (person, assignment, chosen) => assess(person, assignment, chosen, isFinsam),
  });
}

function assess(
  person: PersonHistory,
  { period, asOf }: Assignment,
  chosen: Settings,
  isFinsam: boolean,
): Assessment[] {
  const stays = begunStays(person).filter(({ startedOn }) => startedOn <= asOf);
  if (stays.length === 0)
    return notCounted(person, person.stays.some(({ status }) => status === 'mistaken') ? 'mistaken' : 'never-started');
  const situations = situationsOf(stays);
  const inPeriod = stays.flatMap((stay) => {
    const exit = stay.status === 'ended' && stay.endedOn !== null && stay.endedOn <= asOf ? stay.endedOn : null;
    const isThere =
      (period.to === null || stay.startedOn <= period.to) &&
      (period.from === null || exit === null || exit >= period.from);
    return isThere ? [{ stay, exit }] : [];
  });
  if (inPeriod.length === 0) return notCounted(person, 'outside-period');
  return inPeriod.map(({ stay, exit }, at): Assessment => {
    const began = isIn(period, stay.startedOn);
    const left = exit !== null && isIn(period, exit);
    const findings = [
      { row: 'everybody', value: 'yes', reason: 'took-part' } as const,
      ...(isFinsam
        ? [
            {
              row: 'people',
              value: at === 0 ? 'yes' : 'no',
              reason: at === 0 ? 'took-part' : 'counted-already',
            } as const,
          ]
        : []),
      ...(began ? [{ row: 'started', value: 'yes', reason: 'started' } as const] : []),
      ...(left ? [{ row: 'left', value: 'yes', reason: 'left' } as const] : []),
      ...findingsOfStay(stay, exit, situations, chosen, { start: began, end: left }),
    ];
    const missing = findings.filter(({ row, value }) => row.endsWith(`.${NOT_KNOWN}`) && value === 'yes');
    return {
      participationId: stay.enrolmentId,
      personId: person.personId,
      sex: stay.sex,
      entry: stay.startedOn,
      exit,
      isCounted: true,
      reason: 'took-part',
      findings,
      warnings: [],
      missing: missing.map(({ row }) => ({ fact: row.slice(0, -NOT_KNOWN.length - 1), neededFor: [row] })),
    };
  });
}
