-- The public pages of warnings are kept ready by each process that shows them, under the edition that they were made from. Any change of what the
-- public reads makes another edition, in the same transaction: whoever can see the change can see that what he keeps is old. A counter of a
-- sequence would be seen before the change is, and what is made in between would be kept as new.
CREATE TABLE warning_edition (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  edition  uuid NOT NULL DEFAULT gen_random_uuid()
);
INSERT INTO warning_edition DEFAULT VALUES;
ALTER TABLE warning_edition ENABLE ROW LEVEL SECURITY;
CREATE POLICY anybody_reads ON warning_edition FOR SELECT USING (true);
GRANT SELECT ON warning_edition TO counterfoil_public, counterfoil_staff, counterfoil_worker;

-- As the owner, so that no process needs the right to say by itself that nothing has changed.
CREATE FUNCTION warning_edition_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE warning_edition SET edition = gen_random_uuid();
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION warning_edition_changed() FROM PUBLIC;
CREATE TRIGGER warning_edition_opened AFTER INSERT ON warning FOR EACH ROW
  WHEN (NEW.status IN ('PUBLISHED', 'WITHDRAWN')) EXECUTE FUNCTION warning_edition_changed();
CREATE TRIGGER warning_edition_changed AFTER UPDATE ON warning FOR EACH ROW
  WHEN (NEW.status IN ('PUBLISHED', 'WITHDRAWN') OR OLD.status IN ('PUBLISHED', 'WITHDRAWN')) EXECUTE FUNCTION warning_edition_changed();
CREATE TRIGGER warning_edition_closed AFTER DELETE ON warning FOR EACH ROW
  WHEN (OLD.status IN ('PUBLISHED', 'WITHDRAWN')) EXECUTE FUNCTION warning_edition_changed();

CREATE INDEX warning_past ON warning (expires_at) WHERE status = 'PUBLISHED';

-- When each message about a warning went out: its publication, then its corrections. A message that takes it back names them all (CAP 1.2, references),
-- and of a withdrawn warning the public process reads nothing else of its corrections.
CREATE FUNCTION warning_messages_at(wanted uuid) RETURNS timestamptz[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT array_prepend(w.published_at, ARRAY(SELECT c.at FROM warning_correction c WHERE c.warning_id = w.id ORDER BY c.version))
  FROM warning w WHERE w.id = wanted AND w.status IN ('PUBLISHED', 'WITHDRAWN') AND w.published_at IS NOT NULL
$$;
REVOKE EXECUTE ON FUNCTION warning_messages_at(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION warning_messages_at(uuid) TO counterfoil_public;
