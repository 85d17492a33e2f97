import { formStateOf } from '#app/platform/http/form-state.ts';
import { workplaceTexts } from '../texts/index.ts';

/** What a refused form shows again, in the words of this feature. */
export const formState = formStateOf(workplaceTexts);
