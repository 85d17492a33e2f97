import type { Page } from '#app/platform/http/page.ts';
import type { PublicPage } from '#app/platform/http/public-page.ts';
import { pocketPage } from './pages/public/pocket-page.tsx';
import { heldBackPage, heldBackSavePage } from './pages/staff/held-back-pages.tsx';

/** Pages that hold nothing about anybody, so that a browser may keep them. */
export const offlinePublicPages: readonly PublicPage[] = [pocketPage];

export const offlinePages: readonly Page[] = [heldBackPage, heldBackSavePage];
