-- The picture: of each report the few facts that are counted, in a narrow row, so that a year of a large county is counted in a blink and every
-- figure can be opened to the reports behind it. Kept by triggers, so that no writer can forget it; hidden with its report (028-need-to-know.sql).
CREATE TABLE picture_fact (
  report_id    uuid PRIMARY KEY REFERENCES report ON DELETE CASCADE,
  received_at  timestamptz NOT NULL,
  -- First day of the month and of the week (Monday) in which it was received, London time.
  month        date NOT NULL,
  week         date NOT NULL,
  district     text,
  town         text,
  fraud_type   text NOT NULL,
  kind         text,
  loss_gbp     numeric(16, 2),
  age_band     text,
  alone        boolean NOT NULL,
  vulnerable   boolean NOT NULL,
  -- How it was done, as the fields of the report tell it: whom they said they were, what they asked for, how it was fetched.
  impersonated text[] NOT NULL,
  asked        text[] NOT NULL,
  fetched      text CHECK (fetched IN ('taxi', 'courier'))
);
CREATE INDEX picture_fact_month ON picture_fact (month, district);
CREATE INDEX picture_fact_week ON picture_fact (week);

-- Words of a list that somebody may have sent in another shape.
CREATE FUNCTION words_of(list jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT ARRAY(SELECT DISTINCT left(e #>> '{}', 60) FROM jsonb_array_elements(CASE WHEN jsonb_typeof(list) = 'array' THEN list ELSE '[]' END) e
    WHERE jsonb_typeof(e) = 'string' ORDER BY 1 LIMIT 20)
$$;

CREATE FUNCTION keep_picture_fact(of_report uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO picture_fact AS f (report_id, received_at, month, week, district, town, fraud_type, kind, loss_gbp, age_band, alone, vulnerable,
    impersonated, asked, fetched)
  SELECT r.id, r.received_at, date_trunc('month', r.received_at AT TIME ZONE 'Europe/London')::date,
    date_trunc('week', r.received_at AT TIME ZONE 'Europe/London')::date, r.district, r.town, s.fraud_type, r.kind, r.loss_gbp,
    victim_age_band(r.id, r.received_at), r.payload #> '{victim,livesAlone}' IS NOT DISTINCT FROM 'true'::jsonb, s.vulnerable,
    words_of(r.payload->'impersonated'), words_of(r.payload->'askedFor'),
    CASE WHEN r.payload #>> '{collection,taxiFirm}' IS NOT NULL THEN 'taxi'
      WHEN jsonb_typeof(r.payload->'collection') = 'object' AND r.payload->'collection' <> '{}' THEN 'courier' END
  FROM report_standing s JOIN report r ON r.id = s.report_id WHERE s.report_id = of_report AND s.fraud_type IS NOT NULL
  ON CONFLICT (report_id) DO UPDATE SET received_at = excluded.received_at, month = excluded.month, week = excluded.week,
    district = excluded.district, town = excluded.town, fraud_type = excluded.fraud_type, kind = excluded.kind, loss_gbp = excluded.loss_gbp,
    age_band = excluded.age_band, alone = excluded.alone, vulnerable = excluded.vulnerable, impersonated = excluded.impersonated,
    asked = excluded.asked, fetched = excluded.fetched
$$;

CREATE FUNCTION standing_changes_picture() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM keep_picture_fact(NEW.report_id);
  RETURN NULL;
END $$;
CREATE TRIGGER standing_changes_picture AFTER INSERT OR UPDATE OF assessment_id ON report_standing
  FOR EACH ROW EXECUTE FUNCTION standing_changes_picture();

-- Linking finds places in stories after the assessment.
CREATE FUNCTION report_changes_picture() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE picture_fact SET district = NEW.district, town = NEW.town WHERE report_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER report_changes_picture AFTER UPDATE OF district, town ON report FOR EACH ROW
  WHEN (OLD.district IS DISTINCT FROM NEW.district OR OLD.town IS DISTINCT FROM NEW.town) EXECUTE FUNCTION report_changes_picture();

REVOKE ALL ON FUNCTION words_of(jsonb), keep_picture_fact(uuid), standing_changes_picture(), report_changes_picture() FROM PUBLIC;

SELECT count(keep_picture_fact(report_id)) FROM report_standing;

CALL keep_need_to_know('picture_fact', 'report_id');
DROP POLICY worker_all ON picture_fact;
GRANT SELECT ON picture_fact TO counterfoil_staff;
