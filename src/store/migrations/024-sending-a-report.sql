-- What sending a report needs: a way back to what is half written, files sent along, and reports of one person joined by staff.

-- The way back to a draft from another device: a second secret, which opens the first. It is kept as the draft is: found by a hash, sealed with a
-- key of which the browser or the letter holds one half and the installation the other. Gone when the report is sent.
CREATE TABLE report_return (
  id_hash    text PRIMARY KEY CHECK (length(id_hash) = 64),
  draft_hash text NOT NULL REFERENCES report_draft ON DELETE CASCADE,
  sealed     bytea NOT NULL CHECK (octet_length(sealed) <= 1024),
  made_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX report_return_draft ON report_return (draft_hash);
ALTER TABLE report_return ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_makes ON report_return FOR INSERT TO counterfoil_public WITH CHECK (opened_by_secret(draft_hash));
CREATE POLICY public_returns ON report_return FOR SELECT TO counterfoil_public
  USING (opened_by_secret(id_hash) OR opened_by_secret(draft_hash));
GRANT SELECT, INSERT ON report_return TO counterfoil_public;
-- By a function: a right to delete would be a right to lock the whole table.
CREATE FUNCTION end_report_returns() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM report_return
    WHERE draft_hash = encode(sha256(convert_to(nullif(current_setting('counterfoil.tracking', true), ''), 'UTF8')), 'hex')
$$;
REVOKE ALL ON FUNCTION end_report_returns() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION end_report_returns() TO counterfoil_public;

-- A file sent with a report. What is in it lies sealed outside the database under a random name. While the report is being written its name is in
-- the sealed draft only.
CREATE TABLE report_file (
  id         uuid PRIMARY KEY,
  draft_hash text CHECK (length(draft_hash) = 64),
  report_id  uuid REFERENCES report,
  kind       text NOT NULL CHECK (kind ~ '^[a-z0-9]{2,10}$'),
  bytes      integer NOT NULL CHECK (bytes BETWEEN 1 AND 52428800),
  sha256     text NOT NULL CHECK (length(sha256) = 64),
  name       text NOT NULL DEFAULT '' CHECK (length(name) <= 120),
  added_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK ((draft_hash IS NULL) <> (report_id IS NULL))
);
CREATE INDEX report_file_draft ON report_file (draft_hash) WHERE draft_hash IS NOT NULL;
CREATE INDEX report_file_report ON report_file (report_id) WHERE report_id IS NOT NULL;
ALTER TABLE report_file ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_adds ON report_file FOR INSERT TO counterfoil_public
  WITH CHECK (draft_hash IS NOT NULL AND opened_by_secret(draft_hash));
CREATE POLICY public_sees ON report_file FOR SELECT TO counterfoil_public
  USING (opened_by_secret(draft_hash) OR EXISTS (SELECT 1 FROM report r WHERE r.id = report_id));
CREATE POLICY public_sends ON report_file FOR UPDATE TO counterfoil_public
  USING (opened_by_secret(draft_hash)) WITH CHECK (EXISTS (SELECT 1 FROM report r WHERE r.id = report_id));
CREATE POLICY staff_sees ON report_file FOR SELECT TO counterfoil_staff USING (report_id IS NOT NULL);
CREATE POLICY worker_tidies ON report_file FOR SELECT TO counterfoil_worker USING (true);
GRANT SELECT, INSERT ON report_file TO counterfoil_public;
GRANT UPDATE (report_id, draft_hash, name) ON report_file TO counterfoil_public;
GRANT SELECT ON report_file TO counterfoil_staff, counterfoil_worker;

CREATE FUNCTION take_back_report_file(file uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM report_file WHERE id = file AND draft_hash IS NOT NULL AND opened_by_secret(draft_hash)
$$;
REVOKE ALL ON FUNCTION take_back_report_file(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION take_back_report_file(uuid) TO counterfoil_public;

CREATE FUNCTION report_file_not_too_many() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- A restored file belongs to a report already; the public role cannot insert such.
  IF NEW.draft_hash IS NULL THEN RETURN NEW; END IF;
  PERFORM 1 FROM report_draft d WHERE d.id_hash = NEW.draft_hash FOR UPDATE;
  IF (SELECT count(*) FROM report_file f WHERE f.draft_hash = NEW.draft_hash) >= 10 THEN
    RAISE EXCEPTION 'a report takes ten files' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION report_file_not_too_many() FROM PUBLIC;
CREATE TRIGGER report_file_not_too_many BEFORE INSERT ON report_file FOR EACH ROW EXECUTE FUNCTION report_file_not_too_many();

-- The worker removes what nobody came back to: after a week; after a day where no way back was ever asked for, since then nobody can. Fixed times,
-- so that it cannot be used to remove others.
DROP FUNCTION forget_report_drafts();
CREATE FUNCTION forget_left_reports() RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  gone integer;
BEGIN
  DELETE FROM report_draft d WHERE d.touched_at < clock_timestamp() - interval '7 days'
    OR (d.touched_at < clock_timestamp() - interval '1 day' AND NOT EXISTS (SELECT 1 FROM report_return r WHERE r.draft_hash = d.id_hash));
  GET DIAGNOSTICS gone = ROW_COUNT;
  DELETE FROM report_file f WHERE f.draft_hash IS NOT NULL AND NOT EXISTS (SELECT 1 FROM report_draft d WHERE d.id_hash = f.draft_hash);
  RETURN gone;
END $$;
REVOKE ALL ON FUNCTION forget_left_reports() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_left_reports() TO counterfoil_worker;

-- Two reports of the same person, said so by a member of staff and taken back by one. Nothing of either report changes.
CREATE TABLE same_person (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  report_a  uuid NOT NULL REFERENCES report,
  report_b  uuid NOT NULL REFERENCES report,
  reason    text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  joined_by text NOT NULL,
  joined_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  undone_by text,
  undone_at timestamptz,
  CHECK (report_a < report_b),
  CHECK ((undone_by IS NULL) = (undone_at IS NULL))
);
CREATE UNIQUE INDEX same_person_stands ON same_person (report_a, report_b) WHERE undone_at IS NULL;
CREATE INDEX same_person_b ON same_person (report_b);
ALTER TABLE same_person ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_all ON same_person TO counterfoil_staff USING (true) WITH CHECK (true);
GRANT SELECT ON same_person TO counterfoil_staff;
GRANT INSERT (report_a, report_b, reason, joined_by) ON same_person TO counterfoil_staff;
GRANT UPDATE (undone_by, undone_at) ON same_person TO counterfoil_staff;

-- Reports of one person are looked for by address too.
CREATE INDEX report_person_email ON report_person (lower(email)) WHERE email IS NOT NULL;

-- The public process tells of its own report only. Found by its key: comparing every report's id as text took longer with every report.
DROP POLICY public_tells_of_its_report ON event_log;
CREATE POLICY public_tells_of_its_report ON event_log FOR INSERT TO counterfoil_public
  WITH CHECK (type = 'report.received' AND CASE WHEN subject ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    THEN EXISTS (SELECT 1 FROM report r WHERE r.id = subject::uuid) ELSE false END);
