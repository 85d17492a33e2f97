import type { PublicPage } from '#app/platform/http/public-page.ts';
import { pocketPage } from './pages/public/pocket-page.tsx';

/** Pages that hold nothing about anybody, so that a browser may keep them. */
export const offlinePublicPages: readonly PublicPage[] = [pocketPage];
