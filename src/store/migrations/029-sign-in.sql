-- Signing in: a second factor, passkeys, an identity provider of the force, and sessions that can be named and ended.
ALTER TABLE staff_user
  ADD COLUMN second_factor_waived boolean NOT NULL DEFAULT false, -- accounts of a demo or of training only
  ADD COLUMN from_provider boolean NOT NULL DEFAULT false;        -- made and given its roles by the identity provider

ALTER TABLE staff_session
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN how text NOT NULL DEFAULT 'password' CHECK (how IN ('password', 'code', 'recovery', 'passkey', 'provider')),
  ADD COLUMN browser text CHECK (length(browser) <= 60),         -- in words, "Firefox on Windows": never the whole header
  ADD COLUMN must_enrol boolean NOT NULL DEFAULT false,          -- may only set up the second factor that the force requires
  ADD COLUMN ended_by uuid REFERENCES staff_user,                -- where a colleague ended it
  ADD COLUMN ended_because text CHECK (length(ended_because) <= 2000);
CREATE UNIQUE INDEX staff_session_id ON staff_session (id);
CREATE INDEX staff_session_user ON staff_session (user_id) WHERE ended_at IS NULL;

-- Who the provider says somebody is. The pair is theirs for ever; a name may change.
CREATE TABLE staff_identity (
  issuer  text NOT NULL,
  subject text NOT NULL,
  user_id uuid NOT NULL UNIQUE REFERENCES staff_user,
  made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (issuer, subject)
);

-- One-time codes (RFC 6238). The secret is sealed with a key that is not in the database. A step is used once.
CREATE TABLE staff_totp (
  user_id      uuid PRIMARY KEY REFERENCES staff_user,
  sealed       bytea NOT NULL,
  made_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  confirmed_at timestamptz,
  last_step    bigint
);
CREATE TABLE staff_recovery_code (
  user_id uuid NOT NULL REFERENCES staff_user,
  hash    text NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (user_id, hash)
);
CREATE TABLE staff_passkey (
  id         text PRIMARY KEY CHECK (length(id) <= 1400),
  user_id    uuid NOT NULL REFERENCES staff_user,
  public_key bytea NOT NULL,
  counter    bigint NOT NULL,
  transports text[] NOT NULL DEFAULT '{}',
  name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  made_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  used_at    timestamptz
);
CREATE INDEX staff_passkey_user ON staff_passkey (user_id);

-- A sign-in that is half way: what it waits for, how often it was tried, until when. Used once; only a hash of its cookie is kept.
CREATE TABLE staff_sign_in_step (
  token_hash text PRIMARY KEY,
  kind       text NOT NULL CHECK (kind IN ('code', 'passkey', 'new_passkey', 'provider')),
  user_id    uuid REFERENCES staff_user,
  detail     jsonb NOT NULL DEFAULT '{}',
  tries      integer NOT NULL DEFAULT 0,
  until      timestamptz NOT NULL,
  used_at    timestamptz
);
CREATE INDEX staff_sign_in_step_until ON staff_sign_in_step (until);

GRANT SELECT, INSERT ON staff_identity TO counterfoil_staff;
GRANT SELECT, INSERT, UPDATE, DELETE ON staff_totp, staff_recovery_code, staff_passkey, staff_sign_in_step TO counterfoil_staff;

-- A team that nobody of can sign in any more would lock a report for ever: then a supervisor may change it.
CREATE OR REPLACE FUNCTION on_team_of(report uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM report_team t WHERE t.report_id = report AND t.user_id = acting_user())
    OR (acts_in_role('supervisor') AND NOT EXISTS (SELECT 1 FROM report_team t JOIN staff_user u ON u.id = t.user_id
      WHERE t.report_id = report AND u.disabled_at IS NULL))
$$;

-- What auditors call the reports of entries, also of those kept to a team.
CREATE FUNCTION references_of(reports uuid[]) RETURNS TABLE (id uuid, reference text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.id, r.reference FROM report r WHERE r.id = ANY (reports)
$$;
REVOKE ALL ON FUNCTION references_of(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION references_of(uuid[]) TO counterfoil_staff;
