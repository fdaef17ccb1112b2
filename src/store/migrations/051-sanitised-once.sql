-- One submission becomes one sanitised report: what is missing from it is corrected there, not written again beside it. Two that were made of one
-- submission before this was held stay as they are.
ALTER TABLE intelligence_report ADD COLUMN made_again boolean NOT NULL DEFAULT false;
UPDATE intelligence_report i SET made_again = true WHERE i.corrects IS NULL AND EXISTS (SELECT FROM intelligence_report o
  WHERE o.submission_id = i.submission_id AND o.corrects IS NULL AND o.number < i.number);
CREATE UNIQUE INDEX intelligence_report_first ON intelligence_report (submission_id) WHERE corrects IS NULL AND NOT made_again;

-- What was first made of a submission, by whom and when: an analyst is told also where its handling lets them not read it, or they would make another.
CREATE FUNCTION first_sanitised(submission uuid) RETURNS TABLE (reference text, made_by text, made_at timestamptz, readable boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT f.reference, f.display_name, f.sanitised_at, f.readable FROM (
    SELECT i.reference, u.display_name, i.sanitised_at, i.report_id IS NULL OR i.report_id <> ALL (hidden_reports()) AS known,
      i.sanitised_by = acting_user() OR CASE i.handling
        WHEN 'P' THEN acts_in_any('{imu_assessor,lcu_sergeant,sfcu_investigator,analyst,supervisor}') ELSE acts_in_any(i.permitted) END AS readable
    FROM intelligence_report i JOIN staff_user u ON u.id = i.sanitised_by
    WHERE i.submission_id = submission AND i.corrects IS NULL AND NOT i.made_again) f
  WHERE f.known AND (f.readable OR acts_in_role('analyst'))
$$;
REVOKE ALL ON FUNCTION first_sanitised(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION first_sanitised(uuid) TO counterfoil_staff;
