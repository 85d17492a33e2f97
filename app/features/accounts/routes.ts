import type { Action, Page } from '#app/platform/http/page.ts';
import type { PublicPage } from '#app/platform/http/public-page.ts';
import { codePage } from './pages/public/code-page.tsx';
import { demoPage } from './pages/public/demo-page.tsx';
import { invitationPage } from './pages/public/invitation-page.tsx';
import { setUpCodePage } from './pages/public/set-up-code-page.tsx';
import { signInPage } from './pages/public/sign-in-page.tsx';
import { signOutPage } from './pages/public/sign-out-page.tsx';
import {
  disableAccountAction,
  enableAccountAction,
  endRoleAction,
  endSessionsAction,
  inviteAccountAction,
  resetCodeAction,
} from './pages/staff/account-actions.ts';
import { accountPage } from './pages/staff/account-page.tsx';
import { accountsPage } from './pages/staff/accounts-page.tsx';
import { assignRolePage } from './pages/staff/assign-role-page.tsx';
import { changePasswordPage } from './pages/staff/change-password-page.tsx';
import { editAccountPage } from './pages/staff/edit-account-page.tsx';
import { newAccountPage } from './pages/staff/new-account-page.tsx';
import {
  changeLanguageAction,
  endOtherSessionsAction,
  endOwnSessionAction,
  stateSpokenLanguagesAction,
  switchRoleAction,
} from './pages/staff/own-account-actions.ts';
import { ownAccountPage } from './pages/staff/own-account-page.tsx';

/** Pages of the account itself and of its administration, behind sign-in. The page for a new one stands before that of a known one. */
export const accountPages: readonly (Page | Action)[] = [
  ownAccountPage,
  changePasswordPage,
  switchRoleAction,
  changeLanguageAction,
  stateSpokenLanguagesAction,
  endOtherSessionsAction,
  endOwnSessionAction,
  accountsPage,
  newAccountPage,
  accountPage,
  editAccountPage,
  assignRolePage,
  endRoleAction,
  inviteAccountAction,
  disableAccountAction,
  enableAccountAction,
  endSessionsAction,
  resetCodeAction,
];

/** Pages on the way in. */
export const accountPublicPages: readonly PublicPage[] = [
  signInPage,
  codePage,
  setUpCodePage,
  signOutPage,
  demoPage,
  invitationPage,
];
