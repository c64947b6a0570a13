-- Every statement of a role's new sessions is logged with its duration, that of each step by itself, without its parameters.
ALTER ROLE {role} SET log_min_duration_statement = 0;
ALTER ROLE {role} SET log_parameter_max_length = 0;
