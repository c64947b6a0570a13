DELETE FROM etl.field_rules WHERE pipeline = ?;
