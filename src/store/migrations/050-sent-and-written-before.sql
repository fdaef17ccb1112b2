-- A way back to a report that was sent leads nowhere any more; whoever follows it is told that it was sent, and on which day, and nothing else of it.
-- Kept is the hash of the way back and the day: neither leads to the report, nor to the draft, which are other secrets. Gone after a week, as the
-- draft would have been.
CREATE TABLE report_return_sent (
  id_hash text PRIMARY KEY CHECK (length(id_hash) = 64),
  sent_on date NOT NULL
);
CREATE INDEX report_return_sent_day ON report_return_sent (sent_on);
ALTER TABLE report_return_sent ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_returns ON report_return_sent FOR SELECT TO counterfoil_public USING (opened_by_secret(id_hash));
GRANT SELECT ON report_return_sent TO counterfoil_public;

CREATE OR REPLACE FUNCTION end_report_returns() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH ended AS (
    DELETE FROM report_return
      WHERE draft_hash = encode(sha256(convert_to(nullif(current_setting('counterfoil.tracking', true), ''), 'UTF8')), 'hex')
      RETURNING id_hash
  )
  INSERT INTO report_return_sent (id_hash, sent_on)
    SELECT id_hash, (clock_timestamp() AT TIME ZONE 'Europe/London')::date FROM ended
    ON CONFLICT DO NOTHING
$$;

CREATE OR REPLACE FUNCTION forget_left_reports() RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  gone integer;
BEGIN
  DELETE FROM report_draft d WHERE d.touched_at < clock_timestamp() - interval '7 days'
    OR (d.touched_at < clock_timestamp() - interval '1 day' AND NOT EXISTS (SELECT 1 FROM report_return r WHERE r.draft_hash = d.id_hash));
  GET DIAGNOSTICS gone = ROW_COUNT;
  DELETE FROM report_file f WHERE f.draft_hash IS NOT NULL AND NOT EXISTS (SELECT 1 FROM report_draft d WHERE d.id_hash = f.draft_hash);
  DELETE FROM report_return_sent s WHERE s.sent_on < (clock_timestamp() AT TIME ZONE 'Europe/London')::date - 7;
  RETURN gone;
END $$;

-- What was refused because the day was full, and what was refused because it is kept already, are told apart.
CREATE FUNCTION tracked_written_before(asked_once text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM report_addition a WHERE a.once = tracked_report_id() || ' ' || asked_once)
    OR EXISTS (SELECT 1 FROM report_message m WHERE m.once = tracked_report_id() || ' ' || asked_once)
$$;
REVOKE ALL ON FUNCTION tracked_written_before(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tracked_written_before(text) TO counterfoil_public;
