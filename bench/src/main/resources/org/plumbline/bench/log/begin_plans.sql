-- Every statement of a role's new sessions is logged with its duration and its plan.
ALTER ROLE {role} SET session_preload_libraries = 'auto_explain';
ALTER ROLE {role} SET auto_explain.log_min_duration = 0;
ALTER ROLE {role} SET auto_explain.log_format = 'json';
