import { path } from '#app/shared/paths.ts';

export const signInPath = path('/sign-in');
export const signInCodePath = path('/sign-in/code');
export const setUpCodePath = path('/sign-in/set-up-code');
export const signOutPath = path('/sign-out');
export const demoPath = path('/demo');
export const invitationPath = path('/invitation/:token');

export const ownAccountPath = path('/account');
export const ownPasswordPath = path('/account/password');
export const ownRolePath = path('/account/role');
export const ownLanguagePath = path('/account/language');
export const ownSpokenLanguagesPath = path('/account/spoken-languages');
export const endOwnSessionPath = path('/account/sessions/:sessionId/end');
export const endOtherSessionsPath = path('/account/sessions/end-others');

export const accountsPath = path('/administration/accounts');
export const newAccountPath = path('/administration/accounts/new');
export const accountPath = path('/administration/accounts/:accountId');
export const editAccountPath = path('/administration/accounts/:accountId/edit');
export const assignRolePath = path('/administration/accounts/:accountId/roles/new');
export const endRolePath = path('/administration/accounts/:accountId/roles/:assignmentId/end');
export const inviteAccountPath = path('/administration/accounts/:accountId/invite');
export const disableAccountPath = path('/administration/accounts/:accountId/disable');
export const enableAccountPath = path('/administration/accounts/:accountId/enable');
export const endSessionsPath = path('/administration/accounts/:accountId/end-sessions');
export const resetCodePath = path('/administration/accounts/:accountId/reset-code');
