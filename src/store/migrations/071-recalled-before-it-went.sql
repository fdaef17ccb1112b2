-- A disclosure that is recalled while its e-mail still waits does not go out: nobody need be told of what never reached them.
CREATE FUNCTION stop_unsent_disclosure(of_disclosure uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM disclosure d WHERE d.id = of_disclosure AND d.recalled_at IS NOT NULL AND d.recalled_by = acting_user()) THEN
    RETURN false;
  END IF;
  UPDATE outgoing_message o SET state = 'stopped', finished_at = clock_timestamp()
    WHERE o.about = of_disclosure::text AND o.once = 'disclosure:' || of_disclosure AND o.state = 'waiting' AND o.tries = 0;
  RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION stop_unsent_disclosure(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION stop_unsent_disclosure(uuid) TO counterfoil_staff;
