-- An event that a stage could not handle: tried again with growing pauses, later events waiting behind it so that order holds. After the last
-- try it is parked, the stage goes on, and this row is what a person sees and acts on.
CREATE TABLE event_failure (
  stage       text NOT NULL,
  seq         bigint NOT NULL REFERENCES event_log,
  tries       integer NOT NULL,
  last_error  text NOT NULL,
  failed_at   timestamptz NOT NULL,
  next_try_at timestamptz NOT NULL,
  parked_at   timestamptz,
  PRIMARY KEY (stage, seq)
);
CREATE INDEX event_failure_parked ON event_failure (parked_at) WHERE parked_at IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON event_failure TO counterfoil_worker;
GRANT SELECT ON event_failure TO counterfoil_staff;
