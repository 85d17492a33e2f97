import { z } from 'zod';
import type { PlainDate } from '#app/shared/dates.ts';
import { extentField, optionalDayField, passIssues } from './form-fields.ts';
import { situationFields, situationKinds } from './situation-fields.ts';
import { type SituationDetails, situationDetails } from './situations.ts';

/** What a person does on a day, one kind at a time. No start: nobody said since when. */
export type Doing = { id: string; startsOn: PlainDate | null; extentPercent: number | null; details: SituationDetails };

/**
 * The answer to "what did she do that day". 'stated': `doing` is everything, also when it is empty because the rest is
 * recorded already. 'unknown' and 'declined' carry nothing.
 */
export type OccupationAnswer = { statement: 'stated' | 'unknown' | 'declined'; doing: Doing[] };

export const occupationChoices = [...situationKinds, 'nothing-more', 'unknown', 'declined'] as const;
export type OccupationChoice = (typeof occupationChoices)[number];

const list = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : [value].flat()),
  z.array(z.enum(occupationChoices)),
);

const kindFields = z.looseObject({ id: z.uuid(), startsOn: optionalDayField, extentPercent: extentField });

/**
 * Reads the question's fields: 'doing' (the ticked kinds) and, per ticked kind, its own ('employed.form', 'sfi.course').
 * Undefined when nothing is ticked: not asked. Problems: 'contradicts' (unknown beside a kind), and those of the fields.
 */
export const occupationForm = z
  .looseObject({ doing: list })
  .transform((form, context): OccupationAnswer | undefined => {
    if (form.doing.length === 0) return undefined;
    const kinds = situationKinds.filter((kind) => form.doing.includes(kind));
    const refused = (['unknown', 'declined'] as const).find((each) => form.doing.includes(each));
    if (
      form.doing.length > 1 &&
      (refused !== undefined || form.doing.includes('nothing-more') || kinds.includes('inactive'))
    ) {
      context.addIssue({ code: 'custom', path: ['doing'], message: 'contradicts' });
      return z.NEVER;
    }
    if (refused !== undefined) return { statement: refused, doing: [] };
    const doing: Doing[] = [];
    for (const kind of kinds) {
      const frame = kindFields.safeParse(form[kind]);
      const details = situationFields[kind].safeParse(form[kind] ?? {});
      if (!frame.success) passIssues(frame.error, [kind], context);
      if (!details.success) passIssues(details.error, [kind], context);
      if (frame.success && details.success) {
        const { id, startsOn, extentPercent } = frame.data;
        doing.push({ id, startsOn: startsOn ?? null, extentPercent, details: details.data });
      }
    }
    return { statement: 'stated', doing };
  });

/** The same answer as the REST API takes it. */
export const occupationInput = z.object({
  statement: z.enum(['stated', 'unknown', 'declined']),
  doing: z
    .array(
      z.object({
        id: z.uuid(),
        startsOn: optionalDayField.transform((day) => day ?? null),
        extentPercent: extentField,
        details: situationDetails,
      }),
    )
    .max(20)
    .default([]),
});

/** A situation ready to be recorded. */
export type StatedSituation = {
  id: string;
  startsOn: PlainDate;
  endsBefore: null;
  extentPercent: number | null;
  details: SituationDetails;
};

/**
 * The situations an answer about `day` leads to. Without a start they are known from `day` on; job-seeking then says
 * that its start is unknown, because the length of unemployment counts from it.
 */
export function situationsOf(answer: OccupationAnswer, day: PlainDate): StatedSituation[] {
  return answer.doing.map(({ id, startsOn, extentPercent, details }) => ({
    id,
    startsOn: startsOn ?? day,
    endsBefore: null,
    extentPercent,
    details: startsOn === null && details.kind === 'job-seeking' ? { ...details, startUnknown: true } : details,
  }));
}
