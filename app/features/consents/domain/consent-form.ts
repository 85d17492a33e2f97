import { z } from 'zod';
import { type PlainDate, parsePlainDate } from '#app/shared/dates.ts';
import { channels, evidences, interpreterWays, withdrawalWays } from './disclosure.ts';
import { type Field, parseFields } from './fields.ts';
import { allowedActions, gdprGrounds, purposes, secrecyGrounds, specialGrounds } from './grounds.ts';

const empty = (value: unknown) => (value === '' ? undefined : value);

/** A calendar day; problems 'date-missing', 'not-a-date'. */
export const dayField = z.preprocess(
  empty,
  z.string({ error: 'date-missing' }).transform((text, context): PlainDate => {
    const day = parsePlainDate(text.trim());
    if (day !== undefined) return day;
    context.addIssue({ code: 'custom', message: 'not-a-date' });
    return z.NEVER;
  }),
);

/** One tick arrives as a word, several as a list. Unknown words are left out: they name nothing that can be shared. */
export const fieldsField = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((said): Field[] => parseFields([said ?? []].flat()));

export const textField = (most: number) => z.preprocess(empty, z.string().trim().max(most, 'too-long').optional());
export const choiceField = <Words extends readonly [string, ...string[]]>(words: Words) =>
  z.preprocess(empty, z.enum(words, { error: 'choose' }));
const choiceOrNone = <Words extends readonly [string, ...string[]]>(words: Words) =>
  z.preprocess(empty, z.enum(words, { error: 'choose' }).optional());

/** Who is to see it: an organisation ('<id>'), or one officer of it ('<id>:<account>'). Nobody chosen is decided with everything else, so that all is told at once. */
const recipientField = z
  .string()
  .optional()
  .transform((text) => {
    const [organisationId = '', accountId] = (text ?? '').split(':');
    const isId = (id: string) => z.uuid().safeParse(id).success;
    const isRecipient = isId(organisationId) && (accountId === undefined || isId(accountId));
    return isRecipient ? { organisationId, accountId: accountId ?? null } : undefined;
  });

const UNTIL = { until: z.preprocess(empty, dayField.optional()) };

/** The one screen on which somebody is asked. `answer`: which of the two buttons was pressed. `textKey`: the words that were shown. */
export const consentForm = z.object({
  id: z.uuid(),
  answer: z.enum(['given', 'refused']).default('given'),
  textKey: z.string().max(80),
  recipient: recipientField,
  purpose: choiceOrNone(purposes),
  fields: fieldsField,
  allowed: z.preprocess(empty, z.enum(allowedActions).default('read')),
  ...UNTIL,
  channel: z.preprocess(empty, z.enum(channels).default('in-person')),
  interpreter: z.preprocess(empty, z.enum(interpreterWays).default('none')),
  /** `own-tap`: nobody has asked yet; the question is put on her own side. */
  evidence: choiceOrNone([...evidences, 'own-tap'] as const),
  signature: textField(20_000),
  paperPlace: textField(200),
  witness: textField(120),
  secrecyGround: choiceOrNone(secrecyGrounds),
  gdprGround: choiceOrNone(gdprGrounds),
  specialGround: choiceOrNone(specialGrounds),
});
export type ConsentForm = z.output<typeof consentForm>;

export const withdrawForm = z.object({ how: choiceField(withdrawalWays) });
