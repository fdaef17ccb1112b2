-- What people decide about series. Append only: a decision is undone by a row beside it, and both stay. The linking stage obeys them; it can
-- make none.
CREATE TABLE series_decision (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind         text NOT NULL CHECK (kind IN ('accept', 'reject', 'split', 'merge')),
  -- The series that was before the person, and the other one of a merge or of a link between two.
  series_id    text REFERENCES series,
  other_series text REFERENCES series,
  -- Every report of `one` with every report of `other`: the same hands (accept, merge) or not (reject, split).
  one          uuid[] NOT NULL CHECK (cardinality(one) > 0),
  other        uuid[] NOT NULL CHECK (cardinality(other) > 0),
  together     boolean GENERATED ALWAYS AS (kind IN ('accept', 'merge')) STORED,
  reason       text NOT NULL CHECK (length(trim(reason)) > 0),
  decided_by   text NOT NULL,
  decided_role text NOT NULL,
  decided_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- Written once by the linking stage: when it was carried out, and what came of it in words.
  obeyed_at    timestamptz,
  outcome      text,
  CHECK (NOT (one && other))
);
CREATE INDEX series_decision_series ON series_decision (series_id, id);
CREATE INDEX series_decision_other ON series_decision (other_series, id);

CREATE TABLE series_decision_undone (
  decision_id bigint PRIMARY KEY REFERENCES series_decision,
  reason      text NOT NULL CHECK (length(trim(reason)) > 0),
  undone_by   text NOT NULL,
  undone_role text NOT NULL,
  undone_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  obeyed_at   timestamptz,
  outcome     text
);

-- A series whose reports all went into another keeps its name here, so that old papers still lead somewhere.
ALTER TABLE series ADD COLUMN merged_into text REFERENCES series CHECK (merged_into <> id);

-- Links beneath the limit, which a person may accept: the latest view of the engine on a report.
CREATE TABLE possible_link (
  report_id uuid NOT NULL REFERENCES report,
  with_id   uuid NOT NULL REFERENCES report,
  bits      real NOT NULL,
  because   jsonb NOT NULL,
  at        timestamptz NOT NULL,
  PRIMARY KEY (report_id, with_id)
);
CREATE INDEX possible_link_with ON possible_link (with_id);

-- Numbers, accounts and addresses that behaved like everybody's, and what a person says of them. The newest word stands.
CREATE TABLE shared_identifier (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key      text NOT NULL UNIQUE,
  kind     text NOT NULL,
  value    text NOT NULL,
  reports  integer NOT NULL,
  areas    integer NOT NULL,
  types    integer NOT NULL,
  first_at timestamptz NOT NULL,
  last_at  timestamptz NOT NULL,
  because  text NOT NULL,
  found_at timestamptz NOT NULL
);
CREATE TABLE identifier_decision (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  identifier_id bigint NOT NULL REFERENCES shared_identifier,
  verdict       text NOT NULL CHECK (verdict IN ('everybodys', 'offenders', 'undecided')),
  reason        text NOT NULL CHECK (length(trim(reason)) > 0),
  decided_by    text NOT NULL,
  decided_role  text NOT NULL,
  decided_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  obeyed_at     timestamptz,
  outcome       text
);
CREATE INDEX identifier_decision_of ON identifier_decision (identifier_id, id);

ALTER TABLE series_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE series_decision_undone ENABLE ROW LEVEL SECURITY;
ALTER TABLE possible_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE shared_identifier ENABLE ROW LEVEL SECURITY;
ALTER TABLE identifier_decision ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_reads ON series_decision FOR SELECT TO counterfoil_staff USING (true);
-- Staff decide; nobody decides in advance that it was carried out.
CREATE POLICY staff_decides ON series_decision FOR INSERT TO counterfoil_staff WITH CHECK (obeyed_at IS NULL AND outcome IS NULL);
CREATE POLICY worker_reads ON series_decision FOR SELECT TO counterfoil_worker USING (true);
CREATE POLICY worker_obeys ON series_decision FOR UPDATE TO counterfoil_worker USING (obeyed_at IS NULL) WITH CHECK (true);
CREATE POLICY staff_reads ON series_decision_undone FOR SELECT TO counterfoil_staff USING (true);
CREATE POLICY staff_undoes ON series_decision_undone FOR INSERT TO counterfoil_staff WITH CHECK (obeyed_at IS NULL AND outcome IS NULL);
CREATE POLICY worker_reads ON series_decision_undone FOR SELECT TO counterfoil_worker USING (true);
CREATE POLICY worker_obeys ON series_decision_undone FOR UPDATE TO counterfoil_worker USING (obeyed_at IS NULL) WITH CHECK (true);
CREATE POLICY staff_reads ON possible_link FOR SELECT TO counterfoil_staff USING (true);
CREATE POLICY worker_all ON possible_link TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY staff_reads ON shared_identifier FOR SELECT TO counterfoil_staff USING (true);
CREATE POLICY worker_all ON shared_identifier TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY staff_reads ON identifier_decision FOR SELECT TO counterfoil_staff USING (true);
CREATE POLICY staff_decides ON identifier_decision FOR INSERT TO counterfoil_staff WITH CHECK (obeyed_at IS NULL AND outcome IS NULL);
CREATE POLICY worker_reads ON identifier_decision FOR SELECT TO counterfoil_worker USING (true);
CREATE POLICY worker_obeys ON identifier_decision FOR UPDATE TO counterfoil_worker USING (obeyed_at IS NULL) WITH CHECK (true);

GRANT SELECT, INSERT ON series_decision, series_decision_undone, identifier_decision TO counterfoil_staff;
GRANT SELECT ON possible_link, shared_identifier TO counterfoil_staff;
GRANT SELECT ON series_decision, series_decision_undone, identifier_decision TO counterfoil_worker;
GRANT UPDATE (obeyed_at, outcome) ON series_decision, series_decision_undone, identifier_decision TO counterfoil_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON possible_link TO counterfoil_worker;
GRANT SELECT, INSERT, UPDATE ON shared_identifier TO counterfoil_worker;
