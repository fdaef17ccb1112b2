-- People who sign in, and their sessions (server side, revocable; only a hash of the cookie is kept).
CREATE TABLE staff_user (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  username      text NOT NULL,
  display_name  text NOT NULL,
  roles         text[] NOT NULL,
  password_hash text NOT NULL,
  failed_logins integer NOT NULL DEFAULT 0,
  locked_until  timestamptz,
  disabled_at   timestamptz,
  created_at    timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX staff_user_username ON staff_user (lower(username));

CREATE TABLE staff_session (
  token_hash text PRIMARY KEY,
  user_id    uuid NOT NULL REFERENCES staff_user,
  csrf       text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  seen_at    timestamptz NOT NULL DEFAULT now(),
  ended_at   timestamptz
);

GRANT SELECT, INSERT, UPDATE ON staff_user, staff_session TO counterfoil_staff;
