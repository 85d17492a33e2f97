-- owner: skills
-- A CV may hold what the history has documented: nobody types the same certificate twice.

alter table cvs add column qualification_ids uuid[] not null default '{}' check (cardinality(qualification_ids) <= 200);
comment on column cvs.qualification_ids is 'Rows of qualifications she has said yes to; one that was corrected since counts as what it was corrected to.';
grant update (qualification_ids) on cvs to egenvag_app;
