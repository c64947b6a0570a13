SELECT pg_has_role('plumbline_bi', 'SET')
