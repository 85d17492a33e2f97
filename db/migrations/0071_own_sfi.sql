-- owner: language
-- She sees her own SFI: which course, which level, when, where. The rows of the history that are SFI, and when they are taught, were opened to her before.

grant select (details) on situations to egenvag_portal;
call app.let_person_read('sfi_courses', 'situation_id, person_id, enrolment_id, provider, form, part_of_day, grade, ended_as');
