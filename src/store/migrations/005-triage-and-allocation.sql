-- Every assessment ever made of a report, under whichever policy. Append only; the newest is current.
CREATE TABLE assessment (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id      uuid NOT NULL REFERENCES report,
  report_version integer NOT NULL,
  policy_version text NOT NULL,
  at             timestamptz NOT NULL DEFAULT clock_timestamp(),
  fraud_type     text NOT NULL,
  score          integer NOT NULL CHECK (score BETWEEN 0 AND 100),
  band           text NOT NULL CHECK (band IN ('immediate', 'high', 'medium', 'low')),
  allocation     text NOT NULL,
  body           jsonb NOT NULL
);
CREATE INDEX assessment_report ON assessment (report_id, id);

-- Decisions: a named person's, accepted or overridden, with the assessment they saw. Append only; undoing is a new decision.
CREATE TABLE allocation (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id     uuid NOT NULL REFERENCES report,
  assessment_id bigint NOT NULL REFERENCES assessment,
  proposed      text NOT NULL,
  decided       text NOT NULL,
  agreed        boolean GENERATED ALWAYS AS (proposed = decided) STORED,
  reason        text,
  decided_by    text NOT NULL,
  decided_role  text NOT NULL,
  decided_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK (proposed = decided OR length(trim(reason)) > 0)
);
CREATE INDEX allocation_report ON allocation (report_id, id);

-- Where each report stands: one row a report, so that the queue is one index scan. Kept by the triage and allocation stages.
CREATE TABLE report_standing (
  report_id     uuid PRIMARY KEY REFERENCES report,
  assessment_id bigint NOT NULL REFERENCES assessment,
  band_order    smallint NOT NULL CHECK (band_order BETWEEN 0 AND 3),
  score         integer NOT NULL,
  proposed      text NOT NULL,
  decided       text,
  allocation_id bigint REFERENCES allocation,
  public_stage  text NOT NULL DEFAULT 'received' CHECK (public_stage IN ('received', 'checked', 'with_investigator', 'kept_as_intelligence', 'passed_on', 'finished')),
  next_contact  timestamptz,
  received_at   timestamptz NOT NULL
);
CREATE INDEX report_standing_queue ON report_standing (band_order, received_at) WHERE decided IS NULL;

CREATE TABLE duty (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id    uuid NOT NULL REFERENCES report,
  what         text NOT NULL,
  due          timestamptz NOT NULL,
  basis        text NOT NULL,
  done_at      timestamptz,
  done_by      text,
  late_because text,
  UNIQUE (report_id, what)
);
CREATE INDEX duty_open ON duty (due) WHERE done_at IS NULL;

ALTER TABLE assessment ENABLE ROW LEVEL SECURITY;
ALTER TABLE allocation ENABLE ROW LEVEL SECURITY;
ALTER TABLE report_standing ENABLE ROW LEVEL SECURITY;
ALTER TABLE duty ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_all ON assessment TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON assessment TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON allocation TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY worker_reads ON allocation FOR SELECT TO counterfoil_worker USING (true);
CREATE POLICY staff_all ON report_standing TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON report_standing TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY public_follows ON report_standing FOR SELECT TO counterfoil_public
  USING (EXISTS (SELECT 1 FROM report r WHERE r.id = report_id));
CREATE POLICY staff_all ON duty TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON duty TO counterfoil_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON assessment TO counterfoil_staff, counterfoil_worker;
-- Only a person decides: the worker may read decisions, not make them.
GRANT SELECT, INSERT ON allocation TO counterfoil_staff;
GRANT SELECT ON allocation TO counterfoil_worker;
GRANT SELECT, INSERT, UPDATE ON duty TO counterfoil_staff, counterfoil_worker;
GRANT SELECT, INSERT, UPDATE ON report_standing TO counterfoil_staff;
GRANT SELECT,
  INSERT (report_id, assessment_id, band_order, score, proposed, public_stage, next_contact, received_at),
  UPDATE (assessment_id, band_order, score, proposed, public_stage, next_contact, received_at) ON report_standing TO counterfoil_worker;
GRANT SELECT (report_id, public_stage, next_contact) ON report_standing TO counterfoil_public;
