import { z } from 'zod';
import { languageCode } from '#app/features/people/domain/person-details.ts';
import { roles } from '#app/shared/roles.ts';
import { codeField, dayField, emailField, nameField, secretField } from './account-fields.ts';

const idField = z.uuid('required');
const localeField = z.enum(['sv', 'en'], { error: 'required' });

export const signInForm = z.object({ email: emailField, password: secretField });
export const codeForm = z.object({ code: codeField });
export const newPasswordForm = z.object({ password: secretField, repeated: secretField });
export const demoForm = z.object({ accountId: idField, role: z.enum(roles) });
export const emptyForm = z.object({});

export const changePasswordForm = z.object({ current: secretField, password: secretField, repeated: secretField });
export const switchRoleForm = z.object({ role: z.enum(roles, { error: 'required' }) });
export const languageForm = z.object({ locale: localeField });
/** The languages somebody speaks at work; empty choices and repeats fall away. */
export const spokenLanguagesForm = z.object({
  languages: z
    .array(z.union([z.literal('').transform(() => undefined), languageCode]).optional())
    .max(12, 'too-many')
    .transform((codes) => [...new Set(codes.filter((code) => code !== undefined))])
    .default([]),
});

export const newAccountForm = z.object({
  id: idField,
  organisationId: idField,
  name: nameField(),
  email: emailField,
  locale: localeField,
});
export const editAccountForm = z.object({
  version: z.coerce.number().int(),
  organisationId: idField,
  name: nameField(),
  locale: localeField,
});
export const inviteForm = z.object({ id: idField });
export const assignRoleForm = z.object({
  id: idField,
  role: z.enum(roles, { error: 'required' }),
  programmeId: z.uuid('required').optional(),
  startsOn: dayField,
  endsOn: dayField.optional(),
});
