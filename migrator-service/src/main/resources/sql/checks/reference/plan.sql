-- Which tables a reference query reads is known to who plans it.
EXPLAIN (VERBOSE, FORMAT JSON)
{reference_query}
