-- owner: reminders
-- Who has a part in a session is expected at it, also where there is no group: in drop-in, or as somebody who comes to help.

create or replace function app.awaited_at(p_tenant uuid, p_activity uuid, p_session uuid, p_on date, p_at time) returns setof uuid
language sql stable
begin atomic
  select w.id from (
      select m.enrolment_id as id from public.activity_members m
        where m.tenant_id = p_tenant and m.activity_id = p_activity and m.joined_on <= p_on and (m.left_on is null or m.left_on >= p_on)
      union
      select p.enrolment_id from public.parts p
        where p.tenant_id = p_tenant and p.activity_id = p_activity
          and case when p.session_id is null then p_on >= p.from_on and p_on <= coalesce(p.through_on, p_on) else p.session_id = p_session end) w
    where not exists (select from public.member_exclusions x where x.tenant_id = p_tenant and x.activity_id = p_activity and x.enrolment_id = w.id
        and x.weekday = extract(isodow from p_on) and (x.starts_at is null or x.starts_at = p_at) and x.from_on <= p_on and (x.until_on is null or x.until_on >= p_on))
      and not exists (select from public.attendance_marks k where k.tenant_id = p_tenant and k.session_id = p_session and k.enrolment_id = w.id
        and k.held_on = p_on and k.mark in ('absent', 'not-required'))
      and not app.is_away(p_tenant, w.id, p_session, p_on);
end;
