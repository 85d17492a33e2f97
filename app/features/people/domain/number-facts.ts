import { z } from 'zod';
import type { PlainDate } from '#app/shared/dates.ts';
import type { IdentityNumberKind } from './identity-number.ts';

/** How sure the identity behind a samordningsnummer is (docs/rules/identity-numbers.md). Not stated is an answer of its own: none of these. */
export const numberLevels = ['established', 'probable', 'uncertain'] as const;
export type NumberLevel = (typeof numberLevels)[number];

/** Where a number comes from, so that a wrong one can be traced. */
export const numberSources = ['person', 'document', 'agency', 'referral', 'application', 'import', 'staff'] as const;
export type NumberSource = (typeof numberSources)[number];
/** The sources somebody may choose; the others are written by the system. */
export const chosenSources = ['document', 'agency', 'referral', 'person'] as const satisfies readonly NumberSource[];

/** Why one number took the place of another. */
export const replacementReasons = [
  'registered-as-resident',
  'coordination-number-given',
  'birth-date-corrected',
  'legal-sex-changed',
  'mistyped',
  'other',
] as const;
export type ReplacementReason = (typeof replacementReasons)[number];

/** How a number stopped being hers without another in its place: it never was hers, or it is no longer used. */
export const numberEndings = ['wrong', 'lapsed'] as const;
export type NumberEnding = (typeof numberEndings)[number];

/** Why a person has no number: somebody has asked. */
export const absenceCauses = ['not-given-yet', 'cannot-get', 'does-not-want-to-say', 'not-known', 'other'] as const;
export type AbsenceCause = (typeof absenceCauses)[number];

/** One number of the list, masked. */
export type NumberRecord = {
  id: string;
  kind: IdentityNumberKind;
  masked: string;
  level: NumberLevel | null;
  source: string;
  reason: string | null;
  validFrom: PlainDate;
  validBefore: PlainDate | null;
  endedAs: 'replaced' | NumberEnding | null;
  endedReason: string | null;
  replacedBy: string | null;
};

/** That a person had no number, from when till when. */
export type AbsenceRecord = {
  id: string;
  cause: AbsenceCause;
  note: string | null;
  validFrom: PlainDate;
  validBefore: PlainDate | null;
};

const version = z.coerce.number().int();
const words = z.string().trim().max(500, 'too-long').optional();
const numberText = z.string('required').trim().min(1, 'required').max(40, 'number-unreadable');

/** What is asked about a number besides the number itself. */
const aboutNumber = {
  level: z.enum(numberLevels, 'choose').optional(),
  source: z.enum(chosenSources, 'choose').optional(),
  note: words,
};

export const addNumberForm = z.object({ id: z.uuid(), version, number: numberText, ...aboutNumber });
export type AddNumberForm = z.output<typeof addNumberForm>;
export const endNumberForm = z.object({ version, ending: z.enum(numberEndings, 'choose'), note: words });
export type EndNumberForm = z.output<typeof endNumberForm>;
export const noNumberForm = z.object({ id: z.uuid(), version, cause: z.enum(absenceCauses, 'choose'), note: words });
export type NoNumberForm = z.output<typeof noNumberForm>;
