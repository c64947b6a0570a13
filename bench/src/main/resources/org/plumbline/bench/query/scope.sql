-- The session sees every row, as the service's transactions for a superadmin do.
SELECT set_config('plumbline.scope', '{"all": true, "communities": []}', false);
