-- Whoever holds an account, and whoever was found out about in a case, is named in the report too: "who looked at this person" must find them.
CREATE OR REPLACE FUNCTION reports_naming(kind text, asked text) RETURNS TABLE (report_id uuid, reference text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH named AS (
    SELECT p.report_id, p.name FROM report_person p
    UNION ALL SELECT a.report_id, a.name FROM report_account a
    UNION ALL SELECT i.report_id, i.body->>'name' FROM case_item i WHERE i.kind IN ('person', 'account'))
  SELECT r.id, r.reference FROM report r WHERE $2 <> '' AND r.id IN (
    SELECT n.report_id FROM named n WHERE $1 = 'name'
      AND regexp_split_to_array(lower(n.name), '[^[:alnum:]]+') @> array_remove(regexp_split_to_array(lower($2), '[^[:alnum:]]+'), '')
      AND array_remove(regexp_split_to_array(lower($2), '[^[:alnum:]]+'), '') <> '{}'
    UNION ALL SELECT t.report_id FROM report_phone t WHERE $1 = 'telephone' AND t.number = $2
    UNION ALL SELECT a.report_id FROM report_address a WHERE $1 = 'address'
      AND (replace(upper(a.postcode), ' ', '') = replace(upper($2), ' ', '') OR lower(btrim(a.line)) = lower(btrim($2))))
  ORDER BY r.number DESC LIMIT 500
$$;

-- "Who looked at IR-000001": an auditor asks by the reference that people write, and learns nothing of what is in it.
CREATE FUNCTION intelligence_called(asked text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT x.id FROM (SELECT id, reference FROM intelligence_report UNION ALL SELECT id, reference FROM intelligence_submission) x
  WHERE x.reference = upper(asked) AND (acts_in_role('auditor') OR acts_in_role('supervisor'))
$$;
REVOKE ALL ON FUNCTION intelligence_called(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION intelligence_called(text) TO counterfoil_staff;
