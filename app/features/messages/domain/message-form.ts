import { z } from 'zod';
import { parsePlainDate } from '#app/shared/dates.ts';
import { type PortalLanguage, portalLanguages } from '#app/shared/portal-language.ts';
import { parseTimeOfDay } from '#app/shared/time-of-day.ts';
import { settleReasons } from './counterpart.ts';
import { mostTextLength, ownPhrases, type StaffPhrase, staffPhrases, type Words } from './words.ts';

const text = z.string().trim().max(mostTextLength, 'too-long').default('');
const language = z.enum(portalLanguages, 'invalid');
const staffPhrase = z.enum(Object.keys(staffPhrases) as [StaffPhrase, ...StaffPhrase[]], 'invalid');

const staffWords = {
  text,
  phrase: staffPhrase.optional(),
  day: z.string().trim().default(''),
  time: z.string().trim().default(''),
  what: z.string().trim().max(200, 'too-long').default(''),
  translation: text,
  translationLanguage: language.optional(),
};

type StaffWords = z.output<z.ZodObject<typeof staffWords>>;

/** Something is said, and a sentence has what it is made of. Problems: 'empty', 'day-missing', 'time-missing', 'what-missing', 'text-missing', 'language-missing'. */
function judgeStaffWords(form: StaffWords, ctx: z.RefinementCtx): void {
  const issue = (field: string, message: string) => ctx.addIssue({ code: 'custom', message, path: [field] });
  if (form.text === '' && form.phrase === undefined) issue('text', form.translation === '' ? 'empty' : 'text-missing');
  if (form.translation !== '' && form.translationLanguage === undefined)
    issue('translationLanguage', 'language-missing');
  const parts: readonly string[] = form.phrase === undefined ? [] : staffPhrases[form.phrase];
  if (parts.includes('day') && parsePlainDate(form.day) === undefined) issue('day', 'day-missing');
  if (parts.includes('time') && parseTimeOfDay(form.time) === undefined) issue('time', 'time-missing');
  if (parts.includes('what') && form.what === '') issue('what', 'what-missing');
}

/** The words of a message of staff. */
export function wordsOf(form: StaffWords): Words {
  const parts: readonly string[] = form.phrase === undefined ? [] : staffPhrases[form.phrase];
  return {
    text: form.text,
    phrase: form.phrase && {
      key: form.phrase,
      day: parts.includes('day') ? parsePlainDate(form.day) : undefined,
      time: parts.includes('time') ? parseTimeOfDay(form.time) : undefined,
      what: parts.includes('what') ? form.what : undefined,
    },
    translation:
      form.translation === '' || form.translationLanguage === undefined
        ? undefined
        : { language: form.translationLanguage, text: form.translation },
  };
}

/** `seen`: when the last message was written that the writer had before her. `when`: at once, or when the office opens. */
const answer = {
  id: z.uuid(),
  seen: z.iso.datetime().optional(),
  when: z.enum(['now', 'opening']).default('now'),
  ...staffWords,
};
export const answerForm = z.object({ ...answer, file: z.file().optional() }).superRefine(judgeStaffWords);
/** The same from a program. */
export const answerInput = z.object(answer).superRefine(judgeStaffWords);
export type AnswerForm = z.output<typeof answerForm>;

export const groupForm = z.object({ id: z.uuid(), ...staffWords }).superRefine(judgeStaffWords);
export type GroupForm = z.output<typeof groupForm>;

export const handOverForm = z.object({ id: z.uuid(), toId: z.uuid('choose') });
export const settleForm = z.object({
  id: z.uuid(),
  seen: z.iso.datetime(),
  reason: z.enum(settleReasons, 'choose'),
});
export const stepForm = z.object({ id: z.uuid() });

/** What she writes herself: a sentence in pictures, words of her own, a photo, in any mixture. */
export const ownForm = z
  .object({
    id: z.uuid(),
    text,
    phrase: z.preprocess((value) => (value === 'own' ? undefined : value), z.enum(ownPhrases, 'invalid').optional()),
    language: language.optional(),
    file: z.file().optional(),
  })
  .superRefine((form, ctx) => {
    if (form.text === '' && form.phrase === undefined && form.file === undefined)
      ctx.addIssue({ code: 'custom', message: 'empty', path: ['text'] });
  });
export type OwnForm = z.output<typeof ownForm> & { language?: PortalLanguage | undefined };
