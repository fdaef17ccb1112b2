-- A whole series kept to its team, as one report is (028): one act keeps every report that is in it and each that joins it later. The reports are
-- kept by rows of their own, so that all that 028 says holds of them, breaking the glass too; a report that was kept by itself before stays so.
-- Lifting it lets go of what was kept through it alone. What leaves the series stays kept until somebody on its team lifts that.

CREATE TABLE series_restriction (
  series_id text PRIMARY KEY REFERENCES series,
  reason    text NOT NULL CHECK (length(btrim(reason)) BETWEEN 10 AND 2000),
  ask       uuid NOT NULL REFERENCES staff_user,
  set_by    uuid NOT NULL REFERENCES staff_user,
  set_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TABLE series_team (
  series_id text NOT NULL REFERENCES series_restriction ON DELETE CASCADE,
  user_id   uuid NOT NULL REFERENCES staff_user,
  added_by  uuid NOT NULL REFERENCES staff_user,
  added_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (series_id, user_id)
);
ALTER TABLE report_restriction ADD COLUMN via_series text REFERENCES series_restriction ON DELETE CASCADE;
CREATE INDEX report_restriction_via ON report_restriction (via_series) WHERE via_series IS NOT NULL;

-- Series that whoever acts may not open, drawn up once a query.
CREATE FUNCTION hidden_series() RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(r.series_id), '{}') FROM series_restriction r
  WHERE NOT EXISTS (SELECT 1 FROM series_team t WHERE t.series_id = r.series_id AND t.user_id = acting_user())
$$;
CREATE FUNCTION on_team_of_series(series text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM series_team t WHERE t.series_id = series AND t.user_id = acting_user())
$$;

-- Keeps these reports as their series is kept; one that is kept already stays as it is.
CREATE FUNCTION keep_with_series(reports uuid[], of_series text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  WITH kept AS (
    INSERT INTO report_restriction (report_id, reason, ask, set_by, via_series)
      SELECT m, s.reason, s.ask, s.set_by, s.series_id FROM series_restriction s, unnest(reports) m WHERE s.series_id = of_series
      ON CONFLICT (report_id) DO NOTHING RETURNING report_id)
  SELECT coalesce(array_agg(k.report_id), '{}') INTO reports FROM kept k;
  INSERT INTO report_team (report_id, user_id, added_by)
    SELECT m, t.user_id, t.added_by FROM series_team t, unnest(reports) m WHERE t.series_id = of_series ON CONFLICT DO NOTHING;
END $$;

CREATE FUNCTION series_is_kept() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO series_team (series_id, user_id, added_by) VALUES (NEW.series_id, NEW.set_by, NEW.set_by), (NEW.series_id, NEW.ask, NEW.set_by)
    ON CONFLICT DO NOTHING;
  PERFORM keep_with_series(ARRAY(SELECT m.report_id FROM series_member m WHERE m.series_id = NEW.series_id), NEW.series_id);
  RETURN NULL;
END $$;
CREATE TRIGGER series_is_kept AFTER INSERT ON series_restriction FOR EACH ROW EXECUTE FUNCTION series_is_kept();

-- Whoever joins the team of a series is on that of its reports, and whoever leaves it is not.
CREATE FUNCTION series_team_changes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO report_team (report_id, user_id, added_by)
      SELECT x.report_id, NEW.user_id, NEW.added_by FROM report_restriction x WHERE x.via_series = NEW.series_id ON CONFLICT DO NOTHING;
  ELSIF EXISTS (SELECT 1 FROM series_restriction r WHERE r.series_id = OLD.series_id) THEN
    IF EXISTS (SELECT 1 FROM series_restriction r WHERE r.series_id = OLD.series_id AND r.ask = OLD.user_id) THEN
      RAISE EXCEPTION 'the person whom others are told to ask stays on the team' USING ERRCODE = '23514';
    END IF;
    DELETE FROM report_team t USING report_restriction x
      WHERE x.via_series = OLD.series_id AND t.report_id = x.report_id AND t.user_id = OLD.user_id AND x.ask <> OLD.user_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER series_team_changes AFTER INSERT OR DELETE ON series_team FOR EACH ROW EXECUTE FUNCTION series_team_changes();

-- What joins a kept series is kept before anybody sees it there.
CREATE FUNCTION member_is_kept() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.series_id IN (SELECT r.series_id FROM series_restriction r) THEN
    PERFORM keep_with_series(ARRAY[NEW.report_id], NEW.series_id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER member_is_kept AFTER INSERT OR UPDATE OF series_id ON series_member FOR EACH ROW
  WHEN (NEW.series_id IS NOT NULL) EXECUTE FUNCTION member_is_kept();

-- A kept series that is merged into another keeps that one.
CREATE FUNCTION merged_is_kept() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO series_restriction (series_id, reason, ask, set_by)
    SELECT NEW.merged_into, r.reason, r.ask, r.set_by FROM series_restriction r WHERE r.series_id = OLD.id ON CONFLICT DO NOTHING;
  INSERT INTO series_team (series_id, user_id, added_by)
    SELECT NEW.merged_into, t.user_id, t.added_by FROM series_team t WHERE t.series_id = OLD.id ON CONFLICT DO NOTHING;
  UPDATE report_restriction x SET via_series = NEW.merged_into WHERE x.via_series = OLD.id;
  RETURN NULL;
END $$;
CREATE TRIGGER merged_is_kept AFTER UPDATE OF merged_into ON series FOR EACH ROW WHEN (NEW.merged_into IS NOT NULL) EXECUTE FUNCTION merged_is_kept();

ALTER TABLE series_restriction ENABLE ROW LEVEL SECURITY;
ALTER TABLE series_team ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_restricts ON series_restriction FOR INSERT TO counterfoil_staff WITH CHECK (
  set_by = acting_user() AND acts_in_any('{lcu_sergeant,sfcu_investigator,supervisor}') AND EXISTS (SELECT 1 FROM series s WHERE s.id = series_id));
CREATE POLICY staff_sees ON series_restriction FOR SELECT TO counterfoil_staff USING (series_id <> ALL ((SELECT hidden_series())::text[]));
CREATE POLICY team_lifts ON series_restriction FOR DELETE TO counterfoil_staff USING (on_team_of_series(series_id));
CREATE POLICY staff_sees ON series_team FOR SELECT TO counterfoil_staff USING (series_id <> ALL ((SELECT hidden_series())::text[]));
CREATE POLICY team_adds ON series_team FOR INSERT TO counterfoil_staff WITH CHECK (added_by = acting_user() AND on_team_of_series(series_id));
CREATE POLICY team_removes ON series_team FOR DELETE TO counterfoil_staff USING (on_team_of_series(series_id));
GRANT SELECT, INSERT (series_id, reason, ask, set_by), DELETE ON series_restriction TO counterfoil_staff;
GRANT SELECT, INSERT (series_id, user_id, added_by), DELETE ON series_team TO counterfoil_staff;

-- The series itself, and what people have decided, learnt and told of it.
DO $$
DECLARE
  part record;
BEGIN
  FOR part IN SELECT * FROM (VALUES ('series', 'id'), ('series_decision', 'series_id'), ('series_decision', 'other_series'), ('intelligence_report', 'series_id'),
    ('disclosure', 'series_id'), ('group_nomination', 'series_id')) AS v(name, of_series) LOOP
    IF NOT (SELECT relrowsecurity FROM pg_class WHERE oid = part.name::regclass) THEN
      EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', part.name);
      EXECUTE format('CREATE POLICY staff_all ON %I TO counterfoil_staff USING (true) WITH CHECK (true)', part.name);
      EXECUTE format('CREATE POLICY worker_all ON %I TO counterfoil_worker USING (true) WITH CHECK (true)', part.name);
    END IF;
    EXECUTE format('CREATE POLICY %I ON %I AS RESTRICTIVE TO counterfoil_staff USING (%I IS NULL OR %3$I <> ALL ((SELECT hidden_series())::text[]))',
      'need_to_know_by_' || part.of_series, part.name, part.of_series);
  END LOOP;
END $$;

-- For whoever is told "restricted", and for the supervisors' list: that there is such a series and whom to ask, and how many reports it keeps.
CREATE FUNCTION kept_series(wanted text) RETURNS TABLE (series_id text, ask_name text, set_by_name text, set_at timestamptz, reports integer, hidden boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.series_id, a.display_name, s.display_name, r.set_at, (SELECT count(*)::integer FROM report_restriction x WHERE x.via_series = r.series_id),
    r.series_id = ANY (hidden_series())
  FROM series_restriction r JOIN staff_user a ON a.id = r.ask JOIN staff_user s ON s.id = r.set_by
  WHERE r.series_id = wanted OR (wanted = '' AND acts_in_any('{supervisor,auditor}')) ORDER BY r.set_at DESC LIMIT 200
$$;

REVOKE ALL ON FUNCTION hidden_series(), on_team_of_series(text), keep_with_series(uuid[], text), series_is_kept(), series_team_changes(),
  member_is_kept(), merged_is_kept(), kept_series(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hidden_series(), on_team_of_series(text), kept_series(text) TO counterfoil_staff;
