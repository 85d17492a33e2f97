import { type FormState, formState } from '#app/platform/http/form-state.ts';
import type { ViewContext } from '#app/platform/http/page.ts';
import { columnWords } from '../texts/words.ts';

/** What the refused form of the columns shows again. */
export const columnState = (view: ViewContext): FormState => formState(view, (code) => columnWords(view.locale, code));
