-- owner: accounts
-- The gate's functions belong to egenvag_gate: they look before a tenant is known, and nothing else may.
call app.hand_to_gate();
