import type { ViewContext } from '#app/platform/http/page.ts';
import type { FieldProblem } from '#app/ui/error-summary.tsx';
import { problemWords } from '../texts/words.ts';

/** What a form shows again after it was refused: what was typed, each field's error, and all of them together. */
export function formState({ typed, problems = {}, locale }: Pick<ViewContext, 'typed' | 'problems' | 'locale'>) {
  const say = problemWords(locale);
  const wordsAt = (name: string) =>
    [typed?.[name]].flat().filter((word): word is string => typeof word === 'string' && word !== '');
  const error = (name: string): string | undefined => {
    const code = problems[name]?.[0];
    return code === undefined ? undefined : say(code);
  };
  return {
    text: (name: string, stored = ''): string => (typed === undefined ? stored : (wordsAt(name)[0] ?? '')),
    words: (name: string): string[] => wordsAt(name),
    isTicked: (name: string, stored: boolean): boolean => (typed === undefined ? stored : wordsAt(name).length > 0),
    error,
    whole: error(''),
    summary: Object.entries(problems)
      .filter(([name]) => name !== '')
      .map(([name, codes]): FieldProblem => ({ fieldId: name, message: say(codes[0] ?? 'invalid') })),
  };
}

export type FormState = ReturnType<typeof formState>;
