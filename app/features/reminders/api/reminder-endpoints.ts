import { z } from '@hono/zod-openapi';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { portalLanguages } from '#app/shared/portal-language.ts';
import { ok } from '#app/shared/result.ts';
import { messageReasons, messageStatuses } from '../domain/message.ts';
import { keepReminderRule, readReminders, recordWish as recordWishPermission } from '../domain/permissions.ts';
import { channels, reminderKinds, ruleForm } from '../domain/rule.ts';
import { toldForm, wishChannels, wishForm, wishTellers } from '../domain/wish.ts';
import { getRemindersOf, getRemindersOfSession, listReminders, noteTold, recordWish } from '../server/get-reminders.ts';
import { getRule, saveRule } from '../server/keep-rule.ts';

const ofProgramme = z.object({ programmeId: z.uuid() });
const ofEnrolment = z.object({ enrolmentId: z.uuid() });
const nothing = z.object({});
const saved = z.object({ saved: z.literal(true) });
const read = { action: 'read', category: 'contact' } as const;
const write = { action: 'write', category: 'contact' } as const;
const day = z.string();

const rule = z.object({
  isOn: z.boolean(),
  forSessions: z.boolean(),
  forMeetings: z.boolean(),
  tellsChanges: z.boolean(),
  forMessages: z.boolean(),
  hoursBefore: z.int(),
  leastMinutes: z.int(),
  changesWithinDays: z.int(),
  allowedFrom: z.string(),
  allowedBefore: z.string(),
  onSundays: z.boolean(),
  onHolidays: z.boolean(),
  showsPlace: z.boolean(),
  withoutWish: z.enum(['none', ...channels]),
  version: z.int(),
});

const message = z.object({
  id: z.uuid(),
  enrolmentId: z.uuid(),
  about: z.enum(['session', 'meeting', 'message', 'follow-up']),
  aboutId: z.uuid(),
  kind: z.enum(reminderKinds),
  startsOn: day,
  startsAt: z.string(),
  channel: z.enum(channels).nullable(),
  language: z.string().nullable(),
  text: z.string().nullable(),
  status: z.enum(messageStatuses),
  reason: z.enum(messageReasons).nullable(),
  createdAt: z.string(),
  settledAt: z.string().nullable(),
});

export const getReminderRuleEndpoint = defineEndpoint({
  name: 'get-reminder-rule',
  summary: 'How a programme reminds. Version 0: nobody has said so yet.',
  method: 'get',
  path: '/programmes/{programmeId}/reminder-rule',
  permission: readReminders,
  audit: { none: 'a rule holds no data about participants' },
  params: ofProgramme,
  query: nothing,
  answer: rule,
  handle: async (ctx, { params }) => ok((await getRule(ctx, params.programmeId)).rule),
});

export const saveReminderRuleEndpoint = defineEndpoint({
  name: 'save-reminder-rule',
  summary: 'Says how a programme reminds.',
  method: 'put',
  path: '/programmes/{programmeId}/reminder-rule',
  permission: keepReminderRule,
  audit: { none: 'a rule holds no data about participants' },
  params: ofProgramme,
  query: nothing,
  body: ruleForm,
  answer: saved,
  handle: async (ctx, { params, body }) => {
    const kept = await saveRule(ctx, params.programmeId, body);
    return kept.ok ? ok({ saved: true as const }) : kept;
  },
});

export const listRemindersEndpoint = defineEndpoint({
  name: 'list-reminders',
  summary: 'The latest hundred messages of a programme, and what became of them.',
  method: 'get',
  path: '/programmes/{programmeId}/reminders',
  permission: readReminders,
  audit: read,
  params: ofProgramme,
  query: nothing,
  answer: z.object({ messages: z.array(message) }),
  handle: async (ctx, { params }) => ok({ messages: (await listReminders(ctx, params.programmeId)).messages }),
});

export const getSessionRemindersEndpoint = defineEndpoint({
  name: 'get-session-reminders',
  summary: 'What was sent about a session, and what became of it.',
  method: 'get',
  path: '/sessions/{sessionId}/reminders',
  permission: readReminders,
  audit: read,
  params: z.object({ sessionId: z.uuid() }),
  query: nothing,
  answer: z.object({ messages: z.array(message) }),
  handle: async (ctx, { params }) => ok({ messages: (await getRemindersOfSession(ctx, params.sessionId)).messages }),
});

export const getRemindersEndpoint = defineEndpoint({
  name: 'get-reminders',
  summary: 'How a participant wants to be reminded, of what she will be within two weeks, and what she was sent.',
  method: 'get',
  path: '/participants/{enrolmentId}/reminders',
  permission: readReminders,
  audit: read,
  params: ofEnrolment,
  query: nothing,
  answer: z.object({
    wishes: z.array(
      z.object({
        id: z.uuid(),
        number: z.int(),
        channel: z.enum(wishChannels),
        language: z.enum(portalLanguages).nullable(),
        pausedUntil: day.nullable(),
        thoughProtected: z.boolean(),
        toldBy: z.enum(wishTellers),
        recordedAt: z.string(),
        recordedBy: z.string(),
      }),
    ),
    coming: z.array(
      z.object({
        about: z.enum(['session', 'meeting']),
        aboutId: z.uuid(),
        startsOn: day,
        startsAt: z.string(),
        remindsAt: z.string().optional(),
      }),
    ),
    messages: z.array(message),
    noticesOffAt: z.string().nullable(),
  }),
  handle: async (ctx, { params }) => {
    const { wishes, coming, messages, noticesOffAt } = await getRemindersOf(ctx, params.enrolmentId);
    return ok({ wishes, coming, messages, noticesOffAt });
  },
});

export const recordReminderWishEndpoint = defineEndpoint({
  name: 'record-reminder-wish',
  summary: 'Records how a participant wants to be reminded from now on.',
  method: 'post',
  path: '/participants/{enrolmentId}/reminders/wishes',
  permission: recordWishPermission,
  audit: write,
  params: ofEnrolment,
  query: nothing,
  body: wishForm,
  answer: saved,
  handle: async (ctx, { params, body }) => {
    const recorded = await recordWish(ctx, params.enrolmentId, body);
    return recorded.ok ? ok({ saved: true as const }) : recorded;
  },
});

export const noteToldEndpoint = defineEndpoint({
  name: 'note-told',
  summary: 'Notes that a participant has been told of a start in another way: no reminder of it goes out.',
  method: 'post',
  path: '/participants/{enrolmentId}/reminders/told',
  permission: recordWishPermission,
  audit: write,
  params: ofEnrolment,
  query: nothing,
  body: toldForm,
  answer: saved,
  handle: async (ctx, { params, body }) => {
    await noteTold(ctx, params.enrolmentId, body);
    return ok({ saved: true as const });
  },
});
