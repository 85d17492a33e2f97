-- owner: imports
-- Reading in long lists. Most of what the database does for a list of a hundred thousand is working out the keys of names; the functions
-- from 0015 give the same keys as before, in a third of the time: a step is taken only where a word has something for it to do, and one
-- reading of a word (nearly all have only one) needs no query. docs/rules/name-keys.md tells the classes.

create or replace function app.latin_letters(name text) returns text language plpgsql immutable parallel safe strict as $$
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
  if s !~ '[^a-zA-Z -]|  ' then return trim(s); end if;
  s := regexp_replace(s, '[''’‘`´ʻʼʹʿʾ]', '', 'g');
  return trim(regexp_replace(regexp_replace(s, '[^a-zA-Z\s-]+', ' ', 'g'), '\s+', ' ', 'g'));
end $$;

create or replace function app.word_keys(word text) returns text[] language plpgsql immutable parallel safe strict as $$
declare
  w text := word;
  forms text[];
  sign text[];
  body text;
  bare text;
  firsts text[];
  lasts text[];
begin
  w := replace(replace(w, 'ee', 'i'), 'oo', 'u');
  -- Each step asks first, cheaply, whether there is anything for it to do: most words pass nearly all of them.
  if w ~ '[^a-z]|aa|bb|cc|dd|ff|gg|hh|ii|jj|kk|ll|mm|nn|pp|qq|rr|ss|tt|uu|vv|ww|xx|yy|zz' then w := regexp_replace(w, '(.)\1+', '\1', 'g'); end if;
  if strpos(w, 'h') > 0 then
    w := regexp_replace(w, '^hj', 'j');
    w := replace(replace(replace(replace(w, 'tsch', 'H'), 'shch', 's'), 'sch', 's'), 'sh', 's');
    w := replace(replace(replace(replace(w, 'ch', 'H'), 'ph', 'f'), 'kh', 'h'), 'gh', 'g');
    w := replace(replace(replace(w, 'zh', 'j'), 'dh', 'E'), 'th', 'T');
    w := regexp_replace(w, '(?<=[aeiou])h$', 'Q');
  end if;
  -- An h of another script stands alone: it makes no sh or zh with what comes before.
  w := replace(w, 'V', 'h');
  w := replace(replace(replace(replace(w, 'ck', 'k'), 'dj', 'j'), 'dt', 't'), 'gj', 'j');
  if strpos(w, 'q') > 0 then w := replace(regexp_replace(w, 'qu(?=[aeiou])', 'kv', 'g'), 'q', 'k'); end if;
  if strpos(w, 'z') > 0 or strpos(w, 'ts') > 0 then w := regexp_replace(w, 't?z|ts', 's', 'g'); end if;
  if strpos(w, 'c') > 0 then
    w := regexp_replace(w, 'c(?=[eiy])', 's', 'g');
    w := regexp_replace(w, '^c(?=[aou])', 'C');
    w := replace(w, 'c', 'k');
  end if;
  w := replace(w, 'x', 'X');
  if strpos(w, 'w') > 0 then w := replace(regexp_replace(w, 'w(?=[aeiouyI])', 'v', 'g'), 'w', 'u'); end if;
  if right(w, 1) = 'v' then w := left(w, -1) || 'f'; end if;
  if right(w, 1) = 't' then w := regexp_replace(w, '(m[aeiou])t$', '\1Z'); end if;
  -- i, j and y are one sound before a vowel and after a, e, o; otherwise a vowel.
  w := replace(w, 'j', 'y');
  if w ~ '[iy]' then
    w := regexp_replace(w, '[iy]+(?=[aeou])', 'Y', 'g');
    w := regexp_replace(w, '([aeoA])[iy]+', '\1Y', 'g');
    w := replace(w, 'y', 'i');
  end if;
  if strpos(w, 'Y') > 0 then
    w := regexp_replace(w, 'I+(?=Y)', '', 'g');
    w := regexp_replace(w, '(?<=[aeo])Y$', 'J');
  end if;

  forms := array[w];
  -- Every reading of every doubtful letter; the same letter is read alike throughout a word.
  if w ~ '[AIWDETXHGCQZJ]' then
    foreach sign slice 1 in array array[['A','a','i','o'],['I','','Y',null],['W','','v',null],['D','d','s',null],['E','d','s','dh'],['T','t','s',null],
      ['X','h','ks',null],['H','k','s',null],['G','g','h',null],['C','k','',null],['Q','','h',null],['Z','t','d',null],['J','Y','i',null]]
    loop
      if strpos(w, sign[1]) > 0 then
        select array_agg(distinct f) into forms from (
          select replace(e.form, sign[1], r.reading) as f from unnest(forms) e (form) cross join unnest(sign[2:]) r (reading) where r.reading is not null limit 24) read;
      end if;
    end loop;
  end if;
  if cardinality(forms) = 1 then
    -- One reading: its keys come sorted and each once.
    w := forms[1];
    if w ~ '^[ai]bd' then w := regexp_replace(w, '^([ai])bd[aeiou]*l(?=[^aeiouhY])', '\1bd'); end if;
    body := ltrim(w, 'aeiou');
    firsts := case when body = w then array[''] else case left(w, 1) when 'e' then array['a', 'i'] when 'a' then array['a'] when 'i' then array['i'] else array['o'] end end;
    lasts := case right(body, 1) when 'a' then array['a'] when 'e' then array['', 'a'] when 'i' then array['i'] when 'o' then array['o'] when 'u' then array['o'] else array[''] end;
    bare := translate(body, 'Yaeiou', 'y');
    if cardinality(firsts) = 1 and cardinality(lasts) = 1 then
      bare := firsts[1] || bare || lasts[1];
      return case when bare = '' then '{}' else array[bare] end;
    end if;
    forms := '{}';
    for f in 1 .. cardinality(firsts) loop
      for l in 1 .. cardinality(lasts) loop
        if firsts[f] || bare || lasts[l] <> '' then forms := forms || (firsts[f] || bare || lasts[l]); end if;
      end loop;
    end loop;
    return forms;
  end if;
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

create or replace function app.name_parts(name text) returns table (place int, word text) language plpgsql immutable parallel safe strict rows 6 as $$
declare
  letters text := app.latin_letters(name);
  words text[] := (regexp_split_to_array(trim(both ' -' from letters), '[\s-]+'))[1:10];
  particles constant text[] := array['al','el','ul','ar','bin','ibn','bint','ben','von','van','der','de','da','di','af','den','la','le'];
  joins constant text := '^([Aae]bd([aeiou]l|u|i)?|[Aa]bu|abo|um|umm|al|el|gebre|gebra|gabra|haile|hayla|hayle|tekle|takla|wolde|welde|valda|kidane|kidana|habte|habta|mac|mc)$';
  n int := coalesce(cardinality(words), 0);
  names boolean := not words <@ (particles || ''::text);
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

create or replace function app.readings_of(words text[]) returns text[] language plpgsql immutable parallel safe strict as $$
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
      if cardinality(words) > 1 then f := array_to_string(array_sort(string_to_array(ltrim(f), ' ')), ' '); else f := substr(f, 2); end if;
      next_found := next_found || f;
    end if;
  end loop;
  return next_found;
end $$;

-- Lists bring in people who have left already, too: with the day, the reason, what they went to and the follow-ups that are due. Taking
-- a list back takes these with it, as long as nobody has answered a follow-up.
create policy imports_reading on follow_ups for select to egenvag_gate using (true);
create policy imports_taking_back on follow_ups for delete to egenvag_gate using (true);
grant select, delete on follow_ups to egenvag_gate;
create or replace function app.take_back_import(p_import uuid) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  i record;
  made_people uuid[];
  made_enrolments uuid[];
  made_situations uuid[];
  made_facts int;
  rows_written int;
begin
  select m.tenant_id, m.id into i from imports m where m.tenant_id = app.tenant() and m.id = p_import and m.account_id = app.account()
    and m.programme_id = any (app.programmes_as('{coordinator,case-worker}')) and m.state = 'done' and m.kind in ('participants', 'history');
  if not found then return null; end if;
  select coalesce(array_agg((r.ids ->> 'person')::uuid) filter (where r.outcome = 'new-person'), '{}'),
    coalesce(array_agg((r.ids ->> 'enrolment')::uuid) filter (where r.outcome in ('new-person', 'known-person')), '{}'),
    coalesce(array_agg((r.ids ->> 'situation')::uuid) filter (where r.outcome in ('new-person', 'known-person', 'new') and r.ids ? 'situation'), '{}'),
    coalesce(sum(coalesce((r.ids ->> 'facts')::int, 0)) filter (where r.outcome in ('new-person', 'known-person')), 0)::int,
    count(*) filter (where r.outcome in ('new-person', 'known-person', 'new'))::int
    into made_people, made_enrolments, made_situations, made_facts, rows_written
    from import_rows r where r.tenant_id = i.tenant_id and r.import_id = i.id;
  -- Somebody protected or closed to the caller since then is for somebody else to handle.
  if exists (select from people p where p.tenant_id = i.tenant_id and p.id = any (made_people) and (p.restricted or p.id = any (app.barred()) or p.version <> 1))
    or exists (select from enrolments e where e.tenant_id = i.tenant_id and e.id = any (made_enrolments) and (e.restricted or e.version <> 1))
    or (select count(*) from enrolment_facts f where f.tenant_id = i.tenant_id and f.enrolment_id = any (made_enrolments)) <> made_facts
    or (select count(*) from situations s where s.tenant_id = i.tenant_id and s.id = any (made_situations) and s.corrects is null and s.corrected_by is null) <> cardinality(made_situations)
    or (select count(*) from enrolments e where e.tenant_id = i.tenant_id and e.person_id = any (made_people)) <> cardinality(made_people)
    then return -1; end if;
  begin
    delete from situations s where s.tenant_id = i.tenant_id and s.id = any (made_situations);
    delete from follow_ups u where u.tenant_id = i.tenant_id and u.enrolment_id = any (made_enrolments) and u.done_on is null;
    delete from enrolment_facts f where f.tenant_id = i.tenant_id and f.enrolment_id = any (made_enrolments);
    delete from enrolment_moves v where v.tenant_id = i.tenant_id and v.enrolment_id = any (made_enrolments);
    delete from enrolments e where e.tenant_id = i.tenant_id and e.id = any (made_enrolments);
    delete from person_contacts c where c.tenant_id = i.tenant_id and c.person_id = any (made_people);
    delete from person_languages l where l.tenant_id = i.tenant_id and l.person_id = any (made_people);
    delete from person_language_needs l where l.tenant_id = i.tenant_id and l.person_id = any (made_people);
    delete from person_identifiers n where n.tenant_id = i.tenant_id and n.person_id = any (made_people);
    delete from duplicate_pairs d where d.tenant_id = i.tenant_id and (d.person_a = any (made_people) or d.person_b = any (made_people)) and d.decision is null;
    delete from person_keys k where k.tenant_id = i.tenant_id and k.person_id = any (made_people);
    delete from person_directory d where d.tenant_id = i.tenant_id and d.person_id = any (made_people);
    delete from people p where p.tenant_id = i.tenant_id and p.id = any (made_people);
  exception when foreign_key_violation then return -1;
  end;
  return rows_written;
end $$;
