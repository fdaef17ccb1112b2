-- A sanitised report that was entered wrongly is corrected by a new version beside it: the old one stays, and says which took its place (R6.4).
ALTER TABLE intelligence_report
  ADD COLUMN corrects uuid UNIQUE REFERENCES intelligence_report,
  ADD COLUMN corrected_because text CHECK (length(btrim(corrected_because)) BETWEEN 10 AND 2000),
  -- The mark on what was corrected: also for whoever may read the old version and not the new. Kept by the database.
  ADD COLUMN corrected_at timestamptz,
  ADD CHECK ((corrects IS NULL) = (corrected_because IS NULL));
CREATE FUNCTION correction_marks() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE intelligence_report i SET corrected_at = NEW.sanitised_at WHERE i.id = NEW.corrects;
  RETURN NULL;
END $$;
CREATE TRIGGER correction_marks AFTER INSERT ON intelligence_report FOR EACH ROW WHEN (NEW.corrects IS NOT NULL) EXECUTE FUNCTION correction_marks();
GRANT INSERT (corrects, corrected_because) ON intelligence_report TO counterfoil_staff;

-- Of the same submission, by an analyst who may see what is corrected. A report is corrected once: whoever comes second corrects the correction.
CREATE FUNCTION may_correct(old uuid, of_submission uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM intelligence_report i WHERE i.id = old AND i.submission_id = of_submission
    AND (i.sanitised_by = acting_user() OR i.handling = 'P' OR acts_in_any(i.permitted)))
$$;
CREATE POLICY corrects_its_own ON intelligence_report AS RESTRICTIVE FOR INSERT TO counterfoil_staff
  WITH CHECK (corrects IS NULL OR may_correct(corrects, submission_id));

-- What the regional unit answered to a nomination that was agreed: each answer with its day, the latest stands. One that was written down wrongly is
-- taken back by whoever wrote it, and stays readable.
CREATE TABLE nomination_reply (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  nomination_id uuid NOT NULL REFERENCES group_nomination,
  answer        text NOT NULL CHECK (answer IN ('accepted', 'refused', 'more_asked')),
  replied_on    date NOT NULL,
  -- Theirs, where they gave one.
  their_reference text CHECK (length(btrim(their_reference)) BETWEEN 1 AND 60),
  words         text CHECK (length(btrim(words)) BETWEEN 10 AND 4000),
  recorded_by   uuid NOT NULL REFERENCES staff_user,
  recorded_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  undone_at     timestamptz,
  -- Why they refused, or what more they ask for.
  CHECK (answer = 'accepted' OR words IS NOT NULL)
);
CREATE INDEX nomination_reply_of ON nomination_reply (nomination_id, id);
ALTER TABLE nomination_reply ENABLE ROW LEVEL SECURITY;
CREATE POLICY with_its_nomination ON nomination_reply FOR SELECT TO counterfoil_staff
  USING (EXISTS (SELECT 1 FROM group_nomination g WHERE g.id = nomination_id));
CREATE POLICY staff_records ON nomination_reply FOR INSERT TO counterfoil_staff WITH CHECK (recorded_by = acting_user() AND undone_at IS NULL
  AND acts_in_any('{analyst,sfcu_investigator,supervisor}')
  AND EXISTS (SELECT 1 FROM group_nomination g WHERE g.id = nomination_id AND g.answer = 'agreed'));
CREATE POLICY recorder_undoes ON nomination_reply FOR UPDATE TO counterfoil_staff
  USING (undone_at IS NULL AND recorded_by = acting_user()) WITH CHECK (undone_at IS NOT NULL);
GRANT SELECT, INSERT (nomination_id, answer, replied_on, their_reference, words, recorded_by, recorded_at), UPDATE (undone_at) ON nomination_reply
  TO counterfoil_staff;

-- How it stands with them; a series that they refused may be put forward again.
ALTER TABLE group_nomination ADD COLUMN regional text CHECK (regional IN ('accepted', 'refused', 'more_asked'));
DROP INDEX group_nomination_open;
CREATE UNIQUE INDEX group_nomination_open ON group_nomination (series_id)
  WHERE answer IS DISTINCT FROM 'refused' AND regional IS DISTINCT FROM 'refused';
CREATE FUNCTION reply_moves_nomination() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE group_nomination g SET regional = (SELECT y.answer FROM nomination_reply y WHERE y.nomination_id = g.id AND y.undone_at IS NULL
    ORDER BY y.id DESC LIMIT 1) WHERE g.id = NEW.nomination_id;
  RETURN NULL;
END $$;
CREATE TRIGGER reply_moves_nomination AFTER INSERT OR UPDATE ON nomination_reply FOR EACH ROW EXECUTE FUNCTION reply_moves_nomination();

-- What the regional unit refused holds no record back any more (042).
CREATE OR REPLACE FUNCTION disposal_blockers(of_report uuid) RETURNS TABLE (kind text, about text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT 'early', to_char(r.review_due, 'YYYY-MM-DD') FROM report r WHERE r.id = of_report AND r.review_due > current_date
  UNION ALL SELECT 'hold', NULL WHERE 'hold' = (SELECT c.decision FROM case_retention c
    WHERE c.report_id = of_report AND c.decision <> 'retain' ORDER BY c.id DESC LIMIT 1)
  UNION ALL SELECT 'undecided', NULL WHERE NOT EXISTS (SELECT FROM report_standing s WHERE s.report_id = of_report AND s.decided IS NOT NULL)
  UNION ALL SELECT 'open_case', NULL WHERE under_investigation(of_report)
  UNION ALL SELECT DISTINCT 'series', o.series_id FROM series_member m JOIN series_member o ON o.series_id = m.series_id AND o.report_id <> m.report_id
    WHERE m.report_id = of_report AND under_investigation(o.report_id)
  UNION ALL SELECT 'nominated', g.reference FROM series_member m JOIN group_nomination g ON g.series_id = m.series_id
    WHERE m.report_id = of_report AND g.answer IS DISTINCT FROM 'refused' AND g.regional IS DISTINCT FROM 'refused'
  UNION ALL SELECT 'charged', NULL FROM (SELECT o.outcome_type, o.decided_at FROM case_outcome o
      LEFT JOIN case_outcome_undone u ON u.outcome_id = o.id WHERE o.report_id = of_report AND u.outcome_id IS NULL ORDER BY o.id DESC LIMIT 1) l
    WHERE l.outcome_type IN (1, 4)
      AND NOT EXISTS (SELECT FROM case_retention c WHERE c.report_id = of_report AND c.decision = 'release' AND c.decided_at >= l.decided_at)
  UNION ALL SELECT 'disclosed', d.reference FROM disclosure d LEFT JOIN intelligence_report i ON i.id = d.intelligence_id
    WHERE (d.report_id = of_report OR i.report_id = of_report) AND d.recalled_at IS NULL
  UNION ALL SELECT 'figures', to_char(f.month, 'YYYY-MM') FROM picture_fact f WHERE f.report_id = of_report
    AND NOT EXISTS (SELECT FROM statistic_month p WHERE p.month = f.month)
$$;

REVOKE ALL ON FUNCTION may_correct(uuid, uuid), correction_marks(), reply_moves_nomination() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION may_correct(uuid, uuid) TO counterfoil_staff;
