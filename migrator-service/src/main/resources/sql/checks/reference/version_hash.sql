hash_record_extended(ROW (xmin), 0)
