-- Which tables a witness reads is known to who plans it.
EXPLAIN (VERBOSE, FORMAT JSON)
{witness}
