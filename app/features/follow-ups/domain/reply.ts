import { z } from 'zod';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import { parsePlainDate } from '#app/shared/dates.ts';

/** What she can say she does; several at once. The order is that in which they are asked. */
export const doings = ['work', 'studies', 'placement', 'job-seeking', 'other'] as const;
export type Doing = (typeof doings)[number];
export const workForms = ['permanent', 'fixed-term', 'hourly', 'supported', 'own-company'] as const;
export const replyLevels = ['sfi', 'adult-basic', 'upper-secondary', 'vocational', 'higher', 'other'] as const;

/** What a better job is, as the funder's longer-term result counts it; a pay rise alone is not asked. */
export const betterJobs = [
  'precarious-to-stable',
  'underemployed-to-full',
  'higher-skilled-job',
  'more-responsibility',
  'promotion',
] as const;
export const improvedChoices = [...betterJobs, 'none'] as const;

const yesNo = z.preprocess((value) => (value === '' ? undefined : value), z.enum(['yes', 'no'], 'choose').optional());
const several = <Value extends string>(values: readonly [Value, ...Value[]]) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : [value].flat()),
    z.array(z.enum(values, 'choose')),
  );
const hours = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
  z.coerce.number('not-hours').int('not-hours').min(1, 'not-hours').max(80, 'not-hours').optional(),
);
const sinceOn = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z
    .string()
    .transform((text, issues): PlainDate => {
      const day = parsePlainDate(text);
      if (day === undefined || day < '1960-01-01') issues.addIssue({ code: 'custom', message: 'not-a-date' });
      return day ?? ('' as PlainDate);
    })
    .optional(),
);

/** What the page behind a link takes. What was ticked is answered; how much and since when may be left out. */
export const replyForm = z
  .object({
    id: z.uuid(),
    doing: several(doings).refine((chosen) => chosen.length > 0, 'choose'),
    workForm: z.preprocess((value) => (value === '' ? undefined : value), z.enum(workForms, 'choose').optional()),
    hoursPerWeek: hours,
    studyLevel: z.preprocess((value) => (value === '' ? undefined : value), z.enum(replyLevels, 'choose').optional()),
    studyFullTime: yesNo,
    registered: yesNo,
    improved: several(improvedChoices),
    sinceOn,
    words: z.string().trim().max(500, 'too-long').default(''),
    wantsContact: z.preprocess((value) => value === 'on' || value === true, z.boolean()).default(false),
  })
  .superRefine((form, context) => {
    const missing = (path: string) => context.addIssue({ code: 'custom', path: [path], message: 'choose' });
    if (form.doing.includes('work') && form.workForm === undefined) missing('workForm');
    if (form.doing.includes('studies') && form.studyLevel === undefined) missing('studyLevel');
  });
export type ReplyForm = z.output<typeof replyForm>;

/** What is kept of an answer: of what was not ticked nothing, whatever stood in the hidden fields. */
export type ReplyAnswer = {
  doing: Doing[];
  workForm: (typeof workForms)[number] | null;
  hoursPerWeek: number | null;
  studyLevel: (typeof replyLevels)[number] | null;
  studyFullTime: boolean | null;
  registered: boolean | null;
  sinceOn: PlainDate | null;
  improved: (typeof improvedChoices)[number][] | null;
  words: string;
  wantsContact: boolean;
};

export function answerOf(form: ReplyForm): ReplyAnswer {
  const has = (doing: Doing) => form.doing.includes(doing);
  const said = (word: 'yes' | 'no' | undefined) => (word === undefined ? null : word === 'yes');
  return {
    doing: doings.filter(has),
    workForm: has('work') ? (form.workForm ?? null) : null,
    hoursPerWeek: has('work') ? (form.hoursPerWeek ?? null) : null,
    studyLevel: has('studies') ? (form.studyLevel ?? null) : null,
    studyFullTime: has('studies') ? said(form.studyFullTime) : null,
    registered: has('job-seeking') ? said(form.registered) : null,
    sinceOn: form.sinceOn ?? null,
    improved: has('work') ? form.improved : null,
    words: form.words,
    wantsContact: form.wantsContact,
  };
}

/** An answer that came by a link. `settledAs` null: nobody has looked at it yet. */
export type Reply = ReplyAnswer & {
  id: string;
  language: string;
  answeredAt: Instant;
  settledAt: Instant | null;
  settledAs: 'recorded' | 'set-aside' | null;
};

const FULL_TIME_HOURS = 40;

/**
 * The fields of the answer form that her own answer fills in beforehand; what she was not asked stays for staff to choose. Forty hours are a whole week.
 * 'Something else' fills in nothing: it may be leave, illness or nothing at all.
 */
export function fieldsOfReply(reply: ReplyAnswer): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  const kinds: string[] = [];
  const add = (kind: string, more: Record<string, string>) => {
    // The day is about what comes first; she was asked it once.
    if (kinds.length === 0 && reply.sinceOn !== null) fields[`occupation.${kind}.startsOn`] = reply.sinceOn;
    kinds.push(kind);
    for (const [field, value] of Object.entries(more)) fields[`occupation.${kind}.${field}`] = value;
  };
  const word = (yes: boolean) => (yes ? 'yes' : 'no');
  if (reply.doing.includes('work')) {
    const extent: Record<string, string> =
      reply.hoursPerWeek === null
        ? {}
        : { extentPercent: String(Math.min(100, Math.round((reply.hoursPerWeek / FULL_TIME_HOURS) * 100))) };
    if (reply.workForm === 'own-company') add('self-employed', extent);
    else add('employed', { ...extent, ...(reply.workForm !== 'supported' && { form: reply.workForm ?? '' }) });
  }
  if (reply.doing.includes('studies')) {
    if (reply.studyLevel === 'sfi') add('sfi', {});
    else
      add('studying', {
        level: reply.studyLevel ?? '',
        ...(reply.studyFullTime !== null && { fullTime: word(reply.studyFullTime) }),
      });
  }
  if (reply.doing.includes('placement')) add('placement', {});
  if (reply.doing.includes('job-seeking'))
    add(
      'job-seeking',
      reply.registered === false ? { registered: 'not-registered', available: 'yes' } : { available: 'yes' },
    );
  fields['occupation.doing'] = kinds;
  if (reply.improved !== null && reply.improved.length > 0)
    fields['facts.employment-improvement'] = [...reply.improved];
  return fields;
}
