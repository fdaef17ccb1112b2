-- "Who looked at DS-000001": an auditor asks by the reference that people write, also of a disclosure about a report kept to a team, and learns
-- nothing of what was sent.
CREATE FUNCTION disclosure_called(asked text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d.id FROM disclosure d WHERE d.reference = upper(asked) AND (acts_in_role('auditor') OR acts_in_role('supervisor'))
$$;
REVOKE ALL ON FUNCTION disclosure_called(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION disclosure_called(text) TO counterfoil_staff;

-- What entries of the trail call the intelligence and the disclosures they are about: references, and nothing else of them.
CREATE FUNCTION references_in_trail(records uuid[]) RETURNS TABLE (id uuid, reference text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT x.id, x.reference FROM (
    SELECT i.id, i.reference FROM intelligence_report i WHERE i.id = ANY (records)
    UNION ALL SELECT s.id, s.reference FROM intelligence_submission s WHERE s.id = ANY (records)
    UNION ALL SELECT d.id, d.reference FROM disclosure d WHERE d.id = ANY (records)) x
  WHERE acts_in_role('auditor') OR acts_in_role('supervisor')
$$;
REVOKE ALL ON FUNCTION references_in_trail(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION references_in_trail(uuid[]) TO counterfoil_staff;
