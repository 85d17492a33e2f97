import { z } from 'zod';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import { idField, lineField, optionalIdField, textField, versionField } from './fields.ts';
import { readOrganisationNumber } from './organisation-number.ts';
import { readSni } from './sni.ts';

export const employerKinds = ['company', 'municipality', 'region', 'state', 'association', 'other'] as const;
export type EmployerKind = (typeof employerKinds)[number];

export type Employer = {
  id: string;
  programmeId: string;
  programmeName: string | null;
  /** Open to the whole tenant. */
  shared: boolean;
  name: string;
  organisationNumber: string | null;
  kind: EmployerKind;
  sni: string | null;
  note: string;
  foundBy: string;
  foundByName: string;
  /** The finder still has an account that works. */
  finderIsHere: boolean;
  ownerId: string | null;
  ownerName: string | null;
  sharedAt: Instant | null;
  restsBefore: PlainDate | null;
  restReason: string | null;
  archivedAt: Instant | null;
  lastOn: PlainDate | null;
  askedOn: PlainDate | null;
  nextOn: PlainDate | null;
  version: number;
};

/** An organisation number as it is typed, or nothing. Problems: 'organisation-number-digits', '-sole-trader', '-wrong'. */
const organisationNumberField = z
  .string()
  .trim()
  .default('')
  .transform((typed, context): string | null => {
    if (typed === '') return null;
    const read = readOrganisationNumber(typed);
    if ('number' in read) return read.number;
    context.addIssue({ code: 'custom', message: read.problem });
    return z.NEVER;
  });

const sniField = z
  .string()
  .trim()
  .default('')
  .transform((typed, context): string | null => {
    if (typed === '') return null;
    const code = readSni(typed);
    if (code !== undefined) return code;
    context.addIssue({ code: 'custom', message: 'sni-unreadable' });
    return z.NEVER;
  });

const fields = {
  name: lineField(160),
  organisationNumber: organisationNumberField,
  kind: z.enum(employerKinds, 'choose'),
  sni: sniField,
  ownerId: optionalIdField,
  note: textField(2000),
};

/** A new employer. `id` is made when the form is shown. */
export const newEmployerForm = z.object({ id: idField, programmeId: z.uuid('choose'), ...fields });
export type NewEmployer = z.output<typeof newEmployerForm>;

export const changeEmployerForm = z.object({ version: versionField, ...fields });
export type ChangeEmployer = z.output<typeof changeEmployerForm>;

/** '5560000001' as people write it: '556000-0001'. */
export function showOrganisationNumber(number: string): string {
  return `${number.slice(0, 6)}-${number.slice(6)}`;
}

/** Not to be asked on this day. */
export function isResting({ restsBefore }: Pick<Employer, 'restsBefore'>, today: PlainDate): boolean {
  return restsBefore !== null && restsBefore > today;
}

/** Sharing is decided by the one who found it; when she has left, by a coordinator of the programme. */
export function maySayAboutSharing(
  employer: Pick<Employer, 'foundBy' | 'finderIsHere' | 'programmeId'>,
  caller: { accountId: string; role: string | null; programmes: readonly string[] },
): boolean {
  if (!caller.programmes.includes(employer.programmeId)) return false;
  return employer.foundBy === caller.accountId || (!employer.finderIsHere && caller.role === 'coordinator');
}
