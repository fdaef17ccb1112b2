-- The public role writes reports and tells of them. What it may not choose: its place in the event log (a number far ahead would make every
-- stage pass over all later events), and values that no honest form sends and that later readers could not bear.
REVOKE INSERT ON event_log FROM counterfoil_public;
GRANT INSERT (type, subject, body) ON event_log TO counterfoil_public;
REVOKE INSERT ON event_log FROM counterfoil_staff, counterfoil_worker;
GRANT INSERT (type, subject, body) ON event_log TO counterfoil_staff, counterfoil_worker;

ALTER TABLE report
  ADD CONSTRAINT report_received_is_a_date CHECK (received_at BETWEEN '1990-01-01Z' AND '2100-01-01Z'),
  ADD CONSTRAINT report_occurred_is_a_date CHECK (isfinite(coalesce(occurred_from, received_at)) AND isfinite(coalesce(occurred_to, received_at))),
  ADD CONSTRAINT report_payload_is_a_record CHECK (jsonb_typeof(payload) = 'object' AND payload ? 'externalId' AND payload ? 'receivedAt');
