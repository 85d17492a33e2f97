-- owner: duplicates
-- The same person twice: names folded to keys that forgive spelling and script, people who are probably the same,
-- merging two people into one, and splitting them again.

-- Name keys ----------------------------------------------------------------------------------------------------------
-- One implementation for stored names and for what is typed. A word becomes a few keys: consonants in classes, the first
-- vowel and the last by kind, and a second reading where a script or a spelling leaves one open. Two words match when they
-- share a key. docs/rules/name-keys.md tells the classes; features/people/server/name-keys.db.test.ts holds the pairs.

-- Any script as lower-case Latin letters; capitals stand for letters that can be read in two ways.
create function app.latin_letters(name text) returns text language plpgsql immutable parallel safe strict as $$
declare
  s text := lower(normalize(name, NFKD));
  bare text;
  c text;
  code int;
begin
  if s ~ '[^ -~]' then
    s := regexp_replace(s, '[\u0300-\u036f\u0483-\u0487\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u2060\u135d-\u135f]', '', 'g');
    s := regexp_replace(s, '[‐-―−]', '-', 'g');
    if s ~ '[\u0621-\u06d3]' then
      -- The article is a word of its own unless it is part of God's name; a closing he is a vowel.
      s := regexp_replace(s, '(^|[\s-])ال(?=[ء-ي]{3})(?!له(\s|-|$))', '\1al-', 'g');
      s := regexp_replace(s, '[ةهہھۀ](?=[\s-]|$)', 'ah', 'g');
      s := regexp_replace(s, 'ا?ء(?=[\s-]|$)', 'ا', 'g');
      s := regexp_replace(s, '(^|[\s-])[اع]', '\1A', 'g');
      s := regexp_replace(s, '(^|[\s-])و', '\1v', 'g');
      s := regexp_replace(s, '(^|[\s-])[يی]', '\1Y', 'g');
      s := translate(s, 'اىآبپتثجچحخدذرزژسشصضطظغفقكکگلمنوهہھيیےٹڈڑڤێۆۊڵڕەءعۀة', 'aaabptTjHVVdDrzjsssDtDgfkkkglmnWVVVIIItdrveoulra');
      s := regexp_replace(s, 'I(?=[\s-]|$)', 'i', 'g');
      s := regexp_replace(s, 'W(?=[\s-]|$)', 'u', 'g');
    end if;
    if s ~ '[\u0400-\u04ff]' then
      s := replace(replace(replace(replace(replace(replace(replace(s, 'щ', 'sh'), 'ш', 'sh'), 'ц', 'ts'), 'ю', 'yu'), 'я', 'ya'), 'є', 'ye'), 'х', 'V');
      s := translate(s, 'абвгґдежзиіыклмнопрстуфчэјљњћђџѕьъ', 'abvGgdejziiiklmnoprstufHejlnHddz');
    end if;
    if s ~ '[\u1200-\u137f]' then
      bare := '';
      for i in 1 .. length(s) loop
        c := substr(s, i, 1);
        code := ascii(c) - 4608;
        bare := bare || case when code between 0 and 343 then
          (array['V','l','V','m','s','r','s','s','k','k','k','k','b','v','t','H','V','V','n','n','','k','k','V','V','v','','z','j','y','d','d','j','g','g','g','t','H','p','s','s','f','p'])[code / 8 + 1]
          || case when code / 8 in (20, 26) and code % 8 = 5 then 'A' else (array['a','u','i','a','e','','o','a'])[code % 8 + 1] end
          else c end;
      end loop;
      s := bare;
    end if;
    s := replace(replace(replace(replace(s, 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');
    s := translate(s, 'øłđıðəħŋ', 'oldidahn');
  end if;
  s := regexp_replace(s, '[''’‘`´ʻʼʹʿʾ]', '', 'g');
  return trim(regexp_replace(regexp_replace(s, '[^a-zA-Z\s-]+', ' ', 'g'), '\s+', ' ', 'g'));
end $$;
comment on function app.latin_letters(text) is 'A name of any script in lower-case Latin letters. Capitals are letters with two readings, for app.word_keys.';

-- The keys of one word out of app.name_parts.
create function app.word_keys(word text) returns text[] language plpgsql immutable parallel safe strict as $$
declare
  w text := word;
  forms text[];
  sign text[];
begin
  w := replace(replace(w, 'ee', 'i'), 'oo', 'u');
  w := regexp_replace(w, '(.)\1+', '\1', 'g');
  if w ~ 'h' then
    w := regexp_replace(w, '^hj', 'j');
    w := replace(replace(replace(replace(w, 'tsch', 'H'), 'shch', 's'), 'sch', 's'), 'sh', 's');
    w := replace(replace(replace(replace(w, 'ch', 'H'), 'ph', 'f'), 'kh', 'h'), 'gh', 'g');
    w := replace(replace(replace(w, 'zh', 'j'), 'dh', 'E'), 'th', 'T');
    w := regexp_replace(w, '(?<=[aeiou])h$', 'Q');
  end if;
  -- An h of another script stands alone: it makes no sh or zh with what comes before.
  w := replace(w, 'V', 'h');
  w := replace(replace(replace(replace(w, 'ck', 'k'), 'dj', 'j'), 'dt', 't'), 'gj', 'j');
  w := regexp_replace(w, 'qu(?=[aeiou])', 'kv', 'g');
  w := replace(w, 'q', 'k');
  w := regexp_replace(w, 't?z|ts', 's', 'g');
  w := regexp_replace(w, 'c(?=[eiy])', 's', 'g');
  w := regexp_replace(w, '^c(?=[aou])', 'C');
  w := replace(w, 'c', 'k');
  w := replace(w, 'x', 'X');
  w := regexp_replace(w, 'w(?=[aeiouyI])', 'v', 'g');
  w := replace(w, 'w', 'u');
  w := regexp_replace(w, 'v$', 'f');
  w := regexp_replace(w, '(m[aeiou])t$', '\1Z');
  -- i, j and y are one sound before a vowel and after a, e, o; otherwise a vowel.
  w := replace(w, 'j', 'y');
  w := regexp_replace(w, '[iy]+(?=[aeou])', 'Y', 'g');
  w := regexp_replace(w, '([aeoA])[iy]+', '\1Y', 'g');
  w := replace(w, 'y', 'i');
  w := regexp_replace(w, 'I+(?=Y)', '', 'g');
  w := regexp_replace(w, '(?<=[aeo])Y$', 'J');

  forms := array[w];
  -- Every reading of every doubtful letter; the same letter is read alike throughout a word.
  foreach sign slice 1 in array array[['A','a','i','o'],['I','','Y',null],['W','','v',null],['D','d','s',null],['E','d','s','dh'],['T','t','s',null],
    ['X','h','ks',null],['H','k','s',null],['G','g','h',null],['C','k','',null],['Q','','h',null],['Z','t','d',null],['J','Y','i',null]]
  loop
    if strpos(w, sign[1]) > 0 then
      select array_agg(distinct f) into forms from (
        select replace(e.form, sign[1], r.reading) as f from unnest(forms) e (form) cross join unnest(sign[2:]) r (reading) where r.reading is not null limit 24) read;
    end if;
  end loop;
  select array_agg(distinct k order by k) into forms from (
    select translate(v.first || regexp_replace(regexp_replace(b.body, '[aeiou]+(?=.)', '', 'g'), '[aeiou]+$', '') || l.last, 'Y', 'y') as k
    from unnest(forms) e (form)
    -- Abd ul-, al-, el-, ur-: the article melts into what follows.
    cross join lateral (select regexp_replace(e.form, '^([ai])bd[aeiou]*l(?=[^aeiouhY])', '\1bd') as form) m
    cross join lateral (select substring(m.form from '^[aeiou]+') as run) s
    cross join lateral (select substr(m.form, coalesce(length(s.run), 0) + 1) as body) b
    cross join lateral (select unnest(case when s.run is null then array[''] when left(s.run, 1) = 'e' then array['a', 'i'] when left(s.run, 1) = 'i' then array['i']
      when left(s.run, 1) = 'a' then array['a'] else array['o'] end) as first) v
    cross join lateral (select unnest(case right(b.body, 1) when 'a' then array['a'] when 'e' then array['a', ''] when 'i' then array['i'] when 'o' then array['o'] when 'u' then array['o']
      else array[''] end) as last) l
    limit 48) keys where k <> '';
  return coalesce(forms, '{}');
end $$;
comment on function app.word_keys(text) is 'The keys of one word: two words match when they share one.';

-- The words of a name in order. A word with a hyphen or a beginning that is also written in one is there both ways.
create function app.name_parts(name text) returns table (place int, word text) language plpgsql immutable parallel safe strict rows 6 as $$
declare
  letters text := app.latin_letters(name);
  words text[] := (regexp_split_to_array(trim(both ' -' from letters), '[\s-]+'))[1:10];
  particles constant text[] := array['al','el','ul','ar','bin','ibn','bint','ben','von','van','der','de','da','di','af','den','la','le'];
  joins constant text := '^([Aae]bd([aeiou]l|u|i)?|[Aa]bu|abo|um|umm|al|el|gebre|gebra|gabra|haile|hayla|hayle|tekle|takla|wolde|welde|valda|kidane|kidana|habte|habta|mac|mc)$';
  n int := coalesce(cardinality(words), 0);
  names boolean := exists (select from unnest(words) w where w <> '' and w <> all (particles));
  ends int;
begin
  for i in 1 .. n loop
    if words[i] <> '' and not (names and words[i] = any (particles)) then
      place := i; word := words[i]; return next;
    end if;
    if i < n and (words[i] ~ joins or strpos(letters, words[i] || '-' || words[i + 1]) > 0) then
      -- Abd al-Rahman is also written in one.
      ends := case when words[i + 1] = any (particles) and i + 2 <= n then i + 2 else i + 1 end;
      word := array_to_string(words[i:ends], '');
      if words[i] <> all (particles) then place := i; return next; end if;
      place := ends; return next;
    end if;
  end loop;
end $$;
comment on function app.name_parts(text) is 'Words of a name by their place; articles are left out when there is anything else.';

create function app.name_words(name text) returns table (place int, keys text[]) language sql immutable parallel safe strict rows 3
begin atomic
  select p.place, array_agg(distinct k.key) from app.name_parts(name) p cross join lateral unnest(app.word_keys(p.word)) k (key) group by p.place;
end;
comment on function app.name_words(text) is 'What a typed name is looked up by: the keys of its words.';

-- A whole name in every reading: the keys of its words (each word's with '/' between them), sorted, so that their order does not matter.
create function app.readings_of(words text[]) returns text[] language plpgsql immutable parallel safe strict as $$
declare
  found text[] := array[''];
  next_found text[];
  keys text[];
  f text;
  k text;
begin
  for i in 1 .. cardinality(words) loop
    keys := (string_to_array(words[i], '/'))[1:4];
    next_found := '{}';
    foreach f in array found loop
      foreach k in array keys loop
        if cardinality(next_found) < 12 then next_found := next_found || (f || ' ' || k); end if;
      end loop;
    end loop;
    found := next_found;
  end loop;
  next_found := '{}';
  foreach f in array found loop
    if f <> '' then
      if cardinality(words) > 1 then select string_agg(part, ' ' order by part) into f from unnest(string_to_array(f, ' ')) part where part <> ''; else f := substr(f, 2); end if;
      next_found := next_found || f;
    end if;
  end loop;
  return next_found;
end $$;
create function app.name_readings(name text) returns text[] language sql immutable parallel safe strict
  return (select app.readings_of(array_agg(w.keys order by w.place)) from (
    select distinct on (p.place) p.place, array_to_string(app.word_keys(p.word), '/') as keys from app.name_parts(name) p order by p.place, length(p.word)) w);
comment on function app.name_readings(text) is 'Two whole names are the same, however they are spelt, when they share a reading.';

create function app.phone_key(phone text) returns text language sql immutable parallel safe strict
  return nullif(right(regexp_replace(phone, '\D', '', 'g'), 9), '');
comment on function app.phone_key(text) is 'The last nine digits: alike with and without country code.';

-- Where the keys are kept ----------------------------------------------------------------------------------------------

create table person_keys (
  tenant_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  words text[] not null,
  word_count int not null,
  name_keys text[] not null,
  checked boolean not null default false,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id, restricted) references people (tenant_id, id, restricted) on update cascade
);
comment on table person_keys is 'The keys of all names of a person, by which people are found who are probably the same. Kept by triggers; for the gate alone.';
comment on column person_keys.name_keys is 'Given and family name in every reading (app.name_readings).';
comment on column person_keys.checked is 'Nobody has changed since the job last looked for people who are probably the same.';
create index person_keys_name on person_keys using gin (name_keys);
comment on index person_keys_name is 'Across tenants: the gate, which alone reads it, asks for the tenant besides.';
create index person_keys_unchecked on person_keys (tenant_id, person_id) where not checked;

create table participant_name_keys (
  tenant_id uuid not null,
  programme_id uuid not null,
  key text collate "C" not null,
  enrolment_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  primary key (tenant_id, programme_id, key, enrolment_id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade on delete cascade
);
comment on table participant_name_keys is 'Beside participant_names: the keys of every name of the person, so that a name is found within a programme however it is spelt. Kept by triggers.';
create index participant_name_keys_enrolment on participant_name_keys (tenant_id, enrolment_id);

create index people_born on people (tenant_id, born_on) where born_on is not null;
create index person_identifiers_number on person_identifiers (tenant_id, blind_index);
alter table person_contacts add column phone_key text generated always as (case when kind = 'phone' then app.phone_key(value) end) stored;
create index person_contacts_phone on person_contacts (tenant_id, phone_key) where phone_key is not null;

alter table people add column merged_into uuid, add foreign key (tenant_id, merged_into) references people (tenant_id, id), add check (merged_into <> id);
create index people_merged_into on people (tenant_id, merged_into) where merged_into is not null;
comment on column people.merged_into is 'She turned out to be this person: everything about her has moved there, and who asks for her is led on.';

-- The keys of names of many people at once; rank 1 is given and family name. People share names and words: each is worked out once.
-- A name in another script adds only what the Latin name does not lead to already.
create function app.keys_of_names(p_who int[], p_ranks int[], p_names text[]) returns table (who int, words text[], word_count int, name_keys text[])
-- The lists may be long and the planner cannot know: no joining of each with each.
language sql stable set enable_nestloop = off set search_path = pg_catalog, public, pg_temp
begin atomic
  with names as materialized (select * from unnest(p_who, p_ranks, p_names) n (who, rank, name)),
    parted as materialized (select d.name, p.place, p.word from (select distinct n.name from names n) d cross join lateral app.name_parts(d.name) p),
    known as materialized (select w.word, app.word_keys(w.word) as keys from (select distinct p.word from parted p) w),
    parts as materialized (select n.who, n.rank, n.name, p.place, p.word, k.keys from names n join parted p on p.name = n.name join known k on k.word = p.word),
    firsts as materialized (select p.who, array_agg(distinct k.key) as words, count(distinct p.place)::int as word_count
      from parts p cross join lateral unnest(p.keys) k (key) where p.rank = 1 group by 1),
    heads as materialized (select w.who, app.readings_of(array_agg(w.keys order by w.place)) as name_keys from (
      select distinct on (p.who, p.place) p.who, p.place, array_to_string(p.keys, '/') as keys from parts p where p.rank = 1 order by p.who, p.place, length(p.word)) w group by 1),
    others as materialized (select p.who, array_agg(distinct k.key) as words from (
      select p.who, p.keys from parts p left join firsts f on f.who = p.who where p.rank = 2 and not p.keys && coalesce(f.words, '{}')) p cross join lateral unnest(p.keys) k (key) group by 1)
  select w.who, coalesce(f.words, '{}') || coalesce(o.words, '{}'), coalesce(f.word_count, 0), coalesce(h.name_keys, '{}')
    from (select distinct n.who from names n) w left join firsts f on f.who = w.who left join heads h on h.who = w.who left join others o on o.who = w.who;
end;

create function app.keys_of(p_tenants uuid[], p_people uuid[]) returns table (tenant_id uuid, person_id uuid, restricted boolean, words text[], word_count int, name_keys text[])
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare who int[]; ranks int[]; names text[];
begin
  select array_agg(n.who), array_agg(n.rank), array_agg(n.name) into who, ranks, names from (
    select w.who::int, 1 as rank, concat_ws(' ', d.given_name, d.family_name) as name from unnest(p_tenants, p_people) with ordinality w (tenant_id, person_id, who)
      join person_directory d on d.tenant_id = w.tenant_id and d.person_id = w.person_id
    union all select w.who::int, 2, d.name_in_own_script from unnest(p_tenants, p_people) with ordinality w (tenant_id, person_id, who)
      join person_directory d on d.tenant_id = w.tenant_id and d.person_id = w.person_id where d.name_in_own_script <> ''
    union all select w.who::int, 2, o.name from unnest(p_tenants, p_people) with ordinality w (tenant_id, person_id, who)
      join person_names o on o.tenant_id = w.tenant_id and o.person_id = w.person_id) n;
  return query select d.tenant_id, d.person_id, d.restricted, k.words, k.word_count, k.name_keys from app.keys_of_names(who, ranks, names) k
    join person_directory d on d.tenant_id = p_tenants[k.who] and d.person_id = p_people[k.who] order by 1, 2;
end $$;

create function app.renew_name_keys(p_tenants uuid[], p_people uuid[]) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into person_keys as k (tenant_id, person_id, restricted, words, word_count, name_keys)
    select * from app.keys_of(p_tenants, p_people)
  on conflict (tenant_id, person_id) do update set words = excluded.words, word_count = excluded.word_count, name_keys = excluded.name_keys, checked = false
    where (k.words, k.word_count, k.name_keys) is distinct from (excluded.words, excluded.word_count, excluded.name_keys);
  delete from participant_name_keys k using unnest(p_tenants, p_people) w (tenant_id, person_id) join enrolments e using (tenant_id, person_id) join person_keys p using (tenant_id, person_id)
    where k.tenant_id = e.tenant_id and k.enrolment_id = e.id and k.key <> all (p.words);
  insert into participant_name_keys (tenant_id, programme_id, key, enrolment_id, person_id, restricted)
    select distinct e.tenant_id, e.programme_id, x.key, e.id, e.person_id, e.restricted
    from unnest(p_tenants, p_people) w (tenant_id, person_id) join enrolments e using (tenant_id, person_id) join person_keys p using (tenant_id, person_id) cross join lateral unnest(p.words) x (key)
  on conflict do nothing;
end $$;

create function app.keep_name_keys() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform app.renew_name_keys(array_agg(c.tenant_id), array_agg(c.person_id)) from (select distinct tenant_id, person_id from changed) c;
  return null;
end $$;
create function app.keep_keys_of_enrolments() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into participant_name_keys (tenant_id, programme_id, key, enrolment_id, person_id, restricted)
    select e.tenant_id, e.programme_id, x.key, e.id, e.person_id, e.restricted
    from changed e join person_keys p on p.tenant_id = e.tenant_id and p.person_id = e.person_id cross join lateral unnest(p.words) x (key)
  on conflict do nothing;
  return null;
end $$;
-- Birth date, number or phone may make two people alike who were not.
create function app.look_again() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update person_keys k set checked = false from (select distinct tenant_id, person_id from changed) c where k.tenant_id = c.tenant_id and k.person_id = c.person_id and k.checked;
  return null;
end $$;
create function app.look_again_at_birth() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update person_keys k set checked = false from changed c join earlier o on o.tenant_id = c.tenant_id and o.id = c.id
    where o.born_on is distinct from c.born_on and k.tenant_id = c.tenant_id and k.person_id = c.id and k.checked;
  return null;
end $$;
create trigger keep_keys after insert on person_directory referencing new table as changed for each statement execute function app.keep_name_keys();
create trigger keep_keys_of_update after update on person_directory referencing new table as changed for each statement execute function app.keep_name_keys();
create trigger keep_keys after insert on person_names referencing new table as changed for each statement execute function app.keep_name_keys();
create trigger keep_keys_of_update after update on person_names referencing new table as changed for each statement execute function app.keep_name_keys();
create trigger keep_keys_of_delete after delete on person_names referencing old table as changed for each statement execute function app.keep_name_keys();
create trigger keep_keys after insert on enrolments referencing new table as changed for each statement execute function app.keep_keys_of_enrolments();
create trigger look_again after insert on person_identifiers referencing new table as changed for each statement execute function app.look_again();
create trigger look_again after insert on person_contacts referencing new table as changed for each statement execute function app.look_again();
create trigger look_again_at_update after update on person_contacts referencing new table as changed for each statement execute function app.look_again();
create trigger look_again after update on people referencing old table as earlier new table as changed for each statement execute function app.look_again_at_birth();

-- What follows a person when two become one ------------------------------------------------------------------------------
call app.wall('person_keys', 'false');
grant insert, delete on person_keys to egenvag_gate;
call app.wall_by_person('participant_name_keys', '{coordinator,case-worker,peer-coach,activity-leader}', '{}');
create policy gate on participant_name_keys to egenvag_gate using (true) with check (true);
grant select on participant_name_keys to egenvag_app;
grant select, insert, delete on participant_name_keys to egenvag_gate;
create policy merging on people to egenvag_gate using (true) with check (true);
grant select, update on people to egenvag_gate;
grant insert, delete on person_names to egenvag_gate;
grant execute on function app.name_words(text), app.phone_key(text) to egenvag_app, egenvag_gate;

-- People who are probably the same ---------------------------------------------------------------------------------------

create table duplicate_pairs (
  tenant_id uuid not null,
  person_a uuid not null,
  person_b uuid not null,
  reasons text[] not null check (reasons <@ array['number', 'born-and-name', 'phone-and-name', 'name']),
  weight int not null,
  found_at timestamptz not null default now(),
  decision text check (decision = 'not-same'),
  decided_at timestamptz,
  decided_by uuid,
  primary key (tenant_id, person_a, person_b),
  foreign key (tenant_id, person_a) references people (tenant_id, id),
  foreign key (tenant_id, person_b) references people (tenant_id, id),
  foreign key (tenant_id, decided_by) references accounts (tenant_id, id),
  check (person_a < person_b),
  check ((decision is null) = (decided_at is null))
);
comment on table duplicate_pairs is 'Two people who are probably the same, and the decision that they are not: then nobody is asked again.';
comment on column duplicate_pairs.weight is '100 the same number, 80 and 90 birth date and name, 60 phone and name, 40 name alone.';
create index duplicate_pairs_open on duplicate_pairs (tenant_id, weight desc, person_a, person_b) where decision is null;
create index duplicate_pairs_b on duplicate_pairs (tenant_id, person_b);
do $$
declare both_seen text := $p$(select app.role()) in ('coordinator', 'case-worker') and exists (select from enrolments e where e.tenant_id = duplicate_pairs.tenant_id and e.person_id = person_a)
  and exists (select from enrolments e where e.tenant_id = duplicate_pairs.tenant_id and e.person_id = person_b)$p$;
begin
  call app.wall('duplicate_pairs', both_seen, both_seen);
end $$;
create policy gate on duplicate_pairs to egenvag_gate using (true) with check (true);
grant select, insert on duplicate_pairs to egenvag_app;
grant update (decision, decided_at, decided_by) on duplicate_pairs to egenvag_app;
grant select, insert, update on duplicate_pairs to egenvag_gate;

-- For the gate's other functions only: whoever calls it sees people of the whole tenant.
create function app.alike(p_tenant uuid, p_name text, p_born date, p_phones text[], p_numbers bytea[], p_except uuid)
returns table (person_id uuid, restricted boolean, reasons text[], weight int) language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic
  with words as materialized (select w.place, w.keys from app.name_words(p_name) w),
    asked as materialized (select count(*)::int as n, app.name_readings(p_name) as readings from words),
    found as (
      select i.person_id, case when i.kind = 'fill-in' then 'fill-in' else 'number' end as by from public.person_identifiers i
        where i.tenant_id = p_tenant and i.blind_index = any (p_numbers) and i.ended_as is distinct from 'wrong'
      union all select p.id, 'born' from public.people p where p.tenant_id = p_tenant and p.born_on = p_born
      union all select k.person_id, 'name' from public.person_keys k where k.tenant_id = p_tenant and k.name_keys && app.name_readings(p_name)
      union all select c.person_id, 'phone' from public.person_contacts c where c.tenant_id = p_tenant and c.phone_key = any (p_phones)),
    once as materialized (select f.person_id, array_agg(distinct f.by) as by from found f where f.person_id is distinct from p_except group by 1),
    judged as (
      select o.person_id, p.restricted, o.by, m.matched, a.n, p.born_on,
        m.matched >= 2 or (m.matched >= least(a.n, k.word_count) and least(a.n, k.word_count) = 1) as same_name, 'name' = any (o.by) as whole_name
      from once o cross join asked a
        join public.people p on p.tenant_id = p_tenant and p.id = o.person_id and p.merged_into is null
        join public.person_keys k on k.tenant_id = p_tenant and k.person_id = o.person_id
        cross join lateral (select count(*)::int as matched from words w where w.keys && k.words) m),
    reasoned as (
      select j.person_id, j.restricted, j.whole_name, array_remove(array[
        case when 'number' = any (j.by) or ('fill-in' = any (j.by) and j.matched >= 1) then 'number' end,
        case when 'born' = any (j.by) and j.same_name then 'born-and-name' end,
        -- A family shares its phone and its name: more than one word must meet.
        case when 'phone' = any (j.by) and j.same_name then 'phone-and-name' end,
        -- The whole name, and birth dates that can be one: not known, only the year, or day and month changed places.
        case when j.whole_name and j.n >= 2 and not 'born' = any (j.by) and (j.born_on is null or p_born is null
          or (extract(year from j.born_on) = extract(year from p_born) and (to_char(j.born_on, 'MM-DD') = '01-01' or to_char(p_born, 'MM-DD') = '01-01'
            or to_char(j.born_on, 'MM-DD') = to_char(p_born, 'DD-MM')))) then 'name' end], null) as reasons
      from judged j)
  select r.person_id, r.restricted, r.reasons, case when 'number' = any (r.reasons) then 100 when 'born-and-name' = any (r.reasons) then case when r.whole_name then 90 else 80 end
      when 'phone-and-name' = any (r.reasons) then 60 else 40 end
    from reasoned r where r.reasons <> '{}';
end;
revoke execute on function app.alike from public;
grant execute on function app.alike to egenvag_gate;

-- Before somebody is registered: whom of those she may see it could be, the likeliest first, and whether anybody else in the
-- organisation is alike: one row without a person, which says no more. Nothing gives away a protected person or one the caller is barred from.
create function app.find_alike(p_name text, p_born date, p_phones text[], p_numbers bytea[], p_except uuid) returns table (person_id uuid, reasons text[], weight int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  with alike as materialized (
    select a.person_id, a.restricted, a.reasons, a.weight,
      exists (select from public.enrolments e where e.tenant_id = app.tenant() and e.person_id = a.person_id and e.programme_id = any (app.programmes())) as mine
    from app.alike(app.tenant(), p_name, p_born, p_phones, p_numbers, p_except) a
    where app.role() in ('coordinator', 'case-worker') and a.person_id <> all (app.barred()) and (not a.restricted or a.person_id = any (app.readable_restricted()))),
  seen as (select a.person_id, a.reasons, a.weight from alike a where a.mine order by a.weight desc, a.person_id limit 5)
  select s.person_id, s.reasons, s.weight from seen s
  union all
  select null::uuid, '{}'::text[], 0 where exists (select from alike a where not a.mine and not a.restricted and a.weight >= 60
    and exists (select from public.enrolments e where e.tenant_id = app.tenant() and e.person_id = a.person_id and e.status <> 'mistaken'));
end;

-- The job: compares those who are new or have changed with everybody, some at a time. Returns how many it took.
create function app.find_duplicates(p_most int) returns int language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  k record;
  looked int := 0;
begin
  if app.role() is distinct from 'system' then raise exception 'only the system looks for duplicates' using errcode = 'insufficient_privilege'; end if;
  for k in
    select u.person_id, p.born_on, concat_ws(' ', d.given_name, d.family_name,
        (select string_agg(n.name, ' ') from person_names n where n.tenant_id = u.tenant_id and n.person_id = u.person_id and n.kind in ('earlier', 'spelling'))) as name,
      (select array_agg(c.phone_key) from person_contacts c where c.tenant_id = u.tenant_id and c.person_id = u.person_id and c.phone_key is not null) as phones,
      (select array_agg(i.blind_index) from person_identifiers i where i.tenant_id = u.tenant_id and i.person_id = u.person_id and i.ended_as is distinct from 'wrong') as numbers
    from (select * from person_keys where tenant_id = app.tenant() and not checked order by person_id limit p_most for update skip locked) u
      join people p on p.tenant_id = u.tenant_id and p.id = u.person_id join person_directory d on d.tenant_id = u.tenant_id and d.person_id = u.person_id
  loop
    insert into duplicate_pairs as o (tenant_id, person_a, person_b, reasons, weight)
      select app.tenant(), least(a.person_id, k.person_id), greatest(a.person_id, k.person_id), a.reasons, a.weight
      from app.alike(app.tenant(), k.name, k.born_on, k.phones, k.numbers, k.person_id) a order by a.weight desc limit 20
    on conflict (tenant_id, person_a, person_b) do update set reasons = excluded.reasons, weight = excluded.weight where o.decision is null and o.weight < excluded.weight;
    update person_keys set checked = true where tenant_id = app.tenant() and person_id = k.person_id;
    looked := looked + 1;
  end loop;
  return looked;
end $$;

-- Merging ------------------------------------------------------------------------------------------------------------------

create table person_merges (
  tenant_id uuid not null,
  id uuid not null,
  kept_id uuid not null,
  gone_id uuid not null,
  taken text[] not null default '{}' check (taken <@ array['name', 'own-script', 'sex', 'birth', 'municipality']),
  kept_before jsonb not null,
  kept_after jsonb not null,
  gone_before jsonb not null,
  merged_at timestamptz not null default now(),
  merged_by uuid,
  agreed_by uuid,
  split_at timestamptz,
  split_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, kept_id) references people (tenant_id, id),
  foreign key (tenant_id, gone_id) references people (tenant_id, id),
  foreign key (tenant_id, merged_by) references accounts (tenant_id, id),
  foreign key (tenant_id, agreed_by) references accounts (tenant_id, id),
  check (kept_id <> gone_id)
);
comment on table person_merges is 'Two people became one: who, when, what was taken from the other, and the values before. Written by the gate alone; nothing is ever removed.';
comment on column person_merges.agreed_by is 'The coordinator of the other programme who said that it is the same person.';
create index person_merges_kept on person_merges (tenant_id, kept_id, merged_at);
create index person_merges_gone on person_merges (tenant_id, gone_id);
call app.wall('person_merges', $$(select app.role()) = 'coordinator' and exists (select from enrolments e where e.tenant_id = person_merges.tenant_id and e.person_id = kept_id)$$);
create policy gate on person_merges to egenvag_gate using (true) with check (true);
grant select (tenant_id, id, kept_id, gone_id, taken, merged_at, merged_by, agreed_by, split_at, split_by) on person_merges to egenvag_app;
grant select, insert on person_merges to egenvag_gate;
grant update (split_at, split_by) on person_merges to egenvag_gate;

create table person_merge_rows (
  tenant_id uuid not null,
  merge_id uuid not null,
  number int not null,
  table_name text not null,
  row_key jsonb not null,
  what text not null check (what in ('own', 'moved', 'stayed', 'added')),
  before jsonb,
  primary key (tenant_id, merge_id, number),
  foreign key (tenant_id, merge_id) references person_merges (tenant_id, id)
);
comment on table person_merge_rows is 'Which row belonged to whom when two people became one: own = of the person who is kept, moved, stayed = could not stand beside one of hers, added = made by the merge.';
call app.wall('person_merge_rows', 'false');
create policy gate on person_merge_rows to egenvag_gate using (true) with check (true);
grant select, insert on person_merge_rows to egenvag_gate;

-- The tables whose rows belong to the person herself, from the catalogue.
create function app.person_tables() returns table (tbl regclass, name text, keys text[], has_first boolean) language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic
  select c.oid::regclass, c.relname::text,
      array(select a.attname::text from pg_index i cross join lateral unnest(i.indkey::int2[]) with ordinality k (n, o) join pg_attribute a on a.attrelid = c.oid and a.attnum = k.n
        where i.indrelid = c.oid and i.indisprimary and a.attname not in ('tenant_id', 'person_id') order by k.o),
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'is_first' and not a.attisdropped)
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'person_keys'
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped) and not app.follows_enrolment(c.oid::regclass)
    order by c.relname = 'enrolments' desc, c.relname;
end;

-- How many rows there are about a person in each table that the caller may read: what a merge will move.
create function app.count_rows_about(p_person uuid) returns table (table_name text, row_count int) language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
declare t record;
begin
  for t in select c.oid::regclass as tbl, c.relname::text as name, app.follows_enrolment(c.oid::regclass) as follows from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and has_table_privilege(c.oid, 'select')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped) order by c.relname
  loop
    table_name := t.name;
    execute format('select count(*)::int from %s where tenant_id = $1 and person_id = $2 %s', t.tbl,
      case when t.follows then 'and enrolment_id in (select e.id from enrolments e where e.tenant_id = $1 and e.person_id = $2)' else '' end) into row_count using app.tenant(), p_person;
    if row_count > 0 then return next; end if;
  end loop;
end $$;

-- What is the same in both records of a person: what a merge can take over and a split gives back.
create function app.person_values(p_tenant uuid, p_person uuid) returns jsonb language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic
  select jsonb_build_object('restricted', p.restricted, 'sex', p.sex, 'born_on', p.born_on, 'born_precision', p.born_precision, 'born_source', p.born_source,
      'given_name', d.given_name, 'family_name', d.family_name, 'name_in_own_script', d.name_in_own_script, 'municipality', d.municipality)
    from public.people p left join public.person_directory d on d.tenant_id = p.tenant_id and d.person_id = p.id where p.tenant_id = p_tenant and p.id = p_person;
end;

-- Whether the coordinator sees everything about a person: then, and only then, may she merge and split by herself.
create function app.sees_whole(p_person uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select coalesce(app.role() = 'coordinator' and p_person <> all (app.barred()) and bool_and(e.programme_id = any (app.programmes())
      and (not e.restricted or exists (select from public.named_readers r where r.tenant_id = e.tenant_id and r.person_id = e.person_id and r.account_id = app.account() and r.valid_until is null))), false)
    from public.enrolments e where e.tenant_id = app.tenant() and e.person_id = p_person;
end;

-- Whom a person's id leads to: herself, or whom she was merged into. Says nothing about anybody.
create function app.leads_to(p_person uuid) returns uuid language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  with recursive way as (
    select p.id, p.merged_into from public.people p where p.tenant_id = app.tenant() and p.id = p_person
    union all select n.id, n.merged_into from way w join public.people n on n.tenant_id = app.tenant() and n.id = w.merged_into)
  select coalesce((select w.id from way w where w.merged_into is null), p_person);
end;

create function app.do_merge(p_merge uuid, p_kept uuid, p_gone uuid, p_taken text[], p_merged_by uuid, p_agreed_by uuid) returns text language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  t record;
  r record;
  tenant uuid := app.tenant();
  kept_before jsonb := app.person_values(tenant, p_kept);
  gone_before jsonb := app.person_values(tenant, p_gone);
  n int := 0;
  added uuid;
  later jsonb := '[]';
  lost text;
begin
  if exists (select from enrolments a join enrolments b on b.tenant_id = a.tenant_id and b.programme_id = a.programme_id and b.person_id = p_gone
      where a.tenant_id = tenant and a.person_id = p_kept
        and a.status in ('referred', 'waiting', 'accepted', 'active', 'paused') and b.status in ('referred', 'waiting', 'accepted', 'active', 'paused')) then
    return 'open-twice';
  end if;
  -- The stricter protection holds for both, and with it the keys of all rows fit.
  update people set restricted = true where tenant_id = tenant and id in (p_kept, p_gone) and not restricted
    and exists (select from people o where o.tenant_id = tenant and o.id in (p_kept, p_gone) and o.restricted);
  for t in select * from app.person_tables() loop
    for r in execute format('select jsonb_build_object(%s) as key from %s t where tenant_id = $1 and person_id = $2',
        (select string_agg(format('%L, to_jsonb(t) -> %L', k, k), ', ') from unnest(t.keys) k), t.tbl) using tenant, p_kept loop
      later := later || jsonb_build_object('t', t.name, 'k', r.key, 'w', 'own');
    end loop;
    for r in execute format('select jsonb_build_object(%s) as key from %s t where tenant_id = $1 and person_id = $2',
        (select string_agg(format('%L, to_jsonb(t) -> %L', k, k), ', ') from unnest(t.keys) k), t.tbl) using tenant, p_gone loop
      begin
        execute format('update %s t set person_id = $3 where tenant_id = $1 and person_id = $2 and to_jsonb(t) @> $4', t.tbl) using tenant, p_gone, p_kept, r.key;
        later := later || jsonb_build_object('t', t.name, 'k', r.key, 'w', 'moved');
      exception when unique_violation or exclusion_violation then
        if t.name = 'enrolments' then return 'clash'; end if;
        if t.has_first then
          begin
            execute format('update %s t set person_id = $3, is_first = false where tenant_id = $1 and person_id = $2 and to_jsonb(t) @> $4', t.tbl) using tenant, p_gone, p_kept, r.key;
            later := later || jsonb_build_object('t', t.name, 'k', r.key, 'w', 'moved', 'b', jsonb_build_object('is_first', true));
          exception when unique_violation or exclusion_violation then
            later := later || jsonb_build_object('t', t.name, 'k', r.key, 'w', 'stayed');
          end;
        else
          later := later || jsonb_build_object('t', t.name, 'k', r.key, 'w', 'stayed');
        end if;
      end;
    end loop;
  end loop;
  update people k set version = k.version + 1,
      sex = case when 'sex' = any (p_taken) then g.sex else k.sex end,
      born_on = case when 'birth' = any (p_taken) then g.born_on else k.born_on end,
      born_precision = case when 'birth' = any (p_taken) then g.born_precision else k.born_precision end,
      born_source = case when 'birth' = any (p_taken) then g.born_source else k.born_source end
    from people g where k.tenant_id = tenant and k.id = p_kept and g.tenant_id = tenant and g.id = p_gone;
  update people set merged_into = p_kept, version = version + 1 where tenant_id = tenant and id = p_gone;
  delete from person_keys where tenant_id = tenant and person_id = p_gone;
  update person_directory k set
      given_name = case when 'name' = any (p_taken) then g.given_name else k.given_name end,
      family_name = case when 'name' = any (p_taken) then g.family_name else k.family_name end,
      name_in_own_script = case when 'own-script' = any (p_taken) then g.name_in_own_script else k.name_in_own_script end,
      municipality = case when 'municipality' = any (p_taken) then g.municipality else k.municipality end
    from person_directory g where k.tenant_id = tenant and k.person_id = p_kept and g.tenant_id = tenant and g.person_id = p_gone;
  -- What she was called in the other record she is still found by.
  for r in select x.kind, x.name, p.restricted from people p cross join lateral (values
        ('spelling', concat_ws(' ', nullif(case when 'name' = any (p_taken) then kept_before else gone_before end ->> 'given_name', ''), nullif(case when 'name' = any (p_taken) then kept_before else gone_before end ->> 'family_name', ''))),
        ('script', case when 'own-script' = any (p_taken) then kept_before else gone_before end ->> 'name_in_own_script')) x (kind, name)
      where p.tenant_id = tenant and p.id = p_kept and length(x.name) between 1 and 200
        and not exists (select from person_directory d where d.tenant_id = tenant and d.person_id = p_kept and (concat_ws(' ', nullif(d.given_name, ''), nullif(d.family_name, '')) = x.name or d.name_in_own_script = x.name)) loop
    insert into person_names (tenant_id, id, person_id, restricted, kind, name, created_by) values (tenant, uuidv7(), p_kept, r.restricted, r.kind, r.name, app.account())
      on conflict do nothing returning id into added;
    if added is not null then later := later || jsonb_build_object('t', 'person_names', 'k', jsonb_build_object('id', added), 'w', 'added', 'b', jsonb_build_object('name', r.name)); end if;
  end loop;
  insert into person_merges (tenant_id, id, kept_id, gone_id, taken, kept_before, kept_after, gone_before, merged_by, agreed_by)
    values (tenant, p_merge, p_kept, p_gone, p_taken, kept_before, app.person_values(tenant, p_kept), gone_before, p_merged_by, p_agreed_by);
  insert into person_merge_rows (tenant_id, merge_id, number, table_name, row_key, what, before)
    select tenant, p_merge, o, l ->> 't', l -> 'k', l ->> 'w', l -> 'b' from jsonb_array_elements(later) with ordinality x (l, o);
  -- Who was told apart from the one is apart from the other, too.
  insert into duplicate_pairs (tenant_id, person_a, person_b, reasons, weight, decision, decided_at, decided_by)
    select tenant, least(x.other, p_kept), greatest(x.other, p_kept), x.reasons, x.weight, x.decision, x.decided_at, x.decided_by from (
      select case when d.person_a = p_gone then d.person_b else d.person_a end as other, d.* from duplicate_pairs d
        where d.tenant_id = tenant and p_gone in (d.person_a, d.person_b) and d.decision is not null) x where x.other <> p_kept
  on conflict do nothing;
  return 'merged';
end $$;
revoke execute on function app.do_merge from public;
grant execute on function app.do_merge to egenvag_gate;

-- Makes two people one. p_seen: the versions of both that the preview showed. Answers in a word: merged, sent-before, gone-already
-- (somebody else was faster), unseen, stale, open-twice, clash.
create function app.merge_people(p_merge uuid, p_kept uuid, p_gone uuid, p_taken text[], p_seen int[]) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  versions int[];
  tombstones int;
begin
  perform from people where tenant_id = app.tenant() and id in (p_kept, p_gone) order by id for update;
  if exists (select from person_merges m where m.tenant_id = app.tenant() and m.id = p_merge and m.kept_id = p_kept and m.gone_id = p_gone) then return 'sent-before'; end if;
  select count(*) into tombstones from people where tenant_id = app.tenant() and id in (p_kept, p_gone) and merged_into is not null;
  if tombstones > 0 then return 'gone-already'; end if;
  if p_kept = p_gone or not app.sees_whole(p_kept) or not app.sees_whole(p_gone) then return 'unseen'; end if;
  select array[k.version, g.version] into versions from people k, people g where k.tenant_id = app.tenant() and k.id = p_kept and g.tenant_id = app.tenant() and g.id = p_gone;
  if versions is distinct from p_seen then return 'stale'; end if;
  return app.do_merge(p_merge, p_kept, p_gone, p_taken, app.account(), null);
end $$;

-- Splitting ----------------------------------------------------------------------------------------------------------------

create function app.may_split(p_merge uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select coalesce((select app.role() = 'coordinator' and (app.sees_whole(m.kept_id) or (app.account() in (m.merged_by, m.agreed_by) and m.agreed_by is not null
      and exists (select from public.enrolments e where e.tenant_id = m.tenant_id and e.person_id = m.kept_id and e.programme_id = any (app.programmes())
        and not e.restricted and e.person_id <> all (app.barred()))))
    from public.person_merges m where m.tenant_id = app.tenant() and m.id = p_merge), false);
end;

-- What has come since: rows of the person that belonged to neither before. The one who splits says whose they are.
create function app.rows_since_merge(p_merge uuid) returns table (table_name text, row_key jsonb, shown jsonb) language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  t record;
  m person_merges%rowtype;
begin
  if not app.may_split(p_merge) then return; end if;
  select * into m from person_merges where tenant_id = app.tenant() and id = p_merge;
  for t in select * from app.person_tables() p where p.name <> 'person_directory' loop
    return query execute format('select %L::text, x.key, x.shown - ''ciphertext'' - ''blind_index'' - ''note'' - ''reason'' from (
        select jsonb_build_object(%s) as key, to_jsonb(t) as shown from %s t where tenant_id = $1 and person_id = $2) x
      where (not x.shown ? ''programme_id'' or (x.shown ->> ''programme_id'')::uuid = any (app.programmes()))
        and not exists (select from person_merge_rows r where r.tenant_id = $1 and r.merge_id = $3 and r.table_name = %L and r.row_key = x.key)',
      t.name, (select string_agg(format('%L, to_jsonb(t) -> %L', k, k), ', ') from unnest(t.keys) k), t.tbl, t.name) using m.tenant_id, m.kept_id, m.id;
  end loop;
end $$;

-- Gives two people back what each had. p_to_gone: rows that came since and are the other's, as [{"table", "key"}].
-- Answers in a word: split, sent-before, unseen, stale, merged-on (the one who was kept has herself become another since).
create function app.split_people(p_merge uuid, p_to_gone jsonb, p_seen int) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  m person_merges%rowtype;
  t record;
  r record;
  now_kept jsonb;
  back jsonb;
  flag boolean;
begin
  select * into m from person_merges where tenant_id = app.tenant() and id = p_merge;
  if not found or not app.may_split(p_merge) then return 'unseen'; end if;
  perform from people where tenant_id = m.tenant_id and id in (m.kept_id, m.gone_id) order by id for update;
  select * into m from person_merges where tenant_id = app.tenant() and id = p_merge;
  if m.split_at is not null then return 'sent-before'; end if;
  if (select merged_into from people where tenant_id = m.tenant_id and id = m.kept_id) is not null then return 'merged-on'; end if;
  if (select version from people where tenant_id = m.tenant_id and id = m.kept_id) is distinct from p_seen then return 'stale'; end if;
  now_kept := app.person_values(m.tenant_id, m.kept_id);
  flag := (now_kept ->> 'restricted')::boolean;
  update people set restricted = flag where tenant_id = m.tenant_id and id = m.gone_id and restricted <> flag;
  delete from person_names p using person_merge_rows w where w.tenant_id = m.tenant_id and w.merge_id = m.id and w.what = 'added' and w.table_name = 'person_names'
    and p.tenant_id = m.tenant_id and p.person_id = m.kept_id and p.id = (w.row_key ->> 'id')::uuid and p.name = w.before ->> 'name';
  for t in select * from app.person_tables() loop
    for r in select w.row_key as key, w.before from person_merge_rows w where w.tenant_id = m.tenant_id and w.merge_id = m.id and w.what = 'moved' and w.table_name = t.name
      union all select x -> 'key', null from jsonb_array_elements(p_to_gone) x where x ->> 'table' = t.name and t.name <> 'person_directory'
        and not exists (select from person_merge_rows w where w.tenant_id = m.tenant_id and w.merge_id = m.id and w.table_name = t.name and w.row_key = x -> 'key') loop
      begin
        execute format('update %s t set person_id = $3 %s where tenant_id = $1 and person_id = $2 and to_jsonb(t) @> $4 and $4 ?& $5', t.tbl,
          case when r.before ? 'is_first' then ', is_first = true' else '' end) using m.tenant_id, m.kept_id, m.gone_id, r.key, t.keys;
      exception when unique_violation or exclusion_violation then
        -- Added since beside one that the other has already: it stays where it is.
        if t.name = 'enrolments' then return 'clash'; end if;
      end;
    end loop;
  end loop;
  -- What nobody has changed since is as it was before.
  select jsonb_object_agg(k, case when now_kept -> k = m.kept_after -> k then m.kept_before -> k else now_kept -> k end) into back from jsonb_object_keys(m.kept_after) k;
  update person_directory set given_name = back ->> 'given_name', family_name = back ->> 'family_name', name_in_own_script = back ->> 'name_in_own_script', municipality = back ->> 'municipality'
    where tenant_id = m.tenant_id and person_id = m.kept_id;
  update person_directory set municipality = municipality where tenant_id = m.tenant_id and person_id = m.gone_id;
  -- Protection last: the names beside the participations must be right before their keys change once more.
  update people set version = version + 1, sex = back ->> 'sex', born_on = (back ->> 'born_on')::date, born_precision = back ->> 'born_precision', born_source = back ->> 'born_source',
      restricted = (back ->> 'restricted')::boolean where tenant_id = m.tenant_id and id = m.kept_id;
  update people set version = version + 1, merged_into = null,
      restricted = case when now_kept -> 'restricted' = m.kept_after -> 'restricted' then (m.gone_before ->> 'restricted')::boolean else flag end where tenant_id = m.tenant_id and id = m.gone_id;
  -- Where somebody lives is not kept while she is protected; whoever no longer is gets it back.
  update person_directory set municipality = case when person_id = m.kept_id then back else m.gone_before end ->> 'municipality'
    where tenant_id = m.tenant_id and person_id in (m.kept_id, m.gone_id) and not restricted;
  update person_merges set split_at = now(), split_by = app.account() where tenant_id = m.tenant_id and id = m.id;
  insert into duplicate_pairs as d (tenant_id, person_a, person_b, reasons, weight, decision, decided_at, decided_by)
    values (m.tenant_id, least(m.kept_id, m.gone_id), greatest(m.kept_id, m.gone_id), '{}', 0, 'not-same', now(), app.account())
  on conflict (tenant_id, person_a, person_b) do update set decision = excluded.decision, decided_at = excluded.decided_at, decided_by = excluded.decided_by;
  return 'split';
end $$;

-- Asking the other programme -------------------------------------------------------------------------------------------------
-- A coordinator who cannot see everything asks. Whether there is anybody to ask is not told: the question is kept either way.

create table merge_inquiries (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  programme_id uuid not null,
  asked_at timestamptz not null default now(),
  asked_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id, restricted) references people (tenant_id, id, restricted) on update cascade,
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  foreign key (tenant_id, asked_by) references accounts (tenant_id, id)
);
comment on table merge_inquiries is 'A coordinator asked whether a person is known in another programme, too.';
create index merge_inquiries_person on merge_inquiries (tenant_id, person_id);
call app.wall_by_person('merge_inquiries', '{coordinator}', '{}');
create policy gate on merge_inquiries for insert to egenvag_gate with check (true);
grant select on merge_inquiries to egenvag_app;
grant insert on merge_inquiries to egenvag_gate;

create table merge_questions (
  tenant_id uuid not null,
  id uuid not null,
  inquiry_id uuid not null,
  other_id uuid not null,
  programme_id uuid not null,
  reasons text[] not null,
  answer text check (answer in ('same', 'not-same')),
  answered_at timestamptz,
  answered_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, inquiry_id, other_id, programme_id),
  foreign key (tenant_id, inquiry_id) references merge_inquiries (tenant_id, id),
  foreign key (tenant_id, other_id) references people (tenant_id, id),
  foreign key (tenant_id, programme_id) references programmes (tenant_id, id),
  foreign key (tenant_id, answered_by) references accounts (tenant_id, id),
  check (num_nulls(answer, answered_at, answered_by) in (0, 3))
);
comment on table merge_questions is 'An inquiry as it reaches one other programme where somebody alike takes part. Only that programme''s coordinators see it, and only their own person in it.';
create index merge_questions_programme on merge_questions (tenant_id, programme_id) where answer is null;
call app.wall('merge_questions', $$programme_id = any ((select app.programmes_as('{coordinator}'))::uuid[]) and exists (select from enrolments e where e.tenant_id = merge_questions.tenant_id and e.person_id = other_id)$$);
create policy gate on merge_questions to egenvag_gate using (true) with check (true);
grant select on merge_questions to egenvag_app;
grant select, insert on merge_questions to egenvag_gate;
grant update (answer, answered_at, answered_by) on merge_questions to egenvag_gate;

-- Keeps the question, and brings it to the coordinators of the other programmes of people who are alike. The same answer whether there are any.
create function app.ask_whether_same(p_inquiry uuid, p_person uuid) returns boolean language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  asked record;
begin
  select p.restricted, p.born_on, concat_ws(' ', d.given_name, d.family_name) as name,
      (select e.programme_id from enrolments e where e.tenant_id = p.tenant_id and e.person_id = p.id and e.programme_id = any (app.programmes()) order by e.referred_on desc, e.id limit 1) as programme_id,
      (select array_agg(c.phone_key) from person_contacts c where c.tenant_id = p.tenant_id and c.person_id = p.id and c.phone_key is not null) as phones,
      (select array_agg(i.blind_index) from person_identifiers i where i.tenant_id = p.tenant_id and i.person_id = p.id) as numbers
    into asked from people p join person_directory d on d.tenant_id = p.tenant_id and d.person_id = p.id
    where p.tenant_id = app.tenant() and p.id = p_person and p.merged_into is null;
  if not found or app.role() is distinct from 'coordinator' or asked.programme_id is null or asked.restricted or p_person = any (app.barred()) then return false; end if;
  insert into merge_inquiries (tenant_id, id, person_id, restricted, programme_id, asked_by) values (app.tenant(), p_inquiry, p_person, asked.restricted, asked.programme_id, app.account())
    on conflict do nothing;
  if not found then return true; end if;
  insert into merge_questions (tenant_id, id, inquiry_id, other_id, programme_id, reasons)
    select distinct on (a.person_id, e.programme_id) app.tenant(), gen_random_uuid(), p_inquiry, a.person_id, e.programme_id, a.reasons
    from app.alike(app.tenant(), asked.name, asked.born_on, asked.phones, asked.numbers, p_person) a
      join enrolments e on e.tenant_id = app.tenant() and e.person_id = a.person_id and e.status <> 'mistaken'
    where not a.restricted and e.programme_id <> all (app.programmes())
      and not exists (select from duplicate_pairs d where d.tenant_id = app.tenant() and d.person_a = least(a.person_id, p_person) and d.person_b = greatest(a.person_id, p_person) and d.decision is not null);
  return true;
end $$;

-- Which colleague asked, and when: what the one who is asked needs, and nothing about the other person.
create function app.who_asked(p_inquiry uuid) returns table (asked_by text, asked_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  select a.name, i.asked_at from public.merge_inquiries i join public.accounts a on a.tenant_id = i.tenant_id and a.id = i.asked_by
    where i.tenant_id = app.tenant() and i.id = p_inquiry and app.role() = 'coordinator'
      and exists (select from public.merge_questions q where q.tenant_id = i.tenant_id and q.inquiry_id = i.id and q.programme_id = any (app.programmes()));
end;

-- The other programme's coordinator answers. Same in every programme that was asked: the two become one at once, and keep the
-- record that is older. Answers in a word: noted, merged, gone (nothing to answer any more), and what merging can answer.
create function app.answer_whether_same(p_question uuid, p_answer text) returns text language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  q record;
  kept uuid;
  gone uuid;
begin
  select m.*, i.person_id, i.asked_by, i.programme_id as asking_programme into q from merge_questions m join merge_inquiries i on i.tenant_id = m.tenant_id and i.id = m.inquiry_id
    where m.tenant_id = app.tenant() and m.id = p_question and m.programme_id = any (app.programmes()) and app.role() = 'coordinator' and m.other_id <> all (app.barred()) for update of m;
  if not found then return 'gone'; end if;
  if q.answer is not null then return case when q.answer = p_answer then 'noted' else 'gone' end; end if;
  perform from people where tenant_id = q.tenant_id and id in (q.person_id, q.other_id) order by id for update;
  if exists (select from people where tenant_id = q.tenant_id and id in (q.person_id, q.other_id) and (merged_into is not null or restricted)) then return 'gone'; end if;
  update merge_questions set answer = p_answer, answered_at = now(), answered_by = app.account() where tenant_id = q.tenant_id and id = q.id;
  if p_answer = 'not-same' then
    insert into duplicate_pairs as d (tenant_id, person_a, person_b, reasons, weight, decision, decided_at, decided_by)
      values (q.tenant_id, least(q.person_id, q.other_id), greatest(q.person_id, q.other_id), q.reasons, 0, 'not-same', now(), app.account())
    on conflict (tenant_id, person_a, person_b) do update set decision = excluded.decision, decided_at = excluded.decided_at, decided_by = excluded.decided_by;
    return 'noted';
  end if;
  -- Everybody in whose programme one of them takes part has said yes, or asked.
  if exists (select from enrolments e where e.tenant_id = q.tenant_id and e.person_id in (q.person_id, q.other_id)
      and not exists (select from merge_questions o where o.tenant_id = q.tenant_id and o.inquiry_id = q.inquiry_id and o.programme_id = e.programme_id and o.answer = 'same')
      and not (e.programme_id = any (app.programmes()))
      and not exists (select from role_assignments r where r.tenant_id = q.tenant_id and r.account_id = q.asked_by and r.role = 'coordinator' and r.programme_id = e.programme_id
        and r.valid_from <= app.today() and (r.valid_before is null or r.valid_before > app.today()))) then
    return 'noted';
  end if;
  select id into kept from people where tenant_id = q.tenant_id and id in (q.person_id, q.other_id) order by created_at, id limit 1;
  gone := case when kept = q.person_id then q.other_id else q.person_id end;
  return app.do_merge(q.inquiry_id, kept, gone, array(
    select f from unnest(array['own-script', 'sex', 'birth', 'municipality']) f cross join lateral (select app.person_values(q.tenant_id, kept) as k, app.person_values(q.tenant_id, gone) as g) v
      where case f when 'sex' then v.k ->> 'sex' = 'unknown' and v.g ->> 'sex' <> 'unknown'
        when 'birth' then v.k ->> 'born_on' is null and v.g ->> 'born_on' is not null
        when 'own-script' then v.k ->> 'name_in_own_script' is null and v.g ->> 'name_in_own_script' is not null
        else v.k ->> 'municipality' is null and v.g ->> 'municipality' is not null end), q.asked_by, app.account());
end $$;

call app.hand_to_gate();
