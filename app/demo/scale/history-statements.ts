import { idKinds } from './scale-ground.ts';

const { situation, support, qualification, fact, followUp } = idKinds;
const KEYS = 'tenant_id, enrolment_id, programme_id, person_id, restricted';

const beforeKinds = `(array['{"kind":"job-seeking","registered":"programme-with-activity-support","available":true}','{"kind":"job-seeking","registered":"programme-with-activity-support","available":true}',
  '{"kind":"job-seeking","registered":"openly-unemployed","available":true}','{"kind":"job-seeking","registered":null,"available":true}','{"kind":"parental-leave","fullTime":true,"fromJob":false}','{"kind":"sick"}',
  '{"kind":"inactive"}','{"kind":"employed","form":"hourly"}']::jsonb[])`;
const afterKinds = `(case outcome
  when 'work' then array['{"kind":"employed","form":"fixed-term"}','{"kind":"employed","form":"permanent"}','{"kind":"employed","form":"hourly"}','{"kind":"employed","form":"introduction-job"}','{"kind":"employed","form":"new-start-job"}','{"kind":"self-employed"}']::jsonb[]
  when 'studies' then array['{"kind":"studying","level":"adult-basic","fullTime":true,"studyAid":true,"fromProgramme":false}','{"kind":"studying","level":"vocational","fullTime":true,"studyAid":true,"fromProgramme":false}','{"kind":"studying","level":"upper-secondary","fullTime":false,"studyAid":true,"fromProgramme":false}']::jsonb[]
  when 'placement' then array['{"kind":"placement","form":"work-practice"}','{"kind":"placement","form":"work-training"}']::jsonb[]
  when 'jobSeeking' then array['{"kind":"job-seeking","registered":"openly-unemployed","available":true}']::jsonb[]
  else array['{"kind":"parental-leave","fullTime":true,"fromJob":false}','{"kind":"sick"}','{"kind":"inactive"}']::jsonb[] end)`;

/** What people did before, beside and after, what they lived on, what they were asked, and whether somebody asked again later. */
export const historyStatements: readonly string[] = [
  `insert into situations (id, ${KEYS}, kind, details, starts_on, ends_before, extent_percent, source, recorded_by, recorded_at)
    select pg_temp.id(${situation}, j * 4 + k), ${KEYS}, details ->> 'kind', details - 'kind', starts_on, ends_before, extent, pg_temp.source(j, 40 + k), case_worker_id, greatest(starts_on, started_on) + time '10:00'
    from scale_now b, lateral (values
      (0, ${beforeKinds}[1 + pg_temp.h(j, 41) % 8], started_on - pg_temp.r(j, 42, 20, 900), ended_on + 1, null::int, true),
      (1, jsonb_build_object('kind', 'sfi', 'path', pg_temp.r(j, 43, 1, 3)::text, 'course', (array['A','B','C','D'])[pg_temp.r(j, 44, pg_temp.r(j, 43, 1, 3), 4)]), started_on - pg_temp.r(j, 45, 30, 400),
        case when pg_temp.h(j, 46) % 2 = 0 then ended_on + pg_temp.r(j, 47, 10, 120) end, 40, pg_temp.h(j, 48) % 20 < 11),
      (2, (${afterKinds})[1 + pg_temp.h(j, 49) % cardinality(${afterKinds})], ended_on + 1, case when is_earlier then referred_on + 130 end, (array[50,75,100,100])[pg_temp.r(j, 50, 1, 4)], outcome <> 'notKnown')
    ) s (k, details, starts_on, ends_before, extent, happened) where happened and starts_on is not null and (ends_before is null or ends_before > starts_on) order by j, k`,
  `insert into supports (id, ${KEYS}, benefit, payer, amount_ore_per_month, starts_on, ends_before, source, recorded_by, recorded_at)
    select pg_temp.id(${support}, j), ${KEYS}, benefit, payer, case when pg_temp.h(j, 51) % 5 > 0 then pg_temp.r(j, 52, 20, 120) * 10000 end, started_on - pg_temp.r(j, 53, 30, 500),
      case when pg_temp.h(j, 54) % 2 = 0 then ended_on + 1 end, pg_temp.source(j, 55), case_worker_id, started_on + time '10:00'
    from scale_now b, lateral (select (array['income-support','income-support','establishment-benefit','activity-support','sickness-benefit'])[1 + pg_temp.h(j, 56) % 5] as benefit) x,
      lateral (select case when benefit = 'income-support' then 'municipality' else 'social-insurance-agency' end as payer) y
    where started_on is not null and pg_temp.h(j, 57) % 10 < 7 order by j`,
  `insert into qualifications (id, ${KEYS}, name, awarded_on, awarding_body, assessed, from_programme, source, recorded_by, recorded_at)
    select pg_temp.id(${qualification}, j), ${KEYS}, (array['Truckkort A + B','Hygienutbildning för livsmedel','Körkort B'])[pg_temp.r(j, 58, 1, 3)], ended_on, null, true, true, 'certificate', case_worker_id, ended_on + time '10:00'
    from scale_now where outcome = 'work' and pg_temp.h(j, 59) % 4 = 0 order by j`,
  // A few facts were never asked for, as in every real file.
  `insert into enrolment_facts (id, ${KEYS}, point, key, value, as_of, source, recorded_by, recorded_at)
    select pg_temp.id(${fact}, j * 32 + f.number), ${KEYS}, f.point, f.key,
      case v when '"country"'::jsonb then to_jsonb(country) when '"countries"'::jsonb then jsonb_build_array(country) else v end, as_of, pg_temp.source(j, 60 + f.number), case_worker_id, as_of + time '10:00'
    from scale_now b join pool_facts f on f.programme = b.template,
      lateral (select case f.point when 'entry' then started_on when 'exit' then ended_on else (ended_on + interval '6 months')::date end as as_of) d,
      lateral (select f.pool -> (pg_temp.h(j, 100 + f.number) % jsonb_array_length(f.pool)) as v) x
    where as_of <= pg_temp.today() and pg_temp.h(j, 140 + f.number) % 30 > 0 and (f.point = 'entry' or outcome <> 'notKnown') and (f.only_country is null or f.only_country = country)
    order by j, f.number`,
  `insert into follow_ups (id, ${KEYS}, point_key, due_on, asks_about_on, done_on, outcome, recorded_at, recorded_by)
    select pg_temp.id(${followUp}, j * 8 + x.number), ${KEYS}, x.point ->> 'key', asks_about_on, asks_about_on, done_on, case when done_on is not null then (array['answered','answered','answered','not-reached','declined'])[1 + pg_temp.h(j, 181) % 5] end,
      done_on + time '10:00', case when done_on is not null then case_worker_id end
    from scale_now b, lateral jsonb_array_elements(points) with ordinality x (point, number),
      lateral (select (ended_on + (x.point ->> 'days')::int + (x.point ->> 'months')::int * interval '1 month')::date as asks_about_on) d,
      lateral (select case when asks_about_on + 10 < pg_temp.today() and pg_temp.h(j, 180) % 6 > 0 then asks_about_on + pg_temp.r(j, 182, 0, 9) end as done_on) e
    where ended_on is not null and not is_earlier order by j`,
];
