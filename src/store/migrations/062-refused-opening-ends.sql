-- An opening of a restricted report that a supervisor finds not right ends at once.
CREATE OR REPLACE FUNCTION hidden_reports() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN acts_as_partner() THEN (SELECT coalesce(array_agg(a.id), '{}') FROM report a) ELSE
    (SELECT coalesce(array_agg(r.report_id), '{}') FROM report_restriction r
    WHERE NOT EXISTS (SELECT 1 FROM report_team t WHERE t.report_id = r.report_id AND t.user_id = acting_user())
      AND NOT EXISTS (SELECT 1 FROM break_glass b
        WHERE b.report_id = r.report_id AND b.user_id = acting_user() AND b.verdict IS DISTINCT FROM 'wrong' AND b.until > clock_timestamp())) END
$$;
