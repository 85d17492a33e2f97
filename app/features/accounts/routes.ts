import type { Action, Page } from '#app/platform/http/page.ts';
import type { PublicPage } from '#app/platform/http/public-page.ts';
import { codePage } from './pages/public/code-page.tsx';
import { demoPage } from './pages/public/demo-page.tsx';
import { invitationPage } from './pages/public/invitation-page.tsx';
import { setUpCodePage } from './pages/public/set-up-code-page.tsx';
import { signInPage } from './pages/public/sign-in-page.tsx';
import { signOutPage } from './pages/public/sign-out-page.tsx';

/** Pages of the account itself and of its administration, behind sign-in. */
export const accountPages: readonly (Page | Action)[] = [];

/** Pages on the way in. */
export const accountPublicPages: readonly PublicPage[] = [signInPage, codePage, setUpCodePage, signOutPage, demoPage, invitationPage];
