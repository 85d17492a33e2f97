import { formStateOf } from '#app/platform/http/form-state.ts';
import { calendarTexts } from '../texts/index.ts';

/** What a refused form shows again, in the words of this feature. */
export const formState = formStateOf(calendarTexts);
