-- The case: what people add to a report while they work on it (actions, contact log, evidence, people and things found out, notes, care of the
-- victim), each a record with its whole history. The kinds and their fields are the stages' (journey/investigation, journey/victims).
CREATE TABLE case_item (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id  uuid NOT NULL REFERENCES report,
  kind       text NOT NULL CHECK (kind ~ '^[a-z_]{1,30}$'),
  body       jsonb NOT NULL CHECK (jsonb_typeof(body) = 'object' AND length(body::text) <= 20000),
  owner      text,
  due        timestamptz,
  done_at    timestamptz,
  removed    boolean NOT NULL DEFAULT false,
  version    integer NOT NULL DEFAULT 1,
  change     text NOT NULL DEFAULT 'added' CHECK (change IN ('added', 'changed', 'done', 'reopened', 'removed', 'undone')),
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX case_item_report ON case_item (report_id, kind);
CREATE INDEX case_item_owner ON case_item (owner, due) WHERE done_at IS NULL AND NOT removed;
CREATE INDEX case_item_due ON case_item (kind, due) WHERE done_at IS NULL AND NOT removed;

-- Every version there ever was. Written by the database itself, so that no change goes without.
CREATE TABLE case_item_version (
  item_id    bigint NOT NULL REFERENCES case_item,
  version    integer NOT NULL,
  body       jsonb NOT NULL,
  owner      text,
  due        timestamptz,
  done_at    timestamptz,
  removed    boolean NOT NULL,
  change     text NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (item_id, version)
);

CREATE FUNCTION case_item_keeps_versions() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- A restore brings the versions back itself.
  IF pg_has_role(acting_role()::name, (SELECT c.relowner FROM pg_class c WHERE c.oid = TG_RELID), 'MEMBER') THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' AND NEW.version <> 1 THEN
    RAISE EXCEPTION 'a record begins with version 1' USING ERRCODE = '42501';
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.version <> OLD.version + 1 OR NEW.report_id <> OLD.report_id OR NEW.kind <> OLD.kind) THEN
    RAISE EXCEPTION 'a change of a record is its next version, of the same report and kind' USING ERRCODE = '42501';
  END IF;
  INSERT INTO case_item_version (item_id, version, body, owner, due, done_at, removed, change, changed_by, changed_at)
    VALUES (NEW.id, NEW.version, NEW.body, NEW.owner, NEW.due, NEW.done_at, NEW.removed, NEW.change, NEW.changed_by, NEW.changed_at);
  RETURN NULL;
END $$;
CREATE TRIGGER case_item_keeps_versions AFTER INSERT OR UPDATE ON case_item FOR EACH ROW EXECUTE FUNCTION case_item_keeps_versions();

-- How a case ended, with the facts that must agree with the type (R1.34). Append only: a later outcome takes the place of an earlier one.
CREATE TABLE case_outcome (
  id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id          uuid NOT NULL REFERENCES report,
  outcome_type       smallint NOT NULL CHECK (outcome_type BETWEEN 1 AND 22),
  suspect_identified boolean NOT NULL,
  victim_supports    boolean,
  receiving_body     text CHECK (length(receiving_body) <= 200),
  public_interest    text CHECK (length(public_interest) <= 2000),
  reason             text NOT NULL CHECK (length(trim(reason)) BETWEEN 10 AND 2000),
  informed           text NOT NULL CHECK (informed IN ('contact', 'tracker', 'not')),
  informed_item      bigint REFERENCES case_item,
  not_informed       text CHECK (length(not_informed) <= 2000),
  decided_by         text NOT NULL,
  decided_role       text NOT NULL,
  decided_at         timestamptz NOT NULL,
  CHECK (outcome_type NOT IN (14, 16) OR victim_supports IS FALSE),
  CHECK (outcome_type <> 15 OR victim_supports IS TRUE),
  CHECK (outcome_type NOT IN (14, 18) OR NOT suspect_identified),
  CHECK (outcome_type IN (14, 18, 19, 20) OR suspect_identified),
  CHECK (outcome_type <> 20 OR length(trim(receiving_body)) > 0),
  CHECK (outcome_type <> 21 OR (length(trim(public_interest)) >= 10 AND informed = 'contact')),
  CHECK ((informed = 'contact') = (informed_item IS NOT NULL)),
  CHECK ((informed = 'not') = (length(trim(coalesce(not_informed, ''))) >= 10))
);
CREATE INDEX case_outcome_report ON case_outcome (report_id, id);
-- Taken back by whoever recorded it, while it is fresh and nobody outside has been told.
CREATE TABLE case_outcome_undone (
  outcome_id bigint PRIMARY KEY REFERENCES case_outcome,
  undone_by  text NOT NULL,
  undone_at  timestamptz NOT NULL
);
CREATE FUNCTION case_outcome_undone_by_its_maker() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM case_outcome o WHERE o.id = NEW.outcome_id AND o.decided_by = NEW.undone_by AND o.informed <> 'tracker') THEN
    RAISE EXCEPTION 'only whoever recorded an outcome can take it back, and only while the person has not been told' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER case_outcome_undone_by_its_maker BEFORE INSERT ON case_outcome_undone FOR EACH ROW EXECUTE FUNCTION case_outcome_undone_by_its_maker();

-- Decisions on how long the record is kept (R6.12): reviewed and retained to a new date, held whatever the date, a hold released.
CREATE TABLE case_retention (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id  uuid NOT NULL REFERENCES report,
  decision   text NOT NULL CHECK (decision IN ('retain', 'hold', 'release')),
  review_due date NOT NULL,
  reason     text NOT NULL CHECK (length(trim(reason)) BETWEEN 10 AND 2000),
  decided_by text NOT NULL,
  decided_role text NOT NULL,
  decided_at timestamptz NOT NULL
);
CREATE INDEX case_retention_report ON case_retention (report_id, id);

DO $$
DECLARE
  part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['case_item', 'case_outcome', 'case_retention'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', part);
    EXECUTE format('CREATE POLICY staff_all ON %I TO counterfoil_staff USING (true) WITH CHECK (true)', part);
    EXECUTE format('CREATE POLICY worker_reads ON %I FOR SELECT TO counterfoil_worker USING (true)', part);
    EXECUTE format('GRANT SELECT ON %I TO counterfoil_worker', part);
  END LOOP;
END $$;
CALL keep_need_to_know('case_item', 'report_id');
CALL keep_need_to_know('case_outcome', 'report_id');
CALL keep_need_to_know('case_retention', 'report_id');
ALTER TABLE case_item_version ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_with_item ON case_item_version TO counterfoil_staff USING (EXISTS (SELECT 1 FROM case_item i WHERE i.id = item_id));
ALTER TABLE case_outcome_undone ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_with_outcome ON case_outcome_undone TO counterfoil_staff
  USING (EXISTS (SELECT 1 FROM case_outcome o WHERE o.id = outcome_id)) WITH CHECK (EXISTS (SELECT 1 FROM case_outcome o WHERE o.id = outcome_id));
REVOKE ALL ON FUNCTION case_item_keeps_versions(), case_outcome_undone_by_its_maker() FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE ON case_item TO counterfoil_staff;
GRANT SELECT ON case_item_version TO counterfoil_staff;
GRANT SELECT, INSERT ON case_outcome, case_outcome_undone, case_retention TO counterfoil_staff;
