import { z } from 'zod';
import type { DocumentedQualification } from '#app/features/history/domain/documented.ts';
import type { PlainDate } from '#app/shared/dates.ts';
import type { SkillKind } from './skill.ts';

/** Languages that the headings of a CV are written in. */
export const cvLanguages = ['sv', 'en', 'ar', 'fa', 'so', 'ti', 'uk'] as const;
export type CvLanguage = (typeof cvLanguages)[number];

/** 0–9, or the digits of the language: Arabic and Persian have digits of their own. */
export const cvDigits = ['latin', 'native'] as const;

/** The order of a CV. */
export const cvSections: readonly SkillKind[] = [
  'ability',
  'work',
  'unpaid-work',
  'education',
  'certificate',
  'driving-licence',
  'interest',
];

/** What she has said yes to have in a CV. There is no place for a picture or an identity number. */
export type CvRecord = {
  id: string;
  enrolmentId: string;
  name: string;
  language: CvLanguage;
  digits: (typeof cvDigits)[number];
  intro: string;
  showsPhone: boolean;
  showsEmail: boolean;
  showsMunicipality: boolean;
  showsLanguages: boolean;
  skillIds: string[];
  /** Of the history, where they stand with their source. */
  qualificationIds: string[];
  agreedOn: PlainDate;
  version: number;
};

const fields = {
  name: z.string('required').trim().min(1, 'required').max(80, 'too-long'),
  language: z.enum(cvLanguages, 'choose'),
  digits: z.enum(cvDigits, 'choose').default('latin'),
  intro: z.string().trim().max(1000, 'too-long').default(''),
  showsPhone: z.boolean().default(false),
  showsEmail: z.boolean().default(false),
  showsMunicipality: z.boolean().default(false),
  showsLanguages: z.boolean().default(false),
  skillIds: z.array(z.uuid('choose')).max(200, 'too-many').default([]),
  qualificationIds: z.array(z.uuid('choose')).max(200, 'too-many').default([]),
  /** She has gone through it and said yes. */
  agreed: z.literal(true, 'agreement-required'),
};

export const newCvForm = z.object({ id: z.uuid(), ...fields });
export const cvForm = z.object({ version: z.coerce.number().int(), ...fields });
export type CvAnswers = z.output<z.ZodObject<typeof fields>>;

/** The documented qualifications a CV holds: chosen themselves, or by a row that they correct. */
export function chosenQualifications<Each extends Pick<DocumentedQualification, 'id' | 'earlierIds'>>(
  qualifications: readonly Each[],
  ids: readonly string[],
): Each[] {
  const chosen = new Set(ids);
  return qualifications.filter(({ id, earlierIds }) => [id, ...earlierIds].some((each) => chosen.has(each)));
}

/** Whether words in one language can stand in a CV in the other: Dari is Persian on paper. */
export function isSameLanguage(tag: string | null, language: CvLanguage): boolean {
  const base = tag?.split('-')[0];
  return base === language || (base === 'prs' && language === 'fa');
}
