import { formStateOf } from '#app/platform/http/form-state.ts';
import { hoursTexts } from '../texts/index.ts';

export const formState = formStateOf(hoursTexts);
