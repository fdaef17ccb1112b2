-- In 028 "kind" was taken for the column of the report, so that nobody was found: parameters are named by number here.
CREATE OR REPLACE FUNCTION reports_naming(kind text, asked text) RETURNS TABLE (report_id uuid, reference text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.id, r.reference FROM report r WHERE $2 <> '' AND r.id IN (
    SELECT p.report_id FROM report_person p WHERE $1 = 'name'
      AND regexp_split_to_array(lower(p.name), '[^[:alnum:]]+') @> array_remove(regexp_split_to_array(lower($2), '[^[:alnum:]]+'), '')
      AND array_remove(regexp_split_to_array(lower($2), '[^[:alnum:]]+'), '') <> '{}'
    UNION ALL SELECT t.report_id FROM report_phone t WHERE $1 = 'telephone' AND t.number = $2
    UNION ALL SELECT a.report_id FROM report_address a WHERE $1 = 'address'
      AND (replace(upper(a.postcode), ' ', '') = replace(upper($2), ' ', '') OR lower(btrim(a.line)) = lower(btrim($2))))
  ORDER BY r.number DESC LIMIT 500
$$;
