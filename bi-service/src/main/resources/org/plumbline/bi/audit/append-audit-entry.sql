-- Appends a request and its status. The service has no other privilege on the table.
INSERT INTO bi.audit_log (
    asked_at, caller, scope, method, path, query, body, status, duration_ms, answer_tag
)
VALUES (
    :asked_at, :caller, CAST(:scope AS jsonb), :method, :path, :query, :body, :status, :duration_ms, :answer_tag
)
