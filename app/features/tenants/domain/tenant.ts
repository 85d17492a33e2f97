import { z } from 'zod';
import { emailField, nameField } from '#app/features/accounts/domain/account-fields.ts';
import { organisationKind, organisationName } from '#app/features/organisations/domain/organisation.ts';

/** The organisation that answers for the data, as the system administrator sees it: nothing of what is inside. */
export type Tenant = { id: string; key: string; name: string; createdAt: string; isDemo: boolean };

const idField = z.uuid('required');

/** A new tenant with its first organisation and first administrator; the five ids are made with the form, so that sending it twice founds one. */
export const newTenantForm = z.object({
  id: idField,
  organisationId: idField,
  accountId: idField,
  assignmentId: idField,
  invitationId: idField,
  name: nameField(200),
  key: z
    .string({ error: 'required' })
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9-]{2,40}$/, 'not-a-key'),
  organisationName,
  organisationKind,
  administratorName: nameField(),
  email: emailField,
});

export type NewTenant = z.output<typeof newTenantForm>;
export const inviteFounderForm = z.object({ id: idField });
