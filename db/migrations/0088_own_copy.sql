-- owner: own-copy
-- A copy of everything that is registered about somebody. What of a table goes into it is a view of the same name in the schema `copied`, made with
-- `call app.let_copy(…)` where the table is made. Whoever looks does so with her own eyes: staff within their walls, the person through the gate.
-- Why: docs/decisions/0054-a-copy-of-everything.md.

create schema copied;
comment on schema copied is 'What of each table a person gets in the copy of her data: one view for each table, with the columns that are hers to have.';
grant usage on schema copied to egenvag_app, egenvag_gate;

-- When somebody made a copy, for whom and why: the proof of her four digits, the limit of a day, and the trace.
create table own_copies (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  device_id uuid,
  account_id uuid,
  reason text check (reason in ('asked', 'no-phone', 'moves', 'other')),
  language text not null check (language ~ '^[a-z]{2,3}(-[a-z]{1,8})*$'),
  made_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id, restricted) references people (tenant_id, id, restricted) on update cascade,
  foreign key (tenant_id, device_id) references portal_devices (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts (tenant_id, id),
  check (num_nonnulls(device_id, account_id) = 1),
  check ((account_id is null) = (reason is null))
);
comment on table own_copies is 'Each time a copy of everything about a person was made: by herself after writing her four digits, or by staff for her. Never what stood in it.';
comment on column own_copies.device_id is 'The phone on which she opened it herself; it is open there for half an hour.';
comment on column own_copies.reason is 'Why staff made it: she asked, she has no phone of her own, she moves on, another reason.';
create index own_copies_person on own_copies (tenant_id, person_id, made_at);
create index own_copies_device on own_copies (tenant_id, device_id);
call app.wall_of_person('own_copies', '{coordinator,case-worker}', '{coordinator,case-worker}');
create policy own on own_copies as restrictive for insert to egenvag_app with check (tenant_id = (select app.tenant()) and account_id = (select app.account()));
grant select, insert on own_copies to egenvag_app;
grant insert on own_copies to egenvag_gate;
call app.let_person_read('own_copies', 'id, person_id, device_id, language, made_at');
grant select (card_id) on portal_devices to egenvag_portal;

-- What a request for the rest of the copy is: a kind of own request, one at a time.
alter table own_requests
  drop constraint own_requests_kind_check,
  add constraint own_requests_kind_check check (kind in ('name', 'number', 'born', 'other-fact', 'apart', 'pause', 'leave', 'changed', 'copy'));
do $$
declare c name;
begin
  select conname into strict c from pg_constraint where conrelid = 'own_requests'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%sealed IS NOT NULL%';
  execute format('alter table own_requests drop constraint %I', c);
end $$;
alter table own_requests add constraint own_requests_said check (kind in ('pause', 'leave', 'changed', 'copy') or sealed is not null);
drop index own_requests_once;
create unique index own_requests_once on own_requests (tenant_id, enrolment_id, kind) where kind in ('pause', 'leave', 'changed', 'copy') and answer is null and taken_back_at is null;

-- The views ---------------------------------------------------------------------------------------------------------------

grant execute on function app.ids_of_person to egenvag_app;

-- Makes copied.<table>. `columns` are expressions over the row t, with `joins` and under `condition`; a row's id and its enrolment come by themselves.
-- The gate may read what the view reads, and of what follows a person only rows of the one whose own side it is.
create procedure app.let_copy(tbl regclass, columns text, condition text default 'true', joins text default '', person text default 't.person_id') language plpgsql as $$
declare
  view text := format('copied.%I', (select relname from pg_class where oid = tbl));
  used record;
begin
  execute format('create view %s with (security_invoker = true) as select t.tenant_id, %s as person_id, %s%s%s from %s t %s where %s', view, person,
    case when app.has_column(tbl, 'id') and person <> 't.id' then 't.id, ' else '' end, case when app.has_column(tbl, 'enrolment_id') then 't.enrolment_id, ' else '' end,
    columns, tbl, joins, condition);
  execute format('grant select on %s to egenvag_app, egenvag_gate', view);
  for used in
    select d.refobjid::regclass as tbl, string_agg(distinct quote_ident(a.attname), ', ') as columns
      from pg_rewrite r join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0
      join pg_class c on c.oid = d.refobjid and c.relkind in ('r', 'p') join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
      where r.ev_class = view::regclass group by 1
  loop
    execute format('grant select (%s) on %s to egenvag_gate', used.columns, used.tbl);
    if not exists (select from pg_policy p where p.polrelid = used.tbl and 'egenvag_gate'::regrole = any (p.polroles) and p.polpermissive and p.polcmd in ('r', '*')) then
      execute format('create policy copying on %s for select to egenvag_gate using (tenant_id = (select app.tenant())%s)', used.tbl,
        case when app.has_column(used.tbl, 'person_id') then ' and person_id = any ((select app.ids_of_person((select app.person())))::uuid[])' else '' end);
    end if;
  end loop;
end $$;
comment on procedure app.let_copy is 'Says what of a table a person gets in the copy of everything about her. test/walls/copied-tables.db.test.ts asks it of every table.';
create function app.has_column(tbl regclass, col text) returns boolean language sql stable as $$
  select exists (select from pg_attribute a where a.attrelid = tbl and a.attname = col and not a.attisdropped) $$;
revoke execute on procedure app.let_copy from public;
revoke execute on function app.has_column from public;

-- Who of the staff something is from: the name and the newest role. On her own side the name is left out where the tenant wants it so, and always for
-- somebody with protected identity: whoever holds her phone must not learn whom to ask.
create function app.copied_who(p_account uuid) returns jsonb language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic
  select jsonb_build_object('name', case when app.person() is null or (coalesce((select s.names_readers from public.own_side_settings s where s.tenant_id = app.tenant()), true)
      and not exists (select from public.people p where p.tenant_id = app.tenant() and p.id = app.person() and p.restricted)) then a.name end,
    'role', (select r.role from public.role_assignments r where r.tenant_id = a.tenant_id and r.account_id = a.id order by r.valid_from desc, r.id desc limit 1))
    from public.accounts a where a.tenant_id = app.tenant() and a.id = p_account;
end;
create function app.copied_activity(p_activity uuid) returns text language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic
  select a.name from public.activities a where a.tenant_id = app.tenant() and a.id = p_activity;
end;
create function app.copied_session(p_session uuid) returns text language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic
  select a.name from public.activity_sessions s join public.activities a on a.tenant_id = s.tenant_id and a.id = s.activity_id
    where s.tenant_id = app.tenant() and s.id = p_session;
end;
create function app.copied_organisation(p_organisation uuid) returns text language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic
  select o.name from public.organisations o where o.tenant_id = app.tenant() and o.id = p_organisation;
end;
create function app.copied_programme(p_programme uuid) returns text language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic
  select p.name from public.programmes p where p.tenant_id = app.tenant() and p.id = p_programme;
end;
-- What a programme calls a site, a phase or a track; the key itself when it does no longer.
create function app.copied_word(p_programme uuid, p_list text, p_key text) returns jsonb language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic
  select coalesce((select jsonb_path_query_first(p.definition, '$.*[*] ? (@.key == $key).name', jsonb_build_object('key', p_key))
    from (select jsonb_build_object(p_list, d.definition -> p_list) as definition from public.programmes d where d.tenant_id = app.tenant() and d.id = p_programme) p), to_jsonb(p_key));
end;
-- The words of a question, in all its languages.
create function app.copied_question(p_assessment uuid, p_area text, p_item text) returns jsonb language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic
  select jsonb_path_query_first(i.definition, '$.areas[*] ? (@.key == $area).questions[*] ? (@.key == $item).text', jsonb_build_object('area', p_area, 'item', p_item))
    from public.assessments a join public.instruments i on i.tenant_id = a.tenant_id and i.key = a.instrument_key and i.number = a.instrument_number
    where a.tenant_id = app.tenant() and a.id = p_assessment;
end;
create policy copying on instruments for select to egenvag_gate using (tenant_id = (select app.tenant()));
grant select on instruments, programmes to egenvag_gate;
revoke execute on function app.copied_word, app.copied_question from public;
grant execute on function app.copied_word, app.copied_question to egenvag_app, egenvag_gate;
revoke execute on function app.copied_who, app.copied_activity, app.copied_session, app.copied_organisation, app.copied_programme from public;
grant execute on function app.copied_who, app.copied_activity, app.copied_session, app.copied_organisation, app.copied_programme to egenvag_app, egenvag_gate;

-- Herself
call app.let_copy('people', 't.born_on, t.born_precision, t.born_source, t.sex, t.created_at, app.copied_who(t.created_by) as created_by', person => 't.id');
call app.let_copy('person_directory', 't.given_name, t.family_name, t.name_in_own_script, case when not t.restricted then t.municipality end as municipality');
call app.let_copy('person_names', 't.kind, t.name, t.valid_from, t.valid_before, t.created_at, app.copied_who(t.created_by) as created_by');
call app.let_copy('person_identifiers', 't.kind, t.masked, t.level, t.source, t.valid_from, t.valid_before, t.ended_as, t.created_at, app.copied_who(t.created_by) as created_by');
call app.let_copy('person_number_absences', 't.cause, t.valid_from, t.valid_before, t.created_at, app.copied_who(t.created_by) as created_by');
call app.let_copy('person_contacts', $$t.kind, t.holder, case when t.holder = 'own' and not t.restricted then t.value end as value, t.is_first, t.is_safe, t.best_days, t.best_from,
  t.best_before, t.created_at, app.copied_who(t.created_by) as created_by, t.changed_at, app.copied_who(t.changed_by) as changed_by$$);
call app.let_copy('person_languages', 't.language, t.is_first, t.speaks, t.reads, t.dialect, t.cefr, t.created_at, app.copied_who(t.created_by) as created_by');
call app.let_copy('person_language_needs', 't.interpreter, t.interpreter_language, t.interpreter_gender, t.interpreter_forms, t.reading');
call app.let_copy('person_corrections', 't.fact, t.was, t.corrected_at, app.copied_who(t.corrected_by) as corrected_by');
call app.let_copy('person_proxies', 't.kind, t.scope, t.valid_from, t.valid_before, t.added_at, app.copied_who(t.added_by) as added_by');

-- Taking part
call app.let_copy('enrolments', $$app.copied_programme(t.programme_id) as programme, t.status, app.copied_word(t.programme_id, 'sites', t.site_key) as site, app.copied_word(t.programme_id, 'tracks', t.track_key) as track, t.referred_on, t.started_on, t.planned_end_on, t.ended_on,
  t.exit_reason, t.exit_to, app.copied_who(t.case_worker_id) as case_worker, app.copied_who(t.peer_coach_id) as peer_coach, t.created_at, app.copied_who(t.created_by) as created_by$$);
call app.let_copy('enrolment_moves', 't.move, t.from_status, t.to_status, t.takes_effect_on, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by');
call app.let_copy('case_worker_changes', 'app.copied_who(t.from_account_id) as from_account, app.copied_who(t.to_account_id) as to_account, t.takes_effect_on, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by');
call app.let_copy('phase_moves', $$app.copied_word(t.programme_id, 'phases', t.phase_key) as phase, t.starts_on, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by$$);
call app.let_copy('track_choices', $$app.copied_word(t.programme_id, 'tracks', t.from_key) as from_track, app.copied_word(t.programme_id, 'tracks', t.to_key) as to_track, t.chosen_on, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by$$);
call app.let_copy('track_wishes', $$app.copied_word(t.programme_id, 'tracks', t.track_key) as track, t.words, t.language, t.wished_at, t.answer, t.answered_at, app.copied_who(t.answered_by) as answered_by$$);
call app.let_copy('referrals', $$t.source, t.status, t.status_on, app.copied_organisation(t.organisation_id) as organisation, app.copied_who(t.referred_by) as referred_by, t.referred_on,
  t.asked_on, t.received_at, t.given_name, t.family_name, t.name_in_own_script, t.born_on, t.birth_year, t.first_language, t.interpreter, t.residence, t.permit_until, t.in_sweden_since,
  t.establishment_from, t.agency_housing, case when not t.restricted then t.municipality end as municipality, case when not t.restricted then t.phone end as phone,
  case when not t.restricted then t.email end as email, t.number_kind, t.number_masked, t.wish, case when t.source = 'application' then t.message end as message, t.form_language,
  app.copied_who(t.handler_id) as handler$$);
call app.let_copy('referral_decisions', 't.decision, t.reason_class, t.decided_on, app.copied_who(t.decided_by) as decided_by', joins => 'join referrals p on p.tenant_id = t.tenant_id and p.id = t.referral_id', person => 'p.person_id');
call app.let_copy('referral_messages', 't.author, t.written_at, app.copied_who(t.written_by) as written_by', joins => 'join referrals p on p.tenant_id = t.tenant_id and p.id = t.referral_id', person => 'p.person_id');
call app.let_copy('applications', 't.language, t.sent_at, t.expires_at', joins => 'join referrals p on p.tenant_id = t.tenant_id and p.id = t.referral_id', person => 'p.person_id');
call app.let_copy('place_offers', 't.offered_on, app.copied_who(t.offered_by) as offered_by, t.starts_on, t.answer_by, t.answer, t.answered_on, t.recorded_at');
call app.let_copy('waiting_priorities', 't.group_key, t.set_on, app.copied_who(t.set_by) as set_by, t.recorded_at');
call app.let_copy('waiting_skips', 't.skipped_on, app.copied_who(t.skipped_by) as skipped_by, t.recorded_at');
call app.let_copy('retention_holds', 't.held_at, app.copied_who(t.held_by) as held_by, t.ended_at');
call app.let_copy('retention_removals', 't.removed_at, t.answer_count, t.note_count, t.contact_count, t.matter_count');
call app.let_copy('guarded_readers', 'app.copied_who(t.account_id) as reader, t.named_at, app.copied_who(t.named_by) as named_by, t.valid_until, t.ended_at');

-- What is known of her life
call app.let_copy('situations', 't.kind, t.details, t.extent_percent, t.starts_on, t.ends_before, t.source, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by, t.corrects');
call app.let_copy('supports', 't.benefit, t.payer, t.amount_ore_per_month, t.starts_on, t.ends_before, t.source, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by, t.corrects');
call app.let_copy('enrolment_facts', 't.key, t.value, t.point, t.as_of, t.source, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by, t.corrects');
call app.let_copy('qualifications', 't.name, t.awarding_body, t.awarded_on, t.from_programme, t.source, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by, t.corrects');
call app.let_copy('follow_ups', 't.point_key, t.due_on, t.asks_about_on, t.done_on, t.outcome, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by');
call app.let_copy('support_contacts', 't.area, t.is_former, t.created_at, app.copied_who(t.created_by) as created_by');
call app.let_copy('support_matters', 't.area, t.holder, t.state, t.opened_on, t.next_contact_on, t.settled_on');
call app.let_copy('support_log', 't.channel, t.to_state, t.happened_on, t.logged_at, app.copied_who(t.logged_by) as logged_by', joins => 'join support_matters p on p.tenant_id = t.tenant_id and p.id = t.matter_id', person => 'p.person_id');
call app.let_copy('sfi_courses', 't.provider, t.form, t.part_of_day, t.grade, t.graded_on, t.ended_as');
call app.let_copy('sfi_times', 't.weekday, t.starts_at, t.ends_at', joins => 'join situations p on p.tenant_id = t.tenant_id and p.id = t.situation_id', person => 'p.person_id');
call app.let_copy('sfi_pauses', 't.reason, t.starts_on, t.ends_before, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by', joins => 'join situations p on p.tenant_id = t.tenant_id and p.id = t.situation_id', person => 'p.person_id');
call app.let_copy('language_estimates', 't.view, t.listening, t.speaking, t.reading, t.writing, t.stated_on, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by, t.annulled_at');
call app.let_copy('interpreter_orders', 't.language, t.gender, t.form, t.occasion, t.held_on, t.starts_at, t.ends_at, t.state, t.ordered_at, app.copied_who(t.ordered_by) as ordered_by');
call app.let_copy('interpreter_order_moves', 't.from_state, t.to_state, t.moved_at, app.copied_who(t.moved_by) as moved_by', joins => 'join interpreter_orders p on p.tenant_id = t.tenant_id and p.id = t.order_id', person => 'p.person_id');

-- Days
call app.let_copy('activity_members', 'app.copied_activity(t.activity_id) as activity, t.joined_on, t.left_on');
call app.let_copy('member_exclusions', 'app.copied_activity(t.activity_id) as activity, t.weekday, t.starts_at, t.from_on, t.until_on, t.reason, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by');
call app.let_copy('place_requests', 'app.copied_activity(t.activity_id) as activity, t.status, t.asked_by, t.asked_on, t.answer_by, t.starts_on, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by');
call app.let_copy('place_request_events', 'app.copied_activity(t.activity_id) as activity, t.event, t.answer_by, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by');
call app.let_copy('parts', 'coalesce(app.copied_activity(t.activity_id), app.copied_session(t.session_id)) as activity, t.kind, t.words, t.from_on, t.through_on, t.created_at, app.copied_who(t.created_by) as created_by');
call app.let_copy('attendance_marks', 'app.copied_session(t.session_id) as activity, t.held_on, t.mark, t.minutes_present, t.absence_reason, t.source, t.marked_at, app.copied_who(t.marked_by) as marked_by');
call app.let_copy('attendance_mark_versions', 'app.copied_session(t.session_id) as activity, t.mark, t.minutes_present, t.absence_reason, t.marked_at, app.copied_who(t.marked_by) as marked_by, t.replaced_at, app.copied_who(t.replaced_by) as replaced_by');
call app.let_copy('attendance_months', 't.month, t.present, t.late, t.left_early, t.absent_valid, t.absent_no_notice, t.minutes_present');
call app.let_copy('absence_notices', 'app.copied_session(t.session_id) as activity, t.says, t.reason, t.own_reason, t.minutes_late, t.starts_on, t.ends_on, t.told_by, t.told_on, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by, t.withdrawn_at');
call app.let_copy('held_back_marks', 'app.copied_session(s.session_id) as activity, t.mark, t.is_taken, s.made_at', joins => 'join held_back_saves s on s.tenant_id = t.tenant_id and s.id = t.save_id');
call app.let_copy('month_sheets', 't.month, t.version, t.minutes, t.entries, t.made_at, app.copied_who(t.made_by) as made_by');
call app.let_copy('month_certificates', 't.certified_by, t.way, t.answer, t.comment, t.language, t.certified_at, app.copied_who(t.account_id) as account');
call app.let_copy('month_sent_lines', 's.month, s.way, s.layout, s.sent_at, app.copied_who(s.sent_by) as sent_by', joins => 'join month_sendings s on s.tenant_id = t.tenant_id and s.id = t.sending_id');
call app.let_copy('week_aims', 't.minutes, t.from_on, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by');
call app.let_copy('week_occupations', 't.kind, t.note, t.place, t.weekdays, t.starts_at, t.ends_at, t.starts_on, t.ends_on, t.created_at, app.copied_who(t.created_by) as created_by, t.removed_at');
call app.let_copy('check_in_cards', 't.shown_name, t.sign, t.changed_at, app.copied_who(t.changed_by) as changed_by');
call app.let_copy('reminder_wishes', 't.channel, t.language, t.paused_until, t.told_by, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by');
call app.let_copy('reminder_messages', 't.about, t.kind, t.channel, t.language, t.text, t.status, t.starts_at, t.created_at, t.settled_at');
call app.let_copy('reminder_changes', 't.about, app.copied_activity(t.activity_id) as activity, t.was_on, t.was_at, t.seen_at', joins => 'join enrolments p on p.tenant_id = t.tenant_id and p.id = t.enrolment_id', person => 'p.person_id');
call app.let_copy('message_notice_choices', 't.is_off, t.changed_at');
call app.let_copy('participant_calendars', 't.is_neutral, t.created_at, t.last_asked_on, t.ended_at');

-- How it goes
call app.let_copy('assessments', 't.use, t.instrument_key, t.point_key, t.held_on, t.started_at, app.copied_who(t.started_by) as started_by, t.closed_at');
call app.let_copy('assessment_answers', 't.use, t.area_key, t.item_key, app.copied_question(t.assessment_id, t.area_key, t.item_key) as question, t.rater, t.step, t.words, t.sealed, t.language, t.is_translation, t.said_on, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by',
  $$(not t.guarded or t.rater <> 'staff') and (t.rater <> 'staff' or t.words is null)$$);
call app.let_copy('own_answer_drafts', 't.area_key, t.item_key, t.step, t.answered_at');

-- Goal and plan
call app.let_copy('goal_pictures', 't.number, t.language, t.tomorrow, t.already_there, t.scale, t.one_step_up, t.held_pen, t.agreed_on, t.agreed_how, t.peer_sees, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by');
call app.let_copy('goal_translations', 't.tomorrow, t.already_there, t.one_step_up, t.translated_by, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by', joins => 'join goal_pictures p on p.tenant_id = t.tenant_id and p.id = t.goal_id', person => 'p.person_id');
call app.let_copy('goal_comments', 't.recorded_at, app.copied_who(t.recorded_by) as recorded_by', joins => 'join goal_pictures p on p.tenant_id = t.tenant_id and p.id = t.goal_id', person => 'p.person_id');
call app.let_copy('goal_files', 't.media_type, t.byte_count, t.added_at, t.bound_to, t.storage_key', joins => 'join goal_pictures p on p.tenant_id = t.tenant_id and p.id = t.goal_id', person => 'p.person_id');
call app.let_copy('plan_steps', 't.what, t.own_words, t.own_language, t.helps, t.doer, t.due_on, t.due_as, t.state, t.state_on, t.created_at, app.copied_who(t.created_by) as created_by');
call app.let_copy('plan_step_changes', 't.from_state, t.to_state, t.changed_at, app.copied_who(t.changed_by) as changed_by', joins => 'join plan_steps p on p.tenant_id = t.tenant_id and p.id = t.step_id', person => 'p.person_id');
call app.let_copy('step_help_requests', 't.words, t.language, t.asked_at, t.withdrawn_at, t.answer, t.answered_at, app.copied_who(t.answered_by) as answered_by');
call app.let_copy('plan_agreements', 't.agreed_on, t.agreed_how, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by');
call app.let_copy('plan_reviews', 't.held_on, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by');
call app.let_copy('review_exemptions', 't.reason, t.lasts_through, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by, t.ended_at');
call app.let_copy('skills', 't.kind, t.title, t.description, t.own_language, t.own_title, t.own_description, t.occupation_name, t.place, t.country, t.from_year, t.to_year, t.is_ongoing, t.papers, t.state, t.created_at, app.copied_who(t.created_by) as created_by, t.removed_at');
call app.let_copy('skill_evidence', 't.move, t.way, t.state_after, t.shown_on, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by', joins => 'join skills p on p.tenant_id = t.tenant_id and p.id = t.skill_id', person => 'p.person_id');
call app.let_copy('cvs', 't.name, t.language, t.intro, t.agreed_on, t.created_at, app.copied_who(t.created_by) as created_by');

-- Meetings
call app.let_copy('meetings', 't.kind, app.copied_who(t.host_id) as host, t.meets_on, t.starts_at, t.minutes_planned, t.minutes_held, t.form, t.place, t.language, t.interpreter, t.status, t.because_of, t.created_at, app.copied_who(t.created_by) as created_by');
call app.let_copy('meeting_notes', 't.meeting_id, t.audience, app.copied_who(t.author_id) as author, t.written_at', $$t.audience = 'person'$$);
call app.let_copy('meeting_note_versions', 't.note_id, t.number, t.sealed, t.written_at, app.copied_who(t.written_by) as written_by', $$p.audience = 'person' and t.audience = 'person'$$,
  joins => 'join meeting_notes p on p.tenant_id = t.tenant_id and p.id = t.note_id', person => 'p.person_id');
call app.let_copy('meeting_attendees', $$t.meeting_id, coalesce(app.copied_organisation(t.organisation_id), t.organisation_name) as organisation, t.came, t.added_at$$,
  joins => 'join meetings p on p.tenant_id = t.tenant_id and p.id = t.meeting_id', person => 'p.person_id');
call app.let_copy('meeting_promises', 't.meeting_id, t.what, t.due_on, t.status, t.settled_on, t.added_at, app.copied_who(t.added_by) as added_by',
  joins => 'join meetings p on p.tenant_id = t.tenant_id and p.id = t.meeting_id', person => 'p.person_id');
call app.let_copy('meeting_minutes', 't.meeting_id, t.sealed, t.language, t.written_at, t.shared_at, app.copied_who(t.author_id) as author', 't.shared_at is not null',
  joins => 'join meetings p on p.tenant_id = t.tenant_id and p.id = t.meeting_id', person => 'p.person_id');
call app.let_copy('meeting_minutes_additions', 't.minutes_id, t.sealed, t.added_at, app.copied_who(t.added_by) as added_by', 'm.shared_at is not null',
  joins => 'join meeting_minutes m on m.tenant_id = t.tenant_id and m.id = t.minutes_id join meetings p on p.tenant_id = m.tenant_id and p.id = m.meeting_id', person => 'p.person_id');

-- Messages
call app.let_copy('message_threads', 't.with_role, app.copied_activity(t.activity_id) as activity, app.copied_who(t.peer_id) as peer, app.copied_who(t.held_by) as held_by, t.started_at, t.last_at');
call app.let_copy('messages', 't.thread_id, app.copied_who(t.author_id) as author, t.language, t.sealed, t.sent_at, t.shown_from');
call app.let_copy('message_steps', 't.thread_id, t.kind, t.at, app.copied_who(t.by_id) as by, app.copied_who(t.to_id) as to_account');
call app.let_copy('message_reads', 't.thread_id, app.copied_who(t.reader_id) as reader, t.read_through');
call app.let_copy('message_files', 't.message_id, t.media_type, t.byte_count, t.storage_key');

-- Papers
call app.let_copy('documents', $$t.kind, case when t.shown_since is not null then t.title end as title, t.shown_since, t.added_at, app.copied_who(t.added_by) as added_by, t.deleted_at$$,
  $$t.audience <> 'own' or t.shown_since is not null$$);
call app.let_copy('document_versions', $$t.document_id, t.number, t.media_type, t.byte_count, t.added_at, app.copied_who(t.added_by) as added_by,
  case when p.shown_since is not null and p.deleted_at is null then t.storage_key end as storage_key$$, $$p.audience <> 'own' or p.shown_since is not null$$,
  joins => 'join documents p on p.tenant_id = t.tenant_id and p.id = t.document_id', person => 'p.person_id');
call app.let_copy('document_changes', 't.document_id, t.what, t.changed_at, app.copied_who(t.changed_by) as changed_by', $$p.audience <> 'own' or p.shown_since is not null$$,
  joins => 'join documents p on p.tenant_id = t.tenant_id and p.id = t.document_id', person => 'p.person_id');
call app.let_copy('document_openings', 't.document_id, app.copied_who(t.account_id) as account, t.opened_at, t.reason', $$p.audience <> 'own' or p.shown_since is not null$$,
  joins => 'join documents p on p.tenant_id = t.tenant_id and p.id = t.document_id', person => 'p.person_id');

-- Workplaces. Where a protected person works is not told, as nothing is of where she is.
call app.let_copy('placements', $$case when not t.restricted then w.name end as workplace, t.form, t.occupation, t.status, t.starts_on, t.ends_on, t.ended_on, t.extent_percent, t.decided_by, t.decided_on,
  t.funded_by, t.created_at, app.copied_who(t.created_by) as created_by$$, joins => 'left join workplaces w on w.tenant_id = t.tenant_id and w.id = t.workplace_id');
call app.let_copy('placement_terms', 't.placement_id, t.number, t.starts_on, t.ends_on, t.extent_percent, t.hours, t.aims, t.tasks, t.status, t.proposed_by, t.proposed_at, t.settled_at, app.copied_who(t.created_by) as created_by');
call app.let_copy('placement_answers', $$t.terms_id, t.party, t.agrees, t.way, case when t.party = 'participant' then t.words end as words, t.answered_at, app.copied_who(t.account_id) as account$$);
call app.let_copy('placement_moves', 't.placement_id, t.from_status, t.to_status, t.on_day, t.moved_at, app.copied_who(t.moved_by) as moved_by');
call app.let_copy('placement_links', 't.placement_id, t.party, t.purpose, t.expires_at, t.revoked_at, t.first_opened_at, t.last_opened_at, t.made_at, app.copied_who(t.made_by) as made_by');
call app.let_copy('employer_bars', 'e.name as employer, t.said_by, t.valid_from, t.valid_before, t.created_at', $$t.said_by = 'participant'$$,
  joins => 'left join employers e on e.tenant_id = t.tenant_id and e.id = t.employer_id');
call app.let_copy('match_wishes', $$t.occupations, case when not t.restricted then t.town end as town, t.ways, t.longest_minutes, t.longest_km, t.has_licence, t.free_from, t.free_to, t.rather_not, t.cannot,
  t.said_by, t.changed_at, app.copied_who(t.changed_by) as changed_by$$);
call app.let_copy('match_suggestions', $$case when not t.restricted then t.workplace_name end as workplace, case when not t.restricted then t.employer_name end as employer, t.occupation_name, t.reasons, t.words,
  t.suggested_on, app.copied_who(t.suggested_by) as suggested_by, t.withdrawn_at$$);
call app.let_copy('match_answers', $$t.suggestion_id, t.party, t.number, t.answer, t.way, case when t.party = 'participant' then t.words end as words, t.answered_at, app.copied_who(t.account_id) as account$$);
call app.let_copy('cv_permissions', $$case when not t.restricted then t.employer_name end as employer, t.cv_name, t.way, t.given_at, app.copied_who(t.given_by) as given_by, t.revoked_at$$);
call app.let_copy('cv_handouts', 't.way, t.handed_at, app.copied_who(t.handed_by) as handed_by');
call app.let_copy('workplace_followings', 't.placement_id, t.shown_name, t.reminds, t.reminded_week');
call app.let_copy('workplace_weeks', 't.placement_id, t.week_on, t.number, t.days, t.going, t.understands, t.words, t.tasks, t.way, t.answered_at');
call app.let_copy('course_applications', 'c.name as course, t.status, t.modules_done, t.created_at, app.copied_who(t.created_by) as created_by',
  joins => 'left join vocational_courses c on c.tenant_id = t.tenant_id and c.id = t.course_id');
call app.let_copy('course_application_moves', 't.to_status, t.on_day, t.moved_at, app.copied_who(t.moved_by) as moved_by');

-- Who gets to know
call app.let_copy('disclosures', $$t.answer, app.copied_organisation(t.from_organisation_id) as from_organisation, app.copied_organisation(t.to_organisation_id) as to_organisation, app.copied_who(t.to_account_id) as to_account,
  t.purpose, t.fields, t.allowed, t.valid_from, t.valid_before, t.secrecy_ground, t.gdpr_ground, t.special_ground, t.channel, t.interpreter, t.evidence, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by,
  t.withdrawn_at, t.withdrawn_how, t.sealed_at$$);
call app.let_copy('disclosure_requests', $$app.copied_organisation(t.to_organisation_id) as to_organisation, app.copied_who(t.to_account_id) as to_account, t.purpose, t.fields, t.allowed, t.valid_before,
  t.asked_at, app.copied_who(t.asked_by) as asked_by, t.called_back_at$$);
call app.let_copy('disclosure_reviews', 't.point, t.reviewed_at, app.copied_who(t.reviewed_by) as reviewed_by');
call app.let_copy('hand_overs', 't.to_name, t.ground, t.fields, t.how, t.handed_over_on, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by, t.annulled_at');
call app.let_copy('own_requests', 't.kind, t.sealed, t.language, t.reason, t.from_on, t.until_on, t.asked_at, t.taken_back_at, t.answer, t.answer_words, t.answered_at, app.copied_who(t.answered_by) as answered_by');
call app.let_copy('own_copies', 't.language, t.reason, t.made_at, app.copied_who(t.account_id) as account');
call app.let_copy('portal_cards', 't.made_at, app.copied_who(t.made_by) as made_by, t.opened_at, t.taken_at, t.locked_at, t.ended_at, t.ended_why');
call app.let_copy('portal_devices', 't.label, t.is_shared, t.created_at, t.last_seen_on, t.ended_at, t.ended_by');
call app.let_copy('portal_looks', 'app.copied_who(t.account_id) as account, t.started_at, t.ended_at');

-- Reading -------------------------------------------------------------------------------------------------------------------

-- The rows of every view about a person, as far as whoever calls may see them. A table that her role may not read at all is left out.
create function app.copied_rows(p_person uuid) returns table (name text, rows jsonb) language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare
  v record;
  hers uuid[] := app.ids_of_person(p_person);
begin
  for v in select c.relname::text as name from pg_class c where c.relnamespace = 'copied'::regnamespace and c.relkind = 'v' order by c.relname loop
    begin
      return query execute format($q$select %L::text, coalesce(jsonb_agg(to_jsonb(x) - 'tenant_id' - 'person_id'), '[]') from copied.%I x where x.tenant_id = app.tenant() and x.person_id = any ($1)$q$,
        v.name, v.name) using hers;
    exception when insufficient_privilege then null;
    end;
  end loop;
end $$;
revoke execute on function app.copied_rows from public;
grant execute on function app.copied_rows to egenvag_app, egenvag_gate;

-- What the tables and columns of a copy are, for the description that comes with the data.
create function app.copied_columns() returns table (name text, about text, columns jsonb) language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic
  select c.relname::text, obj_description(to_regclass(format('public.%I', c.relname)), 'pg_class'),
      (select jsonb_object_agg(a.attname, format_type(a.atttypid, null)) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and a.attname not in ('tenant_id', 'person_id'))
    from pg_class c where c.relnamespace = 'copied'::regnamespace and c.relkind = 'v' order by 1;
end;
revoke execute on function app.copied_columns from public;
grant execute on function app.copied_columns to egenvag_app, egenvag_portal;

-- Her own copy: hers alone, never for staff who look along, and only where she has written her digits within the half hour before, on the same phone.
create function app.own_copy(p_copy uuid, p_device uuid, p_now timestamptz) returns table (name text, rows jsonb)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if app.role() is distinct from 'participant' or app.person() is null or app.mirrored() or not exists (select from own_copies c where c.tenant_id = app.tenant()
    and c.id = p_copy and c.person_id = app.person() and c.device_id = p_device and c.made_at > p_now - interval '30 minutes') then return; end if;
  return query select r.name, r.rows from app.copied_rows(app.person()) r;
end $$;
comment on function app.own_copy is 'Everything about the person whose own side this is, table by table. No rows: she has not written her digits just now, on this phone.';

-- Her four digits, right before: 'in' and the copy is open on this phone for half an hour; 'wrong'; 'forgotten' after the fifth wrong ones, and the phone is put out;
-- 'enough' when she has made three in a day; 'shut' for everything else. The same id again is the same copy.
create function app.open_own_copy(p_copy uuid, p_device uuid, p_digits_hash bytea, p_language text, p_now timestamptz) returns text
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  d portal_devices%rowtype;
  c portal_cards%rowtype;
begin
  if app.role() is distinct from 'participant' or app.person() is null or app.mirrored() then return 'shut'; end if;
  select * into d from portal_devices x where x.tenant_id = app.tenant() and x.id = p_device and x.person_id = app.person() and x.ended_at is null for update;
  if not found then return 'shut'; end if;
  select * into c from portal_cards x where x.tenant_id = d.tenant_id and x.id = d.card_id and x.ended_at is null;
  if not found then return 'shut'; end if;
  if c.digits_hash is distinct from p_digits_hash then
    update portal_devices x set wrong_in_row = d.wrong_in_row + 1, ended_at = case when d.wrong_in_row >= 4 then p_now end, ended_by = case when d.wrong_in_row >= 4 then 'guessing' end
      where x.tenant_id = d.tenant_id and x.id = d.id;
    return case when d.wrong_in_row >= 4 then 'forgotten' else 'wrong' end;
  end if;
  update portal_devices x set wrong_in_row = 0 where x.tenant_id = d.tenant_id and x.id = d.id and d.wrong_in_row > 0;
  if exists (select from own_copies o where o.tenant_id = d.tenant_id and o.id = p_copy and o.person_id = d.person_id and o.device_id = d.id) then return 'in'; end if;
  if (select count(*) from own_copies o where o.tenant_id = d.tenant_id and o.person_id = d.person_id and o.device_id is not null and o.made_at > p_now - interval '24 hours') >= 3 then
    return 'enough';
  end if;
  insert into own_copies (tenant_id, id, person_id, restricted, device_id, language, made_at) values (d.tenant_id, p_copy, d.person_id, d.restricted, d.id, p_language, p_now);
  return 'in';
end $$;
comment on function app.open_own_copy is 'Opens the copy of everything on a phone of hers, against her four digits.';

call app.hand_to_gate();
grant execute on function app.own_copy, app.open_own_copy to egenvag_portal;
