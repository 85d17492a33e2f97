import { type ProblemTexts, problemWords } from '../i18n/problem-words.ts';
import type { FormValues } from './form.ts';
import type { ViewContext } from './page.ts';

type ByField = Readonly<Record<string, string>>;

/** What a form shows: what was typed when it was refused, else what is stored; and what was wrong, by field. */
export type FormState = {
  textOf: (name: string, stored?: string | number | null) => string;
  /** All values of a field that may be given several times. */
  valuesOf: (name: string, stored?: readonly string[]) => string[];
  isTicked: (name: string, stored?: boolean) => boolean;
  errorOf: (name: string) => string | undefined;
  hasProblem: (name: string, code: string) => boolean;
  /** What follows the colon of a problem: the id in 'number-known:<id>'. */
  detailOf: (name: string, code: string) => string | undefined;
  /** The heading of the summary. */
  title: string;
  /** Every field's error, for the summary above the form; `labels` say which field it is where the error alone would not, `ids` where its id is not its name. */
  summary: (labels?: ByField, ids?: ByField) => { fieldId: string; message: string }[];
  /** Something was typed and refused. */
  isTyped: boolean;
  /** A problem of the whole form, such as somebody else's change. */
  whole: string | undefined;
  isStale: boolean;
};

type Refused = Pick<ViewContext, 'typed' | 'problems'>;

/** Binds the words of a feature, once for all its forms: `export const formState = formStateOf(planTexts)`. `<FormProblems state={formState(view)} />` shows what is wrong. */
export function formStateOf(texts: ProblemTexts): (view: Refused & Pick<ViewContext, 'locale'>) => FormState {
  return (view) => formState(view, problemWords(texts, view.locale));
}

/** The state of a form whose fields have names with dots ('occupation.sfi.course') or places in a list ('times[0].startsAt'). `say` gives the words of a problem code, and of 'title'. */
export function formState({ typed, problems = {} }: Refused, say: (code: string) => string): FormState {
  const valuesAt = (name: string) =>
    [typedAt(typed, name)].flat().filter((word): word is string => typeof word === 'string' && word !== '');
  const errorOf = (name: string): string | undefined => {
    const code = problems[name]?.[0];
    return code === undefined ? undefined : say(code);
  };
  return {
    textOf: (name, stored = '') => (typed === undefined ? String(stored ?? '') : (valuesAt(name)[0] ?? '')),
    valuesOf: (name, stored = []) => (typed === undefined ? [...stored] : valuesAt(name)),
    isTicked: (name, stored = false) => (typed === undefined ? stored : valuesAt(name).length > 0),
    errorOf,
    hasProblem: (name, code) => problems[name]?.includes(code) ?? false,
    detailOf: (name, code) => problems[name]?.find((problem) => problem.startsWith(`${code}:`))?.slice(code.length + 1),
    title: say('title'),
    summary: (labels = {}, ids = {}) =>
      Object.entries(problems)
        .filter(([name]) => name !== '')
        .map(([name, codes]) => {
          const words = say(codes[0] ?? 'invalid');
          const label = labels[name];
          return {
            fieldId: ids[name] ?? fieldOf(name),
            message: label === undefined ? words : `${label.replace(/\?$/, '')}: ${words}`,
          };
        }),
    isTyped: typed !== undefined,
    whole: errorOf(''),
    isStale: problems['']?.includes('stale') ?? false,
  };
}

/** For forms that show what stands now, in place of what was typed, when somebody else saved in between: `formState(forgetIfStale(view))`. */
export function forgetIfStale<View extends Refused>(view: View): View {
  return view.problems?.['']?.includes('stale') ? { ...view, typed: undefined } : view;
}

// One value among several of a field has no place of its own to go to: 'themes[0]' is found at 'themes'.
function fieldOf(name: string): string {
  return name.replace(/\[\d+\]$/, '');
}

function typedAt(typed: FormValues | undefined, name: string): unknown {
  return name
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>(
      (at, step) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined),
      typed,
    );
}
