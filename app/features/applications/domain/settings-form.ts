import { z } from 'zod';
import { type PortalLanguage, portalLanguages } from '#app/shared/portal-language.ts';
import { keptMonths } from './limits.ts';

/** What the public form says about a programme, by language; Swedish stands where a language has nothing of its own. */
export type About = Partial<Record<PortalLanguage, string>>;

export type ApplicationSettings = {
  isOpen: boolean;
  phone: string | null;
  about: About;
  /** How many months after the decision an application that led to no start is removed. */
  keptMonths: number;
  /** 0: never saved. */
  version: number;
};

const LONGEST = 800;
const about = z
  .string()
  .trim()
  .max(LONGEST, 'too-long')
  .optional()
  .transform((text) => (text === undefined || text === '' ? undefined : text.replace(/\r\n?/g, '\n').normalize('NFC')));

/** The form that opens or closes the public form. Problems: phone-missing, phone-wrong, about-missing, too-long. */
export const applicationSettingsForm = z
  .object({
    version: z.coerce.number('invalid').int('invalid').min(0),
    isOpen: z
      .any()
      .optional()
      .transform((value) => value === 'on'),
    phone: z
      .string()
      .trim()
      .optional()
      .transform((text) => (text === '' ? undefined : text))
      .refine((text) => text === undefined || /^\+?[0-9 ()/-]{5,40}$/.test(text), 'phone-wrong'),
    about: z.record(z.string(), about).default({}),
    keptMonths: z.coerce
      .number('invalid')
      .int('invalid')
      .min(keptMonths.fewest, 'invalid')
      .max(keptMonths.most, 'invalid')
      .default(keptMonths.usual),
  })
  .transform(({ about: written, ...form }, context) => {
    const texts: About = {};
    for (const language of portalLanguages) {
      const text = written[language];
      if (text !== undefined) texts[language] = text;
    }
    if (form.isOpen && form.phone === undefined)
      context.addIssue({ code: 'custom', path: ['phone'], message: 'phone-missing' });
    if (form.isOpen && texts.sv === undefined)
      context.addIssue({ code: 'custom', path: ['about', 'sv'], message: 'about-missing' });
    return { ...form, about: texts };
  });

export type ApplicationSettingsForm = z.output<typeof applicationSettingsForm>;
