import { z } from 'zod';
import { activityPath } from '#app/features/activities/domain/paths.ts';
import { definePage } from '#app/platform/http/page.ts';
import { ok } from '#app/shared/result.ts';
import { groupCardsForm } from '../../domain/forms.ts';
import {
  activityPortalCardsPath,
  printActivityCardsPath,
  printProgrammeCardsPath,
  programmePortalCardsPath,
} from '../../domain/paths.ts';
import { handlePortalCards } from '../../domain/permissions.ts';
import { changeGroupCards, getInvitedGroup } from '../../server/cards.ts';
import { printGroupCards } from '../../server/printed-cards.ts';
import { groupView, paperView } from '../parts/group-view.tsx';

const declared = {
  permission: handlePortalCards,
  audit: { action: 'read', category: 'directory' },
  submitAudit: { action: 'write', category: 'directory' },
} as const;
const ofActivity = { ...declared, params: z.object({ activityId: z.uuid() }), query: z.object({}) };
const ofProgramme = { ...declared, params: z.object({}), query: z.object({ programme: z.uuid().optional() }) };
const trail = (activityId: string, name: string) => ({ href: activityPath.to({ activityId }), name });

/** Invites a whole group: cards, opening them, and who has come in. */
export const activityPortalCardsPage = definePage({
  ...ofActivity,
  path: activityPortalCardsPath,
  form: groupCardsForm,
  load: (ctx, { params }) => getInvitedGroup(ctx, params),
  submit: async (ctx, { params, form }) => {
    await changeGroupCards(ctx, params, form);
    return ok(activityPortalCardsPath.to(params, { done: 'saved' }));
  },
  view: (group, view) => {
    const to = { activityId: group.activityId ?? '' };
    return groupView(group, view, { back: trail(to.activityId, group.name), print: printActivityCardsPath.to(to) });
  },
});

/** The same for a programme. */
export const programmePortalCardsPage = definePage({
  ...ofProgramme,
  path: programmePortalCardsPath,
  form: groupCardsForm,
  load: (ctx, { query }) => getInvitedGroup(ctx, { programmeId: query.programme }),
  submit: async (ctx, { query, form }) => {
    await changeGroupCards(ctx, { programmeId: query.programme }, form);
    return ok(programmePortalCardsPath.to({}, { programme: query.programme, done: 'saved' }));
  },
  view: (group, view) =>
    groupView(group, view, { print: printProgrammeCardsPath.to({}, { programme: group.programmeId }) }),
});

/** The cards of a group that nobody has taken yet, to print and cut apart. */
export const printActivityCardsPage = definePage({
  ...ofActivity,
  audit: { action: 'export', category: 'directory' },
  path: printActivityCardsPath,
  load: async (ctx, { params }) => ({ ...(await printGroupCards(ctx, params)), origin: ctx.services.origin }),
  view: (group, view) => paperView(group, view, activityPortalCardsPath.to({ activityId: group.activityId ?? '' })),
});

export const printProgrammeCardsPage = definePage({
  ...ofProgramme,
  audit: { action: 'export', category: 'directory' },
  path: printProgrammeCardsPath,
  load: async (ctx, { query }) => ({
    ...(await printGroupCards(ctx, { programmeId: query.programme })),
    origin: ctx.services.origin,
  }),
  view: (group, view) => paperView(group, view, programmePortalCardsPath.to({}, { programme: group.programmeId })),
});
