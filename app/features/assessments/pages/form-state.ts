import type { ViewContext } from '#app/platform/http/page.ts';
import type { FieldProblem } from '#app/ui/error-summary.tsx';
import { problemWords } from './words.ts';

/** What a form shows: what was typed when it was refused, else what is saved; and what is wrong, by field. Names have dots inside. */
export function formState(view: Pick<ViewContext, 'problems' | 'typed' | 'locale'>) {
  const { problems = {}, typed, locale } = view;
  const say = problemWords(locale);
  const typedAt = (name: string): string => {
    const found = name
      .split('.')
      .reduce<unknown>((at, step) => (Object(at) === at ? Reflect.get(at as object, step) : undefined), typed);
    return typeof found === 'string' ? found : '';
  };
  const errorOf = (field: string): string | undefined => {
    const code = problems[field]?.[0];
    return code === undefined ? undefined : say(code);
  };
  return {
    isRefused: typed !== undefined,
    typedAt,
    textOf: (name: string, saved = ''): string => (typed === undefined ? saved : typedAt(name)),
    errorOf,
    whole: errorOf(''),
    isStale: problems['']?.includes('stale') ?? false,
    summary: Object.entries(problems)
      .filter(([field]) => field !== '')
      .map(([field, codes]): FieldProblem => ({ fieldId: field, message: say(codes[0] ?? 'invalid') })),
  };
}

export type FormState = ReturnType<typeof formState>;
