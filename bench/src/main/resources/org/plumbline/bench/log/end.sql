-- The role's new sessions log nothing any more.
ALTER ROLE {role} RESET session_preload_libraries;
ALTER ROLE {role} RESET auto_explain.log_min_duration;
ALTER ROLE {role} RESET auto_explain.log_format;
ALTER ROLE {role} RESET log_min_duration_statement;
ALTER ROLE {role} RESET log_parameter_max_length;
