-- The rows among which a check finds some at fault.
SELECT count(*) FROM {table};
