-- owner: matching
-- What follows an enrolment is found by it.
create index cv_permissions_enrolment on cv_permissions (tenant_id, enrolment_id);
drop index match_wishes_enrolment;
