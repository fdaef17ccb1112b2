-- What the pages that check a call need, and no more.

-- How many reports of a kind there are near somebody, as a band and never as a number: 0 none, 1 a few, then at least 5, 10, 20, 50. Only
-- reports that belong to a series or a wave count. `until` is taken by the day, so that asking again and again dates no single report.
CREATE FUNCTION reports_like_this(types text[], places text[], until timestamptz, days integer) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN n = 0 THEN 0 WHEN n < 5 THEN 1 WHEN n < 10 THEN 5 WHEN n < 20 THEN 10 WHEN n < 50 THEN 20 ELSE 50 END
  FROM (
    SELECT count(*) AS n
    FROM report r JOIN report_standing s ON s.report_id = r.id JOIN assessment a ON a.id = s.assessment_id
    WHERE a.fraud_type = ANY (types) AND r.district = ANY (places)
      AND r.received_at >= date_trunc('day', until) - make_interval(days => least(greatest(days, 1), 31))
      AND r.received_at < date_trunc('day', until) + interval '1 day'
      AND (EXISTS (SELECT 1 FROM series_member m WHERE m.report_id = r.id AND m.series_id IS NOT NULL)
        OR EXISTS (SELECT 1 FROM threat_report t WHERE t.report_id = r.id))
  ) AS counted
$$;
REVOKE ALL ON FUNCTION reports_like_this(text[], text[], timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reports_like_this(text[], text[], timestamptz, integer) TO counterfoil_public;

-- A code by which somebody who is rung can find out that an officer really rings. Kept as a keyed hash of the code and of the last figures of
-- the number rung, so that neither a copy of this table nor a code that was overheard is of use with anybody else. Times are the database's.
CREATE TABLE contact_code (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  code_hash  text NOT NULL CHECK (length(code_hash) = 64),
  report_id  uuid NOT NULL REFERENCES report,
  issued_by  text NOT NULL,
  officer    text NOT NULL,
  issued_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz NOT NULL,
  uses_left  integer NOT NULL CHECK (uses_left BETWEEN 0 AND 20),
  ended_at   timestamptz,
  CHECK (expires_at > issued_at AND expires_at <= issued_at + interval '1 hour')
);
CREATE INDEX contact_code_hash ON contact_code (code_hash);
CREATE INDEX contact_code_issued ON contact_code (issued_by, issued_at);
ALTER TABLE contact_code ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_all ON contact_code TO counterfoil_staff USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON contact_code TO counterfoil_staff;
GRANT UPDATE (ended_at) ON contact_code TO counterfoil_staff;

-- Wrong codes, by a keyed hash of where they came from. Nobody reads it but the function below.
CREATE TABLE contact_try (
  visitor text NOT NULL,
  at      timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX contact_try_visitor ON contact_try (visitor, at);
ALTER TABLE contact_try ENABLE ROW LEVEL SECURITY;

-- The one question that the public process may ask of a code. Nothing tells a wrong code from one that expired, was used up or ended, or from
-- a visitor who has guessed too often. Tries of one visitor wait for each other, so that none slips past the count.
CREATE FUNCTION check_contact_code(hash text, who text, tries integer, minutes integer)
RETURNS TABLE (contact uuid, started timestamptz) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  too_many boolean;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(who, 20261122));
  DELETE FROM contact_try WHERE at < clock_timestamp() - interval '1 day';
  SELECT count(*) >= least(tries, 20) INTO too_many FROM contact_try t
    WHERE t.visitor = who AND t.at > clock_timestamp() - make_interval(mins => greatest(minutes, 5));
  RETURN QUERY UPDATE contact_code c SET uses_left = c.uses_left - 1
    WHERE c.code_hash = hash AND NOT too_many AND c.expires_at > clock_timestamp() AND c.ended_at IS NULL AND c.uses_left > 0
    RETURNING c.id, c.issued_at;
  IF NOT FOUND AND NOT too_many THEN INSERT INTO contact_try (visitor) VALUES (who); END IF;
END $$;
REVOKE ALL ON FUNCTION check_contact_code(text, text, integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION check_contact_code(text, text, integer, integer) TO counterfoil_public;

-- Firms that screen calls and ask the checker. Only a hash of their token is kept.
CREATE TABLE partner_token (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name       text NOT NULL,
  token_hash text NOT NULL UNIQUE CHECK (length(token_hash) = 64),
  made_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  ended_at   timestamptz
);
CREATE UNIQUE INDEX partner_token_name ON partner_token (lower(name)) WHERE ended_at IS NULL;
ALTER TABLE partner_token ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_all ON partner_token TO counterfoil_staff USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON partner_token TO counterfoil_staff;
GRANT UPDATE (ended_at) ON partner_token TO counterfoil_staff;

CREATE FUNCTION partner_of_token(hash text) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.name FROM partner_token p WHERE p.token_hash = hash AND p.ended_at IS NULL
$$;
REVOKE ALL ON FUNCTION partner_of_token(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION partner_of_token(text) TO counterfoil_public;
