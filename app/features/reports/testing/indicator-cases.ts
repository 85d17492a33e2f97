import { computeIndicators, type IndicatorsReport } from '../domain/compute-indicators.ts';
import type { IndicatorsDocument } from '../domain/document/indicators-document.ts';
import { parseIndicatorsDocument } from '../domain/document/parse-document.ts';
import type { ParticipationReport } from '../domain/figures/participation-report.ts';
import type { Framework } from '../domain/rules/rule-set.ts';

type Json = Record<string, unknown>;

/** A complete record that gives few codes: a woman of 33 without work, registered since two months, ISCED 3, no SFI. */
export const PLAIN_ENTRY: Json = {
  registeredUnemployed: true,
  unemployedSince: '2019-11-01',
  inEducation: false,
  highestEducation: 3,
  citizenships: ['SE'],
  birthCountry: 'SE',
  parentsBirthCountries: ['SE', 'SE'],
  minority: false,
  disability: false,
  otherDisadvantages: [],
  housing: 'adequate',
  areaClass: 'cities',
};

/** The labour facts of somebody who is inactive: no work, not registered, not seeking. */
export const INACTIVE: Json = {
  registeredUnemployed: false,
  unemployedSince: null,
  employment: 'none',
  seeking: false,
};

/** The labour facts of somebody with a permanent job. */
export const EMPLOYED: Json = { registeredUnemployed: false, unemployedSince: null, employment: 'permanent' };

export type Case = {
  person?: Json;
  /** Laid over the plain entry; a key with the value undefined is left out. */
  entry?: Json;
  /** Laid over the participation record (entry 2020-01-10, exit 2020-06-30). */
  record?: Json;
  /** More stints of the same person. */
  more?: readonly Json[];
  operation?: Json;
  document?: Json;
};

/** The document of one person in one operation, as plain JSON. */
export function documentOf({ person, entry, record, more, operation, document }: Case): Json {
  return JSON.parse(
    JSON.stringify({
      operations: [{ key: 'op', ...operation }],
      people: [{ id: 'p', sex: 'woman', birthDate: '1986-05-01', ...person }],
      participations: [
        {
          person: 'p',
          operation: 'op',
          entryDate: '2020-01-10',
          exit: { date: '2020-06-30' },
          entry: { ...PLAIN_ENTRY, ...entry },
          ...record,
        },
        ...(more ?? []),
      ],
      ...document,
    }),
  );
}

/** Reads JSON as a document; throws with every fault when it is none. */
export function parsed(json: unknown): IndicatorsDocument {
  const result = parseIndicatorsDocument(json);
  if (!result.ok) throw new Error(result.problem.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return result.value;
}

/** The whole report of a case. */
export function reportOf(framework: Framework, one: Case): IndicatorsReport {
  return computeIndicators(framework, parsed(documentOf(one)));
}

/** What the report says of the only participation of a case. */
export function participationOf(framework: Framework, one: Case): ParticipationReport {
  const [participation] = reportOf(framework, one).operations[0]?.participations ?? [];
  if (participation === undefined) throw new Error('the participation was excluded');
  return participation;
}

/** The faults of a document, as text with path. */
export function faultsOf(json: unknown): readonly string[] {
  const result = parseIndicatorsDocument(json);
  return result.ok ? [] : result.problem.map(({ path, message }) => `${path}: ${message}`);
}
