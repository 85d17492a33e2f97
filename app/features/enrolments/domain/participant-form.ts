import { z } from 'zod';
import { alikeAnswers } from '#app/features/people/domain/alike.ts';
import { dayField, detailFields, hasName, personFields } from '#app/features/people/domain/person-details.ts';
import { registrationSteps } from './decide-registration.ts';

/** A reason in the case worker's own words: short, and nothing that is not needed. */
export const reasonField = z.string().trim().max(500, 'too-long').optional();

const placeFields = {
  siteKey: z.string().max(60, 'choose').optional(),
  caseWorkerId: z.uuid('choose').optional(),
};

/** Registering somebody new, or enrolling `knownPersonId`. The ids are made when the form is shown, so that a resend saves nothing twice. */
export const registerForm = z
  .object({
    enrolmentId: z.uuid(),
    personId: z.uuid(),
    programmeId: z.uuid('choose'),
    knownPersonId: z.uuid().optional(),
    number: z.string().trim().max(40, 'number-unreadable').optional(),
    restricted: z.boolean().optional(),
    ...personFields,
    ...placeFields,
    trackKey: z.string().max(60, 'choose').optional(),
    referredOn: dayField.optional(),
    step: z.enum(registrationSteps, 'choose').default('referred'),
    effectiveOn: dayField.optional(),
    /** What is said about people who are probably the same, as the refusal named them. */
    alike: z
      .array(z.object({ id: z.uuid(), answer: z.enum(alikeAnswers).optional() }))
      .max(20)
      .default([]),
    /** It was read that somebody alike is known in another programme. */
    elsewhereSeen: z.boolean().optional(),
  })
  .refine((form) => form.knownPersonId !== undefined || hasName(form), {
    message: 'name-required',
    path: ['givenName'],
  });
export type RegisterForm = z.output<typeof registerForm>;

export const moveForm = z.object({
  version: z.coerce.number().int(),
  takesEffectOn: dayField.optional(),
  reason: reasonField,
});

export const enrolmentDetailsForm = z.object({
  version: z.coerce.number().int(),
  ...placeFields,
  plannedEndOn: dayField.optional(),
});
export type EnrolmentDetailsForm = z.output<typeof enrolmentDetailsForm>;

export const personForm = z
  .object({
    version: z.coerce.number().int(),
    ...detailFields,
    wasMisspelled: z.boolean().optional(),
    reason: z.string().trim().max(200, 'too-long').optional(),
  })
  .refine(hasName, { message: 'name-required', path: ['givenName'] });
