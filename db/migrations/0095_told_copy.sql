-- owner: own-copy
-- What the readable copy needs to say what a row is: the name of an occupation, of a measuring point and a priority group, and which step, matter,
-- order, sheet or course a change was about.

create policy copying on occupations for select to egenvag_gate using (true);

drop view copied.placements;
call app.let_copy('placements', $$case when not t.restricted then w.name end as workplace, t.form, t.occupation, o.name as occupation_name, t.status, t.starts_on, t.ends_on, t.ended_on, t.extent_percent,
  t.decided_by, t.decided_on, t.funded_by, t.created_at, app.copied_who(t.created_by) as created_by$$,
  joins => 'left join workplaces w on w.tenant_id = t.tenant_id and w.id = t.workplace_id left join occupations o on o.code = t.occupation');

drop view copied.match_wishes;
call app.let_copy('match_wishes', $$t.occupations, (select jsonb_agg(o.name order by o.code) from occupations o where o.code = any (t.occupations)) as occupation_names,
  case when not t.restricted then t.town end as town, t.ways, t.longest_minutes, t.longest_km, t.has_licence, t.free_from, t.free_to, t.rather_not, t.cannot,
  t.said_by, t.changed_at, app.copied_who(t.changed_by) as changed_by$$);

drop view copied.assessments;
call app.let_copy('assessments', $$t.use, t.instrument_key, t.instrument_number, t.point_key, app.copied_word(t.programme_id, 'measuringPoints', t.point_key) as point, t.held_on, t.started_at,
  app.copied_who(t.started_by) as started_by, t.closed_at$$);

drop view copied.assessment_answers;
call app.let_copy('assessment_answers', 't.assessment_id, t.use, t.area_key, t.item_key, app.copied_question(t.assessment_id, t.area_key, t.item_key) as question, t.rater, t.step, t.words, t.sealed, t.language, t.is_translation, t.said_on, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by',
  $$(not t.guarded or t.rater <> 'staff') and (t.rater <> 'staff' or t.words is null)$$);

drop view copied.follow_ups;
call app.let_copy('follow_ups', $$t.point_key, app.copied_word(t.programme_id, 'measuringPoints', t.point_key) as point, t.due_on, t.asks_about_on, t.done_on, t.outcome, t.recorded_at,
  app.copied_who(t.recorded_by) as recorded_by$$);

drop view copied.waiting_priorities;
call app.let_copy('waiting_priorities', $$t.group_key, (select jsonb_path_query_first(g.definition, '$.admission.priorityGroups[*] ? (@.key == $key).name', jsonb_build_object('key', t.group_key))
  from programmes g where g.tenant_id = t.tenant_id and g.id = t.programme_id) as group_name, t.set_on, app.copied_who(t.set_by) as set_by, t.recorded_at$$);

drop view copied.attendance_mark_versions;
call app.let_copy('attendance_mark_versions', 'app.copied_session(t.session_id) as activity, m.held_on, t.mark, t.minutes_present, t.absence_reason, t.marked_at, app.copied_who(t.marked_by) as marked_by, t.replaced_at, app.copied_who(t.replaced_by) as replaced_by',
  joins => 'left join attendance_marks m on m.tenant_id = t.tenant_id and m.session_id = t.session_id and m.enrolment_id = t.enrolment_id');

drop view copied.month_certificates;
call app.let_copy('month_certificates', 's.month, t.certified_by, t.way, t.answer, t.comment, t.language, t.certified_at, app.copied_who(t.account_id) as account',
  joins => 'left join month_sheets s on s.tenant_id = t.tenant_id and s.id = t.sheet_id');

drop view copied.plan_step_changes;
call app.let_copy('plan_step_changes', 't.step_id, t.from_state, t.to_state, t.changed_at, app.copied_who(t.changed_by) as changed_by', joins => 'join plan_steps p on p.tenant_id = t.tenant_id and p.id = t.step_id', person => 'p.person_id');

drop view copied.skill_evidence;
call app.let_copy('skill_evidence', 't.skill_id, t.move, t.way, t.state_after, t.shown_on, t.recorded_at, app.copied_who(t.recorded_by) as recorded_by', joins => 'join skills p on p.tenant_id = t.tenant_id and p.id = t.skill_id', person => 'p.person_id');

drop view copied.support_log;
call app.let_copy('support_log', 't.matter_id, t.channel, t.to_state, t.happened_on, t.logged_at, app.copied_who(t.logged_by) as logged_by', joins => 'join support_matters p on p.tenant_id = t.tenant_id and p.id = t.matter_id', person => 'p.person_id');

drop view copied.interpreter_order_moves;
call app.let_copy('interpreter_order_moves', 't.order_id, t.from_state, t.to_state, t.moved_at, app.copied_who(t.moved_by) as moved_by', joins => 'join interpreter_orders p on p.tenant_id = t.tenant_id and p.id = t.order_id', person => 'p.person_id');

drop view copied.course_application_moves;
call app.let_copy('course_application_moves', 't.application_id, t.to_status, t.on_day, t.moved_at, app.copied_who(t.moved_by) as moved_by');

drop view copied.step_help_requests;
call app.let_copy('step_help_requests', 't.step_id, t.words, t.language, t.asked_at, t.withdrawn_at, t.answer, t.answered_at, app.copied_who(t.answered_by) as answered_by');
