import { checkFields } from '#app/features/programmes/domain/check-fields.ts';
import type {
  DefinitionProblem,
  FieldProblem,
  FileProblem,
} from '#app/features/programmes/domain/definition-problem.ts';
import { type LocatedValue, pathSteps, positionAt } from '#app/features/programmes/domain/located-value.ts';
import { daysOf } from '#app/features/programmes/domain/stated-dates.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import {
  type Instrument,
  instrumentSchema,
  type Question,
  SHIPPED_PREFIX,
  type Step,
  type Words,
} from './instrument.ts';

/** What makes a package refused though each of its fields is right. */
export const INSTRUMENT_RULES = [
  'same-key-twice',
  'same-value-twice',
  'key-reserved',
  'no-original',
  'translation-missing',
  'language-not-declared',
  'agreement-missing',
  'agreement-ended',
  'no-questions',
  'steps-missing',
  'steps-not-rising',
  'choices-missing',
  'only-steps-are-measured',
  'scoring-does-not-fit',
] as const;
export type InstrumentRule = (typeof INSTRUMENT_RULES)[number];
export type InstrumentProblem = DefinitionProblem<FileProblem | FieldProblem | InstrumentRule>;

type Path = readonly PropertyKey[];
type Found = { code: InstrumentRule; path: Path }[];

/** Every field that is wrong; and once there is none, everything that does not fit together. `today` judges whether an agreement still holds. */
export function checkInstrument(root: LocatedValue, today: PlainDate, isShipped: boolean): InstrumentProblem[] {
  const faulty = checkFields(root, instrumentSchema);
  if (faulty.length > 0) return faulty;
  const instrument = instrumentSchema.parse(root.value);
  const found = [
    ...checkKeys(instrument, isShipped),
    ...checkLicence(instrument, today),
    ...checkLanguages(instrument),
    ...checkQuestions(instrument),
    ...checkScoring(instrument),
  ];
  return found.map(({ code, path }) => ({ code, ...positionAt(root, path), path: pathSteps(root, path) }));
}

function checkKeys({ key, areas }: Instrument, isShipped: boolean): Found {
  const reserved: Found = key.startsWith(SHIPPED_PREFIX) === isShipped ? [] : [{ code: 'key-reserved', path: ['key'] }];
  return [...reserved, ...repeated(areas, ['areas'])];
}

function repeated(entries: readonly { key: string }[], path: Path): Found {
  return entries.flatMap(
    ({ key }, at): Found =>
      entries.findIndex((each) => each.key === key) < at
        ? [{ code: 'same-key-twice', path: [...path, at, 'key'] }]
        : [],
  );
}

function checkLicence({ licence }: Instrument, today: PlainDate): Found {
  const found: Found = [];
  if (licence.terms === 'agreement' && licence.agreement === undefined)
    found.push({ code: 'agreement-missing', path: ['licence'] });
  if (hasEnded(licence, today)) found.push({ code: 'agreement-ended', path: ['licence', 'validUntil'] });
  return found;
}

/** Whether the right to use an instrument is over: nothing new may be begun with it. */
export function hasEnded({ validUntil }: Pick<Instrument['licence'], 'validUntil'>, today: PlainDate): boolean {
  const lastDay = validUntil === undefined ? undefined : daysOf(validUntil)?.lastDay;
  return lastDay !== undefined && lastDay < today;
}

function checkLanguages(instrument: Instrument): Found {
  const codes = instrument.languages.map(({ code }) => code);
  const found: Found = codes.flatMap(
    (code, at): Found =>
      codes.indexOf(code) < at ? [{ code: 'same-value-twice', path: ['languages', at, 'code'] }] : [],
  );
  if (!instrument.languages.some(({ readBy }) => readBy === 'original'))
    found.push({ code: 'no-original', path: ['languages'] });
  for (const { words, path } of allWords(instrument)) {
    for (const code of codes)
      if (words[code] === undefined) found.push({ code: 'translation-missing', path: [...path, code] });
    for (const code of Object.keys(words))
      if (!codes.some((each) => each === code)) found.push({ code: 'language-not-declared', path: [...path, code] });
  }
  return found;
}

type Place = { words: Words; path: Path };

function allWords(instrument: Instrument): Place[] {
  const { name, lead, steps, everyArea, areas } = instrument;
  return [
    ...place(name, ['name']),
    ...place(lead, ['lead']),
    ...wordsOfSteps(steps, ['steps']),
    ...wordsOfQuestions(everyArea, ['everyArea']),
    ...areas.flatMap((area, at) => [
      ...place(area.name, ['areas', at, 'name']),
      ...place(area.help, ['areas', at, 'help']),
      ...wordsOfQuestions(area.questions, ['areas', at, 'questions']),
    ]),
  ];
}

function place(words: Words | undefined, path: Path): Place[] {
  return words === undefined ? [] : [{ words, path }];
}

function wordsOfSteps(steps: readonly Step[] = [], path: Path): Place[] {
  return steps.flatMap(({ text }, at) => place(text, [...path, at, 'text']));
}

function wordsOfQuestions(questions: readonly Question[] = [], path: Path): Place[] {
  return questions.flatMap((question, at) => [
    ...place(question.text, [...path, at, 'text']),
    ...place(question.staffText, [...path, at, 'staffText']),
    ...place(question.help, [...path, at, 'help']),
    ...wordsOfSteps(question.steps, [...path, at, 'steps']),
    ...(question.choices ?? []).flatMap(({ text }, nth) => place(text, [...path, at, 'choices', nth, 'text'])),
  ]);
}

function checkQuestions(instrument: Instrument): Found {
  const { everyArea = [], areas, steps, use } = instrument;
  const lists = [
    { questions: everyArea, path: ['everyArea'] as Path },
    ...areas.map(({ questions = [] }, at) => ({ questions, path: ['areas', at, 'questions'] as Path })),
  ];
  const empty = areas.flatMap(
    ({ questions = [] }, at): Found =>
      everyArea.length + questions.length === 0 ? [{ code: 'no-questions', path: ['areas', at] }] : [],
  );
  const single = lists.flatMap(({ questions, path }) =>
    questions.flatMap((question, at): Found => {
      const found: Found = [];
      const own = question.steps ?? steps ?? [];
      if (question.kind === 'steps' && own.length < 2) found.push({ code: 'steps-missing', path: [...path, at] });
      if (question.kind === 'choice' && (question.choices ?? []).length < 2)
        found.push({ code: 'choices-missing', path: [...path, at] });
      if (use === 'progression' && question.kind !== 'steps')
        found.push({ code: 'only-steps-are-measured', path: [...path, at, 'kind'] });
      return [
        ...found,
        ...rising(question.steps ?? [], [...path, at, 'steps']),
        ...repeated(question.choices ?? [], [...path, at, 'choices']),
      ];
    }),
  );
  const twice = areas.flatMap(({ questions = [] }, at) => [
    ...repeated(questions, ['areas', at, 'questions']),
    ...questions.flatMap(
      ({ key }, nth): Found =>
        everyArea.some((each) => each.key === key)
          ? [{ code: 'same-key-twice', path: ['areas', at, 'questions', nth, 'key'] }]
          : [],
    ),
  ]);
  return [...empty, ...single, ...twice, ...repeated(everyArea, ['everyArea']), ...rising(steps ?? [], ['steps'])];
}

function rising(steps: readonly Step[], path: Path): Found {
  return steps.flatMap(
    ({ value }, at): Found =>
      at > 0 && value <= (steps[at - 1]?.value ?? value)
        ? [{ code: 'steps-not-rising', path: [...path, at, 'value'] }]
        : [],
  );
}

function checkScoring({ use, scoring, scoreTimes }: Instrument): Found {
  const fits = use === 'mapping' ? scoring === 'none' : scoring !== 'none';
  if (!fits) return [{ code: 'scoring-does-not-fit', path: ['scoring'] }];
  return scoreTimes !== undefined && scoring !== 'sum' ? [{ code: 'scoring-does-not-fit', path: ['scoreTimes'] }] : [];
}
