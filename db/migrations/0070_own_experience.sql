-- owner: skills
-- She adds to her own experience and reads and downloads her CVs. What she wrote has no account: created_by, changed_by are NULL. It is a claim,
-- as whatever she tells of; what somebody has assessed since is changed together with her coach.

alter table skills alter created_by drop not null;
comment on column skills.created_by is 'NULL: she wrote it herself, on her own page.';

call app.let_person_read('skills', 'id, enrolment_id, person_id, kind, title, description, own_language, own_title, own_description, place, country, from_year, to_year, is_ongoing, state, version, removed_at');
call app.let_person_add('skills', 'id, enrolment_id, programme_id, person_id, restricted, kind, title, description, own_language, own_title, own_description, place, country, from_year, to_year, is_ongoing, created_at',
  $$person_id = (select app.person()) and created_by is null and state = 'claimed'
    and exists (select from enrolments e where e.tenant_id = skills.tenant_id and e.id = skills.enrolment_id and e.status in ('accepted', 'active', 'paused'))$$);
call app.let_person_change('skills', 'title, description, own_language, own_title, own_description, place, country, from_year, to_year, is_ongoing, version, changed_at, changed_by, removed_at',
  $$person_id = (select app.person()) and state = 'claimed'
    and exists (select from enrolments e where e.tenant_id = skills.tenant_id and e.id = skills.enrolment_id and e.status in ('accepted', 'active', 'paused'))$$);
call app.let_person_read('cvs', 'id, enrolment_id, person_id, name, language, digits, intro, shows_phone, shows_email, shows_municipality, shows_languages, skill_ids, qualification_ids, agreed_on');
call app.let_person_read('qualifications', 'id, enrolment_id, person_id, name, awarded_on, awarding_body, corrects, corrected_by');
