import { sql } from 'kysely';
import type { AgendaPoint, MeetingForm } from '#app/features/meetings/domain/meeting.ts';
import { gateOf } from '#app/platform/db/gate.ts';
import type { PublicContext } from '#app/platform/http/public-page.ts';
import type { PlainDate } from '#app/shared/dates.ts';

/** What a workplace sees of visits and of what she has agreed to show. */
export type ShownToWorkplace = {
  visits: {
    id: string;
    on: PlainDate;
    startsAt: string;
    form: MeetingForm;
    agenda: AgendaPoint[];
    isAhead: boolean;
    words: string;
  }[];
  adaptations: string[];
};

/** Visits and agreed adaptations behind the link of the address; nothing when it opens nothing. */
export async function findShownToWorkplace(ctx: PublicContext, tokenHash: Buffer): Promise<ShownToWorkplace> {
  const { rows } = await sql<{ shown: ShownToWorkplace | null }>`
    select app.workplace_visits_page(${tokenHash}::bytea, ${ctx.now}::timestamptz) as shown`.execute(
    gateOf(ctx.services),
  );
  return rows[0]?.shown ?? { visits: [], adaptations: [] };
}
