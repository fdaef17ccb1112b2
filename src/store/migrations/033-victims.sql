-- The call list of the victim service: one row a report with a victim, in order of need, with why. Filled by the worker from the assessment
-- (src/journey/victims/stage.ts); the calls themselves stand in the contact log of the case.
CREATE TABLE victim_call (
  report_id   uuid PRIMARY KEY REFERENCES report,
  need        smallint NOT NULL CHECK (need BETWEEN 0 AND 100),
  because     jsonb NOT NULL,
  service     text NOT NULL CHECK (service IN ('police', 'partner')),
  repeat_risk text NOT NULL CHECK (repeat_risk IN ('high', 'medium', 'low')),
  fraud_type  text NOT NULL,
  older       boolean,
  received_at timestamptz NOT NULL,
  -- What the same person would be known by again: hashes of a number, an address, a name with a date of birth.
  keys        text[] NOT NULL DEFAULT '{}',
  -- When the same person was hit again: times of their later reports, the second tellings of one incident left out.
  hits        timestamptz[] NOT NULL DEFAULT '{}',
  tries       integer NOT NULL DEFAULT 0,
  last_try    timestamptz,
  reached_at  timestamptz,
  -- They asked not to be rung.
  left_alone  boolean NOT NULL DEFAULT false
);
CREATE INDEX victim_call_waiting ON victim_call (service, need DESC, received_at) WHERE reached_at IS NULL AND NOT left_alone;
CREATE INDEX victim_call_keys ON victim_call USING gin (keys);
CREATE INDEX victim_call_received ON victim_call (received_at);
ALTER TABLE victim_call ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_all ON victim_call TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON victim_call TO counterfoil_worker USING (true) WITH CHECK (true);
CALL keep_need_to_know('victim_call', 'report_id');
GRANT SELECT ON victim_call TO counterfoil_staff;
GRANT SELECT, INSERT, UPDATE ON victim_call TO counterfoil_worker;

-- A contact with the victim moves their place in the list, whoever writes it down.
CREATE FUNCTION contact_moves_call_list() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  -- This report and others of somebody who is known by the same: a call about one is a call about all that had come by then.
  theirs uuid[] := ARRAY(SELECT o.report_id FROM victim_call k JOIN victim_call o ON o.keys && k.keys WHERE k.report_id = NEW.report_id)
    || NEW.report_id;
BEGIN
  UPDATE victim_call c SET tries = t.tries, last_try = t.last_try, reached_at = t.reached_at, left_alone = t.left_alone
  FROM (SELECT v.report_id, count(i.id) AS tries, max(i.changed_at) AS last_try,
      min(i.changed_at) FILTER (WHERE i.body->>'result' = 'reached') AS reached_at,
      coalesce(bool_or(i.body->>'result' = 'asked_not'), false) AS left_alone
    FROM victim_call v LEFT JOIN case_item i ON i.report_id = ANY (theirs) AND i.kind = 'contact' AND NOT i.removed
      AND i.body->>'with' = 'victim' AND i.changed_at >= v.received_at
    WHERE v.report_id = ANY (theirs) GROUP BY v.report_id) t
  WHERE c.report_id = t.report_id;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION contact_moves_call_list() FROM PUBLIC;
CREATE TRIGGER contact_moves_call_list AFTER INSERT OR UPDATE ON case_item FOR EACH ROW WHEN (NEW.kind = 'contact')
  EXECUTE FUNCTION contact_moves_call_list();
