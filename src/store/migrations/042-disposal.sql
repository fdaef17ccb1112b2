-- The end of retention (R6.12 to R6.14): when the day of review has come, one person proposes (keep until a day, or dispose) and another decides.
-- Disposing removes a report and all that hangs on it, for good. What must be kept is kept: the audit trail, that there was such a record and who
-- decided (R6.7: metadata, not the erased data), and how many there were.

CREATE TABLE retention_review (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id     uuid NOT NULL REFERENCES report,
  wish          text NOT NULL CHECK (wish IN ('keep', 'dispose')),
  keep_until    date,
  -- Why, by a word of the catalogue: of a disposal this alone is kept.
  ground        text NOT NULL CHECK (ground ~ '^[a-z_]{1,40}$'),
  reason        text NOT NULL CHECK (length(trim(reason)) BETWEEN 10 AND 2000),
  proposed_by   uuid NOT NULL REFERENCES staff_user,
  proposed_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  answer        text CHECK (answer IN ('agreed', 'refused', 'withdrawn')),
  answered_by   uuid REFERENCES staff_user,
  answered_at   timestamptz,
  answer_reason text CHECK (length(answer_reason) <= 2000),
  CHECK ((wish = 'keep') = (keep_until IS NOT NULL)),
  CHECK ((answer IS NULL) = (answered_by IS NULL) AND (answer IS NULL) = (answered_at IS NULL)),
  CHECK (answer IS NULL OR (answer = 'withdrawn') = (answered_by = proposed_by)),
  CHECK (answer IS DISTINCT FROM 'refused' OR length(trim(answer_reason)) >= 10)
);
CREATE UNIQUE INDEX retention_review_open ON retention_review (report_id) WHERE answer IS NULL;
CREATE INDEX report_review_due ON report (review_due, id);
ALTER TABLE retention_review ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_sees ON retention_review FOR SELECT TO counterfoil_staff USING (true);
CREATE POLICY staff_proposes ON retention_review FOR INSERT TO counterfoil_staff
  WITH CHECK (proposed_by = acting_user() AND answer IS NULL AND acts_in_any('{lcu_sergeant,sfcu_investigator,supervisor}'));
-- Agreeing to a disposal is dispose_report() and nothing else.
CREATE POLICY another_answers ON retention_review FOR UPDATE TO counterfoil_staff
  USING (answer IS NULL AND (proposed_by = acting_user() OR acts_in_role('supervisor')))
  WITH CHECK (answered_by = acting_user() AND NOT (wish = 'dispose' AND answer = 'agreed'));
CALL keep_need_to_know('retention_review', 'report_id');
GRANT SELECT, INSERT (report_id, wish, keep_until, ground, reason, proposed_by, proposed_at),
  UPDATE (answer, answered_by, answered_at, answer_reason) ON retention_review TO counterfoil_staff;

-- That there was such a record. Names nobody outside the force.
CREATE TABLE disposed_report (
  report_id   uuid PRIMARY KEY,
  reference   text NOT NULL UNIQUE,
  ground      text NOT NULL,
  proposed_by text NOT NULL,
  decided_by  text NOT NULL,
  disposed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX disposed_report_at ON disposed_report (disposed_at DESC);
-- How many, so that what was counted can still be counted.
CREATE TABLE disposed_count (
  month      date NOT NULL,
  district   text,
  fraud_type text NOT NULL,
  reports    integer NOT NULL,
  UNIQUE NULLS NOT DISTINCT (month, district, fraud_type)
);
GRANT SELECT ON disposed_report, disposed_count TO counterfoil_staff, counterfoil_worker;

-- Somebody works on it: it went to a unit that investigates, and nobody has recorded how it ended.
CREATE FUNCTION under_investigation(of_report uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM report_standing s WHERE s.report_id = of_report AND s.decided IN ('999_response', 'LCU', 'SFCU'))
    AND NOT EXISTS (SELECT FROM case_outcome o LEFT JOIN case_outcome_undone u ON u.outcome_id = o.id
      WHERE o.report_id = of_report AND u.outcome_id IS NULL)
$$;

-- What forbids disposing of a report, each with what it is about. Also what whoever acts may not see counts, so only names of series and numbers
-- of disclosures and nominations are told. A charge (outcome 1, or 4 beside one) brings the duty to disclose; a release recorded after it ends that.
CREATE FUNCTION disposal_blockers(of_report uuid) RETURNS TABLE (kind text, about text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT 'early', to_char(r.review_due, 'YYYY-MM-DD') FROM report r WHERE r.id = of_report AND r.review_due > current_date
  UNION ALL SELECT 'hold', NULL WHERE 'hold' = (SELECT c.decision FROM case_retention c
    WHERE c.report_id = of_report AND c.decision <> 'retain' ORDER BY c.id DESC LIMIT 1)
  UNION ALL SELECT 'undecided', NULL WHERE NOT EXISTS (SELECT FROM report_standing s WHERE s.report_id = of_report AND s.decided IS NOT NULL)
  UNION ALL SELECT 'open_case', NULL WHERE under_investigation(of_report)
  UNION ALL SELECT DISTINCT 'series', o.series_id FROM series_member m JOIN series_member o ON o.series_id = m.series_id AND o.report_id <> m.report_id
    WHERE m.report_id = of_report AND under_investigation(o.report_id)
  UNION ALL SELECT 'nominated', g.reference FROM series_member m JOIN group_nomination g ON g.series_id = m.series_id
    WHERE m.report_id = of_report AND g.answer IS DISTINCT FROM 'refused'
  UNION ALL SELECT 'charged', NULL FROM (SELECT o.outcome_type, o.decided_at FROM case_outcome o
      LEFT JOIN case_outcome_undone u ON u.outcome_id = o.id WHERE o.report_id = of_report AND u.outcome_id IS NULL ORDER BY o.id DESC LIMIT 1) l
    WHERE l.outcome_type IN (1, 4)
      AND NOT EXISTS (SELECT FROM case_retention c WHERE c.report_id = of_report AND c.decision = 'release' AND c.decided_at >= l.decided_at)
  UNION ALL SELECT 'disclosed', d.reference FROM disclosure d LEFT JOIN intelligence_report i ON i.id = d.intelligence_id
    WHERE (d.report_id = of_report OR i.report_id = of_report) AND d.recalled_at IS NULL
  UNION ALL SELECT 'figures', to_char(f.month, 'YYYY-MM') FROM picture_fact f WHERE f.report_id = of_report
    AND NOT EXISTS (SELECT FROM statistic_month p WHERE p.month = f.month)
$$;

-- The event log says what happened and when, never again which outside reference it had, nor why somebody was thought at risk.
CREATE OR REPLACE FUNCTION event_log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('counterfoil.disposing', true) = 'on'
    AND pg_has_role(current_user, (SELECT c.relowner FROM pg_class c WHERE c.oid = TG_RELID), 'MEMBER') THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION 'the event log is append only' USING ERRCODE = '42501';
END $$;

CREATE FUNCTION forget_in_events(of_report uuid, outside text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  quoted text := to_json(outside)::text;
BEGIN
  PERFORM set_config('counterfoil.disposing', 'on', true);
  UPDATE event_log e SET body = replace(e.body::text, quoted, to_json(of_report)::text)::jsonb
      || CASE WHEN e.type = 'victim.at_risk' AND e.subject = of_report::text THEN '{"reasons": []}' ELSE '{}' END::jsonb
    WHERE e.subject = of_report::text
      OR (e.type IN ('series.formed', 'series.grew', 'threat.detected') AND strpos(e.body::text, quoted) > 0);
  PERFORM set_config('counterfoil.disposing', '', true);
END $$;

-- What was sent about it, and where people could follow it.
CREATE FUNCTION forget_correspondence(of_report uuid, known_as text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM outgoing_message o WHERE o.about = of_report::text
    OR o.about IN (SELECT d.id::text FROM disclosure d LEFT JOIN intelligence_report i ON i.id = d.intelligence_id
      WHERE d.report_id = of_report OR i.report_id = of_report);
  DELETE FROM inbound_text t WHERE t.contact_hash IN (SELECT n.contact_hash FROM report_nudge n WHERE n.report_id = of_report)
    AND NOT EXISTS (SELECT FROM report_nudge n WHERE n.contact_hash = t.contact_hash AND n.report_id <> of_report)
    AND NOT EXISTS (SELECT FROM warning_subscription w WHERE w.contact_hash = t.contact_hash);
  DELETE FROM report_news x WHERE x.report_id = of_report;
  DELETE FROM report_message x WHERE x.report_id = of_report;
  DELETE FROM report_nudge x WHERE x.report_id = of_report;
  DELETE FROM report_addition x WHERE x.report_id = of_report;
  DELETE FROM report_stage x WHERE x.report_id = of_report;
  DELETE FROM report_outcome x WHERE x.report_id = of_report;
  DELETE FROM contact_code x WHERE x.report_id = of_report;
  DELETE FROM tracking_code x WHERE x.report_id = of_report;
  DELETE FROM tracking_code_request x WHERE x.reference = known_as;
  DELETE FROM tracking_try x WHERE x.reference = known_as;
  DELETE FROM tracking_secret x WHERE x.report_id = of_report;
  DELETE FROM tracking_session x WHERE x.report_id = of_report;
END $$;

-- What was worked out about it, by machine or by people. Of a disclosure stays who sent what kind of thing to whom, when and on what basis.
CREATE FUNCTION forget_findings(of_report uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  called text[] := ARRAY(SELECT DISTINCT w FROM search_name n, unnest(n.words) w WHERE n.report_id = of_report);
BEGIN
  UPDATE disclosure d SET sent = 'Disposed of with the record it was about.', purpose = 'Disposed of with the record it was about.', completeness = '',
      reliability = 'Disposed of.', recalled_because = 'Disposed of with the record it was about.', report_id = NULL, intelligence_id = NULL
    WHERE d.report_id = of_report OR d.intelligence_id IN (SELECT i.id FROM intelligence_report i WHERE i.report_id = of_report);
  DELETE FROM intelligence_item x WHERE x.intelligence_id IN (SELECT i.id FROM intelligence_report i WHERE i.report_id = of_report);
  DELETE FROM intelligence_report x WHERE x.report_id = of_report;
  UPDATE intelligence_submission x SET report_id = NULL WHERE x.report_id = of_report
    AND EXISTS (SELECT FROM intelligence_report i WHERE i.submission_id = x.id);
  DELETE FROM intelligence_submission x WHERE x.report_id = of_report;
  DELETE FROM search_name x WHERE x.report_id = of_report;
  DELETE FROM search_mark x WHERE x.report_id = of_report;
  DELETE FROM search_story x WHERE x.report_id = of_report;
  DELETE FROM search_gram g WHERE g.word = ANY (called) AND NOT EXISTS (SELECT FROM search_name n WHERE n.words && ARRAY[g.word]);
  DELETE FROM search_result x WHERE strpos(x.hits::text, of_report::text) > 0;
  DELETE FROM victim_call x WHERE x.report_id = of_report;
  DELETE FROM threat_report x WHERE x.report_id = of_report;
  DELETE FROM possible_link x WHERE x.report_id = of_report OR x.with_id = of_report;
  DELETE FROM series_link x WHERE x.report_id = of_report OR x.with_id = of_report;
  UPDATE series_member x SET duplicate_of = NULL WHERE x.duplicate_of = of_report;
  DELETE FROM series_member x WHERE x.report_id = of_report;
  DELETE FROM same_person x WHERE x.report_a = of_report OR x.report_b = of_report;
END $$;

-- The case, and the report itself. A table that points at reports and is not named here stops it with an error: nothing can be forgotten.
CREATE FUNCTION forget_case(of_report uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM duty x WHERE x.report_id = of_report;
  DELETE FROM case_outcome_undone x WHERE x.outcome_id IN (SELECT o.id FROM case_outcome o WHERE o.report_id = of_report);
  DELETE FROM case_outcome x WHERE x.report_id = of_report;
  DELETE FROM case_item_version x WHERE x.item_id IN (SELECT i.id FROM case_item i WHERE i.report_id = of_report);
  DELETE FROM case_item x WHERE x.report_id = of_report;
  DELETE FROM case_retention x WHERE x.report_id = of_report;
  DELETE FROM retention_review x WHERE x.report_id = of_report;
  DELETE FROM picture_fact x WHERE x.report_id = of_report;
  DELETE FROM report_standing x WHERE x.report_id = of_report;
  DELETE FROM assignment_undone x WHERE x.assignment_id IN (SELECT a.id FROM assignment a WHERE a.report_id = of_report);
  DELETE FROM assignment x WHERE x.report_id = of_report;
  DELETE FROM allocation_undone x WHERE x.allocation_id IN (SELECT a.id FROM allocation a WHERE a.report_id = of_report);
  DELETE FROM allocation x WHERE x.report_id = of_report;
  DELETE FROM assessment x WHERE x.report_id = of_report;
  DELETE FROM report_file x WHERE x.report_id = of_report;
  DELETE FROM report_restriction x WHERE x.report_id = of_report;
  DELETE FROM break_glass x WHERE x.report_id = of_report;
  DELETE FROM report_version x WHERE x.report_id = of_report;
  DELETE FROM report x WHERE x.id = of_report;
END $$;

-- Agrees to a proposal and carries it out. Whoever acts is a supervisor, did not propose it, and may see the report.
CREATE FUNCTION dispose_report(asked bigint) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v retention_review%ROWTYPE;
  r report%ROWTYPE;
BEGIN
  SELECT * INTO v FROM retention_review x WHERE x.id = asked AND x.answer IS NULL AND x.wish = 'dispose' FOR UPDATE;
  IF NOT FOUND OR v.report_id = ANY (hidden_reports()) OR v.proposed_by = acting_user() OR acts_in_role('supervisor') IS NOT TRUE THEN
    RAISE EXCEPTION 'another supervisor decides on a proposal that is open' USING ERRCODE = '42501';
  END IF;
  SELECT * INTO STRICT r FROM report x WHERE x.id = v.report_id FOR UPDATE;
  IF EXISTS (SELECT FROM disposal_blockers(r.id)) THEN
    RAISE EXCEPTION 'something still rests on this record' USING ERRCODE = '55000';
  END IF;
  INSERT INTO disposed_report (report_id, reference, ground, proposed_by, decided_by)
    SELECT r.id, r.reference, v.ground, p.username, d.username FROM staff_user p, staff_user d WHERE p.id = v.proposed_by AND d.id = acting_user();
  INSERT INTO disposed_count AS c (month, district, fraud_type, reports)
    SELECT f.month, f.district, f.fraud_type, 1 FROM picture_fact f WHERE f.report_id = r.id
    ON CONFLICT (month, district, fraud_type) DO UPDATE SET reports = c.reports + 1;
  PERFORM forget_in_events(r.id, r.external_id);
  PERFORM forget_correspondence(r.id, r.reference);
  PERFORM forget_findings(r.id);
  PERFORM forget_case(r.id);
  RETURN r.reference;
END $$;

REVOKE ALL ON FUNCTION under_investigation(uuid), disposal_blockers(uuid), forget_in_events(uuid, text), forget_correspondence(uuid, text),
  forget_findings(uuid), forget_case(uuid), dispose_report(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION under_investigation(uuid), disposal_blockers(uuid), dispose_report(bigint) TO counterfoil_staff;
