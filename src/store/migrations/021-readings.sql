-- Published texts that were read, what the engine found in them, and what people said of it. Intelligence from the open press: never counted
-- as recorded crime. None of it is for the public process.

-- One text as it was read. The engine's output stands whole and is never changed: corrections lie over it.
CREATE TABLE reading (
  id             text PRIMARY KEY,
  url            text,
  publisher      text,
  title          text,
  -- What every offset indexes: the text as given, or as it was taken out of a page, a PDF or an e-mail.
  text           text NOT NULL,
  format         text NOT NULL CHECK (format IN ('text', 'html', 'pdf', 'email', 'feed')),
  channel        text NOT NULL CHECK (channel IN ('page', 'file', 'feed', 'folder', 'demo')),
  -- What was left out of the text, in words: attachments and the like.
  notices        text[] NOT NULL DEFAULT '{}',
  kept_by        text NOT NULL,
  kept_at        timestamptz NOT NULL DEFAULT clock_timestamp(),
  engine_version text NOT NULL,
  found          jsonb NOT NULL,
  -- The picture after corrections, for lists and filters; `found` is what the engine said.
  published      date,
  is_warning     boolean NOT NULL,
  fraud_type     text NOT NULL,
  area           text,
  force_code     text,
  districts      text[] NOT NULL DEFAULT '{}',
  source_grade   smallint NOT NULL DEFAULT 2 CHECK (source_grade BETWEEN 1 AND 3),
  info_grade     char(1) NOT NULL DEFAULT 'C' CHECK (info_grade IN ('A', 'B', 'C', 'D', 'E')),
  handling       char(1) NOT NULL DEFAULT 'P' CHECK (handling IN ('P', 'C')),
  conditions     text,
  CHECK ((handling = 'C') = (conditions IS NOT NULL)),
  CHECK (jsonb_typeof(found) = 'object')
);
CREATE INDEX reading_kept ON reading (kept_at DESC, id);
CREATE INDEX reading_force ON reading (force_code, fraud_type);

-- What a named person said of one fact: append only. Undoing is another row.
CREATE TABLE reading_correction (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  reading_id text NOT NULL REFERENCES reading,
  -- Path of the value in the engine's output: fraudType, places[1], incidents[0].lossGbp; or the next free place of a list.
  field      text NOT NULL CHECK (length(field) BETWEEN 1 AND 80),
  verdict    text NOT NULL CHECK (verdict IN ('accepted', 'corrected', 'rejected', 'added', 'undone')),
  old_value  jsonb,
  new_value  jsonb,
  reason     text,
  by_whom    text NOT NULL,
  at         timestamptz NOT NULL DEFAULT clock_timestamp(),
  undoes     bigint UNIQUE REFERENCES reading_correction,
  CHECK ((verdict = 'undone') = (undoes IS NOT NULL)),
  CHECK (verdict NOT IN ('corrected', 'added') OR new_value IS NOT NULL)
);
CREATE INDEX reading_correction_of ON reading_correction (reading_id, id);

CREATE FUNCTION correction_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a correction is never changed: undo it' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER reading_correction_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reading_correction
  FOR EACH STATEMENT EXECUTE FUNCTION correction_is_append_only();

CREATE FUNCTION reading_keeps_its_output() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was read stands as it was read: corrections lie over it' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER reading_keeps_its_output BEFORE UPDATE OF text, found, engine_version, kept_by, kept_at ON reading
  FOR EACH ROW WHEN (OLD.text IS DISTINCT FROM NEW.text OR OLD.found IS DISTINCT FROM NEW.found
    OR OLD.engine_version IS DISTINCT FROM NEW.engine_version OR OLD.kept_by IS DISTINCT FROM NEW.kept_by
    OR OLD.kept_at IS DISTINCT FROM NEW.kept_at)
  EXECUTE FUNCTION reading_keeps_its_output();

-- One victim's case as a text tells it, corrections laid over: what is searched, compared and shown on the map.
CREATE TABLE reading_incident (
  reading_id    text NOT NULL REFERENCES reading,
  n             integer NOT NULL CHECK (n >= 0),
  fraud_type    text NOT NULL,
  place         text,
  district      text,
  force_code    text,
  victim_age    integer,
  age_band      text,
  gender        text,
  -- As told: a day or a month. `from_day` and `to_day` are its first and last day.
  told_date     text,
  from_day      date,
  to_day        date,
  loss_gbp      numeric(14, 2),
  attempted_gbp numeric(14, 2),
  outcome       text NOT NULL CHECK (outcome IN ('loss', 'no_loss', 'unknown')),
  -- The words round it, as overlapping runs of words, for telling whether two papers print one account.
  shingles      text[] NOT NULL DEFAULT '{}',
  standing      text NOT NULL DEFAULT 'read' CHECK (standing IN ('read', 'accepted', 'rejected')),
  PRIMARY KEY (reading_id, n)
);
CREATE INDEX reading_incident_where ON reading_incident (force_code, district, from_day);

-- Two accounts of one incident, with the reasons in words. Parting them keeps the row: nothing is lost, and they are not joined again.
CREATE TABLE reading_join (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  reading_a      text NOT NULL,
  n_a            integer NOT NULL,
  reading_b      text NOT NULL,
  n_b            integer NOT NULL,
  points         real NOT NULL,
  reasons        jsonb NOT NULL,
  joined_by      text NOT NULL,
  joined_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  parted_by      text,
  parted_at      timestamptz,
  parted_because text,
  UNIQUE (reading_a, n_a, reading_b, n_b),
  FOREIGN KEY (reading_a, n_a) REFERENCES reading_incident,
  FOREIGN KEY (reading_b, n_b) REFERENCES reading_incident,
  CHECK ((reading_a, n_a) < (reading_b, n_b)),
  CHECK ((parted_by IS NULL) = (parted_at IS NULL))
);
CREATE INDEX reading_join_b ON reading_join (reading_b, n_b);

-- An accepted incident as an intelligence record (R4.4, R4.5): a sanitised sentence and a reference back to the text it was read from.
CREATE TABLE press_record (
  number         integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  reference      text GENERATED ALWAYS AS ('PR-' || lpad(number::text, 6, '0')) STORED UNIQUE,
  reading_id     text NOT NULL,
  n              integer NOT NULL,
  source         text NOT NULL DEFAULT 'open press' CHECK (source = 'open press'),
  what           text NOT NULL,
  source_grade   smallint NOT NULL CHECK (source_grade BETWEEN 1 AND 3),
  info_grade     char(1) NOT NULL CHECK (info_grade IN ('A', 'B', 'C', 'D', 'E')),
  handling       char(1) NOT NULL CHECK (handling IN ('P', 'C')),
  conditions     text,
  accepted_by    text NOT NULL,
  accepted_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  withdrawn_by   text,
  withdrawn_at   timestamptz,
  FOREIGN KEY (reading_id, n) REFERENCES reading_incident,
  CHECK ((handling = 'C') = (conditions IS NOT NULL)),
  CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
);
CREATE UNIQUE INDEX press_record_of ON press_record (reading_id, n) WHERE withdrawn_at IS NULL;

-- The same method is being used next door.
CREATE TABLE next_door_alert (
  id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  reading_id        text NOT NULL UNIQUE REFERENCES reading,
  force_code        text NOT NULL,
  -- What of this force's own it is like: the series, or null for single reports.
  series_id         text REFERENCES series,
  reasons           jsonb NOT NULL,
  raised_at         timestamptz NOT NULL DEFAULT clock_timestamp(),
  dismissed_by      text,
  dismissed_at      timestamptz,
  dismissed_because text,
  CHECK ((dismissed_by IS NULL) = (dismissed_at IS NULL))
);
CREATE INDEX next_door_alert_open ON next_door_alert (raised_at) WHERE dismissed_at IS NULL;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['reading', 'reading_correction', 'reading_incident', 'reading_join', 'press_record', 'next_door_alert'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY staff_all ON %I TO counterfoil_staff USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
-- The worker reads what comes and says what is alike. It corrects nothing, accepts nothing and dismisses nothing.
CREATE POLICY worker_all ON reading TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON reading_incident TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON reading_join TO counterfoil_worker USING (true) WITH CHECK (parted_by IS NULL);
CREATE POLICY worker_all ON next_door_alert TO counterfoil_worker USING (true) WITH CHECK (dismissed_by IS NULL);
CREATE POLICY worker_reads ON reading_correction FOR SELECT TO counterfoil_worker USING (true);
CREATE POLICY worker_reads ON press_record FOR SELECT TO counterfoil_worker USING (true);

GRANT SELECT, INSERT ON reading, reading_correction, reading_incident, reading_join, press_record, next_door_alert TO counterfoil_staff;
GRANT UPDATE (published, is_warning, fraud_type, area, force_code, districts, source_grade, info_grade, handling, conditions) ON reading
  TO counterfoil_staff;
GRANT UPDATE ON reading_incident TO counterfoil_staff;
GRANT UPDATE (parted_by, parted_at, parted_because) ON reading_join TO counterfoil_staff;
GRANT UPDATE (withdrawn_by, withdrawn_at) ON press_record TO counterfoil_staff;
GRANT UPDATE (dismissed_by, dismissed_at, dismissed_because) ON next_door_alert TO counterfoil_staff;
GRANT SELECT, INSERT ON reading, reading_incident, reading_join, next_door_alert TO counterfoil_worker;
GRANT SELECT ON reading_correction, press_record TO counterfoil_worker;
