import { z } from 'zod';
import { dayField, optionalDayField, tickField } from '#app/features/history/domain/form-fields.ts';
import { offeredLanguages } from '#app/features/people/domain/languages.ts';
import { emailText, phoneText } from '#app/features/people/domain/person-details.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import { idField, lineField, optionalChoice, optionalIdField, textField, versionField } from './fields.ts';
import { readPlaceOnMap } from './place-on-map.ts';

/** What a place is like: what may stand in the way of somebody, or help her. */
export const conditions = [
  'stairs',
  'step-free',
  'heavy-lifting',
  'standing',
  'cold',
  'noise',
  'night-work',
  'weekends',
  'early-mornings',
  'driving-licence',
  'alone',
  'calm',
  'pork-alcohol',
  'police-extract',
] as const;
export type Condition = (typeof conditions)[number];

export const offerKinds = ['study-visit', 'placement', 'mentor', 'job', 'summer-job', 'talk'] as const;
export type OfferKind = (typeof offerKinds)[number];

export type Workplace = {
  id: string;
  employerId: string;
  name: string;
  street: string;
  postcode: string | null;
  city: string;
  latitude: number | null;
  longitude: number | null;
  /** SSYK 2012, four digits, with their names. */
  occupations: { code: string; name: string }[];
  languages: string[];
  conditions: Condition[];
  note: string;
  closedOn: PlainDate | null;
  askedOn: PlainDate | null;
  version: number;
};

export type WorkplaceContact = {
  id: string;
  employerId: string;
  workplaceId: string | null;
  name: string;
  title: string;
  phone: string;
  email: string;
  language: string | null;
  supervises: boolean;
  leftOn: PlainDate | null;
  version: number;
};

export type Offer = {
  id: string;
  workplaceId: string;
  kind: OfferKind;
  occupation: string | null;
  occupationName: string | null;
  places: number;
  startsOn: PlainDate;
  endsOn: PlainDate | null;
  supervisorId: string | null;
  words: string;
  isClosed: boolean;
  version: number;
};

const unlessEmpty = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema.optional());
/** Repeated check boxes; one alone arrives as itself. */
const several = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(schema).max(20, 'too-many'));

/** Where it is: coordinates or a map's link. Problem 'not-on-map'. */
const placeField = z
  .string()
  .trim()
  .max(2000, 'too-long')
  .default('')
  .transform((typed, context): { latitude: number; longitude: number } | null => {
    if (typed === '') return null;
    const place = readPlaceOnMap(typed);
    if (place !== undefined) return place;
    context.addIssue({ code: 'custom', message: 'not-on-map' });
    return z.NEVER;
  });

const workplaceFields = {
  name: lineField(160),
  street: textField(160),
  postcode: unlessEmpty(
    z
      .string()
      .transform((typed) => typed.replace(/\s/g, ''))
      .refine((digits) => /^\d{5}$/.test(digits), 'postcode-unreadable'),
  ),
  city: textField(80),
  place: placeField,
  /** What occupations are called there, with commas between; codes of four digits too. */
  occupations: textField(400),
  languages: several(z.enum(offeredLanguages, 'choose')),
  conditions: several(z.enum(conditions, 'choose')),
  note: textField(2000),
};

export const newWorkplaceForm = z.object({ id: idField, ...workplaceFields });
export type NewWorkplace = z.output<typeof newWorkplaceForm>;
export const changeWorkplaceForm = z.object({ version: versionField, closed: tickField, ...workplaceFields });
export type ChangeWorkplace = z.output<typeof changeWorkplaceForm>;

const contactFields = {
  name: lineField(120),
  title: textField(120),
  phone: unlessEmpty(phoneText),
  email: unlessEmpty(emailText),
  language: optionalChoice(offeredLanguages),
  workplaceId: optionalIdField,
  supervises: tickField,
};

export const newWorkplaceContactForm = z.object({ id: idField, ...contactFields });
export type NewWorkplaceContact = z.output<typeof newWorkplaceContactForm>;
export const changeWorkplaceContactForm = z.object({ version: versionField, left: tickField, ...contactFields });
export type ChangeWorkplaceContact = z.output<typeof changeWorkplaceContactForm>;

const offerFields = {
  workplaceId: z.uuid('choose'),
  kind: z.enum(offerKinds, 'choose'),
  occupation: textField(80),
  places: z.coerce.number('not-a-number').int('not-a-number').min(1, 'not-a-number').max(200, 'not-a-number'),
  startsOn: dayField,
  endsOn: optionalDayField,
  supervisorId: optionalIdField,
  words: textField(1000),
};
type OfferFields = z.output<z.ZodObject<typeof offerFields>>;

const inOrder = ({ startsOn, endsOn }: OfferFields, context: z.RefinementCtx) => {
  if (endsOn !== undefined && endsOn < startsOn)
    context.addIssue({ code: 'custom', message: 'ends-before-start', path: ['endsOn'] });
};

export const newOfferForm = z.object({ id: idField, ...offerFields }).superRefine(inOrder);
export type NewOffer = z.output<typeof newOfferForm>;
export const changeOfferForm = z
  .object({ version: versionField, closed: tickField, ...offerFields })
  .superRefine(inOrder);
export type ChangeOffer = z.output<typeof changeOfferForm>;
