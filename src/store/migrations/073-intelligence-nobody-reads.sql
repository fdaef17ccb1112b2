-- Intelligence about a report that is kept to a team without an analyst is read by nobody who could act on it. Those on the team, and supervisors, are
-- told of it by references alone, for they can put an analyst on the team.
CREATE FUNCTION intelligence_nobody_reads() RETURNS TABLE (submission text, report text, priority text, own_team boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.reference, r.reference, s.priority, on_team_of(r.id)
  FROM intelligence_submission s JOIN report_restriction x ON x.report_id = s.report_id JOIN report r ON r.id = s.report_id
  WHERE (acts_in_role('supervisor') OR on_team_of(r.id))
    AND NOT EXISTS (SELECT FROM report_team t JOIN staff_user a ON a.id = t.user_id
      WHERE t.report_id = s.report_id AND 'analyst' = ANY (a.roles) AND a.disabled_at IS NULL)
    AND NOT EXISTS (SELECT FROM intelligence_report i WHERE i.submission_id = s.id)
  ORDER BY s.submitted_at LIMIT 50
$$;
REVOKE ALL ON FUNCTION intelligence_nobody_reads() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION intelligence_nobody_reads() TO counterfoil_staff;
