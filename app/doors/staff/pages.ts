import { searchPage } from './search/search-page.tsx';
import type { Action, Page } from '#app/platform/http/page.ts';
import { accountPages } from '#app/features/accounts/routes.ts';
import { historyPages } from '#app/features/history/routes.ts';

/** Every page and action behind staff sign-in: the list the router, the access matrix and the tests read. */
export const staffPages: readonly (Page | Action)[] = [searchPage, ...accountPages, ...historyPages];
