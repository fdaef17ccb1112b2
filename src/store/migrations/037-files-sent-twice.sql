-- A file of many reports that is sent twice is recognised, and so is a row of it in another file: by keyed hashes of the organisation and of what was
-- sent, which say nothing to whoever reads the table. Read and written through functions, a file's worth at a time.
CREATE TABLE bulk_sent (
  hash    text PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
  sent_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX bulk_sent_at ON bulk_sent (sent_at);
ALTER TABLE bulk_sent ENABLE ROW LEVEL SECURITY;

-- A file of 200 rows has 201 hashes.
CREATE FUNCTION bulk_sent_before(hashes text[]) RETURNS TABLE (hash text, sent_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT b.hash, b.sent_at FROM bulk_sent b WHERE b.hash = ANY (hashes[1:201]) AND b.sent_at > clock_timestamp() - interval '90 days'
$$;
REVOKE ALL ON FUNCTION bulk_sent_before(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION bulk_sent_before(text[]) TO counterfoil_public;

-- Returns how many were noted: fewer than given where somebody else noted one at the same moment, unless it is sent again on purpose. In order, so that
-- two files with the same rows wait for each other and do not lock each other out.
CREATE FUNCTION note_bulk_sent(hashes text[], again boolean) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  noted integer;
BEGIN
  INSERT INTO bulk_sent AS b (hash)
    SELECT DISTINCT h FROM unnest(hashes[1:201]) h ORDER BY h
    ON CONFLICT (hash) DO UPDATE SET sent_at = clock_timestamp() WHERE again OR b.sent_at <= clock_timestamp() - interval '90 days';
  GET DIAGNOSTICS noted = ROW_COUNT;
  RETURN noted;
END $$;
REVOKE ALL ON FUNCTION note_bulk_sent(text[], boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION note_bulk_sent(text[], boolean) TO counterfoil_public;

-- A fixed time, so that it cannot be used to forget others.
CREATE FUNCTION forget_bulk_sent() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM bulk_sent WHERE sent_at <= clock_timestamp() - interval '90 days'
$$;
REVOKE ALL ON FUNCTION forget_bulk_sent() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_bulk_sent() TO counterfoil_worker;
