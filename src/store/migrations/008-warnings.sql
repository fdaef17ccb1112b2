-- A warning and its immutable versions. Two people: whoever wrote or submitted a version cannot approve it, and the database says so too.
CREATE TABLE warning (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug            text NOT NULL UNIQUE,
  status          text NOT NULL DEFAULT 'DRAFT' CHECK (status IN ('DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'WITHDRAWN')),
  version         integer NOT NULL DEFAULT 0,
  published_version integer CHECK (published_version IS NOT NULL OR status NOT IN ('PUBLISHED', 'WITHDRAWN')),
  threat_id       text REFERENCES threat,
  series_id       text REFERENCES series,
  fraud_type      text NOT NULL,
  districts       text[] NOT NULL,
  first_report_at timestamptz,
  drafted_at      timestamptz NOT NULL,
  published_at    timestamptz,
  withdrawn_at    timestamptz,
  withdrawn_because text,
  expires_at      timestamptz
);
CREATE INDEX warning_published ON warning (published_at) WHERE status IN ('PUBLISHED', 'WITHDRAWN');

CREATE TABLE warning_version (
  warning_id uuid NOT NULL REFERENCES warning,
  version    integer NOT NULL,
  title      text NOT NULL CHECK (length(title) <= 70),
  summary    text NOT NULL CHECK (length(summary) <= 160),
  area       text NOT NULL,
  places     text[] NOT NULL,
  -- What the public reads (warning-body.ts); the unrounded facts and the findings of the check are for staff only.
  body       jsonb NOT NULL,
  facts      jsonb NOT NULL,
  redaction  jsonb NOT NULL,
  author     text NOT NULL,
  at         timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (warning_id, version)
);

CREATE TABLE warning_step (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  warning_id uuid NOT NULL,
  version    integer NOT NULL,
  step       text NOT NULL CHECK (step IN ('submitted', 'approved', 'returned', 'published', 'withdrawn')),
  by_whom    text NOT NULL,
  reason     text,
  at         timestamptz NOT NULL DEFAULT clock_timestamp(),
  FOREIGN KEY (warning_id, version) REFERENCES warning_version
);
CREATE INDEX warning_step_warning ON warning_step (warning_id, id);

-- The path is fixed so that no temporary table can stand in for the real one.
CREATE FUNCTION warning_needs_two_people() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.step = 'approved' AND NEW.by_whom IN (
    SELECT author FROM warning_version v WHERE v.warning_id = NEW.warning_id AND v.version = NEW.version
    UNION ALL
    SELECT by_whom FROM warning_step s WHERE s.warning_id = NEW.warning_id AND s.version = NEW.version AND s.step = 'submitted') THEN
    RAISE EXCEPTION 'whoever wrote or submitted a warning cannot approve it' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER warning_needs_two_people BEFORE INSERT ON warning_step FOR EACH ROW EXECUTE FUNCTION warning_needs_two_people();

-- What is published has been approved, whichever code path published it. Checked at commit, so that the steps may be written in any order.
CREATE FUNCTION warning_needs_approval() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.published_version IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM warning_step s WHERE s.warning_id = NEW.id AND s.version = NEW.published_version AND s.step = 'approved') THEN
    RAISE EXCEPTION 'a warning is published only once a second person has approved that version' USING ERRCODE = '42501';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER warning_needs_approval AFTER INSERT OR UPDATE OF status, published_version ON warning
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION warning_needs_approval();

ALTER TABLE warning ENABLE ROW LEVEL SECURITY;
ALTER TABLE warning_version ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_reads ON warning FOR SELECT TO counterfoil_public USING (status IN ('PUBLISHED', 'WITHDRAWN') AND published_at IS NOT NULL);
CREATE POLICY staff_all ON warning TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY worker_reads ON warning FOR SELECT TO counterfoil_worker USING (true);
CREATE POLICY worker_drafts ON warning FOR INSERT TO counterfoil_worker WITH CHECK (status = 'DRAFT');
CREATE POLICY worker_redrafts ON warning FOR UPDATE TO counterfoil_worker USING (status = 'DRAFT') WITH CHECK (status = 'DRAFT');
CREATE POLICY public_reads ON warning_version FOR SELECT TO counterfoil_public
  USING (EXISTS (SELECT 1 FROM warning w WHERE w.id = warning_version.warning_id AND w.published_version = warning_version.version));
CREATE POLICY staff_all ON warning_version TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON warning_version TO counterfoil_worker USING (true) WITH CHECK (true);
-- No series, threat or author: what the public process needs to show a published warning.
GRANT SELECT (id, slug, status, published_version, fraud_type, districts, published_at, withdrawn_at, withdrawn_because, expires_at) ON warning TO counterfoil_public;
GRANT SELECT (warning_id, version, title, summary, area, places, body, at) ON warning_version TO counterfoil_public;
GRANT SELECT, INSERT, UPDATE ON warning TO counterfoil_staff, counterfoil_worker;
GRANT SELECT, INSERT ON warning_version TO counterfoil_staff, counterfoil_worker;
GRANT SELECT, INSERT ON warning_step TO counterfoil_staff;
