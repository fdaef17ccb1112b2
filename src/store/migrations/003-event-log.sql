-- The outbox and the history in one: a stage writes what happened in the same transaction as the thing itself, and later stages read it in order.
-- Numbers are handed out before commit, so a reader must not run past a number whose transaction is still open: writers hold a shared
-- advisory lock until they commit, and event_horizon() takes it alone for a moment, after which every number up to the highest is settled.
-- The reader asks for the horizon in a transaction of its own and ends it at once: the lock lasts until then, and nobody can write meanwhile.
CREATE TABLE event_log (
  seq        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at         timestamptz NOT NULL DEFAULT clock_timestamp(),
  type       text NOT NULL,
  subject    text NOT NULL,
  body       jsonb NOT NULL
);
CREATE INDEX event_log_subject ON event_log (subject, seq);
CREATE INDEX event_log_type ON event_log (type, seq);

CREATE FUNCTION event_log_writer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(20261122, 1);
  RETURN NULL;
END $$;
CREATE TRIGGER event_log_writer BEFORE INSERT ON event_log FOR EACH STATEMENT EXECUTE FUNCTION event_log_writer();

CREATE FUNCTION event_horizon() RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(20261122, 1);
  RETURN (SELECT coalesce(max(seq), 0) FROM event_log);
END $$;

CREATE FUNCTION event_log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the event log is append only' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER event_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event_log
  FOR EACH STATEMENT EXECUTE FUNCTION event_log_is_append_only();

-- How far each stage has read. Moved in the same transaction as the stage's own work.
CREATE TABLE event_cursor (
  stage text PRIMARY KEY,
  seq   bigint NOT NULL DEFAULT 0,
  moved_at timestamptz NOT NULL DEFAULT now()
);

ALTER TABLE event_log ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_events ON event_log TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY worker_events ON event_log TO counterfoil_worker USING (true) WITH CHECK (true);
GRANT INSERT ON event_log TO counterfoil_public;
GRANT SELECT, INSERT ON event_log TO counterfoil_staff, counterfoil_worker;
GRANT SELECT, INSERT, UPDATE ON event_cursor TO counterfoil_worker;
GRANT SELECT ON event_cursor TO counterfoil_staff;
REVOKE ALL ON FUNCTION event_horizon() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION event_horizon() TO counterfoil_worker;
