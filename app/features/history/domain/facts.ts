import { z } from 'zod';
import { isCountry } from './countries.ts';

/** When a fact is asked for: about the day she started, the day she left, or a day after that. */
export const factPoints = ['entry', 'exit', 'follow-up'] as const;
export type FactPoint = (typeof factPoints)[number];

/** Asked, but nobody knows / asked, but she chose not to say. Both are answers; a missing row means that nobody asked. */
export const noAnswers = ['unknown', 'declined'] as const;
export type NoAnswer = (typeof noAnswers)[number];

export const answers = ['yes', 'no', ...noAnswers] as const;
/** ETHOS: the home someone has, from a home of her own to none at all. */
export const housings = ['adequate', 'insecure', 'inadequate', 'houseless', 'roofless'] as const;
/** Degree of urbanisation (DEGURBA) of the place she lives in. */
export const areaClasses = ['cities', 'towns-and-suburbs', 'rural'] as const;
export const receptionStatuses = [
  'asylum-seeker',
  'temporary-protection',
  'permit-in-agency-housing',
  'permit-in-own-housing',
] as const;
export const improvements = [
  'precarious-to-stable',
  'underemployed-to-full',
  'higher-skilled-job',
  'more-responsibility',
  'promotion',
  'pay-rise',
] as const;
export const iscedLevels = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

const noAnswer = z.enum(noAnswers);
const orNoAnswer = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, noAnswer]);
const country = z.string().refine(isCountry, 'not-a-country');
/** Where someone was born; 'abroad' = outside Sweden, the country is not known. */
const birthCountry = z.union([country, z.literal('abroad')]);
/** 'stated': the dated rows (situations, supports, qualifications) that hold on the day are all there is, also when there are none. */
const listed = z.enum(['stated', ...noAnswers]);
const answer = z.enum(answers);

/** Every fact that is no dated range, with the values it may have. The words for each stand in texts/facts.sv.ts. */
export const factValues = {
  occupation: listed,
  supports: listed,
  qualifications: listed,
  'right-to-work': answer,
  'highest-education': orNoAnswer(z.literal(iscedLevels)),
  citizenships: orNoAnswer(z.array(country).max(5)),
  'birth-country': orNoAnswer(birthCountry),
  'parents-birth-countries': orNoAnswer(
    z.tuple([z.union([birthCountry, z.literal('unknown')]), z.union([birthCountry, z.literal('unknown')])]),
  ),
  minority: answer,
  disability: answer,
  'other-disadvantage': answer,
  housing: orNoAnswer(z.enum(housings)),
  'area-class': orNoAnswer(z.enum(areaClasses)),
  household: orNoAnswer(z.strictObject({ jobless: answer, dependentChildren: answer, singleAdult: answer })),
  'reception-status': orNoAnswer(z.enum(receptionStatuses)),
  'months-in-public-support': orNoAnswer(z.int().min(0).max(900)),
  'employment-improvement': orNoAnswer(z.array(z.enum(improvements))),
} as const;

export type FactKey = keyof typeof factValues;
export type FactValue<Key extends FactKey = FactKey> = z.output<(typeof factValues)[Key]>;

/** All keys, in the order in which they are asked. */
export const factKeys = Object.keys(factValues) as [FactKey, ...FactKey[]];

/** The value of a fact if it is one the key may have, else undefined. Citizenships: [] = stateless. */
export function parseFactValue<Key extends FactKey>(key: Key, value: unknown): FactValue<Key> | undefined {
  const parsed = factValues[key].safeParse(value);
  return parsed.success ? (parsed.data as FactValue<Key>) : undefined;
}

/** Whether the answer says something, as against 'unknown' and 'declined'. */
export function isKnown<Value>(value: Value): value is Exclude<Value, NoAnswer> {
  return value !== 'unknown' && value !== 'declined';
}
