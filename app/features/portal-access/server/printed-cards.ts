import type { RequestContext } from '#app/platform/http/page.ts';
import { scannedCardPath } from '../domain/paths.ts';
import { getInvitedGroup, getPortalAccess, type Invited, type InvitedGroup, type PortalAccess } from './cards.ts';
import { codeOfCard, secretOfCard } from './codes.ts';

/** What is printed on a card. It holds the way in, and stands on paper and on the page to print it from, nowhere else. */
export type PrintedCard = {
  cardId: string;
  /** Empty for somebody with protected identity. */
  name: string;
  firstLanguage: string | null;
  code: string;
  path: string;
};

/** What is on a card that nobody has taken yet; undefined when there is none. */
export function printedCard({ services }: Pick<RequestContext, 'services'>, one: Invited): PrintedCard | undefined {
  if (one.card === undefined || (one.state !== 'closed' && one.state !== 'open')) return undefined;
  const { keys } = services;
  const { id } = one.card;
  return {
    cardId: id,
    name: one.isProtected ? '' : one.givenName,
    firstLanguage: one.firstLanguage,
    code: codeOfCard(keys, id),
    path: scannedCardPath.to({ code: secretOfCard(keys, id) }),
  };
}

/** Somebody's card to print. Throws NotFoundError. */
export async function printOneCard(
  ctx: RequestContext,
  enrolmentId: string,
): Promise<PortalAccess & { cards: PrintedCard[] }> {
  const access = await getPortalAccess(ctx, enrolmentId);
  const card = printedCard(ctx, access.invited);
  return { ...access, cards: card === undefined ? [] : [card] };
}

/** The cards of a group or a programme that nobody has taken yet, to print. Throws NotFoundError. */
export async function printGroupCards(
  ctx: RequestContext,
  of: Parameters<typeof getInvitedGroup>[1],
): Promise<InvitedGroup & { cards: PrintedCard[] }> {
  const group = await getInvitedGroup(ctx, of);
  return { ...group, cards: group.people.flatMap((one) => printedCard(ctx, one) ?? []) };
}
