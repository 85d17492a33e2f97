import { z } from 'zod';
import { languageCode } from './person-details.ts';

/** How well somebody speaks a language; native: grew up with it. */
export const speakingLevels = ['native', 'well', 'everyday', 'a-little'] as const;
/** How well somebody reads, in a language or at all. */
export const readingLevels = ['well', 'a-little', 'no'] as const;
/** The Common European Framework's levels, with one before the first. */
export const cefrLevels = ['pre-a1', 'a1', 'a2', 'b1', 'b2', 'c1', 'c2'] as const;
export const interpreterNeeds = ['yes', 'sometimes', 'no'] as const;
export const interpreterForms = ['on-site', 'phone', 'video'] as const;
export const interpreterGenders = ['woman', 'man'] as const;

export type SpeakingLevel = (typeof speakingLevels)[number];
export type ReadingLevel = (typeof readingLevels)[number];
export type CefrLevel = (typeof cefrLevels)[number];
export type InterpreterNeed = (typeof interpreterNeeds)[number];
export type InterpreterForm = (typeof interpreterForms)[number];

export type LanguageRecord = {
  language: string;
  isFirst: boolean;
  speaks: SpeakingLevel | null;
  reads: ReadingLevel | null;
  dialect: string | null;
  cefr: CefrLevel | null;
};

export type LanguageNeeds = {
  interpreter: InterpreterNeed | null;
  interpreterLanguage: string | null;
  interpreterGender: 'woman' | 'man' | null;
  interpreterForms: InterpreterForm[];
  reading: ReadingLevel | null;
  note: string | null;
};

export const noNeeds: LanguageNeeds = {
  interpreter: null,
  interpreterLanguage: null,
  interpreterGender: null,
  interpreterForms: [],
  reading: null,
  note: null,
};

/** An empty choice of a form counts as not chosen. */
const choice = <Values extends readonly [string, ...string[]]>(values: Values) =>
  z.union([z.literal('').transform(() => undefined), z.enum(values, 'choose')]).optional();
const code = z.union([z.literal('').transform(() => undefined), languageCode]).optional();

/** One language as a form or a program sends it; without a language the row is empty. */
export const languageRow = z.object({
  language: code,
  speaks: choice(speakingLevels),
  reads: choice(readingLevels),
  dialect: z.string().trim().max(80, 'too-long').optional(),
});

/** Languages and what a meeting needs. The first row is the first language; Swedish has its own question about level. */
export const languagesForm = z
  .object({
    version: z.coerce.number().int(),
    rows: z.array(languageRow).max(12, 'too-many').default([]),
    swedish: choice(cefrLevels),
    interpreter: choice(interpreterNeeds),
    interpreterLanguage: code,
    interpreterGender: choice(interpreterGenders),
    interpreterForms: z.array(z.enum(interpreterForms, 'choose')).max(3, 'too-many').default([]),
    reading: choice(readingLevels),
    note: z.string().trim().max(300, 'too-long').optional(),
  })
  .superRefine(({ rows }, issues) => {
    rows.forEach((row, index) => {
      if (row.language === undefined && (row.speaks || row.reads || row.dialect))
        issues.addIssue({ code: 'custom', message: 'language-missing', path: ['rows', index, 'language'] });
      else if (row.language !== undefined && rows.findIndex((each) => each.language === row.language) < index)
        issues.addIssue({ code: 'custom', message: 'language-twice', path: ['rows', index, 'language'] });
    });
  });
export type LanguagesForm = z.output<typeof languagesForm>;

/** The languages a form stands for: the first row is the first language, and a stated level of Swedish makes Swedish one of them. */
export function languagesOf({ rows, swedish }: Pick<LanguagesForm, 'rows' | 'swedish'>): LanguageRecord[] {
  const listed = rows.flatMap(({ language, speaks, reads, dialect }, index): LanguageRecord[] =>
    language === undefined
      ? []
      : [
          {
            language,
            isFirst: index === 0,
            speaks: speaks ?? null,
            reads: reads ?? null,
            dialect: dialect || null,
            cefr: language === 'sv' ? (swedish ?? null) : null,
          },
        ],
  );
  if (swedish === undefined || listed.some(({ language }) => language === 'sv')) return listed;
  return [...listed, { language: 'sv', isFirst: false, speaks: null, reads: null, dialect: null, cefr: swedish }];
}
