import { z } from 'zod';
import { defineAction } from '#app/platform/http/page.ts';
import { ok, refuse } from '#app/shared/result.ts';
import { emptyForm, languageForm, spokenLanguagesForm, switchRoleForm } from '../../domain/account-forms.ts';
import {
  endOtherSessionsPath,
  endOwnSessionPath,
  ownAccountPath,
  ownLanguagePath,
  ownRolePath,
  ownSpokenLanguagesPath,
} from '../../domain/paths.ts';
import { startPathFor } from '../../domain/starting-role.ts';
import {
  changeLanguage,
  endOtherSessions,
  endOwnSession,
  stateSpokenLanguages,
  switchRole,
} from '../../server/own-account.ts';

const own = {
  permission: 'signed-in',
  audit: { action: 'write', category: 'accounts' },
  backTo: () => ownAccountPath.to(),
} as const;

export const switchRoleAction = defineAction({
  ...own,
  path: ownRolePath,
  params: z.object({}),
  form: switchRoleForm,
  submit: async (ctx, { form }) => {
    const switched = await switchRole(ctx, form.role);
    return switched.ok ? ok(startPathFor(form.role)) : refuse({ '': [switched.problem] });
  },
});

export const changeLanguageAction = defineAction({
  ...own,
  path: ownLanguagePath,
  params: z.object({}),
  form: languageForm,
  submit: async (ctx, { form }) => {
    await changeLanguage(ctx, form.locale);
    return ok(ownAccountPath.to());
  },
});

export const stateSpokenLanguagesAction = defineAction({
  ...own,
  path: ownSpokenLanguagesPath,
  params: z.object({}),
  form: spokenLanguagesForm,
  submit: async (ctx, { form }) => {
    await stateSpokenLanguages(ctx, form.languages);
    return ok(ownAccountPath.to({}, { done: 'saved' }));
  },
});

export const endOwnSessionAction = defineAction({
  ...own,
  path: endOwnSessionPath,
  params: z.object({ sessionId: z.uuid() }),
  form: emptyForm,
  submit: async (ctx, { params }) => {
    await endOwnSession(ctx, params.sessionId);
    return ok(ownAccountPath.to({}, { done: 'removed' }));
  },
});

export const endOtherSessionsAction = defineAction({
  ...own,
  path: endOtherSessionsPath,
  params: z.object({}),
  form: emptyForm,
  submit: async (ctx) => {
    await endOtherSessions(ctx);
    return ok(ownAccountPath.to({}, { done: 'removed' }));
  },
});
