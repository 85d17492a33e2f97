-- owner: portal-access
-- Two who became one have both their cards, and both open the one side; when they are told apart again, a phone follows the card it came in with and
-- never whoever happens to be asked. What a form held that came while they were one is nobody's any more.

create function app.part_own_sides() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update portal_devices d set person_id = c.person_id, restricted = c.restricted from portal_cards c
    where c.tenant_id = d.tenant_id and c.id = d.card_id and d.tenant_id = new.tenant_id and d.person_id in (new.kept_id, new.gone_id) and d.person_id <> c.person_id;
  update portal_sms_codes s set person_id = c.person_id, restricted = c.restricted from portal_cards c
    where c.tenant_id = s.tenant_id and c.id = s.card_id and s.tenant_id = new.tenant_id and s.person_id in (new.kept_id, new.gone_id) and s.person_id <> c.person_id;
  delete from portal_kept_forms k where k.tenant_id = new.tenant_id and k.person_id in (new.kept_id, new.gone_id) and k.kept_at >= new.merged_at;
  return null;
end $$;
create trigger part_own_sides after update of split_at on person_merges for each row when (old.split_at is null and new.split_at is not null)
  execute function app.part_own_sides();

-- As before, without what follows a card, what is kept for her alone, and the hashes of secrets.
create or replace function app.rows_since_merge(p_merge uuid) returns table (table_name text, row_key jsonb, shown jsonb) language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  t record;
  m person_merges%rowtype;
begin
  if not app.may_split(p_merge) then return; end if;
  select * into m from person_merges where tenant_id = app.tenant() and id = p_merge;
  for t in select * from app.person_tables() p where p.name not in ('person_directory', 'portal_devices', 'portal_sms_codes', 'portal_kept_forms') loop
    return query execute format('select %L::text, x.key, x.shown - array[''ciphertext'', ''blind_index'', ''note'', ''reason'', ''secret_hash'', ''code_hash'', ''digits_hash''] from (
        select jsonb_build_object(%s) as key, to_jsonb(t) as shown from %s t where tenant_id = $1 and person_id = $2) x
      where (not x.shown ? ''programme_id'' or (x.shown ->> ''programme_id'')::uuid = any (app.programmes()))
        and not exists (select from person_merge_rows r where r.tenant_id = $1 and r.merge_id = $3 and r.table_name = %L and r.row_key = x.key)',
      t.name, (select string_agg(format('%L, to_jsonb(t) -> %L', k, k), ', ') from unnest(t.keys) k), t.tbl, t.name) using m.tenant_id, m.kept_id, m.id;
  end loop;
end $$;

call app.hand_to_gate();
