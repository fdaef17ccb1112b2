-- What the kept figures are counted by is for those who count: the public process may call none of it.
REVOKE ALL ON FUNCTION kept_count_writer(), standing_key(report_standing), owed_key(duty), received_key(report), policy_key(assessment), agreed_key(allocation)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kept_count_writer(), standing_key(report_standing), owed_key(duty), received_key(report), policy_key(assessment), agreed_key(allocation)
  TO counterfoil_staff, counterfoil_worker;
