import { z } from 'zod';
import {
  choiceField,
  listField,
  slugField,
  statedDateField,
  textField,
  wholeNumberField,
} from '#app/features/programmes/domain/definition-fields.ts';

// The order of the fields here is the order in which a package is described in docs/instrument-packages.md.

/** What an instrument is for: knowing a person's life areas, or measuring again and again how near work she is. */
export const instrumentUses = ['mapping', 'progression'] as const;
/** On what ground it may be used. Without one of these it is refused. */
export const licenceTerms = ['own', 'free', 'agreement'] as const;
/** Who has read a language: the one it was written in, somebody who has it as mother tongue, or nobody yet. */
export const languageReaders = ['original', 'native-speaker', 'nobody'] as const;
export const questionKinds = ['words', 'steps', 'choice'] as const;
export const scorings = ['none', 'per-question', 'sum'] as const;
export const instrumentLanguages = [
  'sv',
  'sv-x-lattlast',
  'en',
  'ar',
  'fa',
  'so',
  'ti',
  'uk',
  'am',
  'bs',
  'ckb',
  'es',
  'fr',
  'kmr',
  'pl',
  'ps',
  'ru',
  'th',
  'tr',
  'ur',
] as const;
export type InstrumentLanguage = (typeof instrumentLanguages)[number];

/** Keys that begin like this come with the product. */
export const SHIPPED_PREFIX = 'egenvag-';

const wordsField = (max: number) =>
  z.strictObject(
    Object.fromEntries(instrumentLanguages.map((code) => [code, textField(max).optional()])) as Record<
      InstrumentLanguage,
      z.ZodOptional<ReturnType<typeof textField>>
    >,
  );

const stepSchema = z.strictObject({ value: wholeNumberField(0, 20), text: wordsField(120) });

const questionSchema = z.strictObject({
  key: slugField(),
  kind: choiceField(questionKinds),
  text: wordsField(500),
  /** The same question as staff answer it; without it both read the same. */
  staffText: wordsField(500).optional(),
  help: wordsField(1000).optional(),
  steps: listField(stepSchema).optional(),
  choices: listField(z.strictObject({ key: slugField(), text: wordsField(200) })).optional(),
});

const areaSchema = z.strictObject({
  key: slugField(),
  name: wordsField(120),
  /** guarded: health and economy, for the responsible case worker and those she names. */
  audience: choiceField(['guarded']).optional(),
  help: wordsField(1000).optional(),
  questions: listField(questionSchema).optional(),
});

export const instrumentSchema = z.strictObject({
  key: slugField(),
  number: wholeNumberField(1, 9999),
  use: choiceField(instrumentUses),
  name: wordsField(120),
  lead: wordsField(1000).optional(),
  licence: z.strictObject({
    terms: choiceField(licenceTerms),
    holder: textField(200),
    statement: textField(1000),
    /** Number or name of the agreement. */
    agreement: textField(200).optional(),
    validUntil: statedDateField().optional(),
  }),
  languages: listField(
    z.strictObject({ code: choiceField(instrumentLanguages), readBy: choiceField(languageReaders) }),
  ),
  scoring: choiceField(scorings),
  scoreTimes: wholeNumberField(1, 100).optional(),
  steps: listField(stepSchema).optional(),
  everyArea: listField(questionSchema).optional(),
  areas: listField(areaSchema),
});

/** An instrument as its package states it. */
export type Instrument = z.output<typeof instrumentSchema>;
export type InstrumentUse = (typeof instrumentUses)[number];
export type InstrumentArea = z.output<typeof areaSchema>;
export type Question = z.output<typeof questionSchema>;
export type Step = z.output<typeof stepSchema>;
export type Words = z.output<typeof questionSchema>['text'];

/** A text in a language, in the language it was written in when it has no other. */
export function wordsIn(instrument: Pick<Instrument, 'languages'>, words: Words, language: string): string {
  const original = instrument.languages.find(({ readBy }) => readBy === 'original')?.code ?? 'sv';
  return words[language as InstrumentLanguage] ?? words[original] ?? Object.values(words)[0] ?? '';
}

/** The questions of an area: those of every area first, then its own. */
export function questionsOf(instrument: Instrument, area: InstrumentArea): Question[] {
  return [...(instrument.everyArea ?? []), ...(area.questions ?? [])];
}

/** The steps a question is answered on, from the lowest. */
export function stepsOf(instrument: Instrument, question: Question): Step[] {
  return question.kind === 'steps' ? (question.steps ?? instrument.steps ?? []) : [];
}

/** The lowest and the highest step anywhere in the instrument. */
export function stepRange(instrument: Instrument): { lowest: number; highest: number } {
  const values = instrument.areas.flatMap((area) =>
    questionsOf(instrument, area).flatMap((question) => stepsOf(instrument, question).map(({ value }) => value)),
  );
  return { lowest: Math.min(...values), highest: Math.max(...values) };
}

export function isGuarded(area: Pick<InstrumentArea, 'audience'>): boolean {
  return area.audience === 'guarded';
}

const RIGHT_TO_LEFT: readonly string[] = ['ar', 'fa', 'ckb', 'ps', 'ur'];

/** Which way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
}
