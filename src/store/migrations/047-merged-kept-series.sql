-- Two series that are each kept to a team of their own and are found to be one: neither team is let into what the other keeps. Until now the team of the
-- series that ended joined that of the one that stands, and its reports were let go of with that one. Its reports are now kept by themselves, by their own
-- team; only into a series that nobody keeps does the restriction move with its team.
CREATE OR REPLACE FUNCTION merged_is_kept() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO series_restriction (series_id, reason, ask, set_by)
    SELECT NEW.merged_into, r.reason, r.ask, r.set_by FROM series_restriction r WHERE r.series_id = OLD.id ON CONFLICT DO NOTHING;
  IF FOUND THEN
    UPDATE report_restriction x SET via_series = NEW.merged_into WHERE x.via_series = OLD.id;
    INSERT INTO series_team (series_id, user_id, added_by)
      SELECT NEW.merged_into, t.user_id, t.added_by FROM series_team t WHERE t.series_id = OLD.id ON CONFLICT DO NOTHING;
  ELSE
    UPDATE report_restriction x SET via_series = NULL WHERE x.via_series = OLD.id;
  END IF;
  RETURN NULL;
END $$;
