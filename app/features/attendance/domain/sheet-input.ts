import { z } from 'zod';
import { type CorrectionReason, correctionReasons } from './correction.ts';
import type { SheetRow } from './decide-save.ts';
import { absenceReasons, type Mark, markKinds } from './mark.ts';

const MOST_ROWS = 500;

/** Why somebody comes in all the same who is to be kept apart from somebody there. */
const overrideReason = z.string().trim().max(500, 'too-long').optional();

const markFields = {
  version: z.coerce.number().int().min(0),
  mark: z.enum([...markKinds, 'none']),
  minutes: z.coerce
    .number('not-a-number')
    .int('not-a-number')
    .min(1, 'not-a-number')
    .max(1440, 'not-a-number')
    .optional(),
  reason: z.enum(absenceReasons).optional(),
};

function complete(
  row: { mark: string; minutes?: number | undefined; reason?: string | undefined },
  ctx: z.RefinementCtx,
): void {
  if ((row.mark === 'late' || row.mark === 'left-early') && row.minutes === undefined)
    ctx.addIssue({ code: 'custom', message: 'minutes-required', path: ['minutes'] });
  if (row.mark === 'absent' && row.reason === undefined)
    ctx.addIssue({ code: 'custom', message: 'reason-required', path: ['reason'] });
}

const formRow = z
  .object({
    ...markFields,
    // A number left behind in a field that the chosen mark does not use is no mistake.
    minutes: z
      .string()
      .trim()
      .transform((text) => text || undefined)
      .optional(),
    // A row in which nothing is chosen is not marked.
    mark: markFields.mark.default('none'),
    /** There when both values were shown side by side. */
    asked: z.literal('1').optional(),
    choice: z.enum(['mine', 'theirs']).optional(),
  })
  .transform((row, ctx) => {
    const usesMinutes = row.mark === 'late' || row.mark === 'left-early';
    const minutes = usesMinutes && row.minutes !== undefined ? markFields.minutes.safeParse(row.minutes) : undefined;
    if (minutes?.success === false) ctx.addIssue({ code: 'custom', message: 'not-a-number', path: ['minutes'] });
    else complete({ ...row, minutes: minutes?.data }, ctx);
    return { ...row, minutes: minutes?.data };
  });

const sheetMarks = z.record(z.uuid(), formRow).default({});
const correctionField = z.string().trim().max(300, 'too-long').optional();
// Nothing chosen is sent as an empty text.
const whyField = z.preprocess((why) => why || undefined, z.enum(correctionReasons).optional());

/** The attendance sheet as a form; rows by enrolment. `held` answers "Did the session take place?". */
export const sheetForm = z
  .object({
    key: z.uuid(),
    held: z.enum(['yes', 'no']).default('yes'),
    cancelReason: z.string().trim().max(200, 'too-long').optional(),
    everybody: z.literal('present').optional(),
    add: z.uuid().optional(),
    overrideReason,
    /** Why a locked month is corrected. */
    correction: correctionField,
    /** Why marks of a session long ago are changed. */
    why: whyField,
    marks: sheetMarks,
  })
  .superRefine((sheet, ctx) => {
    if (sheet.held === 'no' && sheet.cancelReason === undefined)
      ctx.addIssue({ code: 'custom', message: 'required', path: ['cancelReason'] });
  });
export type SheetForm = z.output<typeof sheetForm>;

/** Several sheets in one form, by session: everybody in one place, or one person in all her activities. `everybody`: the session whose button was pressed. */
export const sheetsForm = z.object({
  sheets: z.record(z.uuid(), z.object({ key: z.uuid(), marks: sheetMarks })).default({}),
  everybody: z.uuid().optional(),
  why: whyField,
  correction: correctionField,
  /** Taking back what was saved a moment ago instead: the key of each save, with a new one for its undoing. */
  undo: z.record(z.uuid(), z.uuid()).optional(),
});
export type SheetsForm = z.output<typeof sheetsForm>;

/** What a sheet is saved with, from the page and from the API alike. */
export type SheetInput = {
  idempotencyKey: string;
  rows: SheetRow[];
  everybodyElsePresent: boolean;
  overrideReason?: string | undefined;
  why?: CorrectionReason | undefined;
  /** Why a locked month is corrected. */
  correction?: string | undefined;
};

/** A sheet with the session it belongs to, where several are saved at once. */
export type SheetOfSession = { sessionId: string; input: SheetInput };

/** The API's body: rows with the version that was read, and a key that makes sending it twice harmless. */
export const sheetBody = z.object({
  idempotencyKey: z.uuid(),
  everybodyElsePresent: z.boolean().default(false),
  overrideReason,
  /** Asked for when marks are changed long after the session, by the programme's rule (14 days unless it says otherwise). */
  why: z.enum(correctionReasons).optional(),
  correction: correctionField,
  marks: z.array(z.object({ enrolmentId: z.uuid(), ...markFields }).superRefine(complete)).max(MOST_ROWS),
});
export type SheetBody = z.output<typeof sheetBody>;

type Row = {
  mark: Mark['mark'] | 'none';
  minutes?: number | undefined;
  reason?: (typeof absenceReasons)[number] | undefined;
};

function markOf(row: Row): Mark | null {
  if (row.mark === 'none') return null;
  if (row.mark === 'absent') return { mark: 'absent', reason: row.reason ?? 'no-notice' };
  return row.mark === 'late' || row.mark === 'left-early'
    ? { mark: row.mark, minutesMissed: row.minutes ?? 0 }
    : { mark: row.mark };
}

function rowsOf(marks: SheetForm['marks']): SheetRow[] {
  return Object.entries(marks).map(([enrolmentId, row]) => ({
    enrolmentId,
    version: row.version,
    mark: markOf(row),
    choice: row.asked === '1' ? (row.choice ?? 'none-yet') : undefined,
  }));
}

/** The keys of saves in an address, so that they can be taken back. */
export const savesQuery = z
  .string()
  .max(2000)
  .transform((text) => text.split(','))
  .pipe(z.array(z.uuid()).max(50))
  .optional()
  .catch(undefined);

/** What a form with several sheets says, by session. */
export function inputsOfForm(form: SheetsForm): SheetOfSession[] {
  return Object.entries(form.sheets).map(([sessionId, { key, marks }]) => ({
    sessionId,
    input: {
      ...{ idempotencyKey: key, rows: rowsOf(marks), everybodyElsePresent: form.everybody === sessionId },
      ...{ why: form.why, correction: form.correction },
    },
  }));
}

/** The rows that a form says; somebody added to the sheet is present. */
export function inputOfForm(form: SheetForm): SheetInput {
  const rows = rowsOf(form.marks);
  if (form.add !== undefined && form.marks[form.add] === undefined)
    rows.push({ enrolmentId: form.add, version: 0, mark: { mark: 'present' } });
  return {
    idempotencyKey: form.key,
    rows,
    everybodyElsePresent: form.everybody === 'present',
    why: form.why,
    overrideReason: form.overrideReason,
    correction: form.correction,
  };
}

/** The rows that an API body says. Naming somebody twice leaves the last word. */
export function inputOfBody(body: SheetBody): SheetInput {
  const rows = new Map(
    body.marks.map((row) => [
      row.enrolmentId,
      { enrolmentId: row.enrolmentId, version: row.version, mark: markOf(row) },
    ]),
  );
  return {
    idempotencyKey: body.idempotencyKey,
    rows: [...rows.values()],
    everybodyElsePresent: body.everybodyElsePresent,
    overrideReason: body.overrideReason,
    why: body.why,
    correction: body.correction,
  };
}
