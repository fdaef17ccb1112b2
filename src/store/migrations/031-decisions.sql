-- What a decision was about, kept with it in a few words, so that like decisions can be found and agreement between proposals and people can be
-- counted without opening an assessment. Filled by the database, whoever decides.
ALTER TABLE allocation
  -- Decisions taken together on several reports, with one reason, carry one name.
  ADD COLUMN bulk       text,
  ADD COLUMN band       text,
  ADD COLUMN fraud_type text,
  ADD COLUMN district   text,
  ADD COLUMN age_band   text,
  ADD COLUMN vulnerable boolean,
  -- Factors that weighed in the proposal.
  ADD COLUMN factors    text[];

CREATE FUNCTION victim_age_band(report uuid, on_day timestamptz) RETURNS text LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN years IS NULL OR years < 0 THEN NULL WHEN years < 25 THEN 'under 25' WHEN years < 45 THEN '25 to 44' WHEN years < 65 THEN '45 to 64'
    WHEN years < 75 THEN '65 to 74' WHEN years < 85 THEN '75 to 84' ELSE '85 and over' END
  FROM (SELECT coalesce(p.age, date_part('year', age(on_day, p.date_of_birth))::integer) AS years
        FROM report_person p WHERE p.report_id = report AND p.role = 'victim' LIMIT 1) v
$$;

REVOKE ALL ON FUNCTION victim_age_band(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION victim_age_band(uuid, timestamptz) TO counterfoil_staff;

CREATE FUNCTION allocation_facts() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.factors IS NOT NULL THEN
    RETURN NEW;
  END IF;
  SELECT a.band, a.fraud_type, coalesce(a.body #>> '{vulnerability,level}' IN ('high', 'medium'), false), r.district,
      victim_age_band(r.id, r.received_at),
      ARRAY(SELECT DISTINCT f->>'factor' FROM jsonb_array_elements(
        CASE WHEN jsonb_typeof(a.body->'reasons') = 'array' THEN a.body->'reasons' ELSE '[]' END) f
        WHERE f->'points' IS DISTINCT FROM '0'::jsonb AND f ? 'factor' ORDER BY 1)
    INTO NEW.band, NEW.fraud_type, NEW.vulnerable, NEW.district, NEW.age_band, NEW.factors
    FROM assessment a JOIN report r ON r.id = a.report_id WHERE a.id = NEW.assessment_id;
  RETURN NEW;
END $$;
CREATE TRIGGER allocation_facts BEFORE INSERT ON allocation FOR EACH ROW EXECUTE FUNCTION allocation_facts();

UPDATE allocation l SET band = a.band, fraud_type = a.fraud_type, district = r.district,
  vulnerable = coalesce(a.body #>> '{vulnerability,level}' IN ('high', 'medium'), false),
  age_band = victim_age_band(r.id, r.received_at),
  factors = ARRAY(SELECT DISTINCT f->>'factor' FROM jsonb_array_elements(
    CASE WHEN jsonb_typeof(a.body->'reasons') = 'array' THEN a.body->'reasons' ELSE '[]' END) f
    WHERE f->'points' IS DISTINCT FROM '0'::jsonb AND f ? 'factor' ORDER BY 1)
FROM assessment a JOIN report r ON r.id = a.report_id WHERE a.id = l.assessment_id;

CREATE INDEX allocation_latest ON allocation (decided_at DESC, id DESC);
CREATE INDEX allocation_latest_of ON allocation (decided, decided_at DESC, id DESC);
CREATE INDEX allocation_like ON allocation (fraud_type, band, decided_at DESC, id DESC);
CREATE INDEX allocation_bulk ON allocation (bulk) WHERE bulk IS NOT NULL;

-- The second step: a unit gives a report that was allocated to it to an officer, or sends it back with the reason. Append only; what the
-- victim is owed stands in `duty` and no step here touches it (R2.10).
CREATE TABLE assignment (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id     uuid NOT NULL REFERENCES report,
  allocation_id bigint NOT NULL REFERENCES allocation,
  step          text NOT NULL CHECK (step IN ('assigned', 'sent_back')),
  officer       text,
  -- Where the officer has an account here.
  officer_username text,
  reason        text,
  made_by       text NOT NULL,
  made_role     text NOT NULL,
  made_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK ((step = 'assigned') = (officer IS NOT NULL)),
  CHECK (step = 'assigned' OR length(trim(coalesce(reason, ''))) > 0)
);
CREATE INDEX assignment_report ON assignment (report_id, id);
CREATE INDEX assignment_allocation ON assignment (allocation_id);

CREATE TABLE assignment_undone (
  assignment_id bigint PRIMARY KEY REFERENCES assignment,
  undone_by     text NOT NULL,
  undone_at     timestamptz NOT NULL
);

CREATE FUNCTION assignment_undone_by_its_maker() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM assignment a WHERE a.id = NEW.assignment_id AND a.made_by = NEW.undone_by) THEN
    RAISE EXCEPTION 'only whoever made a step can undo it; others take a new one' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER assignment_undone_by_its_maker BEFORE INSERT ON assignment_undone FOR EACH ROW EXECUTE FUNCTION assignment_undone_by_its_maker();

ALTER TABLE assignment ENABLE ROW LEVEL SECURITY;
ALTER TABLE assignment_undone ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_all ON assignment TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY worker_reads ON assignment FOR SELECT TO counterfoil_worker USING (true);
CREATE POLICY staff_all ON assignment_undone TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY worker_reads ON assignment_undone FOR SELECT TO counterfoil_worker USING (true);
CALL keep_need_to_know('assignment', 'report_id');
GRANT SELECT, INSERT ON assignment, assignment_undone TO counterfoil_staff;
GRANT SELECT ON assignment, assignment_undone TO counterfoil_worker;

-- Which step stands, and who has the report. The worker may read these and not write them.
ALTER TABLE report_standing
  ADD COLUMN assignment_id bigint REFERENCES assignment,
  ADD COLUMN officer       text;
CREATE INDEX report_standing_allocation ON report_standing (allocation_id);
CREATE INDEX report_standing_to_assign ON report_standing (decided, next_due) WHERE officer IS NULL AND decided IS NOT NULL;
CREATE INDEX report_standing_officer ON report_standing (officer) WHERE officer IS NOT NULL;
