-- Ten wrong tries from one network shut it out for an hour, and with it whoever else is there: in a library, a care home, behind a carrier's address. The long
-- secret (16 characters of 27, drawn by chance) cannot be guessed in any number of tries, so that it opens there too. Everybody else is told that it is a wait.
CREATE OR REPLACE FUNCTION open_tracking(asked jsonb) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  wanted text := asked->>'reference';
  who text := asked->>'visitor';
  minutes integer := greatest((asked->>'minutes')::integer, 10);
  visitor_rests boolean;
  reference_rests boolean;
  found_report uuid;
  by_given boolean;
  by_chosen boolean;
  by_code bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(who, 20261123));
  SELECT count(*) >= least((asked->>'tries_visitor')::integer, 50) INTO visitor_rests FROM tracking_try t
    WHERE t.visitor = who AND t.at > clock_timestamp() - make_interval(mins => minutes);
  SELECT count(*) >= least((asked->>'tries_reference')::integer, 50) INTO reference_rests FROM tracking_try t
    WHERE t.reference = wanted AND t.at > clock_timestamp() - make_interval(mins => minutes);
  SELECT r.id, coalesce(r.tracking_hash = asked->>'given', false),
      coalesce((SELECT s.hash = asked->>'chosen' FROM tracking_secret s WHERE s.report_id = r.id), false),
      (SELECT c.id FROM tracking_code c WHERE c.report_id = r.id AND c.hash = asked->>'chosen' AND c.used_at IS NULL
        AND c.expires_at > clock_timestamp() LIMIT 1)
    INTO found_report, by_given, by_chosen, by_code FROM report r WHERE r.reference = wanted;
  IF found_report IS NOT NULL
    AND (by_given OR (NOT visitor_rests AND (by_code IS NOT NULL OR (by_chosen AND NOT reference_rests)))) THEN
    UPDATE tracking_code SET used_at = clock_timestamp() WHERE id = by_code;
    INSERT INTO tracking_session (token_hash, report_id) VALUES (asked->>'token', found_report);
    RETURN found_report;
  END IF;
  -- A try that was not looked at is not counted: resting ends by itself, however long somebody goes on.
  IF NOT visitor_rests THEN INSERT INTO tracking_try (visitor, reference) VALUES (who, wanted); END IF;
  RETURN NULL;
END $$;

-- Until when tries from a place rest; null where they do not. It tells nothing of any report.
CREATE FUNCTION tracking_rests_until(who text, tries integer, minutes integer) RETURNS timestamptz LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT min(l.at) + make_interval(mins => greatest(minutes, 10)) FROM (
    SELECT t.at FROM tracking_try t WHERE t.visitor = who AND t.at > clock_timestamp() - make_interval(mins => greatest(minutes, 10))
    ORDER BY t.at DESC LIMIT least(tries, 50)) AS l
  HAVING count(*) >= least(tries, 50)
$$;
REVOKE ALL ON FUNCTION tracking_rests_until(text, integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tracking_rests_until(text, integer, integer) TO counterfoil_public;
