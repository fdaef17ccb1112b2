-- A published warning can be corrected. The version that stands goes on standing until two people have passed the next one: `correction` says how
-- far that one is. Each version is immutable; a correcting one says in its own words what changed, which the public reads once it is published.
ALTER TABLE warning ADD COLUMN correction text,
  ADD CONSTRAINT warning_correction_check CHECK (correction IS NULL OR (status = 'PUBLISHED' AND correction IN ('DRAFT', 'IN_REVIEW', 'APPROVED')));
ALTER TABLE warning_version ADD COLUMN what_changed text,
  ADD CONSTRAINT warning_version_what_changed_check CHECK (what_changed IS NULL OR length(what_changed) BETWEEN 1 AND 300);
ALTER TABLE warning_step DROP CONSTRAINT warning_step_step_check,
  ADD CONSTRAINT warning_step_step_check CHECK (step IN ('submitted', 'approved', 'returned', 'published', 'withdrawn', 'dropped'));

-- When each correction reached the public, and what it said had changed. Written as it is published and never after.
CREATE TABLE warning_correction (
  warning_id   uuid NOT NULL,
  version      integer NOT NULL,
  what_changed text NOT NULL,
  at           timestamptz NOT NULL,
  PRIMARY KEY (warning_id, version),
  FOREIGN KEY (warning_id, version) REFERENCES warning_version
);
ALTER TABLE warning_correction ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_all ON warning_correction TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY worker_reads ON warning_correction FOR SELECT TO counterfoil_worker USING (true);
CREATE POLICY public_reads ON warning_correction FOR SELECT TO counterfoil_public
  USING (EXISTS (SELECT 1 FROM warning w WHERE w.id = warning_correction.warning_id AND w.status = 'PUBLISHED'));
GRANT SELECT, INSERT ON warning_correction TO counterfoil_staff;
GRANT SELECT ON warning_correction TO counterfoil_worker, counterfoil_public;

-- A correction that leaves no trace would be worse than the fault: no version but the first is published without its entry above.
CREATE FUNCTION warning_says_it_was_corrected() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.published_version IS NOT NULL AND NEW.published_version IS DISTINCT FROM OLD.published_version AND NOT EXISTS (
    SELECT 1 FROM warning_correction c WHERE c.warning_id = NEW.id AND c.version = NEW.published_version) THEN
    RAISE EXCEPTION 'a published warning is replaced only by a correction that says what changed' USING ERRCODE = '42501';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER warning_says_it_was_corrected AFTER UPDATE OF published_version ON warning
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION warning_says_it_was_corrected();
