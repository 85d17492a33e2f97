import { sql } from 'kysely';
import { gateOf } from '#app/platform/db/gate.ts';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import type { PublicContext } from '#app/platform/http/public-page.ts';
import type { PlacementForm } from '../domain/forms.ts';
import type { Answer, Terms } from '../domain/placement.ts';
import type { PlacementStatus } from '../domain/status.ts';
import type { Saying } from '../domain/terms.ts';
import type { Taken } from './answer-placement.ts';
import { checkHash, type LinkPurpose, linkHash } from './links.ts';

export type LinkState = {
  state: 'open' | 'expired' | 'revoked' | 'locked';
  checkKind: 'phone' | 'e-mail' | 'code';
  party: 'participant' | 'workplace';
  tenantName: string;
  theme: string;
};

/** A placement as a party sees it who has no account: her first name and nothing of her besides. */
export type ShownPlacement = {
  placementId: string;
  form: PlacementForm;
  status: PlacementStatus;
  programmeName: string;
  givenName: string | null;
  workplace: string;
  employer: string;
  street: string;
  city: string;
  supervisor: string | null;
  staff: string | null;
  /** Those that wait for an answer, else the latest. */
  terms:
    | (Pick<
        Terms,
        'id' | 'number' | 'startsOn' | 'endsOn' | 'extentPercent' | 'hours' | 'aims' | 'tasks' | 'reason'
      > & {
        status: Exclude<Terms['status'], 'withdrawn'>;
        answers: Pick<Answer, 'party' | 'agrees' | 'wantsChange'>[];
      })
    | null;
};

/** How a link stands; undefined when it is none of ours. It tells nothing of the placement. */
export async function lookAtLink(
  ctx: PublicContext,
  token: string,
  purpose: LinkPurpose,
): Promise<LinkState | undefined> {
  const { rows } = await sql<LinkState>`
    select state, check_kind as "checkKind", party, tenant_name as "tenantName", theme
    from app.look_at_placement_link(${linkHash(token)}::bytea, ${ctx.now}::timestamptz, ${purpose})`.execute(
    gateOf(ctx.services),
  );
  return rows[0];
}

/** The terms behind a link, for whoever knows what it was sent to; undefined when she does not, or it has closed. */
export async function openByLink(
  ctx: PublicContext,
  token: string,
  typed: string,
): Promise<(ShownPlacement & { party: 'participant' | 'workplace' }) | undefined> {
  const hashed = linkHash(token);
  const { rows } = await sql<{ shown: (ShownPlacement & { party: 'participant' | 'workplace' }) | null }>`
    select app.open_placement_link(${hashed}::bytea, ${ctx.now}::timestamptz, ${checkHash(ctx.services.keys, hashed, typed)}::bytea) as shown`.execute(
    gateOf(ctx.services),
  );
  return rows[0]?.shown ?? undefined;
}

/** An answer by link. */
export async function answerByLink(
  ctx: PublicContext,
  token: string,
  { typed, termsId, says, words }: { typed: string; termsId: string; says: Saying; words: string },
): Promise<Taken> {
  const hashed = linkHash(token);
  const { rows } = await sql<{ taken: Taken }>`
    select app.answer_placement_by_link(${hashed}::bytea, ${ctx.now}::timestamptz, ${checkHash(ctx.services.keys, hashed, typed)}::bytea, ${termsId}::uuid, ${says}, ${words}) as taken`.execute(
    gateOf(ctx.services),
  );
  return rows[0]?.taken ?? 'gone';
}

/** Her placements on her own side, the latest first; what was cancelled is left out. */
export async function listOwnPlacements({ db }: Pick<PortalContext, 'db'>): Promise<ShownPlacement[]> {
  const { rows } = await sql<{ shown: ShownPlacement }>`select shown from app.own_placements()`.execute(db);
  return rows.map(({ shown }) => shown);
}

/** Those whose terms wait for her own answer. */
export async function listUnansweredPlacements(ctx: Pick<PortalContext, 'db'>): Promise<ShownPlacement[]> {
  return (await listOwnPlacements(ctx)).filter(
    ({ terms }) => terms?.status === 'proposed' && terms.answers.every(({ party }) => party !== 'participant'),
  );
}

/** Her own answer. */
export async function answerOwnPlacement(
  { db, now }: Pick<PortalContext, 'db' | 'now'>,
  { termsId, says, words }: { termsId: string; says: Saying; words: string },
): Promise<Taken> {
  const { rows } = await sql<{ taken: Taken }>`
    select app.answer_own_placement(${termsId}::uuid, ${says}, ${words}, ${now}::timestamptz) as taken`.execute(db);
  return rows[0]?.taken ?? 'gone';
}
