import { sql } from 'kysely';
import type { Db } from '#app/platform/db/database.ts';
import type { Instant, PlainDate } from '#app/shared/dates.ts';
import type { PlannedDay, Task, WeekAnswer } from '../domain/week.ts';

// The gate's functions for whoever holds a supervisor's link; each looks at the link itself.

export type OpenWeek = {
  weekOn: PlainDate;
  days: PlannedDay[];
  answer: (WeekAnswer & { id: string; number: number; taskIds: string[] }) | null;
};

type About = { tenantId: string; tenantName: string; theme: string; endsOn: PlainDate };
export type WorkplacePage =
  | (About & { state: 'expired'; canReach: boolean })
  | (About & {
      state: 'open';
      shownName: string;
      contactName: string;
      workplaceName: string;
      aims: (Task & { kind?: string })[];
      weeks: OpenWeek[] | null;
    });

/** What a link shows; undefined when it opens nothing. */
export async function findWorkplacePage(
  gate: Db,
  token: Buffer,
  now: Instant,
  weekOn: PlainDate,
): Promise<WorkplacePage | undefined> {
  const { rows } = await sql<{ page: WorkplacePage | null }>`
    select app.workplace_page(${token}::bytea, ${now}::timestamptz, ${weekOn}::date) as page`.execute(gate);
  return rows[0]?.page ?? undefined;
}

type SentWeek = Omit<WeekAnswer, 'days'> & {
  /** `length`: the whole day, in minutes. */
  days: { sessionId: string; says: string; minutes?: number; length: number }[];
  taskIds: string[];
  byWhom: string;
};

/** Keeps a week; 'stale' when somebody has answered since. */
export async function keepWorkplaceWeek(
  gate: Db,
  at: { token: Buffer; now: Instant; weekOn: PlainDate; id: string; number: number },
  answer: SentWeek,
): Promise<'saved' | 'stale' | 'closed'> {
  const { rows } = await sql<{ kept: 'saved' | 'stale' | 'closed' }>`
    select app.keep_workplace_week(${at.token}::bytea, ${at.now}::timestamptz, ${at.weekOn}::date, ${at.id}::uuid, ${at.number}::int,
      ${JSON.stringify(answer)}::jsonb) as kept`.execute(gate);
  return rows[0]?.kept ?? 'closed';
}

export type Reach = { email: string; phone: string; language: string | null };

/** A new link in place of one too old, and where it is sent; undefined when none can be made. */
export async function renewWorkplaceLink(
  gate: Db,
  token: Buffer,
  now: Instant,
  link: { id: string; tokenHash: Buffer },
): Promise<Reach | undefined> {
  const { rows } = await sql<Reach>`select email, phone, language
    from app.renew_workplace_link(${token}::bytea, ${now}::timestamptz, ${link.id}::uuid, ${link.tokenHash}::bytea)`.execute(
    gate,
  );
  return rows[0];
}

/** Supervisors to be reminded of a week, each marked as reminded by this. Only for the worker. */
export async function takeReminders(db: Db, now: Instant, weekOn: PlainDate): Promise<(Reach & { linkId: string })[]> {
  const { rows } = await sql<Reach & { linkId: string }>`select link_id as "linkId", email, phone, language
    from app.take_workplace_reminders(${now}::timestamptz, ${weekOn}::date)`.execute(db);
  return rows;
}
