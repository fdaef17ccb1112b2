-- Other people's warnings, read into incidents: intelligence, never counted as recorded crime.
CREATE TABLE bulletin (
  id           text PRIMARY KEY,
  url          text,
  publisher    text,
  title        text,
  text         text NOT NULL,
  received_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  published    date,
  is_warning   boolean NOT NULL,
  fraud_type   text NOT NULL,
  area         text,
  districts    text[] NOT NULL DEFAULT '{}',
  found        jsonb NOT NULL,
  source_grade smallint NOT NULL DEFAULT 2 CHECK (source_grade BETWEEN 1 AND 3),
  info_grade   char(1) NOT NULL DEFAULT 'C' CHECK (info_grade IN ('A', 'B', 'C', 'D', 'E')),
  handling     char(1) NOT NULL DEFAULT 'P' CHECK (handling IN ('P', 'C')),
  conditions   text,
  CHECK ((handling = 'C') = (conditions IS NOT NULL))
);

-- What the watch has detected, with how often such an alarm is false.
CREATE TABLE threat (
  id                    text PRIMARY KEY,
  fraud_type            text NOT NULL,
  districts             text[] NOT NULL,
  from_date             date NOT NULL,
  detected_at           timestamptz NOT NULL,
  first_report_at       timestamptz NOT NULL,
  observed              integer NOT NULL,
  expected              real NOT NULL,
  p_value               double precision NOT NULL,
  false_alarms_per_year real NOT NULL,
  series_id             text REFERENCES series,
  body                  jsonb NOT NULL
);
CREATE INDEX threat_detected ON threat (detected_at);

CREATE TABLE threat_report (
  threat_id text NOT NULL REFERENCES threat,
  report_id uuid NOT NULL REFERENCES report,
  PRIMARY KEY (threat_id, report_id)
);

GRANT SELECT, INSERT ON bulletin, threat, threat_report TO counterfoil_staff, counterfoil_worker;
