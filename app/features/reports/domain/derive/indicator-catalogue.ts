import type { Framework } from '../rules/rule-set.ts';

export type IndicatorKind = 'output' | 'immediate-result' | 'longer-term-result';

/** One indicator about people: its code, its short name, and for outputs whether a sample or an estimate is allowed. */
export type Indicator = { code: string; name: string; kind: IndicatorKind; sampleAllowed?: true };

const OUTPUT = 'output';
const IMMEDIATE = 'immediate-result';
const LONGER = 'longer-term-result';

/** Regulation (EU) 1304/2013, Annex I; CO12–CO14 stood there until August 2018. */
export const INDICATORS_2014: readonly Indicator[] = [
  { code: 'CO01', name: 'unemployed, including long-term unemployed', kind: OUTPUT },
  { code: 'CO02', name: 'long-term unemployed', kind: OUTPUT },
  { code: 'CO03', name: 'inactive', kind: OUTPUT },
  { code: 'CO04', name: 'inactive, not in education or training', kind: OUTPUT },
  { code: 'CO05', name: 'employed, including self-employed', kind: OUTPUT },
  { code: 'CO06', name: 'below 25 years of age', kind: OUTPUT },
  { code: 'CO07', name: 'above 54 years of age', kind: OUTPUT },
  {
    code: 'CO08',
    name: 'above 54 years of age who are unemployed, including long-term unemployed, or inactive not in education or training',
    kind: OUTPUT,
  },
  { code: 'CO09', name: 'with primary (ISCED 1) or lower secondary education (ISCED 2)', kind: OUTPUT },
  { code: 'CO10', name: 'with upper secondary (ISCED 3) or post-secondary education (ISCED 4)', kind: OUTPUT },
  { code: 'CO11', name: 'with tertiary education (ISCED 5 to 8)', kind: OUTPUT },
  { code: 'CO12', name: 'participants who live in jobless households', kind: OUTPUT },
  { code: 'CO13', name: 'participants who live in jobless households with dependent children', kind: OUTPUT },
  { code: 'CO14', name: 'participants who live in a single adult household with dependent children', kind: OUTPUT },
  {
    code: 'CO15',
    name: 'migrants, participants with a foreign background, minorities (including marginalised communities such as the Roma)',
    kind: OUTPUT,
  },
  { code: 'CO16', name: 'participants with disabilities', kind: OUTPUT },
  { code: 'CO17', name: 'other disadvantaged', kind: OUTPUT },
  { code: 'CO18', name: 'homeless or affected by housing exclusion', kind: OUTPUT, sampleAllowed: true },
  { code: 'CO19', name: 'from rural areas', kind: OUTPUT, sampleAllowed: true },
  { code: 'CR01', name: 'inactive participants engaged in job searching upon leaving', kind: IMMEDIATE },
  { code: 'CR02', name: 'participants in education/training upon leaving', kind: IMMEDIATE },
  { code: 'CR03', name: 'participants gaining a qualification upon leaving', kind: IMMEDIATE },
  { code: 'CR04', name: 'participants in employment, including self-employment, upon leaving', kind: IMMEDIATE },
  {
    code: 'CR05',
    name: 'disadvantaged participants engaged in job searching, education/training, gaining a qualification, in employment, including self-employment, upon leaving',
    kind: IMMEDIATE,
  },
  {
    code: 'CR06',
    name: 'participants in employment, including self-employment, six months after leaving',
    kind: LONGER,
  },
  {
    code: 'CR07',
    name: 'participants with an improved labour market situation six months after leaving',
    kind: LONGER,
  },
  {
    code: 'CR08',
    name: 'participants above 54 years of age in employment, including self-employment, six months after leaving',
    kind: LONGER,
  },
  {
    code: 'CR09',
    name: 'disadvantaged participants in employment, including self-employment, six months after leaving',
    kind: LONGER,
  },
];

/** Regulation (EU) 2021/1057, Annex I. */
export const INDICATORS_PLUS: readonly Indicator[] = [
  { code: 'EECO01', name: 'total number of participants', kind: OUTPUT },
  { code: 'EECO02', name: 'unemployed, including long-term unemployed', kind: OUTPUT },
  { code: 'EECO03', name: 'long-term unemployed', kind: OUTPUT },
  { code: 'EECO04', name: 'inactive', kind: OUTPUT },
  { code: 'EECO05', name: 'employed, including self-employed', kind: OUTPUT },
  { code: 'EECO06', name: 'children below 18 years of age', kind: OUTPUT },
  { code: 'EECO07', name: 'young people aged 18 to 29', kind: OUTPUT },
  { code: 'EECO08', name: 'participants 55 years of age and above', kind: OUTPUT },
  { code: 'EECO09', name: 'with lower secondary education or less (ISCED 0 to 2)', kind: OUTPUT },
  { code: 'EECO10', name: 'with upper secondary (ISCED 3) or post-secondary education (ISCED 4)', kind: OUTPUT },
  { code: 'EECO11', name: 'with tertiary education (ISCED 5 to 8)', kind: OUTPUT },
  { code: 'EECO12', name: 'participants with disabilities', kind: OUTPUT, sampleAllowed: true },
  { code: 'EECO13', name: 'third-country nationals', kind: OUTPUT, sampleAllowed: true },
  { code: 'EECO14', name: 'participants with a foreign background', kind: OUTPUT, sampleAllowed: true },
  {
    code: 'EECO15',
    name: 'minorities (including marginalised communities such as Roma people)',
    kind: OUTPUT,
    sampleAllowed: true,
  },
  { code: 'EECO16', name: 'homeless or affected by housing exclusion', kind: OUTPUT, sampleAllowed: true },
  { code: 'EECO17', name: 'participants from rural areas', kind: OUTPUT, sampleAllowed: true },
  { code: 'EECR01', name: 'participants engaged in job searching upon leaving', kind: IMMEDIATE },
  { code: 'EECR02', name: 'participants in education or training upon leaving', kind: IMMEDIATE },
  { code: 'EECR03', name: 'participants gaining a qualification upon leaving', kind: IMMEDIATE },
  { code: 'EECR04', name: 'participants in employment, including self-employment, upon leaving', kind: IMMEDIATE },
  {
    code: 'EECR05',
    name: 'participants in employment, including self-employment, six months after leaving',
    kind: LONGER,
  },
  {
    code: 'EECR06',
    name: 'participants with an improved labour market situation six months after leaving',
    kind: LONGER,
  },
];

/** Names of the indicators that count projects and enterprises, not people. */
export const ENTITY_INDICATORS: Readonly<Record<string, string>> = {
  CO20: 'projects fully or partially implemented by social partners or non-governmental organisations',
  CO21: 'projects dedicated to sustainable participation and progress of women in employment',
  CO22: 'projects targeting public administrations or public services',
  CO23: 'supported micro, small and medium-sized enterprises',
  EECO18: 'supported public administrations or public services',
  EECO19: 'supported micro, small and medium-sized enterprises',
};

/** The indicators about people of a framework, in the order of its annex. */
export function indicatorsOf(framework: Framework): readonly Indicator[] {
  return framework === 'esf-2014' ? INDICATORS_2014 : INDICATORS_PLUS;
}
