DELETE FROM etl.witness_readings WHERE dataset = ?;
