-- owner: people
-- A participant sees her own file on her own side and changes there how she is reached and what she speaks. Names and numbers she asks to have corrected.

call app.let_person_read('people', 'id, restricted, born_on, born_precision, version', 'id = (select app.person())');
call app.let_person_change('people', 'version', 'id = (select app.person())');
call app.let_person_read('person_identifiers', 'id, person_id, kind, masked, valid_before');
-- What staff have noted about a way to reach her stays theirs.
call app.let_person_read('person_contacts', 'id, person_id, restricted, kind, value, holder, is_first, is_safe, created_at');
call app.let_person_add('person_contacts', 'id, person_id, restricted, kind, value, holder, is_first, is_safe',
  $$person_id = (select app.person()) and holder = 'own' and kind in ('phone', 'email')$$);
call app.let_person_change('person_contacts', 'value, is_safe, changed_at, changed_by',
  $$person_id = (select app.person()) and holder = 'own' and kind in ('phone', 'email')$$);
call app.let_person_add('person_languages', 'person_id, restricted, language');
call app.let_person_read('person_language_needs', 'person_id, interpreter, interpreter_language, interpreter_gender, interpreter_forms');
call app.let_person_add('person_language_needs', 'person_id, restricted, interpreter');
call app.let_person_change('person_language_needs', 'interpreter');
