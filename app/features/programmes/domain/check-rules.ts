import { measuringPointSchema, phaseSchema } from './definition.ts';
import type { DefinitionProblem, Hint, ProblemCode } from './definition-problem.ts';
import { type LocatedValue, pathSteps, positionAt, valueAt } from './located-value.ts';
import { nearestWord } from './nearest-word.ts';
import { daysOf } from './stated-dates.ts';

const KEYED_LISTS = ['sites', 'phases', 'themes', 'tracks', 'targets', 'measuringPoints'] as const;
const VALUE_LISTS = ['frameworks', 'targetGroups', 'entryRoutes'] as const;
const LENGTHS = ['months', 'weeks', 'openEnded', 'flexible'] as const;

type Path = readonly PropertyKey[];
type Found = DefinitionProblem[];

/**
 * What the fields must be to each other. Judges each group on what is right in it, so that a fault in one field hides
 * no other fault.
 */
export function checkRules(root: LocatedValue): DefinitionProblem[] {
  return [
    ...repetitions(root),
    ...periodProblems(root),
    ...amountProblems(root),
    ...lengthProblems(root),
    ...admissionProblems(root),
    ...phaseProblems(root),
    ...measuringProblems(root),
    ...referenceProblems(root),
    ...ordinaryProblems(root),
  ];
}

function problem(root: LocatedValue, code: ProblemCode, path: Path, hint?: Hint): DefinitionProblem {
  const found = valueAt(root, path)?.found;
  return {
    code,
    ...positionAt(root, path),
    path: pathSteps(root, path),
    ...(found && { found }),
    ...(hint && { hint }),
  };
}

const plainAt = (root: LocatedValue, ...path: Path) => valueAt(root, path)?.value;
const numberAt = (root: LocatedValue, ...path: Path) => {
  const value = plainAt(root, ...path);
  return typeof value === 'number' ? value : undefined;
};
const textAt = (root: LocatedValue, ...path: Path) => {
  const value = plainAt(root, ...path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};
const entriesAt = (root: LocatedValue, ...path: Path) => valueAt(root, path)?.entries ?? [];

function repeated(root: LocatedValue, code: ProblemCode, places: { word: string | undefined; path: Path }[]): Found {
  const firstLine = new Map<string, number>();
  return places.flatMap(({ word, path }) => {
    if (word === undefined) return [];
    const line = firstLine.get(word);
    if (line !== undefined) return [problem(root, code, path, { kind: 'first-at-line', suggestion: String(line) })];
    firstLine.set(word, positionAt(root, path).line);
    return [];
  });
}

function repetitions(root: LocatedValue): Found {
  const values = (...list: Path) =>
    entriesAt(root, ...list).map((_, index) => ({ word: textAt(root, ...list, index), path: [...list, index] }));
  const partners = entriesAt(root, 'partners').map((_, index) => {
    const name = textAt(root, 'partners', index, 'name');
    const unit = textAt(root, 'partners', index, 'unit') ?? '';
    return { word: name && JSON.stringify([name.trim(), unit.trim()]), path: ['partners', index, 'name'] };
  });
  return [
    ...KEYED_LISTS.flatMap((list) =>
      repeated(
        root,
        'same-key-twice',
        entriesAt(root, list).map((_, index) => ({
          word: textAt(root, list, index, 'key'),
          path: [list, index, 'key'],
        })),
      ),
    ),
    ...VALUE_LISTS.flatMap((list) => repeated(root, 'same-value-twice', values(list))),
    ...repeated(
      root,
      'same-key-twice',
      entriesAt(root, 'admission', 'priorityGroups').map((_, index) => ({
        word: textAt(root, 'admission', 'priorityGroups', index, 'key'),
        path: ['admission', 'priorityGroups', index, 'key'],
      })),
    ),
    ...repeated(root, 'same-value-twice', values('eligibility', 'municipalities')),
    ...repeated(root, 'same-value-twice', values('attendance', 'fileColumns')),
    ...repeated(root, 'same-value-twice', values('messages', 'readOn')),
    ...entriesAt(root, 'tracks').flatMap((_, index) =>
      repeated(root, 'same-value-twice', values('tracks', index, 'towards')),
    ),
    ...repeated(root, 'same-partner-twice', partners),
  ];
}

function periodProblems(root: LocatedValue): Found {
  const starts = daysOf(textAt(root, 'period', 'startsOn') ?? '');
  const ends = daysOf(textAt(root, 'period', 'endsOn') ?? '');
  if (!ends) return [];
  const notEarlier = entriesAt(root, 'period', 'previousEndsOn').flatMap((_, index) => {
    const previous = daysOf(textAt(root, 'period', 'previousEndsOn', index) ?? '');
    return previous && previous.lastDay >= ends.lastDay
      ? [problem(root, 'previous-end-not-earlier', ['period', 'previousEndsOn', index])]
      : [];
  });
  const early =
    starts && ends.lastDay < starts.firstDay ? [problem(root, 'ends-before-start', ['period', 'endsOn'])] : [];
  return [...early, ...notEarlier];
}

function amountProblems(root: LocatedValue): Found {
  const [total, women = 0, men = 0] = ['total', 'women', 'men'].map((field) =>
    numberAt(root, 'plannedParticipants', field),
  );
  const budget = numberAt(root, 'funding', 'totalBudgetSek');
  const support = numberAt(root, 'funding', 'grantedSupportSek');
  return [
    ...(total !== undefined && women + men > total
      ? [problem(root, 'women-and-men-over-total', ['plannedParticipants', 'total'])]
      : []),
    ...(budget !== undefined && support !== undefined && support > budget
      ? [problem(root, 'support-over-budget', ['funding', 'grantedSupportSek'])]
      : []),
  ];
}

function lengthProblems(root: LocatedValue): Found {
  const given = [...(valueAt(root, ['lengthPerPerson'])?.fields ?? [])].flatMap(([name, { content }]) =>
    (LENGTHS as readonly string[]).includes(name) && content.value !== undefined ? [name] : [],
  );
  return given
    .slice(1)
    .map((name) => problem(root, 'several-lengths', ['lengthPerPerson', name], { kind: 'remove-it' }));
}

/** Limits the right way round, and priority groups exactly when the order goes by them. */
function admissionProblems(root: LocatedValue): Found {
  const crossed = (from: Path, to: Path): Found => {
    const [low, high] = [numberAt(root, ...from), numberAt(root, ...to)];
    return low !== undefined && high !== undefined && high < low ? [problem(root, 'limit-below-limit', to)] : [];
  };
  const permits = entriesAt(root, 'eligibility', 'permits').flatMap((_, index): Found => {
    const at = (field: string) => ['eligibility', 'permits', index, field];
    const from = daysOf(textAt(root, ...at('fromDay')) ?? '');
    const until = daysOf(textAt(root, ...at('untilDay')) ?? '');
    return from && until && until.lastDay < from.firstDay ? [problem(root, 'ends-before-start', at('untilDay'))] : [];
  });
  const byGroups = plainAt(root, 'admission', 'order') === 'priority-then-date';
  const hasGroups = entriesAt(root, 'admission', 'priorityGroups').length > 0;
  return [
    ...crossed(['eligibility', 'minAge'], ['eligibility', 'maxAge']),
    ...crossed(['eligibility', 'establishment', 'fromMonth'], ['eligibility', 'establishment', 'toMonth']),
    ...permits,
    ...(byGroups && !hasGroups ? [problem(root, 'priority-groups-missing', ['admission', 'order'])] : []),
    ...(!byGroups && hasGroups ? [problem(root, 'priority-groups-not-used', ['admission', 'priorityGroups'])] : []),
  ];
}

function phaseProblems(root: LocatedValue): Found {
  const phases = entriesAt(root, 'phases').flatMap(({ value }, index) => {
    const parsed = phaseSchema.pick({ fromWeek: true, toWeek: true }).strip().safeParse(value);
    return parsed.success ? [{ index, ...parsed.data }] : [];
  });
  const longest = weeksPerPerson(root);
  return phases.flatMap((phase, order) => {
    const previous = phases[order - 1];
    const from = ['phases', phase.index, 'fromWeek'];
    const problems: Found = [];
    if (phase.toWeek !== undefined && phase.toWeek < phase.fromWeek) {
      problems.push(problem(root, 'phase-ends-before-start', ['phases', phase.index, 'toWeek']));
    }
    if (previous && previous.toWeek === undefined)
      problems.push(problem(root, 'open-phase-not-last', ['phases', previous.index]));
    if (previous && phase.fromWeek <= (previous.toWeek ?? previous.fromWeek))
      problems.push(problem(root, 'phases-overlap', from));
    if (longest !== undefined && phase.fromWeek > longest) problems.push(problem(root, 'phase-after-length', from));
    return problems;
  });
}

/** The number of the last week that a person can be in, months counted as long as they come. */
function weeksPerPerson(root: LocatedValue): number | undefined {
  const months = numberAt(root, 'lengthPerPerson', 'months');
  return (
    numberAt(root, 'lengthPerPerson', 'weeks') ?? (months === undefined ? undefined : Math.ceil((months * 31) / 7))
  );
}

function measuringProblems(root: LocatedValue): Found {
  return entriesAt(root, 'measuringPoints').flatMap(({ value }, index) => {
    const parsed = measuringPointSchema.pick({ when: true, days: true, months: true }).strip().safeParse(value);
    if (!parsed.success) return [];
    const { when, days, months } = parsed.data;
    const at = (field: string) => ['measuringPoints', index, field];
    if (when === 'at-entry' || when === 'at-exit') {
      const unwanted = [days === undefined ? [] : ['days'], months === undefined ? [] : ['months']].flat();
      return unwanted.map((field) => problem(root, 'interval-not-wanted', at(field), { kind: 'remove-it' }));
    }
    if (days !== undefined && months !== undefined)
      return [problem(root, 'several-intervals', at('months'), { kind: 'remove-it' })];
    return days === undefined && months === undefined ? [problem(root, 'interval-missing', at('when'))] : [];
  });
}

function referenceProblems(root: LocatedValue): Found {
  const unknown = (code: ProblemCode, path: Path, known: string[]): Found => {
    const word = textAt(root, ...path);
    if (word === undefined || known.includes(word.trim())) return [];
    const meant = nearestWord(word, known);
    const hint: Hint | undefined = meant === undefined ? undefined : { kind: 'did-you-mean', suggestion: meant };
    return [{ ...problem(root, code, path, hint), expected: { kind: 'one-of', values: known } }];
  };
  const words = (list: string, field: string) =>
    entriesAt(root, list).flatMap((_, index) => textAt(root, list, index, field)?.trim() ?? []);
  const points = words('measuringPoints', 'key');
  const partners = [...new Set(words('partners', 'name'))];
  return [
    ...entriesAt(root, 'targets').flatMap((_, index) =>
      unknown('unknown-reference', ['targets', index, 'measuredAt'], points),
    ),
    ...(partners.length > 0 ? unknown('owner-not-partner', ['register', 'owner'], partners) : []),
  ];
}

/** Ordinary operations have no grant: no framework, register number, funders or money decided by one. */
function ordinaryProblems(root: LocatedValue): Found {
  if (plainAt(root, 'ordinaryOperations') !== true) return [];
  const granted: Path[] = [['frameworks'], ['register', 'number'], ['register', 'funders'], ['funding']];
  return granted
    .filter((path) => plainAt(root, ...path) !== undefined)
    .map((path) => problem(root, 'not-in-ordinary-operations', path, { kind: 'remove-it' }));
}
