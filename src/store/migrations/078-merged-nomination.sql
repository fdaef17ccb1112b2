-- A series that was put forward as a group and has since been merged goes by another name: its nomination still holds the reports of both.
CREATE OR REPLACE FUNCTION disposal_blockers(of_report uuid)
 RETURNS TABLE(kind text, about text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT 'early', to_char(r.review_due, 'YYYY-MM-DD') FROM report r WHERE r.id = of_report AND r.review_due > current_date
  UNION ALL SELECT 'hold', NULL WHERE 'hold' = (SELECT c.decision FROM case_retention c
    WHERE c.report_id = of_report AND c.decision <> 'retain' ORDER BY c.id DESC LIMIT 1)
  UNION ALL SELECT 'undecided', NULL WHERE NOT EXISTS (SELECT FROM report_standing s WHERE s.report_id = of_report AND s.decided IS NOT NULL)
  UNION ALL SELECT 'open_case', NULL WHERE under_investigation(of_report)
  UNION ALL SELECT DISTINCT 'series', o.series_id FROM series_member m JOIN series_member o ON o.series_id = m.series_id AND o.report_id <> m.report_id
    WHERE m.report_id = of_report AND under_investigation(o.report_id)
  UNION ALL SELECT 'nominated', g.reference FROM group_nomination g
    WHERE g.series_id IN (WITH RECURSIVE called(id) AS (SELECT m.series_id FROM series_member m WHERE m.report_id = of_report
        UNION SELECT e.id FROM series e JOIN called c ON e.merged_into = c.id) SELECT id FROM called)
      AND (g.answer IS NULL OR g.answer = 'agreed') AND g.regional IS DISTINCT FROM 'refused'
  UNION ALL SELECT 'charged', NULL FROM (SELECT o.outcome_type, o.decided_at FROM case_outcome o
      LEFT JOIN case_outcome_undone u ON u.outcome_id = o.id WHERE o.report_id = of_report AND u.outcome_id IS NULL ORDER BY o.id DESC LIMIT 1) l
    WHERE l.outcome_type IN (1, 4)
      AND NOT EXISTS (SELECT FROM case_retention c WHERE c.report_id = of_report AND c.decision = 'release' AND c.decided_at >= l.decided_at)
  UNION ALL SELECT 'disclosed', d.reference FROM disclosure d LEFT JOIN intelligence_report i ON i.id = d.intelligence_id
    WHERE (d.report_id = of_report OR i.report_id = of_report) AND d.recalled_at IS NULL
  UNION ALL SELECT 'figures', to_char(f.month, 'YYYY-MM') FROM picture_fact f WHERE f.report_id = of_report
    AND NOT EXISTS (SELECT FROM statistic_month p WHERE p.month = f.month)
  UNION ALL SELECT 'newer', to_char(max(n.at) AT TIME ZONE 'Europe/London', 'YYYY-MM-DD') FROM retention_review v JOIN LATERAL (
      SELECT i.changed_at AS at FROM case_item i WHERE i.report_id = of_report
      UNION ALL SELECT a.at FROM report_addition a WHERE a.report_id = of_report
      UNION ALL SELECT m.at FROM report_message m WHERE m.report_id = of_report AND NOT m.from_us
      UNION ALL SELECT t.submitted_at FROM intelligence_submission t WHERE t.report_id = of_report
      UNION ALL SELECT g.made_at FROM assignment g WHERE g.report_id = of_report
      UNION ALL SELECT l.decided_at FROM allocation l WHERE l.report_id = of_report) n ON n.at > v.proposed_at
    WHERE v.report_id = of_report AND v.answer IS NULL AND v.wish = 'dispose' HAVING count(*) > 0
$function$;
