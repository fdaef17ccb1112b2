-- The queue at size. What it is ordered and filtered by stands in report_standing itself, kept there by triggers so that no writer can forget it:
-- when the first open duty falls due, where, what kind of fraud, whether the victim is vulnerable. And who first read a report, and when.
ALTER TABLE report_standing
  ADD COLUMN next_due   timestamptz,
  ADD COLUMN district   text,
  ADD COLUMN fraud_type text,
  ADD COLUMN vulnerable boolean NOT NULL DEFAULT false,
  ADD COLUMN read_at    timestamptz,
  ADD COLUMN read_by    text;

CREATE FUNCTION standing_facts() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  SELECT r.district INTO NEW.district FROM report r WHERE r.id = NEW.report_id;
  SELECT a.fraud_type, coalesce(a.body #>> '{vulnerability,level}' IN ('high', 'medium'), false)
    INTO NEW.fraud_type, NEW.vulnerable FROM assessment a WHERE a.id = NEW.assessment_id;
  NEW.next_due := (SELECT min(d.due) FROM duty d WHERE d.report_id = NEW.report_id AND d.done_at IS NULL);
  RETURN NEW;
END $$;
CREATE TRIGGER standing_facts BEFORE INSERT OR UPDATE OF assessment_id ON report_standing
  FOR EACH ROW EXECUTE FUNCTION standing_facts();

-- As the owner: whoever may mark a duty as done moves the report in the queue by it, and may do nothing else there.
CREATE FUNCTION duty_moves_queue() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE report_standing s SET next_due = d.due
  FROM (SELECT c.report_id, (SELECT min(o.due) FROM duty o WHERE o.report_id = c.report_id AND o.done_at IS NULL) AS due
        FROM (SELECT DISTINCT report_id FROM changed) c) d
  WHERE s.report_id = d.report_id AND s.next_due IS DISTINCT FROM d.due;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION duty_moves_queue() FROM PUBLIC;
CREATE TRIGGER duty_made_moves_queue AFTER INSERT ON duty REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION duty_moves_queue();
CREATE TRIGGER duty_done_moves_queue AFTER UPDATE ON duty REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION duty_moves_queue();

UPDATE report_standing s SET
  next_due = (SELECT min(d.due) FROM duty d WHERE d.report_id = s.report_id AND d.done_at IS NULL),
  district = r.district,
  fraud_type = a.fraud_type,
  vulnerable = coalesce(a.body #>> '{vulnerability,level}' IN ('high', 'medium'), false),
  -- Before this version a report could be decided only from its own page.
  read_at = l.decided_at,
  read_by = l.decided_by
FROM report r, assessment a, report_standing t
LEFT JOIN LATERAL (SELECT decided_at, decided_by FROM allocation x WHERE x.report_id = t.report_id ORDER BY x.id LIMIT 1) l ON true
WHERE r.id = s.report_id AND a.id = s.assessment_id AND t.report_id = s.report_id;

DROP INDEX report_standing_queue;
CREATE INDEX report_standing_queue ON report_standing (band_order, next_due, score DESC, received_at, report_id) WHERE decided IS NULL;
CREATE INDEX report_standing_unread ON report_standing (received_at) WHERE read_at IS NULL;

-- A part of the queue that a person comes back to, under a name of their own. Kept when it is removed, so that removing it can be undone.
CREATE TABLE queue_view (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  username   text NOT NULL,
  name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  query      text NOT NULL CHECK (length(query) <= 500),
  made_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  removed_at timestamptz
);
CREATE UNIQUE INDEX queue_view_name ON queue_view (username, lower(name)) WHERE removed_at IS NULL;
ALTER TABLE queue_view ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_all ON queue_view TO counterfoil_staff USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON queue_view TO counterfoil_staff;
GRANT UPDATE (removed_at) ON queue_view TO counterfoil_staff;
