SELECT set_config('role', 'none', true), set_config('plumbline.scope', '', true)
