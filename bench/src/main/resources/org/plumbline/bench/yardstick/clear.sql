-- Tells nothing about what each table was: without the notices.
SET client_min_messages = warning;
DROP SCHEMA yardstick, yardstick_legacy CASCADE;
