-- owner: accounts
-- The gate's functions belong to egenvag_gate: they look before a tenant is known, and nothing else may.
grant create on schema app to egenvag_gate;
do $$
declare f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'app' and p.prosecdef
  loop
    execute format('alter function %s owner to egenvag_gate', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to egenvag_app', f);
  end loop;
end $$;
revoke create on schema app from egenvag_gate;
