-- The fraud report (contracts section 6) as received, whole, in `payload`; beside it what the pages and the engines search by.
CREATE TABLE report (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  number        bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  reference     text GENERATED ALWAYS AS ('CF-' || lpad(number::text, greatest(7, length(number::text)), '0')) STORED,
  source        text NOT NULL,
  external_id   text NOT NULL,
  received_at   timestamptz NOT NULL,
  recorded_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  version       integer NOT NULL DEFAULT 1,
  kind          text,
  fraud_type    text,
  in_progress   boolean,
  occurred_from timestamptz,
  occurred_to   timestamptz,
  loss_gbp      numeric(16, 2),
  attempted_gbp numeric(16, 2),
  narrative     text,
  town          text,
  district      text,
  payload       jsonb NOT NULL,
  payload_hash  text NOT NULL,
  marking       text NOT NULL DEFAULT 'OFFICIAL-SENSITIVE' CHECK (marking IN ('OFFICIAL', 'OFFICIAL-SENSITIVE')),
  review_due    date NOT NULL,
  tracking_hash text,
  UNIQUE (source, external_id)
);
CREATE UNIQUE INDEX report_reference ON report (reference);
CREATE INDEX report_received ON report (received_at);
CREATE UNIQUE INDEX report_tracking ON report (tracking_hash) WHERE tracking_hash IS NOT NULL;

-- Every version that was ever received. Append only. The hash tells an old file that is sent again from a correction.
CREATE TABLE report_version (
  report_id   uuid NOT NULL REFERENCES report,
  version     integer NOT NULL,
  payload     jsonb NOT NULL,
  payload_hash text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (report_id, version)
);

-- Who and what a report mentions, each with its role in that report (R4.15). Rebuilt from the payload when a report is updated.
CREATE TABLE report_person (
  report_id     uuid NOT NULL REFERENCES report ON DELETE CASCADE,
  role          text NOT NULL,
  name          text,
  date_of_birth date,
  age           integer,
  gender        text,
  email         text,
  detail        jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX report_person_report ON report_person (report_id);
CREATE INDEX report_person_name ON report_person (lower(name));

CREATE TABLE report_phone (
  report_id  uuid NOT NULL REFERENCES report ON DELETE CASCADE,
  role       text NOT NULL,
  number     text NOT NULL,
  as_written text NOT NULL
);
CREATE INDEX report_phone_report ON report_phone (report_id);
CREATE INDEX report_phone_number ON report_phone (number);

CREATE TABLE report_account (
  report_id      uuid NOT NULL REFERENCES report ON DELETE CASCADE,
  role           text NOT NULL,
  sort_code      text NOT NULL,
  account_number text NOT NULL,
  name           text
);
CREATE INDEX report_account_report ON report_account (report_id);
CREATE INDEX report_account_number ON report_account (sort_code, account_number);

CREATE TABLE report_vehicle (
  report_id    uuid NOT NULL REFERENCES report ON DELETE CASCADE,
  role         text NOT NULL,
  registration text,
  make         text,
  colour       text
);
CREATE INDEX report_vehicle_report ON report_vehicle (report_id);
CREATE INDEX report_vehicle_registration ON report_vehicle (registration);

CREATE TABLE report_address (
  report_id uuid NOT NULL REFERENCES report ON DELETE CASCADE,
  role      text NOT NULL,
  line      text,
  town      text,
  postcode  text,
  district  text
);
CREATE INDEX report_address_report ON report_address (report_id);
CREATE INDEX report_address_postcode ON report_address (postcode);

-- The public process: puts a report in, and reads back what its own tracking secret opens. Nothing else.
CREATE FUNCTION opened_by_secret(tracking_hash text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(tracking_hash = encode(sha256(convert_to(nullif(current_setting('counterfoil.tracking', true), ''), 'UTF8')), 'hex'), false)
$$;

ALTER TABLE report ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_submits ON report FOR INSERT TO counterfoil_public
  WITH CHECK (source = 'web' AND tracking_hash IS NOT NULL AND opened_by_secret(tracking_hash));
CREATE POLICY public_follows ON report FOR SELECT TO counterfoil_public USING (opened_by_secret(tracking_hash));
CREATE POLICY staff_reports ON report TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY worker_reports ON report TO counterfoil_worker USING (true) WITH CHECK (true);
GRANT SELECT (id, reference, received_at, recorded_at, version, tracking_hash) ON report TO counterfoil_public;
-- Not its number, version or marking: those are ours to give.
GRANT INSERT (id, source, external_id, received_at, kind, fraud_type, in_progress, occurred_from, occurred_to, loss_gbp, attempted_gbp,
  narrative, town, district, payload, payload_hash, review_due, tracking_hash) ON report TO counterfoil_public;
GRANT SELECT, INSERT, UPDATE ON report TO counterfoil_staff, counterfoil_worker;

DO $$
DECLARE
  part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['report_version', 'report_person', 'report_phone', 'report_account', 'report_vehicle', 'report_address'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', part);
    EXECUTE format('CREATE POLICY public_submits ON %I FOR INSERT TO counterfoil_public
      WITH CHECK (%s EXISTS (SELECT 1 FROM report r WHERE r.id = report_id))',
      part, CASE WHEN part = 'report_version' THEN 'version = 1 AND' ELSE '' END);
    EXECUTE format('CREATE POLICY staff_all ON %I TO counterfoil_staff USING (true) WITH CHECK (true)', part);
    EXECUTE format('CREATE POLICY worker_all ON %I TO counterfoil_worker USING (true) WITH CHECK (true)', part);
    EXECUTE format('GRANT INSERT ON %I TO counterfoil_public', part);
    EXECUTE format('GRANT SELECT, INSERT%s ON %I TO counterfoil_staff, counterfoil_worker',
      CASE WHEN part = 'report_version' THEN '' ELSE ', DELETE' END, part);
  END LOOP;
END $$;

CREATE POLICY public_tells_of_its_report ON event_log FOR INSERT TO counterfoil_public
  WITH CHECK (type = 'report.received' AND EXISTS (SELECT 1 FROM report r WHERE r.id::text = subject));
