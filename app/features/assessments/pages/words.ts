import type { ViewContext } from '#app/platform/http/page.ts';
import { languageName } from '#app/platform/i18n/language-name.ts';
import { type Locale, translate } from '#app/platform/i18n/texts.ts';
import { ownNames, type PortalLanguage } from '#app/shared/portal-language.ts';
import type { Instrument, Question } from '../domain/instrument.ts';
import { stepsOf, wordsIn } from '../domain/instrument.ts';
import { assessmentTexts } from '../texts/index.ts';

export const assessmentTranslate = (locale: Locale) => translate(assessmentTexts, locale);

/** What a language is called by those who speak it, or in the reader's language when that is not known. */
export function ownNameOf(code: string, locale: Locale): string {
  return ownNames[code as PortalLanguage] ?? languageName(locale, code);
}

/** The language of the address if the instrument has it, else the reader's, else the one it was written in. */
export function languageOf(
  instrument: Instrument,
  asked: string | undefined,
  { locale }: Pick<ViewContext, 'locale'>,
): string {
  const codes: string[] = instrument.languages.map(({ code }) => code);
  return [asked, locale].find((code) => code !== undefined && codes.includes(code)) ?? codes[0] ?? 'sv';
}

/** An answer as people say it: the words, or those of the step or choice. */
export function answerInWords(instrument: Instrument, question: Question, value: string, language: string): string {
  if (question.kind === 'steps') {
    const step = stepsOf(instrument, question).find((each) => String(each.value) === value);
    return step === undefined ? value : wordsIn(instrument, step.text, language);
  }
  const choice = question.choices?.find(({ key }) => key === value);
  return choice === undefined ? value : wordsIn(instrument, choice.text, language);
}
