-- Staff who know who rings may give a new code to follow a report: the old one is lost, or in other hands. Whatever opened the report before ends with it.
-- Only for a report whose row this transaction has just changed, which the need to know must have let it do.
CREATE FUNCTION end_tracking(about uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM report r WHERE r.id = about AND r.xmin = pg_current_xact_id()::xid) THEN RETURN false; END IF;
  DELETE FROM tracking_secret WHERE report_id = about;
  DELETE FROM tracking_code WHERE report_id = about;
  DELETE FROM tracking_session WHERE report_id = about;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION end_tracking(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION end_tracking(uuid) TO counterfoil_staff;
