import type { Action, Page } from '#app/platform/http/page.ts';
import { participantPage } from './participant-page.tsx';

/** A participant's page: what several features know about one person, side by side. */
export const participantPages: (Page | Action)[] = [participantPage];
