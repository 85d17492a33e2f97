import type { Framework } from '#app/features/programmes/domain/definition.ts';
import { type PlainDate, plainDate } from '#app/shared/dates.ts';
import type { FactKey, FactPoint } from './facts.ts';

/**
 * A fact somebody's rules need. `when` narrows it to those it can say something about; `enteredBefore` to people who
 * started before that day (a rule that was dropped).
 */
export type FactNeed = {
  key: FactKey;
  when?: 'not-known-foreign-born' | 'employed-at-entry';
  enteredBefore?: PlainDate;
};

/** Who needs it: the rules of a framework, or every programme for its own outcome. */
export type Needer = Framework | 'every-programme';

const need = (key: FactKey, more: Omit<FactNeed, 'key'> = {}): FactNeed => ({ key, ...more });

const esfBackground: readonly FactNeed[] = [
  need('right-to-work'),
  need('highest-education'),
  need('birth-country'),
  need('parents-birth-countries', { when: 'not-known-foreign-born' }),
  need('minority'),
  need('disability'),
  need('housing'),
  need('area-class'),
];
const esfExit: readonly FactNeed[] = [need('occupation'), need('qualifications')];
const esfLater: readonly FactNeed[] = [
  need('occupation'),
  need('employment-improvement', { when: 'employed-at-entry' }),
];

/**
 * Which facts each framework needs, at which point (docs/rules/entry-and-exit-facts.md). Sex and age are the person's own.
 * The household questions were taken out of the ESF annex by Regulation (EU, Euratom) 2018/1046, in force 2 August 2018.
 */
export const factNeeds: Record<Needer, Record<FactPoint, readonly FactNeed[]>> = {
  'every-programme': { entry: [], exit: [need('occupation')], 'follow-up': [] },
  'esf-2014': {
    entry: [
      need('occupation'),
      ...esfBackground,
      need('other-disadvantage'),
      need('household', { enteredBefore: plainDate('2018-08-02') }),
    ],
    exit: esfExit,
    'follow-up': esfLater,
  },
  'esf-plus': {
    entry: [need('occupation'), ...esfBackground, need('citizenships')],
    exit: esfExit,
    'follow-up': esfLater,
  },
  tia: { entry: [need('reception-status')], exit: [], 'follow-up': [] },
  mucf: { entry: [], exit: [], 'follow-up': [] },
  'coordination-association': {
    entry: [need('occupation'), need('supports'), need('months-in-public-support'), need('highest-education')],
    exit: [need('occupation'), need('supports')],
    'follow-up': [],
  },
};
