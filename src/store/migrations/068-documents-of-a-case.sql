-- A document that somebody who works on a case puts to it: a statement, a still, a bank's answer. It lies where the files of the public lie, says who
-- added it, and is never shown to whoever sent the report.
ALTER TABLE report_file ADD COLUMN added_by text CHECK (length(added_by) BETWEEN 1 AND 100);
ALTER TABLE report_file ADD CONSTRAINT added_to_a_case CHECK (added_by IS NULL OR report_id IS NOT NULL);
DROP POLICY public_sees ON report_file;
CREATE POLICY public_sees ON report_file FOR SELECT TO counterfoil_public
  USING (added_by IS NULL AND (opened_by_secret(draft_hash) OR EXISTS (SELECT 1 FROM report r WHERE r.id = report_id)));
DROP POLICY public_adds ON report_file;
CREATE POLICY public_adds ON report_file FOR INSERT TO counterfoil_public
  WITH CHECK (added_by IS NULL AND draft_hash IS NOT NULL AND opened_by_secret(draft_hash));
CREATE POLICY staff_adds ON report_file FOR INSERT TO counterfoil_staff
  WITH CHECK (draft_hash IS NULL AND report_id IS NOT NULL
    AND report_id <> ALL ((SELECT hidden_reports())::uuid[])
    AND added_by = (SELECT u.username FROM staff_user u WHERE u.id = acting_user() AND u.disabled_at IS NULL));
GRANT INSERT (id, report_id, kind, bytes, sha256, name, added_by) ON report_file TO counterfoil_staff;
