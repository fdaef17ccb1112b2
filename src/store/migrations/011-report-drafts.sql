-- A report that somebody is still writing on the public form. What is in it is sealed with a key that only their browser holds, and the row
-- is found by the hash of the same secret, so neither this table nor a copy of it can be read. Staff and worker cannot see it at all.
CREATE TABLE report_draft (
  id_hash    text PRIMARY KEY CHECK (length(id_hash) = 64),
  sealed     bytea NOT NULL,
  touched_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX report_draft_touched ON report_draft (touched_at);

ALTER TABLE report_draft ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_writes_own ON report_draft TO counterfoil_public
  USING (opened_by_secret(id_hash)) WITH CHECK (opened_by_secret(id_hash));
GRANT SELECT, INSERT, UPDATE, DELETE ON report_draft TO counterfoil_public;

-- Whoever begins a report has those that nobody came back to within a day removed. A fixed time, so that it cannot be used to remove others.
CREATE FUNCTION forget_report_drafts() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM report_draft WHERE touched_at < clock_timestamp() - interval '1 day'
$$;
REVOKE ALL ON FUNCTION forget_report_drafts() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_report_drafts() TO counterfoil_public;
