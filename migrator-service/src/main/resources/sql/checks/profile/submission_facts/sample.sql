-- Enough facts to tell shares of all, see profile.sql.
TABLESAMPLE SYSTEM ((SELECT least(100, 100 * 100000.0 / greatest(row_count, 1)) FROM population)) REPEATABLE (4)
