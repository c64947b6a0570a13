-- For lies: replaces a part of a view's definition, and fails where there is no such part.
CREATE FUNCTION sabotage.redefine(view regclass, was text, becomes text)
    RETURNS void
    LANGUAGE plpgsql
    -- So that definitions name the schema of everything.
    SET search_path = pg_catalog AS $$
DECLARE
    honest text := regexp_replace(pg_get_viewdef(view), '\s+', ' ', 'g');
BEGIN
    IF position(was IN honest) = 0 THEN
        RAISE EXCEPTION '% does not say "%" but: %', view, was, honest;
    END IF;
    EXECUTE format('CREATE OR REPLACE VIEW %s AS %s', view, replace(honest, was, becomes));
END
$$;
