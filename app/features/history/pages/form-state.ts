import type { ViewContext } from '#app/platform/http/page.ts';
import type { FieldProblem } from '#app/ui/error-summary.tsx';

/** What a form shows: what was typed when it was refused, else what is stored; and what was wrong, by field. */
export type FormState = {
  text: (name: string, stored?: string) => string;
  words: (name: string, stored?: readonly string[]) => string[];
  isTicked: (name: string, stored?: boolean) => boolean;
  error: (name: string) => string | undefined;
  problems: FieldProblem[];
};

/** The state of a form whose fields have names with dots ('occupation.sfi.course') or places in a list ('times[0].startsAt'). `say` gives the words of a problem code. */
export function formState(view: Pick<ViewContext, 'typed' | 'problems'>, say: (code: string) => string): FormState {
  const typedAt = (name: string): unknown =>
    name
      .split(/[.[\]]+/)
      .filter(Boolean)
      .reduce<unknown>(
        (at, step) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined),
        view.typed,
      );
  const wordsAt = (name: string) =>
    [typedAt(name)].flat().filter((word): word is string => typeof word === 'string' && word !== '');
  const refused = view.typed !== undefined;
  return {
    text: (name, stored = '') => (refused ? (wordsAt(name)[0] ?? '') : stored),
    words: (name, stored = []) => (refused ? wordsAt(name) : [...stored]),
    isTicked: (name, stored = false) => (refused ? wordsAt(name).length > 0 : stored),
    error: (name) => {
      const code = view.problems?.[name]?.[0];
      return code === undefined ? undefined : say(code);
    },
    problems: Object.entries(view.problems ?? {}).flatMap(([name, codes]) =>
      codes.slice(0, 1).map((code) => ({ fieldId: name === '' ? 'form' : name, message: say(code) })),
    ),
  };
}
