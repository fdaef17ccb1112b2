-- When the first open duty of a report falls due is found from the duties of that report alone, whatever is known of the table. Where nothing is (a new
-- database, or the embedded one, which keeps no statistics by itself), `done_at IS NULL` was taken for rare, and the index of all open duties
-- read from end to end for each report: assessing them took the square of their number.
CREATE OR REPLACE FUNCTION standing_facts() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  SELECT r.district INTO NEW.district FROM report r WHERE r.id = NEW.report_id;
  SELECT a.fraud_type, coalesce(a.body #>> '{vulnerability,level}' IN ('high', 'medium'), false)
    INTO NEW.fraud_type, NEW.vulnerable FROM assessment a WHERE a.id = NEW.assessment_id;
  NEW.next_due := (SELECT min(d.due) FILTER (WHERE d.done_at IS NULL) FROM duty d WHERE d.report_id = NEW.report_id);
  RETURN NEW;
END $$;

-- OFFSET 0: worked out once for each report, not a second time for the comparison.
CREATE OR REPLACE FUNCTION duty_moves_queue() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE report_standing s SET next_due = d.due
  FROM (SELECT c.report_id, (SELECT min(o.due) FILTER (WHERE o.done_at IS NULL) FROM duty o WHERE o.report_id = c.report_id) AS due
        FROM (SELECT DISTINCT report_id FROM changed) c OFFSET 0) d
  WHERE s.report_id = d.report_id AND s.next_due IS DISTINCT FROM d.due;
  RETURN NULL;
END $$;
