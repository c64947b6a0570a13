-- Images of rows are text, and have to be the same text whatever zone the process is in.
SET LOCAL TimeZone = 'UTC';
