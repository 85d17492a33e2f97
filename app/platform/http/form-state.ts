import type { FormValues } from './form.ts';
import type { ViewContext } from './page.ts';

/** What a form shows: what was typed when it was refused, else what is stored; and what was wrong, by field. */
export type FormState = {
  textOf: (name: string, stored?: string | number | null) => string;
  /** All values of a field that may be given several times. */
  valuesOf: (name: string, stored?: readonly string[]) => string[];
  isTicked: (name: string, stored?: boolean) => boolean;
  errorOf: (name: string) => string | undefined;
  hasProblem: (name: string, code: string) => boolean;
  /** Every field's error, for the summary above the form; `labels` say which field it is where the error alone would not. */
  summary: (labels?: Readonly<Record<string, string>>) => { fieldId: string; message: string }[];
  /** Something was typed and refused. */
  isTyped: boolean;
  /** A problem of the whole form, such as somebody else's change. */
  whole: string | undefined;
  isStale: boolean;
};

/** The state of a form whose fields have names with dots ('occupation.sfi.course') or places in a list ('times[0].startsAt'). `say` gives the words of a problem code. */
export function formState(
  { typed, problems = {} }: Pick<ViewContext, 'typed' | 'problems'>,
  say: (code: string) => string,
): FormState {
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
    summary: (labels = {}) =>
      Object.entries(problems)
        .filter(([name]) => name !== '')
        .map(([name, codes]) => {
          const words = say(codes[0] ?? 'invalid');
          const label = labels[name];
          return { fieldId: name, message: label === undefined ? words : `${label.replace(/\?$/, '')}: ${words}` };
        }),
    isTyped: typed !== undefined,
    whole: errorOf(''),
    isStale: problems['']?.includes('stale') ?? false,
  };
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
