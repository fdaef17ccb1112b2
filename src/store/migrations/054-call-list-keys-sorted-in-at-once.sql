-- Who is known by the same keys is looked up once for each victim of a batch, and each look reads what the index still has to sort in, from end to end:
-- up to 4 MB where nobody vacuums. As for search (034-search.sql), the worker has time to sort it in at once.
ALTER INDEX victim_call_keys SET (fastupdate = off);
SELECT gin_clean_pending_list('victim_call_keys');
