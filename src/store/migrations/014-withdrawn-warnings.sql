-- A warning may be withdrawn because its own words named somebody. From then on the public role reads none of them; the title stays with the
-- tombstone only where whoever withdrew it left it there. Earlier withdrawals did not ask, so theirs stands without one.
ALTER TABLE warning ADD COLUMN withdrawn_title text,
  ADD CONSTRAINT warning_withdrawn_title_check CHECK (withdrawn_title IS NULL OR (status = 'WITHDRAWN' AND length(withdrawn_title) <= 70));
GRANT SELECT (withdrawn_title) ON warning TO counterfoil_public;

DROP POLICY public_reads ON warning_version;
CREATE POLICY public_reads ON warning_version FOR SELECT TO counterfoil_public
  USING (EXISTS (SELECT 1 FROM warning w
    WHERE w.id = warning_version.warning_id AND w.published_version = warning_version.version AND w.status = 'PUBLISHED'));
