-- From here on as bi-service, with a scope.
SELECT set_config('role', 'plumbline_bi', true), set_config('plumbline.scope', ?, true)
