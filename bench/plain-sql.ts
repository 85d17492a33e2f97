/** The same work as a developer would write it by hand against these tables: prepared, no walls, no trace. */

const LISTED = `'{referred,waiting,accepted,active,paused,ended,declined,withdrawn}'`;

export const plainSql = {
  /** $1 tenant, $2 programmes. */
  list: `select e.id as "enrolmentId", e.person_id as "personId", e.programme_id as "programmeId", n.given_name as "givenName", n.family_name as "familyName", e.restricted, e.status,
      e.site_key as "siteKey", e.track_key as "trackKey", e.referred_on as "referredOn", e.started_on as "startedOn", e.ended_on as "endedOn", e.planned_end_on as "plannedEndOn", a.name as "caseWorkerName",
      (select count(*)::int from (select from participant_names c where c.tenant_id = $1 and c.programme_id = any($2::uuid[]) and c.status = any(${LISTED}::text[]) limit 1001) c) as total
    from (select n.enrolment_id, n.sort_name, n.given_name, n.family_name from participant_names n where n.tenant_id = $1 and n.programme_id = any($2::uuid[]) and n.status = any(${LISTED}::text[])
        order by n.sort_name, n.enrolment_id limit 50) n
      join enrolments e on e.tenant_id = $1 and e.id = n.enrolment_id
      left join accounts a on a.tenant_id = e.tenant_id and a.id = e.case_worker_id
    order by n.sort_name, n.enrolment_id`,

  /** $1 tenant, $2 programmes: the first employers by name, with where they are and what they offer. */
  employers: `select e.id, e.name, e.organisation_number, e.kind, a.name as owner_name, e.asked_on, e.next_on, w.cities, o.kinds,
      (select count(*)::int from (select from employers c where c.tenant_id = $1 and c.programme_id = any($2::uuid[]) and c.archived_at is null limit 1001) c) as total
    from (select * from employers where tenant_id = $1 and programme_id = any($2::uuid[]) and archived_at is null order by sort_name, id limit 50) e
      left join accounts a on a.tenant_id = e.tenant_id and a.id = e.owner_id
      left join lateral (select array_agg(distinct w.city) as cities from workplaces w where w.tenant_id = e.tenant_id and w.employer_id = e.id and w.closed_on is null) w on true
      left join lateral (select array_agg(distinct f.kind) as kinds from workplaces w join workplace_offers f on f.tenant_id = w.tenant_id and f.workplace_id = w.id
        where w.tenant_id = e.tenant_id and w.employer_id = e.id and f.closed_at is null) o on true
    order by e.sort_name, e.id`,

  /** $1 tenant, $2 programmes, $3 patterns: employers in whose name each is found. */
  employerSearch: `select e.id, e.name, e.organisation_number, e.kind, e.asked_on, e.next_on from employers e
    where e.tenant_id = $1 and e.programme_id = any($2::uuid[]) and e.archived_at is null and e.sort_name like all ($3::text[]) order by e.sort_name, e.id limit 50`,

  /** $1 tenant, $2 programmes: towns with how many workplaces, and their middle. */
  employerMap: `select w.city, count(*)::int as count, avg(w.latitude) as latitude, avg(w.longitude) as longitude
    from workplaces w join employers e on e.tenant_id = w.tenant_id and e.id = w.employer_id
    where w.tenant_id = $1 and w.programme_id = any($2::uuid[]) and w.closed_on is null and e.archived_at is null group by 1 order by 2 desc`,

  /** $1 tenant, $2 programmes, $3 employer, with its workplaces, contact persons, offers and history. */
  employer: `select e.*, (select json_agg(w) from workplaces w where w.tenant_id = e.tenant_id and w.employer_id = e.id) as workplaces,
      (select json_agg(c) from workplace_contacts c where c.tenant_id = e.tenant_id and c.employer_id = e.id) as contacts,
      (select json_agg(f) from workplace_offers f where f.tenant_id = e.tenant_id and f.employer_id = e.id) as offers,
      (select json_agg(l) from (select * from employer_log l where l.tenant_id = e.tenant_id and l.employer_id = e.id order by l.happened_on desc limit 200) l) as log
    from employers e where e.tenant_id = $1 and e.programme_id = any($2::uuid[]) and e.id = $3`,

  /** $1 tenant, $2 programmes, $3 case worker: her people under way, when each was last met, and whether there is a next step. */
  workList: `select e.id as "enrolmentId", e.restricted or e.status <> 'active' as restricted, n.given_name, n.family_name,
      (select max(m.meets_on) from meetings m where m.tenant_id = $1 and m.enrolment_id = e.id and m.status = 'held') as last_met_on,
      exists (select from plan_steps s where s.tenant_id = $1 and s.enrolment_id = e.id and s.state in ('planned', 'doing')) as "hasStep"
    from enrolments e join participant_names n on n.tenant_id = $1 and n.enrolment_id = e.id
    where e.tenant_id = $1 and e.programme_id = any($2::uuid[]) and e.case_worker_id = $3 and e.status in ('accepted', 'active', 'paused')`,

  /** $1 tenant, $2 enrolment. */
  head: `select e.*, d.given_name, d.family_name, d.name_in_own_script, c.name as called_name, l.language, w.interpreter, g.name as programme_name, g.definition, a.name as case_worker_name
    from enrolments e join person_directory d on d.tenant_id = e.tenant_id and d.person_id = e.person_id join programmes g on g.tenant_id = e.tenant_id and g.id = e.programme_id
      left join accounts a on a.tenant_id = e.tenant_id and a.id = e.case_worker_id
      left join person_languages l on l.tenant_id = e.tenant_id and l.person_id = e.person_id and l.is_first
      left join person_language_needs w on w.tenant_id = e.tenant_id and w.person_id = e.person_id
      left join person_names c on c.tenant_id = e.tenant_id and c.person_id = e.person_id and c.kind = 'called' and c.valid_before is null
    where e.tenant_id = $1 and e.id = $2`,
  moves: `select m.move, m.from_status, m.to_status, m.takes_effect_on, m.reason, m.recorded_at, a.name from enrolment_moves m left join accounts a on a.tenant_id = m.tenant_id and a.id = m.recorded_by
    where m.tenant_id = $1 and m.enrolment_id = $2 order by m.recorded_at, m.id`,
  /** What the page shows beside head and decisions; each takes $1 tenant, $2 enrolment. */
  besides: [
    `select e.id, g.name, e.status, e.referred_on, e.started_on, e.ended_on from enrolments e join programmes g on g.tenant_id = e.tenant_id and g.id = e.programme_id
      where e.tenant_id = $1 and e.person_id = (select person_id from enrolments where tenant_id = $1 and id = $2) and e.id <> $2 order by e.referred_on desc`,
    `select * from situations where tenant_id = $1 and enrolment_id = $2 and corrected_by is null order by starts_on, id`,
    `select * from enrolment_facts where tenant_id = $1 and enrolment_id = $2 and corrected_by is null order by recorded_at, id`,
    `select month, present, late, left_early, absent_valid, absent_no_notice, minutes_present from attendance_months where tenant_id = $1 and enrolment_id = $2 order by month`,
    `select k.session_id, k.held_on, a.name, k.mark, k.absence_reason, k.minutes_present from (select * from attendance_marks where tenant_id = $1 and enrolment_id = $2 and not cancelled order by held_on desc limit 5) k
      join activity_sessions s on s.tenant_id = k.tenant_id and s.id = k.session_id join activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id order by k.held_on desc, s.starts_at desc`,
  ],

  /** $1 tenant, $2 session, $3 enrolments: 25 marks; the totals per month are kept by the tables' own triggers here, too. */
  save: `insert into attendance_marks (tenant_id, session_id, enrolment_id, programme_id, person_id, restricted, held_on, mark, minutes_present, version)
    select e.tenant_id, s.id, e.id, e.programme_id, e.person_id, e.restricted, s.held_on, 'present', 180, 1 from activity_sessions s join enrolments e on e.tenant_id = s.tenant_id and e.id = any($3::uuid[])
    where s.tenant_id = $1 and s.id = $2`,
  saveSession: `update activity_sessions set sheet_version = 1, status = 'held' where tenant_id = $1 and id = $2`,
  saveKey: `insert into attendance_saves (tenant_id, programme_id, idempotency_key, session_id, body_hash, answer) values ($1, $2, $3, $4, '\\x00', '{}')`,

  /** $1 tenant, $2 leader: her sessions of today, how many are expected and how many are marked. */
  today: `select s.id, a.name, s.starts_at, s.ends_at, s.place, s.status,
      (select count(*)::int from activity_members m where m.tenant_id = s.tenant_id and m.activity_id = s.activity_id and m.joined_on <= s.held_on and (m.left_on is null or m.left_on >= s.held_on)) as expected,
      (select count(*)::int from attendance_marks k where k.tenant_id = s.tenant_id and k.session_id = s.id) as marked
    from activity_leaders l join activities a on a.tenant_id = l.tenant_id and a.id = l.activity_id join activity_sessions s on s.tenant_id = a.tenant_id and s.activity_id = a.id
    where l.tenant_id = $1 and l.account_id = $2 and s.held_on = current_date order by s.starts_at`,

  /** $1 tenant, $2 programme, $3 first day of a month: minutes by person and kind. */
  hours: `select k.enrolment_id as "enrolmentId", k.restricted, n.given_name, n.family_name, a.kind, sum(k.minutes_present)::int as "minutesPresent", count(*)::int as marks
    from participant_names n join attendance_marks k on k.tenant_id = n.tenant_id and k.enrolment_id = n.enrolment_id and k.held_on >= $3::date and k.held_on < ($3::date + interval '1 month')::date and not k.cancelled
      join activity_sessions s on s.tenant_id = k.tenant_id and s.id = k.session_id join activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id
    where n.tenant_id = $1 and n.programme_id = $2 group by 1, 2, 3, 4, 5`,

  /** $1 tenant, $2 programme: the month in which most people were marked. */
  busiestMonth: `select month from attendance_months where tenant_id = $1 and programme_id = $2 group by month order by count(*) desc, month limit 1`,

  /** $1 tenant, $2 programmes, $3 pattern. */
  search: `select e.id as "enrolmentId", n.given_name, n.family_name, g.name, e.status from
      (select n.enrolment_id, n.sort_name, n.given_name, n.family_name from participant_names n where n.tenant_id = $1 and n.programme_id = any($2::uuid[]) and n.status <> 'mistaken' and n.sort_name like $3 order by n.sort_name, n.enrolment_id limit 10) n
      join enrolments e on e.tenant_id = $1 and e.id = n.enrolment_id
      join programmes g on g.tenant_id = e.tenant_id and g.id = e.programme_id
    order by n.sort_name, n.enrolment_id`,

  /** $1 tenant, $2 programmes, $3 a name as somebody else spells it. */
  searchAlike: `with words as materialized (select place, keys from app.name_words($3)),
      matched as materialized (select k.enrolment_id from words w join participant_name_keys k on k.tenant_id = $1 and k.programme_id = any($2::uuid[]) and k.key = any(w.keys)
        group by k.enrolment_id having count(distinct w.place) = (select count(*) from words))
    select e.id as "enrolmentId", n.given_name, n.family_name, g.name, e.status from matched m join enrolments e on e.tenant_id = $1 and e.id = m.enrolment_id
      join participant_names n on n.tenant_id = e.tenant_id and n.enrolment_id = e.id join programmes g on g.tenant_id = e.tenant_id and g.id = e.programme_id
    where e.status <> 'mistaken' and n.sort_name not like '%' || lower($3) || '%' order by similarity(n.sort_name, $3) desc, n.sort_name, e.id limit 10`,

  /** $1 tenant, $2 programme: who has started, and which facts and situations are there. */
  completeness: `select e.id as "enrolmentId", e.restricted, d.given_name, d.family_name, a.name, e.started_on, e.ended_on, p.sex, p.born_on,
      coalesce((select array_agg(f.point || ':' || f.key) from enrolment_facts f where f.tenant_id = e.tenant_id and f.enrolment_id = e.id and f.corrected_by is null), '{}') as known,
      (select array_agg(s.kind || ':' || s.starts_on) from situations s where s.tenant_id = e.tenant_id and s.enrolment_id = e.id and s.corrected_by is null) as situations
    from enrolments e join people p on p.tenant_id = e.tenant_id and p.id = e.person_id join person_directory d on d.tenant_id = e.tenant_id and d.person_id = e.person_id
      left join accounts a on a.tenant_id = e.tenant_id and a.id = e.case_worker_id
    where e.tenant_id = $1 and e.programme_id = $2 and e.status in ('active', 'paused', 'ended') and e.started_on is not null`,

  /** $1 tenant, $2 programme: what became of those who have left, from the enrolments and what they went to. */
  result: `select p.sex, e.exit_reason, s.kind, count(*)::int as count from enrolments e join people p on p.tenant_id = e.tenant_id and p.id = e.person_id
      left join lateral (select kind from situations s where s.tenant_id = e.tenant_id and s.enrolment_id = e.id and s.corrected_by is null and s.starts_on > e.ended_on order by s.starts_on limit 1) s on true
    where e.tenant_id = $1 and e.programme_id = $2 and e.status = 'ended' group by 1, 2, 3`,
} as const;
