-- owner: attendance
-- What somebody says of a session herself: that she comes, that she comes late, that she cannot come. And what she needs to get there: the
-- way to a venue, what to bring.

alter table absence_notices
  add column says text not null default 'absent' check (says in ('absent', 'late', 'comes')),
  add column minutes_late int check (minutes_late between 5 and 240),
  add column own_reason text check (own_reason in ('sick', 'child', 'agency', 'sfi', 'work', 'travel', 'other')),
  alter column reason drop not null;
-- She takes back what she said herself: then no account did. The rule had no name of its own.
do $$
declare rule text;
begin
  select c.conname into strict rule from pg_constraint c
    where c.conrelid = 'public.absence_notices'::regclass and c.contype = 'c' and pg_get_constraintdef(c.oid) like '%withdrawn_by%';
  execute format('alter table absence_notices drop constraint %I', rule);
end $$;
alter table absence_notices
  add constraint absence_notices_withdrawn_check check (withdrawn_by is null or withdrawn_at is not null),
  add constraint absence_notices_reason_check1 check ((says = 'absent') = (reason is not null)),
  add constraint absence_notices_late_check check ((says = 'late') = (minutes_late is not null)),
  add constraint absence_notices_own_check check (own_reason is null or (says = 'absent' and told_by = 'self'));
comment on table absence_notices is 'Told beforehand: she will not come on these days (both included) or to this session, comes late to it, or comes to it. A suggestion on the sheet, never a mark; what is marked decides.';
comment on column absence_notices.says is 'late and comes are about one session; when a new rhythm takes that away they mean nothing any more.';
comment on column absence_notices.own_reason is 'The picture she chose herself; staff read the class in reason.';
comment on column absence_notices.recorded_by is 'NULL: she said so herself, in the portal.';
create unique index absence_notices_own on absence_notices (tenant_id, enrolment_id, session_id) where recorded_by is null and withdrawn_at is null and session_id is not null;

-- What was said of the one session goes before what was said of its day.
create or replace function app.is_away(p_tenant uuid, p_enrolment uuid, p_session uuid, p_on date) returns boolean
language sql stable
begin atomic
  select coalesce(
    (select n.says = 'absent' from public.absence_notices n where n.tenant_id = p_tenant and n.enrolment_id = p_enrolment and n.withdrawn_at is null
      and n.session_id = p_session order by n.recorded_at desc, n.id desc limit 1),
    exists (select from public.absence_notices n where n.tenant_id = p_tenant and n.enrolment_id = p_enrolment and n.withdrawn_at is null
      and n.session_id is null and n.says = 'absent' and p_on between n.starts_on and n.ends_on));
end;

alter table venues add column way_there text not null default '' check (length(way_there) <= 300);
comment on column venues.way_there is 'How one gets there: the bus stop, the entrance, the floor. Shown to participants.';
alter table activities add column bring text not null default '' check (length(bring) <= 200);
alter table activity_sessions add column bring text check (length(bring) <= 200);
comment on column activities.bring is 'What participants bring.';
comment on column activity_sessions.bring is 'What they bring to this one; NULL: as the activity says.';
