-- The first statements of a transaction that sees what another one sees. The name is a literal there, and no parameter.
SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;
SET TRANSACTION SNAPSHOT '{snapshot}';
