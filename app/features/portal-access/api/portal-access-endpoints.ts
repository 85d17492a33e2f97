import { z } from 'zod';
import { defineEndpoint } from '#app/platform/http/endpoint.ts';
import { ok } from '#app/shared/result.ts';
import { cardStates } from '../domain/card-state.ts';
import { changeCardForm, groupCardsForm } from '../domain/forms.ts';
import { handlePortalCards } from '../domain/permissions.ts';
import { changeGroupCards, changePortalCard, getInvitedGroup, getPortalAccess } from '../server/cards.ts';

// No answer holds a code: it stands on paper and on the page that prints it.
const access = z.object({
  state: z.enum(cardStates),
  openUntil: z.string().nullable(),
  takenAt: z.string().nullable(),
  phones: z.array(z.object({ id: z.uuid(), label: z.string(), isShared: z.boolean(), lastSeenOn: z.string() })),
});
const ofOne = {
  path: '/enrolments/{enrolmentId}/portal-access',
  permission: handlePortalCards,
  params: z.object({ enrolmentId: z.uuid() }),
  query: z.object({}),
  answer: access,
} as const;

async function accessOf(
  ctx: Parameters<typeof getPortalAccess>[0],
  enrolmentId: string,
): Promise<z.input<typeof access>> {
  const { invited, phones } = await getPortalAccess(ctx, enrolmentId);
  const { state, card } = invited;
  return {
    state,
    openUntil: card?.openUntil ?? null,
    takenAt: card?.takenAt ?? null,
    phones: phones.map(({ id, label, isShared, lastSeenOn }) => ({ id, label, isShared, lastSeenOn })),
  };
}

export const getPortalAccessEndpoint = defineEndpoint({
  ...ofOne,
  name: 'get-portal-access',
  summary: 'How a participant comes to her own pages: how her card stands, and her phones. Never a code.',
  method: 'get',
  audit: { action: 'read', category: 'directory' },
  handle: async (ctx, { params }) => ok(await accessOf(ctx, params.enrolmentId)),
});

export const changePortalAccessEndpoint = defineEndpoint({
  ...ofOne,
  name: 'change-portal-access',
  summary: 'Make a card (it ends the one before), open it for an hour for the first phone, or block it and all phones.',
  method: 'post',
  audit: { action: 'write', category: 'directory' },
  body: changeCardForm,
  handle: async (ctx, { params, body }) => {
    await changePortalCard(ctx, params.enrolmentId, body);
    return ok(await accessOf(ctx, params.enrolmentId));
  },
});

const people = z.object({
  people: z.array(z.object({ enrolmentId: z.uuid(), name: z.string(), state: z.enum(cardStates) })),
});
const ofGroup = {
  path: '/activities/{activityId}/portal-cards',
  permission: handlePortalCards,
  params: z.object({ activityId: z.uuid() }),
  query: z.object({}),
} as const;

export const listPortalCardsEndpoint = defineEndpoint({
  ...ofGroup,
  name: 'list-portal-cards',
  summary: 'Everybody of a group with how her card for the own pages stands. Never a code.',
  method: 'get',
  audit: { action: 'read', category: 'directory' },
  answer: people,
  handle: async (ctx, { params }) => {
    const group = await getInvitedGroup(ctx, params);
    return ok({ people: group.people.map(({ enrolmentId, name, state }) => ({ enrolmentId, name, state })) });
  },
});

export const changePortalCardsEndpoint = defineEndpoint({
  ...ofGroup,
  name: 'change-portal-cards',
  summary: 'Make cards for those of a group who have none, or open theirs for an hour. Answers how many.',
  method: 'post',
  audit: { action: 'write', category: 'directory' },
  body: groupCardsForm,
  answer: z.object({ changed: z.number() }),
  handle: async (ctx, { params, body }) => ok({ changed: await changeGroupCards(ctx, params, body) }),
});
