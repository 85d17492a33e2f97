import { z } from 'zod';
import { emailText, phoneText } from '#app/features/people/domain/person-details.ts';

/** Who can validate: the trade's own body (branschorgan), a school, an employer. */
export const validatorKinds = ['occupation-body', 'education-provider', 'employer', 'other'] as const;
export type ValidatorKind = (typeof validatorKinds)[number];

export type ValidatorRecord = {
  id: string;
  kind: ValidatorKind;
  name: string;
  validates: string;
  contactPerson: string;
  phone: string;
  email: string;
  website: string;
  note: string;
  version: number;
};

const text = (most: number) => z.string().trim().max(most, 'too-long').default('');

const fields = {
  kind: z.enum(validatorKinds, 'choose'),
  name: z.string('required').trim().min(1, 'required').max(120, 'too-long'),
  validates: text(500),
  contactPerson: text(120),
  phone: text(40).refine((value) => value === '' || phoneText.safeParse(value).success, 'phone-unreadable'),
  email: text(254).refine((value) => value === '' || emailText.safeParse(value).success, 'email-unreadable'),
  website: text(200).refine((value) => value === '' || /^https?:\/\/[^\s<>"']+$/i.test(value), 'website-unreadable'),
  note: text(1000),
};

export const newValidatorForm = z.object({ id: z.uuid(), ...fields });
export const validatorForm = z.object({ version: z.coerce.number().int(), ...fields });
export type ValidatorAnswers = z.output<z.ZodObject<typeof fields>>;
