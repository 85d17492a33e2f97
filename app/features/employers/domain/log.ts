import { z } from 'zod';
import { dayField, optionalDayField } from '#app/features/history/domain/form-fields.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import { idField, optionalChoice, optionalIdField, textField } from './fields.ts';
import { type OfferKind, offerKinds } from './workplace.ts';

export const contactWays = ['phone', 'visit', 'e-mail', 'meeting', 'event', 'other'] as const;
export type ContactWay = (typeof contactWays)[number];
export const askAnswers = ['yes', 'no', 'later'] as const;
export type AskAnswer = (typeof askAnswers)[number];

export type LogEntry = {
  id: string;
  contactId: string | null;
  contactName: string | null;
  workplaceId: string | null;
  workplaceName: string | null;
  happenedOn: PlainDate;
  way: ContactWay;
  words: string;
  asked: OfferKind | null;
  answer: AskAnswer | null;
  nextOn: PlainDate | null;
  nextWords: string;
  nextBy: string | null;
  nextByName: string | null;
  nextSettledAt: Instant | null;
  writtenBy: string;
};

/** A contact with an employer, what was asked for, and when the next one is due. */
export const logForm = z
  .object({
    id: idField,
    happenedOn: dayField,
    way: z.enum(contactWays, 'choose'),
    contactId: optionalIdField,
    workplaceId: optionalIdField,
    words: textField(2000),
    asked: optionalChoice(offerKinds),
    answer: optionalChoice(askAnswers),
    nextOn: optionalDayField,
    nextWords: textField(200),
  })
  .superRefine((form, context) => {
    const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', message, path: [field] });
    if (form.answer !== null && form.asked === null) refuse('asked', 'answer-without-question');
    if (form.words === '' && form.asked === null) refuse('words', 'required');
    if (form.nextOn === undefined && form.nextWords !== '') refuse('nextOn', 'next-without-day');
    if (form.nextOn !== undefined && form.nextOn < form.happenedOn) refuse('nextOn', 'next-before');
  });
export type LogForm = z.output<typeof logForm>;

/** "Not before": an employer rests until a day, for a reason; without a day it rests no more. */
export const restForm = z
  .object({
    version: z.coerce.number().int(),
    restsBefore: optionalDayField,
    restReason: textField(200),
  })
  .superRefine(({ restsBefore, restReason }, context) => {
    if (restsBefore !== undefined && restReason === '')
      context.addIssue({ code: 'custom', message: 'rest-without-reason', path: ['restReason'] });
  });
export type RestForm = z.output<typeof restForm>;
