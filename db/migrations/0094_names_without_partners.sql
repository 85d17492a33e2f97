-- owner: consents
-- Rows that the first policy on names refuses (protected people, mostly) are asked of the second one: what is disclosed to a partner officer. Nobody
-- else has to pay for that question. Who sees what is as before.
alter policy disclosed on participant_names using (
  tenant_id = (select app.tenant())
  and enrolment_id = any ((select case when app.role() = 'partner-officer' then app.disclosed('participation') else '{}' end)::uuid[]));
