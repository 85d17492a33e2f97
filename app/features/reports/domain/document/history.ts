import { z } from 'zod';
import { labourFactKeys } from './labour-facts.ts';
import { answer, day, dayOrUnknown } from './values.ts';

/** Organised education or training; self-study is none. `operation` is the operation's own training. */
export const EDUCATION_KINDS = [
  'sfi',
  'formal',
  'adult-education',
  'folk-high-school',
  'higher-education',
  'labour-market-training',
  'other-organised',
  'operation',
  'self-study',
] as const;

const spellKeys = {
  startsOn: day.optional(),
  endsOn: dayOrUnknown,
  endsBefore: dayOrUnknown,
  ongoing: z.boolean({ error: 'expected true or false' }).optional(),
};

type Spell = {
  startsOn?: string | undefined;
  endsOn?: string | undefined;
  endsBefore?: string | undefined;
  ongoing?: boolean | undefined;
};

function checkSpell(spell: Spell, issue: (path: string, message: string) => void): void {
  const ends = [spell.endsOn, spell.endsBefore, spell.ongoing === true ? 'x' : undefined].filter(
    (end) => end !== undefined,
  );
  if (ends.length > 1) issue('endsOn', 'give only one of endsOn, endsBefore and ongoing: true');
  if (spell.startsOn === undefined) return;
  if (spell.endsOn !== undefined && spell.endsOn < spell.startsOn)
    issue('endsOn', 'the last day is earlier than startsOn');
  if (spell.endsBefore !== undefined && spell.endsBefore <= spell.startsOn)
    issue('endsBefore', 'must be later than startsOn');
}

/** A labour-market spell (startsOn …), or what was true on one day (on). */
export const labourEntry = z
  .strictObject({ on: day.optional(), ...spellKeys, source: z.string().nullish(), ...labourFactKeys })
  .superRefine((entry, context) => {
    const issue = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if ((entry.on === undefined) === (entry.startsOn === undefined))
      issue('startsOn', 'give either startsOn (a spell) or on (one day)');
    if (entry.on !== undefined && (entry.endsOn ?? entry.endsBefore ?? entry.ongoing) !== undefined)
      issue('on', 'a statement about one day has no end');
    checkSpell(entry, issue);
  });

/** A spell of organised education or training. */
export const educationEntry = z
  .strictObject({
    kind: z.enum(EDUCATION_KINDS).default('other-organised'),
    name: z.string().nullish(),
    source: z.string().nullish(),
    ...spellKeys,
    startsOn: day,
  })
  .superRefine((entry, context) =>
    checkSpell(entry, (path, message) => context.addIssue({ code: 'custom', path: [path], message })),
  );

/** Something passed or awarded; whether it is a qualification in the sense of the funder is decided by the engine. */
export const qualificationEntry = z.strictObject({
  name: z.string().nullish(),
  date: dayOrUnknown,
  assessed: answer.optional(),
  againstStandards: answer.optional(),
  awardingBody: z.string().nullish(),
  competentBody: answer.optional(),
  fromOperation: z
    .union([z.string(), z.boolean(), z.null()], { error: 'expected an operation key, true, false or null' })
    .optional(),
});

/** Dated facts about a person. An absent list = not asked; an empty list of education or qualifications = none. */
export const history = z.strictObject({
  labour: z.array(labourEntry).optional(),
  education: z.array(educationEntry).optional(),
  qualifications: z.array(qualificationEntry).optional(),
});

export type LabourEntry = z.output<typeof labourEntry>;
export type EducationEntry = z.output<typeof educationEntry>;
export type QualificationEntry = z.output<typeof qualificationEntry>;
