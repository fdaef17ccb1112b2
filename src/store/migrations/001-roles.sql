-- Three processes, three roles, and a fourth that alone may write the audit trail. None can log in by itself: a login is granted one of
-- them (docs/running.md), and every transaction says which it is with SET LOCAL ROLE. Roles belong to the whole server, so they may exist.
DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['counterfoil_public', 'counterfoil_staff', 'counterfoil_worker', 'counterfoil_audit'] LOOP
    -- Looked up first: the owner may no longer be allowed to make roles, and need not be where they exist (a restore, a second database).
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = wanted) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END;
    END IF;
    IF current_setting('is_superuser') = 'off' AND NOT pg_has_role(current_user, wanted, 'MEMBER') THEN
      EXECUTE format('GRANT %I TO CURRENT_USER', wanted);
    END IF;
  END LOOP;
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO counterfoil_public, counterfoil_staff, counterfoil_worker, counterfoil_audit;

-- Who is acting: the role that was set, or the login itself where a login is a member of one role only.
CREATE FUNCTION acting_role() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN current_setting('role') = 'none' THEN session_user::text ELSE current_setting('role') END
$$;
