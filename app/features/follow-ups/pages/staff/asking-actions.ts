import { z } from 'zod';
import { defineAction } from '#app/platform/http/page.ts';
import { portalLanguages } from '#app/shared/portal-language.ts';
import { ok } from '#app/shared/result.ts';
import {
  followUpPath,
  letterReturnedPath,
  makeLetterPath,
  sendLinkPath,
  setReplyAsidePath,
} from '../../domain/paths.ts';
import { answerFollowUp } from '../../domain/permissions.ts';
import { makeLetter, noteReturned, sendLink, setReplyAside } from '../../server/ask.ts';

const write = { action: 'write', category: 'outcomes' } as const;
const ofFollowUp = z.object({ followUpId: z.uuid() });
const back = (params: z.output<typeof ofFollowUp>, done?: string) =>
  followUpPath.to(params, done === undefined ? {} : { done });
const linkForm = z.object({ id: z.uuid(), language: z.enum(portalLanguages) });

/** Sends her a link to the three questions by text message. */
export const sendLinkAction = defineAction({
  path: sendLinkPath,
  permission: answerFollowUp,
  audit: write,
  params: ofFollowUp,
  form: linkForm,
  submit: async (ctx, { params, form }) => {
    const sent = await sendLink(ctx, params.followUpId, form);
    return sent.ok ? ok(back(params, 'saved')) : sent;
  },
  backTo: (params) => back(params),
});

/** Makes a letter with the three questions. */
export const makeLetterAction = defineAction({
  path: makeLetterPath,
  permission: answerFollowUp,
  audit: write,
  params: ofFollowUp,
  form: linkForm,
  submit: async (ctx, { params, form }) => {
    const made = await makeLetter(ctx, params.followUpId, form);
    return made.ok ? ok(back(params, 'saved')) : made;
  },
  backTo: (params) => back(params),
});

/** A letter that came back. */
export const letterReturnedAction = defineAction({
  path: letterReturnedPath,
  permission: answerFollowUp,
  audit: write,
  params: ofFollowUp,
  form: z.object({ attemptId: z.uuid() }),
  submit: async (ctx, { params, form }) => {
    await noteReturned(ctx, params.followUpId, form.attemptId);
    return ok(back(params, 'saved'));
  },
  backTo: (params) => back(params),
});

/** What staff have recorded stands beside her own answer. */
export const setReplyAsideAction = defineAction({
  path: setReplyAsidePath,
  permission: answerFollowUp,
  audit: write,
  params: ofFollowUp,
  form: z.object({ replyId: z.uuid() }),
  submit: async (ctx, { params, form }) => {
    const set = await setReplyAside(ctx, params.followUpId, form.replyId);
    return set.ok ? ok(back(params, 'saved')) : set;
  },
  backTo: (params) => back(params),
});
