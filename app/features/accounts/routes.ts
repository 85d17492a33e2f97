import type { Action, Page } from '#app/platform/http/page.ts';
import type { PublicPage } from '#app/platform/http/public-page.ts';

/** Pages of the account itself and of its administration, behind sign-in. */
export const accountPages: readonly (Page | Action)[] = [];

/** Pages on the way in. */
export const accountPublicPages: readonly PublicPage[] = [];
