import type { ViewContext } from '#app/platform/http/page.ts';
import { formatNumber } from '#app/platform/i18n/format.ts';
import type { Locale } from '#app/platform/i18n/texts.ts';
import type { FieldProblem } from '#app/ui/error-summary.tsx';
import type { ProgrammeDefinition } from '../../domain/definition.ts';
import { definitionFromForm, fieldName, LENGTH_KINDS } from '../../domain/definition-form.ts';
import type { DefinitionProblem } from '../../domain/definition-problem.ts';
import { describeProblem } from '../../domain/describe-definition-problem.ts';
import { parseDefinition } from '../../domain/parse-definition.ts';
import { printDefinition } from '../../domain/print-definition.ts';
import type { Programme } from '../../domain/programme.ts';
import { keysRemovedInUse, REFERRED_LISTS, type UsedKeys } from '../../domain/removed-keys.ts';
import { faultTexts, type ProgrammeTranslate, programmeTranslate, statedToType } from './programme-words.ts';

/** The lists that the form shows as rows. */
export const ROW_LISTS = [
  'register.funders',
  'sites',
  'partners',
  'phases',
  'themes',
  'tracks',
  'targets',
  'measuringPoints',
] as const;
export type RowList = (typeof ROW_LISTS)[number];

/** A fault for the summary, with its place; `short` stands beside the field itself. */
export type EditError = FieldProblem & { short: string };

/** What the fields of the edit form are drawn from. */
export interface EditState {
  t: ProgrammeTranslate;
  locale: Locale;
  /** As saved, or as typed when the form comes back. */
  definition: ProgrammeDefinition;
  errors: EditError[];
  used: UsedKeys;
  /** The list that was given more rows just now. */
  extended: RowList | undefined;
  /** The text of a field, '' when there is none. */
  textOf(name: string): string;
  listOf(name: string): readonly unknown[];
  errorOf(name: string): string | undefined;
}

/** Names in the form begin with this, so that the definition is one group of it. */
export const PREFIX = 'd.';

/** Works out what the form shows: saved values, or what was typed with its problems in words beside the fields. */
export function editState({ programme, used }: { programme: Programme; used: UsedKeys }, view: ViewContext): EditState {
  const t = programmeTranslate(view.locale);
  const isBack = view.typed !== undefined;
  const definition = isBack ? definitionFromForm(view.typed?.['d'], programme.definition) : programme.definition;
  const code = view.problems?.['']?.[0];
  const errors = code === 'faulty' ? faultsOf(definition, view.locale) : [];
  if (code === 'in-use') {
    for (const { list, name } of keysRemovedInUse(programme.definition, definition, used)) {
      const message = t('problem.in-use', { name });
      errors.push({ fieldId: list, message, short: message });
    }
  }
  const extended = ROW_LISTS.find((list) => list === view.problems?.['add']?.[0]);
  return {
    t,
    locale: view.locale,
    definition,
    errors,
    used,
    extended,
    textOf: (name) => textAt(definition, name, view.locale),
    listOf: (name) => {
      const value = valueAt(definition, name);
      return Array.isArray(value) ? value : [];
    },
    errorOf: (name) => errors.find(({ fieldId }) => fieldId === PREFIX + name)?.short,
  };
}

function faultsOf(definition: ProgrammeDefinition, locale: Locale): EditError[] {
  const parsed = parseDefinition(printDefinition(definition));
  return parsed.ok ? [] : parsed.problem.map((problem) => toFieldProblem(problem, locale));
}

/** In the form there is no line to point to, and words to choose from stand in lists: place and message say it. */
function toFieldProblem(problem: DefinitionProblem, locale: Locale): EditError {
  const { place, message, expected } = describeProblem(problem, faultTexts(locale));
  const wants = problem.expected?.kind === 'one-of' || problem.expected?.kind === 'list' ? undefined : expected;
  const short = [message, wants].filter(Boolean).join(' ');
  return { fieldId: PREFIX + fieldName(problem.path), message: `${place}: ${short}`, short };
}

function valueAt(definition: ProgrammeDefinition, name: string): unknown {
  return name
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((here, step) => (here as Record<string, unknown> | undefined)?.[step], definition);
}

function textAt(definition: ProgrammeDefinition, name: string, locale: Locale): string {
  if (name === 'length.kind' || name === 'length.amount') {
    const { lengthPerPerson: length } = definition;
    const kind = LENGTH_KINDS.find((each) => length?.[each] !== undefined);
    if (name === 'length.kind') return kind ?? '';
    return kind === 'months' || kind === 'weeks' ? String(length?.[kind] ?? '') : '';
  }
  const value = valueAt(definition, name);
  if (value === undefined || value === null) return '';
  return /^period\.(starts|ends)On$/.test(name) ? statedToType(String(value), locale) : numberText(value, locale);
}

// As Swedish readers write numbers; the form reads them so. English commas would be taken for decimals.
function numberText(value: unknown, locale: Locale): string {
  return typeof value === 'number' && locale === 'sv' ? formatNumber(locale, value, 2) : String(value);
}

export function isReferred(list: string): list is (typeof REFERRED_LISTS)[number] {
  return REFERRED_LISTS.some((each) => each === list);
}
