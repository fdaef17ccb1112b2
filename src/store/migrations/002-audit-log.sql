-- The audit trail of the six operations of section 62 DPA 2018 (R6.7-R6.9). Append only and chained: each row's hash covers the row before,
-- so altering one breaks every later hash and cutting the end disagrees with audit_head. `counterfoil audit verify` recomputes it outside the
-- database (store/audit.ts), so the canonical form below must match canonicalEntry() there, byte for byte.
CREATE TABLE audit_log (
  seq            bigint PRIMARY KEY,
  at             timestamptz NOT NULL,
  actor          text NOT NULL,
  actor_role     text NOT NULL,
  op             text NOT NULL CHECK (op IN ('COLLECTION', 'ALTERATION', 'CONSULTATION', 'DISCLOSURE', 'COMBINATION', 'ERASURE')),
  record_type    text NOT NULL,
  record_id      text NOT NULL,
  subject_ids    text[] NOT NULL DEFAULT '{}',
  fields_changed text[] NOT NULL DEFAULT '{}',
  reason         text,
  recipient      text,
  channel        text,
  handling_code  text,
  request_id     text,
  client_ip_hash text,
  prev_hash      text NOT NULL,
  hash           text NOT NULL,
  CHECK (op <> 'DISCLOSURE' OR reason IS NOT NULL)
);
CREATE INDEX audit_log_record ON audit_log (record_type, record_id);
CREATE INDEX audit_log_actor ON audit_log (actor, at);
CREATE INDEX audit_log_subject ON audit_log USING gin (subject_ids);

-- One row: how long the chain is and where it ends. Locked while an entry is added, so entries have one order.
CREATE TABLE audit_head (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  seq      bigint NOT NULL,
  hash     text NOT NULL
);
INSERT INTO audit_head VALUES (true, 0, repeat('0', 64));

CREATE FUNCTION audit_part(value text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN value IS NULL THEN '-' ELSE octet_length(value) || ':' || value END
$$;

-- Entries is a JSON array of objects with the columns above. Which process acts is taken from the session, never from the caller: the public
-- process may only record what it does itself, whether it set its role or is a login that has no other.
CREATE FUNCTION audit_append(entries jsonb) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  head audit_head%ROWTYPE;
  e jsonb;
  moment timestamptz;
  is_public boolean := acting_role() = 'counterfoil_public'
    OR NOT (pg_has_role(session_user, 'counterfoil_staff', 'MEMBER') OR pg_has_role(session_user, 'counterfoil_worker', 'MEMBER'));
  subjects text[];
  fields text[];
  canonical text;
BEGIN
  SELECT * INTO STRICT head FROM audit_head FOR UPDATE;
  FOR e IN SELECT value FROM jsonb_array_elements(entries) LOOP
    IF is_public AND (e->>'op' NOT IN ('COLLECTION', 'CONSULTATION') OR e->>'actor' <> 'public' OR e->>'actor_role' <> 'public') THEN
      RAISE EXCEPTION 'the public process may only record its own collection and consultation' USING ERRCODE = '42501';
    END IF;
    moment := date_trunc('milliseconds', clock_timestamp());
    subjects := ARRAY(SELECT jsonb_array_elements_text(coalesce(e->'subject_ids', '[]')));
    fields := ARRAY(SELECT jsonb_array_elements_text(coalesce(e->'fields_changed', '[]')));
    head.seq := head.seq + 1;
    canonical := head.hash || audit_part(head.seq::text)
      || audit_part(to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      || audit_part(e->>'actor') || audit_part(e->>'actor_role') || audit_part(e->>'op')
      || audit_part(e->>'record_type') || audit_part(e->>'record_id')
      || audit_part((SELECT string_agg(audit_part(s), '' ORDER BY n) FROM unnest(subjects) WITH ORDINALITY AS u(s, n)))
      || audit_part((SELECT string_agg(audit_part(s), '' ORDER BY n) FROM unnest(fields) WITH ORDINALITY AS u(s, n)))
      || audit_part(e->>'reason') || audit_part(e->>'recipient') || audit_part(e->>'channel')
      || audit_part(e->>'handling_code') || audit_part(e->>'request_id') || audit_part(e->>'client_ip_hash');
    INSERT INTO audit_log VALUES (
      head.seq, moment, e->>'actor', e->>'actor_role', e->>'op', e->>'record_type', e->>'record_id', subjects, fields,
      e->>'reason', e->>'recipient', e->>'channel', e->>'handling_code', e->>'request_id', e->>'client_ip_hash',
      head.hash, encode(sha256(convert_to(canonical, 'UTF8')), 'hex'))
    RETURNING hash INTO head.hash;
  END LOOP;
  UPDATE audit_head SET seq = head.seq, hash = head.hash;
  RETURN head.seq;
END $$;

CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail is append only' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

GRANT CREATE ON SCHEMA public TO counterfoil_audit;
ALTER TABLE audit_log OWNER TO counterfoil_audit;
ALTER TABLE audit_head OWNER TO counterfoil_audit;
ALTER FUNCTION audit_append(jsonb) OWNER TO counterfoil_audit;
REVOKE CREATE ON SCHEMA public FROM counterfoil_audit;
REVOKE ALL ON FUNCTION audit_append(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_append(jsonb) TO counterfoil_public, counterfoil_staff, counterfoil_worker;
GRANT SELECT ON audit_log, audit_head TO counterfoil_staff;
