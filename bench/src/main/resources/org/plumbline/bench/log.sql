-- name: begin_durations
-- Logs every statement of a role's new sessions with the duration of each step, without parameters.
ALTER ROLE {role} SET log_min_duration_statement = 0;
ALTER ROLE {role} SET log_parameter_max_length = 0;

-- name: begin_plans
-- Logs every statement of a role's new sessions with its duration and plan.
ALTER ROLE {role} SET session_preload_libraries = 'auto_explain';
ALTER ROLE {role} SET auto_explain.log_min_duration = 0;
ALTER ROLE {role} SET auto_explain.log_format = 'json';

-- name: end
-- Stops logging for the role's new sessions.
ALTER ROLE {role} RESET session_preload_libraries;
ALTER ROLE {role} RESET auto_explain.log_min_duration;
ALTER ROLE {role} RESET auto_explain.log_format;
ALTER ROLE {role} RESET log_min_duration_statement;
ALTER ROLE {role} RESET log_parameter_max_length;
