-- Links with their reasons, and the series they form. A person's word is kept beside the engine's.
CREATE TABLE series (
  id        text PRIMARY KEY,
  formed_at timestamptz NOT NULL,
  grew_at   timestamptz NOT NULL
);

CREATE TABLE series_member (
  report_id    uuid PRIMARY KEY REFERENCES report,
  series_id    text REFERENCES series,
  confidence   real NOT NULL,
  duplicate_of uuid REFERENCES report,
  since        timestamptz NOT NULL
);
CREATE INDEX series_member_series ON series_member (series_id);

CREATE TABLE series_link (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id  uuid NOT NULL REFERENCES report,
  with_id    uuid NOT NULL REFERENCES report,
  on_what    text NOT NULL,
  weight     real NOT NULL,
  because    text NOT NULL,
  made_by    text NOT NULL DEFAULT 'engine',
  at         timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (report_id, with_id, on_what)
);
CREATE INDEX series_link_with ON series_link (with_id);

GRANT SELECT, INSERT, UPDATE ON series, series_member TO counterfoil_staff, counterfoil_worker;
GRANT SELECT, INSERT ON series_link TO counterfoil_staff, counterfoil_worker;
