import { sql } from 'kysely';
import type { PortalContext } from '#app/platform/http/portal-page.ts';
import { addDays, type PlainDate } from '#app/shared/dates.ts';
import type { TimeOfDay } from '#app/shared/time-of-day.ts';
import { endOf, type MeetingKind } from '../domain/meeting.ts';

/** A meeting as the one who is met sees it: never what it is about, nor a word of notes. */
export type OwnMeeting = {
  id: string;
  kind: MeetingKind;
  /** Whom she meets; null when that account works with her no longer. */
  hostName: string | null;
  form: 'place' | 'phone' | 'video';
  place: string;
  day: PlainDate;
  startsAt: TimeOfDay;
  endsAt: TimeOfDay;
  /** It was called off before its time. */
  isCancelled: boolean;
  /** Where it was, when it was moved in the last seven days. */
  was: { wasOn: PlainDate; wasStarting: TimeOfDay; wasEnding: TimeOfDay } | undefined;
};

type Stored = Omit<OwnMeeting, 'endsAt' | 'was'> & {
  minutesPlanned: number;
  wasOn: PlainDate | null;
  wasStarting: TimeOfDay | null;
  wasMinutes: number | null;
};

/** Her meetings with staff from a day through another (both included), in order; a moved one where it is now. */
export async function listOwnMeetings(
  { db, person, today }: Pick<PortalContext, 'db' | 'person' | 'today'>,
  from: PlainDate,
  through: PlainDate,
): Promise<OwnMeeting[]> {
  const { rows } = await sql<Stored>`
    select m.id, m.kind, (select o.name from app.own_staff() o where o.account_id = m.host_id limit 1) as "hostName", m.form, m.place, m.meets_on as day,
      to_char(m.starts_at, 'HH24:MI') as "startsAt", m.minutes_planned as "minutesPlanned", m.status = 'not-held' as "isCancelled",
      b.meets_on as "wasOn", to_char(b.starts_at, 'HH24:MI') as "wasStarting", b.minutes_planned as "wasMinutes"
    from meetings m
    left join meetings b on b.tenant_id = m.tenant_id and b.moved_to = m.id and b.settled_at >= ${addDays(today, -7)}::date
    where m.tenant_id = ${person.tenantId}::uuid and m.person_id = ${person.personId}::uuid and m.meets_on between ${from}::date and ${through}::date and m.status <> 'moved'
    order by m.meets_on, m.starts_at, m.id limit 100`.execute(db);
  return rows.map(({ minutesPlanned, wasOn, wasStarting, wasMinutes, ...meeting }) => ({
    ...meeting,
    endsAt: endOf({ startsAt: meeting.startsAt, minutesPlanned }),
    was:
      wasOn === null || wasStarting === null
        ? undefined
        : { wasOn, wasStarting, wasEnding: endOf({ startsAt: wasStarting, minutesPlanned: wasMinutes ?? 0 }) },
  }));
}
