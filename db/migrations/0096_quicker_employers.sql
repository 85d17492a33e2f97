-- owner: employers
-- Twenty thousand employers as quick as fifty: the list, its search, the map and matching. Who sees what is as before.

-- Lower case is worked out when it is written, not for every row that is looked through.
alter table workplaces add column name_key text generated always as (lower(name)) stored,
  add column city_key text generated always as (lower(city)) stored;

-- The first fifty and how many there are, without a visit to the table: the wall's columns lie in the index.
drop index employers_by_name;
create index employers_by_name on employers (tenant_id, sort_name, id) include (programme_id, shared) where archived_at is null;
create index employers_by_last on employers (tenant_id, coalesce(last_on, date '0001-01-01'), id) where archived_at is null;
create index employers_put_away on employers (tenant_id, id) where archived_at is not null;
-- All that a map and matching read of every workplace.
create index workplaces_by_town on workplaces (tenant_id, city, id)
  include (employer_id, programme_id, shared, closed_on, latitude, longitude, occupations);

-- Behind a wall no index helps a LIKE, as the wall has to be asked first. The gate looks in the index, and asks the same wall of what it found.
create index employers_words on employers using gin (sort_name gin_trgm_ops, organisation_number gin_trgm_ops) with (fastupdate = off);
create index workplaces_words on workplaces using gin (name_key gin_trgm_ops) with (fastupdate = off);
create function app.employers_named(words text[], numbers text[]) returns setof uuid
  language sql stable rows 300 security definer set search_path = pg_catalog, public, pg_temp as $$
  select f.id from unnest(words, numbers) x (word, number) cross join lateral (
      select e.id from employers e where e.tenant_id = (select app.tenant()) and (e.sort_name like x.word or e.organisation_number like x.number)
        and (e.programme_id = any ((select app.programmes_as('{coordinator,case-worker}'))::uuid[])
          or (e.shared and (select app.role()) in ('coordinator', 'case-worker')))
      union
      select w.employer_id from workplaces w where w.tenant_id = (select app.tenant()) and w.name_key like x.word and w.closed_on is null
        and (w.programme_id = any ((select app.programmes_as('{coordinator,case-worker}'))::uuid[])
          or (w.shared and (select app.role()) in ('coordinator', 'case-worker')))) f
    group by f.id having count(*) = cardinality(words)
$$;
comment on function app.employers_named(text[], text[]) is 'Employers that the caller sees in which every LIKE pattern is found: in the name, in that of an open workplace, or, by the pattern beside it, in the organisation number.';
call app.hand_to_gate();
