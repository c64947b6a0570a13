DELETE FROM etl.reference_readings WHERE dataset = ?;
