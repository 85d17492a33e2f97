import { accountOf } from './frame-statements.ts';
import { idKinds } from './scale-ground.ts';

const { person, enrolment, move, activity, contact } = idKinds;

/**
 * One batch: the people of one group in some programmes ($1 ≤ p < $2, group $3; $4 programmes, $5 people, $6 in a group), each with her
 * participation; three of a hundred were here once before. Number n counts people in the order of time over all programmes.
 */
export const batchStatement = `insert into scale_now
  with slots as (
    select sp.*, (pos::int8 * $4::int + sp.p) as n, $3::int as g,
      pg_temp.monday(sp.last_day - 700 + ($3::int * 720) / greatest(1, $7::int - 1)) as group_start
    from scale_programmes sp, generate_series($3::int * $6::int, ($3::int + 1) * $6::int - 1) pos
    where sp.p >= $1::int and sp.p < $2::int and pos < $8::int and pos::int8 * $4::int + sp.p < $5::int
  ), drawn as (
    select s.*, b.number as background, b.country, b.language, b.other_languages, b.script,
      case when pg_temp.h(n, 2) % 100 < 48 then 'man' when pg_temp.h(n, 2) % 1000 = 999 then 'non-binary' else 'woman' end as sex,
      (case when pg_temp.h(n, 2) % 100 < 48 then b.men else b.women end) as givens, b.families,
      group_start <= pg_temp.today() and pg_temp.h(n, 5) % 100 >= 10 as started,
      group_start + case when pg_temp.h(n, 6) % 100 < 16 then pg_temp.r(n, 7, 10, 60) else pg_temp.r(n, 7, 12, 30) * 7 - 3 end as leaves_on
    from slots s join pool_backgrounds b on b.number = (array[0,0,0,1,1,2,2,3,3,4,4,5,6,7,8,9,10,11])[1 + pg_temp.h(n, 1) % 18]
  ), decided as (
    select d.*, started and leaves_on < pg_temp.today() as has_ended,
      givens[1 + pg_temp.h(n, 8) % cardinality(givens)] as given_name,
      case when pg_temp.h(n, 9) % 50 = 0 then '' else families[1 + pg_temp.h(n, 10) % cardinality(families)] || case when pg_temp.h(n, 11) % 4 = 0 then ' ' || families[1 + pg_temp.h(n, 12) % cardinality(families)] else '' end end as family_name,
      least(group_start - pg_temp.r(n, 13, 3, 40), pg_temp.today() - pg_temp.r(n, 14, 0, 30)) as referred_on
    from drawn d
  )
  select n, n * 2, p, template, tenant_id, programme_id, pg_temp.id(${person}, n), pg_temp.id(${enrolment}, n * 2), pg_temp.h(n, 15) % 400 = 0,
    sex, case when pg_temp.h(n, 16) % 80 = 0 then null else make_date(extract(year from group_start)::int - 20 - pg_temp.r(n, 17, 0, 22) - pg_temp.r(n, 18, 0, 21), 1, 1) + case when pg_temp.h(n, 19) % 7 = 0 then 0 else pg_temp.r(n, 20, 0, 364) end end,
    country, language, other_languages, script, given_name, family_name,
    case when has_ended then 'ended' when started then case when pg_temp.h(n, 21) % 16 = 0 then 'paused' else 'active' end
      when pg_temp.h(n, 5) % 100 < 10 and referred_on < pg_temp.today() - 45 then (array['declined','declined','withdrawn','withdrawn','mistaken'])[1 + pg_temp.h(n, 22) % 5]
      else (array['referred','waiting','accepted'])[1 + pg_temp.h(n, 22) % 3] end,
    referred_on, case when started then group_start end, case when has_ended then leaves_on end,
    case when has_ended then (array['work','work','work','studies','studies','placement','jobSeeking','jobSeeking','other','notKnown'])[1 + pg_temp.h(n, 23) % 10] end,
    sites[1 + pg_temp.h(n, 24) % nullif(cardinality(sites), 0)], tracks[1 + pg_temp.h(n, 25) % nullif(cardinality(tracks), 0)],
    ${accountOf.caseWorker('p', 'pg_temp.h(n, 26) % 5')}, case when pg_temp.h(n, 27) % 5 < 2 then ${accountOf.peerCoach('p')} end,
    pg_temp.id(${activity}, g::int8 * $4::int + p), group_start, points, false
  from decided order by n`;

/** An earlier stay of some of the batch's people, ended before they were referred again. */
export const earlierStaysStatement = `insert into scale_now
  select n, j + 1, p, template, tenant_id, programme_id, person_id, pg_temp.id(${enrolment}, j + 1), restricted, sex, born_on, country, language, other_languages, script, given_name, family_name,
    'ended', referred_on - 130, referred_on - 120, referred_on - pg_temp.r(n, 30, 20, 90), 'jobSeeking', site_key, track_key, case_worker_id, null, activity_id, group_start, points, true
  from scale_now where started_on is not null and pg_temp.h(n, 29) % 33 = 0 order by n`;

/** The table the batch stands in. */
export const batchTable = `create temp table scale_now (n int8, j int8, p int, template int, tenant_id uuid, programme_id uuid, person_id uuid, enrolment_id uuid, restricted boolean, sex text, born_on date,
  country text, language text, other_languages text[], script jsonb, given_name text, family_name text, status text, referred_on date, started_on date, ended_on date, outcome text,
  site_key text, track_key text, case_worker_id uuid, peer_coach_id uuid, activity_id uuid, group_start date, points jsonb, is_earlier boolean)`;

/** Who the people are, and their participations with every decision about them. */
export const peopleStatements: readonly string[] = [
  `insert into people (tenant_id, id, restricted, sex, born_on, created_at) select tenant_id, person_id, restricted, sex, born_on, referred_on + time '08:00' from scale_now where not is_earlier order by n`,
  `insert into named_readers (tenant_id, person_id, account_id, reason) select b.tenant_id, person_id, a, 'works-with-her' from scale_now b, lateral (values (${accountOf.coordinator('b.p')}), (case_worker_id)) x (a)
    where restricted and not is_earlier`,
  `insert into person_protection (tenant_id, person_id, kind, source, since)
    select tenant_id, person_id, (array['secrecy-marking', 'protected-registration', 'local'])[1 + pg_temp.h(n, 34) % 3], 'tax-agency', referred_on
    from scale_now where restricted and not is_earlier order by n`,
  `insert into person_directory (tenant_id, person_id, restricted, given_name, family_name, name_in_own_script, municipality)
    select tenant_id, person_id, restricted, given_name, family_name, nullif(concat_ws(' ', script ->> given_name, script ->> family_name), ''), case when not restricted then 'Provkommun' end
    from scale_now where not is_earlier order by n`,
  `insert into person_languages (tenant_id, person_id, language, restricted, is_first)
    select b.tenant_id, person_id, l.language, restricted, l.language = b.language from scale_now b cross join lateral (
      select b.language union select 'sv' where pg_temp.h(n, 31) % 10 < 6 union select other_languages[1] where pg_temp.h(n, 32) % 3 = 0) l (language)
    where not is_earlier and l.language is not null order by n, l.language`,
  `insert into person_language_needs (tenant_id, person_id, restricted, interpreter)
    select tenant_id, person_id, restricted, case when language <> 'sv' and pg_temp.h(n, 34) % 20 < 11 then 'yes' else 'no' end
    from scale_now where not is_earlier and (language = 'sv' or pg_temp.h(n, 33) % 16 > 0) order by n`,
  `insert into person_contacts (tenant_id, id, person_id, restricted, kind, value, is_first)
    select tenant_id, pg_temp.id(${contact}, n), person_id, restricted, 'phone', '070-174 06 ' || lpad(pg_temp.r(n, 36, 5, 99)::text, 2, '0'), true
    from scale_now where not is_earlier and not restricted and pg_temp.h(n, 35) % 20 < 17 order by n`,
  `insert into enrolments (tenant_id, id, programme_id, person_id, restricted, status, site_key, track_key, case_worker_id, peer_coach_id, referred_on, started_on, ended_on, planned_end_on, exit_reason, created_at)
    select tenant_id, enrolment_id, programme_id, person_id, restricted, status, site_key, track_key, case when started_on is null and pg_temp.h(j, 1) % 2 = 0 then null else case_worker_id end, peer_coach_id,
      referred_on, started_on, ended_on, started_on + 180,
      case outcome when 'work' then 'to-work' when 'studies' then 'to-studies' when 'other' then 'other' when 'notKnown' then 'did-not-come-back' else case when outcome is not null then 'completed' end end, referred_on + time '08:00'
    from scale_now order by j`,
  `insert into participant_names (tenant_id, enrolment_id, programme_id, person_id, restricted, status, sort_name, given_name, family_name)
    select e.tenant_id, e.id, e.programme_id, e.person_id, e.restricted, e.status, app.sort_name_of(d), d.given_name, d.family_name
    from scale_now b join enrolments e on e.tenant_id = b.tenant_id and e.id = b.enrolment_id join person_directory d on d.tenant_id = b.tenant_id and d.person_id = b.person_id order by b.j`,
  `insert into person_keys (tenant_id, person_id, restricted, words, word_count, name_keys, checked)
    select k.*, true from (select array_agg(tenant_id order by n) as tenants, array_agg(person_id order by n) as people from scale_now where not is_earlier) b
      cross join lateral app.keys_of(b.tenants, b.people) k`,
  `insert into participant_name_keys (tenant_id, programme_id, key, enrolment_id, person_id, restricted)
    select b.tenant_id, b.programme_id, x.key, b.enrolment_id, b.person_id, b.restricted
    from scale_now b join person_keys k on k.tenant_id = b.tenant_id and k.person_id = b.person_id cross join lateral unnest(k.words) x (key) order by b.j`,
  `insert into enrolment_moves (tenant_id, id, enrolment_id, programme_id, person_id, restricted, move, from_status, to_status, takes_effect_on, reason, recorded_at, recorded_by)
    select tenant_id, pg_temp.id(${move}, j * 8 + k), enrolment_id, programme_id, person_id, restricted, move, from_status, to_status, day, reason, day + time '08:00' + k * interval '10 minutes', case_worker_id
    from scale_now b, lateral (values
      (0, 'refer', null, 'referred', referred_on, null, true),
      (1, 'put-on-waiting-list', 'referred', 'waiting', least(referred_on + 1, pg_temp.today()), null, status = 'waiting'),
      (2, 'accept', 'referred', 'accepted', least(referred_on + 2, pg_temp.today()), null, started_on is not null or status = 'accepted'),
      (3, 'start', 'accepted', 'active', started_on, null, started_on is not null),
      (4, 'pause', 'active', 'paused', least(started_on + 14, pg_temp.today()), 'Sjukskriven en tid', status = 'paused'),
      (5, 'end', 'active', 'ended', ended_on, null, status = 'ended'),
      (6, case status when 'declined' then 'decline' when 'withdrawn' then 'withdraw' else 'mark-mistaken' end, 'referred', status, referred_on + 4,
        case status when 'declined' then 'Uppfyller inte villkoren' when 'withdrawn' then 'Ville inte längre delta' else 'Registrerad två gånger' end, status in ('declined', 'withdrawn', 'mistaken'))
    ) m (k, move, from_status, to_status, day, reason, happened) where happened order by j, k`,
];
