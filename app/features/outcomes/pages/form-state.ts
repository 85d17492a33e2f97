import { historyProblemWords } from '#app/features/history/public.ts';
import { type FormState, formState as formStateWith } from '#app/platform/http/form-state.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { translate } from '#app/platform/i18n/texts.ts';
import { outcomeTexts } from '../texts/index.ts';

/** What a refused form shows again; problems that are not this feature's own are said in the words of the history. */
export function formState(view: ViewContext): FormState {
  const t = translate(outcomeTexts, view.locale);
  const others = historyProblemWords(view.locale);
  return formStateWith(view, (code) =>
    code in outcomeTexts.sv.problem ? t(`problem.${code as 'stale'}`) : others(code),
  );
}
