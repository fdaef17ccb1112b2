-- A kept series that was merged into one that nobody kept, and comes apart again: its reports are kept through it once more, not through the series that
-- they were in meanwhile, whose lifting would have opened them. `kept_first` names the series for which the keeping was first ordered.
ALTER TABLE series_restriction ADD COLUMN kept_first text REFERENCES series ON DELETE SET NULL;
UPDATE series_restriction r SET kept_first = f.series_id FROM series s JOIN series_restriction f ON f.series_id = s.id
  WHERE s.merged_into = r.series_id AND (f.reason, f.ask, f.set_by) = (r.reason, r.ask, r.set_by) AND f.set_at < r.set_at;

-- Keeps these reports as their series is kept. One that is kept by itself or with another series stays as it is; one that is kept through the same
-- order under another name goes by this one.
CREATE OR REPLACE FUNCTION keep_with_series(reports uuid[], of_series text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE report_restriction x SET via_series = of_series FROM series_restriction here, series_restriction there
    WHERE x.report_id = ANY (reports) AND here.series_id = of_series AND there.series_id = x.via_series AND there.series_id <> of_series
      AND coalesce(there.kept_first, there.series_id) = coalesce(here.kept_first, here.series_id);
  WITH kept AS (
    INSERT INTO report_restriction (report_id, reason, ask, set_by, via_series)
      SELECT m, s.reason, s.ask, s.set_by, s.series_id FROM series_restriction s, unnest(reports) m WHERE s.series_id = of_series
      ON CONFLICT (report_id) DO NOTHING RETURNING report_id)
  SELECT coalesce(array_agg(k.report_id), '{}') INTO reports FROM kept k;
  INSERT INTO report_team (report_id, user_id, added_by)
    SELECT m, t.user_id, t.added_by FROM series_team t, unnest(reports) m WHERE t.series_id = of_series ON CONFLICT DO NOTHING;
END $$;

CREATE OR REPLACE FUNCTION merged_is_kept() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO series_restriction (series_id, reason, ask, set_by, kept_first)
    SELECT NEW.merged_into, r.reason, r.ask, r.set_by, coalesce(r.kept_first, r.series_id) FROM series_restriction r WHERE r.series_id = OLD.id
    ON CONFLICT DO NOTHING;
  IF FOUND OR EXISTS (SELECT 1 FROM series_restriction here, series_restriction there WHERE here.series_id = NEW.merged_into AND there.series_id = OLD.id
      AND coalesce(here.kept_first, here.series_id) = coalesce(there.kept_first, there.series_id)) THEN
    UPDATE report_restriction x SET via_series = NEW.merged_into WHERE x.via_series = OLD.id;
    INSERT INTO series_team (series_id, user_id, added_by)
      SELECT NEW.merged_into, t.user_id, t.added_by FROM series_team t WHERE t.series_id = OLD.id ON CONFLICT DO NOTHING;
  ELSE
    UPDATE report_restriction x SET via_series = NULL WHERE x.via_series = OLD.id;
  END IF;
  RETURN NULL;
END $$;

-- Those that came apart before today.
UPDATE report_restriction x SET via_series = here.series_id FROM series_member m, series_restriction here, series_restriction there
  WHERE m.report_id = x.report_id AND here.series_id = m.series_id AND there.series_id = x.via_series AND there.series_id <> here.series_id
    AND (here.reason, here.ask, here.set_by) = (there.reason, there.ask, there.set_by);
