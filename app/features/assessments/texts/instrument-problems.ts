import type { DefinitionProblemTexts } from '#app/features/programmes/domain/describe-definition-problem.ts';
import { definitionProblemsEn, definitionProblemsSv } from '#app/features/programmes/public.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import type { InstrumentProblem, InstrumentRule } from '../domain/check-instrument.ts';

type Rules = Record<InstrumentRule | 'too-large' | 'several-documents', string>;

const rulesSv: Rules = {
  'too-large': 'Filen är för stor. Ett paket får ha högst 200 000 tecken.',
  'several-documents': 'Filen innehåller mer än ett paket. Läs in ett i taget.',
  'same-key-twice': 'Två poster har samma nyckel.',
  'same-value-twice': 'Samma värde står två gånger.',
  'key-reserved': 'Nycklar som börjar med ”egenvag-” följer med Egenväg. Välj en egen.',
  'no-original': 'Det framgår inte vilket språk frågorna är skrivna på. Ange readBy: original för ett av dem.',
  'translation-missing': 'Texten saknas på ett språk som paketet säger att det har.',
  'language-not-declared': 'Språket står inte bland paketets språk. Lägg till det under languages.',
  'agreement-missing': 'Licensen bygger på ett avtal. Skriv vilket under agreement.',
  'agreement-ended': 'Avtalet har gått ut, så frågorna får inte användas.',
  'no-questions': 'Området har inga frågor.',
  'steps-missing': 'Frågan besvaras med steg, men stegen saknas. Minst två behövs.',
  'steps-not-rising': 'Stegen ska gå från det lägsta till det högsta.',
  'choices-missing': 'Frågan har svarsalternativ, men de saknas. Minst två behövs.',
  'only-steps-are-measured': 'Progression mäts med steg. Skriv kind: steps.',
  'scoring-does-not-fit':
    'Poängen passar inte användningen. Kartläggning har none, progression per-question eller sum.',
};
const rulesEn: Rules = {
  'too-large': 'The file is too large. A package may have 200 000 characters at most.',
  'several-documents': 'The file holds more than one package. Load one at a time.',
  'same-key-twice': 'Two entries have the same key.',
  'same-value-twice': 'The same value stands twice.',
  'key-reserved': 'Keys that begin with “egenvag-” come with Egenväg. Choose one of your own.',
  'no-original': 'It does not say which language the questions are written in. Give readBy: original for one of them.',
  'translation-missing': 'The text is missing in a language that the package says it has.',
  'language-not-declared': 'The language is not among the package’s languages. Add it under languages.',
  'agreement-missing': 'The licence rests on an agreement. Say which under agreement.',
  'agreement-ended': 'The agreement has ended, so the questions may not be used.',
  'no-questions': 'The area has no questions.',
  'steps-missing': 'The question is answered by steps, but there are none. At least two are needed.',
  'steps-not-rising': 'Steps go from the lowest to the highest.',
  'choices-missing': 'The question has choices, but there are none. At least two are needed.',
  'only-steps-are-measured': 'Progression is measured by steps. Write kind: steps.',
  'scoring-does-not-fit': 'The scoring does not fit the use. Mapping has none, progression per-question or sum.',
};

const fieldsSv = {
  use: 'användning',
  lead: 'inledning',
  licence: 'licens',
  terms: 'slag av licens',
  holder: 'rättighetshavare',
  statement: 'villkor',
  agreement: 'avtal',
  validUntil: 'gäller till',
  languages: 'språk',
  code: 'språkkod',
  readBy: 'läst av',
  scoring: 'poäng',
  scoreTimes: 'poäng gånger',
  steps: 'steg',
  value: 'värde',
  text: 'text',
  staffText: 'text till handläggaren',
  help: 'hjälptext',
  everyArea: 'frågor i varje område',
  areas: 'områden',
  audience: 'krets',
  questions: 'frågor',
  choices: 'svarsalternativ',
  number: 'version',
};

const fieldsEn: typeof fieldsSv = {
  use: 'use',
  lead: 'lead',
  licence: 'licence',
  terms: 'kind of licence',
  holder: 'holder of the rights',
  statement: 'terms',
  agreement: 'agreement',
  validUntil: 'valid until',
  languages: 'languages',
  code: 'language code',
  readBy: 'read by',
  scoring: 'scoring',
  scoreTimes: 'score times',
  steps: 'steps',
  value: 'value',
  text: 'text',
  staffText: 'text to the case worker',
  help: 'help',
  everyArea: 'questions in every area',
  areas: 'areas',
  audience: 'audience',
  questions: 'questions',
  choices: 'choices',
  number: 'version',
};

/** The words for what is wrong with a package. */
export function instrumentProblemTexts(locale: Locale): DefinitionProblemTexts<InstrumentProblem['code']> {
  const [base, rules, fields] =
    locale === 'sv' ? [definitionProblemsSv, rulesSv, fieldsSv] : [definitionProblemsEn, rulesEn, fieldsEn];
  return { ...base, problems: { ...base.problems, ...rules }, fields: { ...base.fields, ...fields } };
}
