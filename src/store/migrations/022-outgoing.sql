-- What is to be sent out: written in the transaction of whatever causes it, sent by the worker. To whom and what is sealed to a key that only
-- the worker holds (store/outgoing.ts), so neither a page nor a copy of this table can read an address.
CREATE TABLE outgoing_key (
  only_row   boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  public_key bytea NOT NULL,
  made_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);
GRANT SELECT ON outgoing_key TO counterfoil_public, counterfoil_staff, counterfoil_worker;
GRANT INSERT, UPDATE ON outgoing_key TO counterfoil_worker;

CREATE TABLE outgoing_message (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- What the carrier is told, so that a message handed over twice can be known as one.
  reference     uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
  channel       text NOT NULL CHECK (channel IN ('email', 'sms')),
  purpose       text NOT NULL CHECK (purpose ~ '^[a-z_]{1,40}$'),
  once          text NOT NULL CHECK (length(once) BETWEEN 1 AND 200),
  about         text CHECK (length(about) <= 100),
  -- The subscription or opt-in it is for: not sent once that is stopped.
  recipient     uuid,
  sealed        bytea NOT NULL CHECK (octet_length(sealed) <= 65536),
  priority      smallint NOT NULL CHECK (priority BETWEEN 0 AND 9),
  lane          text NOT NULL CHECK (length(lane) <= 100),
  turn          bigint NOT NULL,
  queued_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires_at    timestamptz,
  state         text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'sent', 'dead', 'expired', 'stopped')),
  tries         integer NOT NULL DEFAULT 0,
  next_try_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  began_at      timestamptz,
  claimed_until timestamptz,
  finished_at   timestamptz,
  carrier       text,
  carrier_id    text,
  last_error    text CHECK (length(last_error) <= 500),
  -- Once for its purpose: what the public process asks for cannot stand in the way of what it may not send.
  UNIQUE (purpose, once)
);
CREATE INDEX outgoing_message_next ON outgoing_message (channel, priority, turn, id) WHERE state IN ('waiting', 'sending');
CREATE INDEX outgoing_message_began ON outgoing_message (channel, began_at);
CREATE INDEX outgoing_message_state ON outgoing_message (state, channel);
CREATE INDEX outgoing_message_about ON outgoing_message (about) WHERE about IS NOT NULL;

-- Which carrier the worker has for each channel, and when it last said so: the page of the queue says where nobody carries it.
CREATE TABLE outgoing_carrier (
  channel text PRIMARY KEY CHECK (channel IN ('email', 'sms')),
  carrier text,
  seen_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
GRANT SELECT ON outgoing_carrier TO counterfoil_staff, counterfoil_worker;
GRANT INSERT, UPDATE ON outgoing_carrier TO counterfoil_worker;

-- Fair queueing: each lane (one warning's many messages) takes every turn once, so a long lane does not keep a short one waiting.
CREATE TABLE outgoing_lane (
  lane      text PRIMARY KEY,
  last_turn bigint NOT NULL,
  used_at   timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- The one way in, for one or many (a JSON array; `sealed` in hexadecimal). The public process may ask for these purposes only. Answers how many
-- had not been asked for before.
CREATE FUNCTION queue_outgoing(messages jsonb) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  alike record;
  front bigint;
  first_turn bigint;
  added integer;
  queued integer := 0;
BEGIN
  IF acting_role() = 'counterfoil_public' AND EXISTS (SELECT 1 FROM jsonb_array_elements(messages) AS e(m) WHERE NOT coalesce(
    m->>'purpose' = ANY (ARRAY['draft_link', 'report_receipt', 'subscription_confirm', 'nudge_confirm']), false)) THEN
    RAISE EXCEPTION 'the public process may not send a message of this purpose' USING ERRCODE = '42501';
  END IF;
  FOR alike IN SELECT m->>'channel' AS channel, (m->>'priority')::smallint AS priority, coalesce(m->>'lane', '') AS lane, count(*) AS n,
      jsonb_agg(m ORDER BY place) AS part
    FROM jsonb_array_elements(messages) WITH ORDINALITY AS e(m, place) GROUP BY 1, 2, 3 LOOP
    SELECT coalesce(min(o.turn), 0) INTO front FROM outgoing_message o
      WHERE o.channel = alike.channel AND o.priority = alike.priority AND o.state IN ('waiting', 'sending');
    first_turn := front;
    IF alike.lane <> '' THEN
      INSERT INTO outgoing_lane AS l (lane, last_turn) VALUES (alike.lane || ' ' || alike.channel, front + alike.n - 1)
        ON CONFLICT (lane) DO UPDATE SET last_turn = greatest(l.last_turn + 1, front) + alike.n - 1, used_at = clock_timestamp()
        RETURNING l.last_turn - alike.n + 1 INTO first_turn;
    END IF;
    INSERT INTO outgoing_message (channel, purpose, once, about, recipient, sealed, priority, lane, turn, expires_at)
      SELECT alike.channel, m->>'purpose', m->>'once', m->>'about', (m->>'recipient')::uuid, decode(m->>'sealed', 'hex'), alike.priority, alike.lane,
        CASE WHEN alike.lane = '' THEN front ELSE first_turn + place - 1 END, (m->>'expires_at')::timestamptz
      FROM jsonb_array_elements(alike.part) WITH ORDINALITY AS e(m, place) ORDER BY place
      ON CONFLICT (purpose, once) DO NOTHING;
    GET DIAGNOSTICS added = ROW_COUNT;
    queued := queued + added;
  END LOOP;
  RETURN queued;
END $$;
REVOKE ALL ON FUNCTION queue_outgoing(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION queue_outgoing(jsonb) TO counterfoil_public, counterfoil_staff, counterfoil_worker;

ALTER TABLE outgoing_message ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_watches ON outgoing_message FOR SELECT TO counterfoil_staff USING (true);
CREATE POLICY worker_sends ON outgoing_message TO counterfoil_worker USING (true) WITH CHECK (true);
-- Not what it says and to whom: staff see that it was sent, and whether it arrived.
GRANT SELECT (id, reference, channel, purpose, about, priority, lane, queued_at, expires_at, state, tries, next_try_at, began_at, finished_at,
  carrier, last_error) ON outgoing_message TO counterfoil_staff;
GRANT SELECT, UPDATE, DELETE ON outgoing_message TO counterfoil_worker;
ALTER TABLE outgoing_lane ENABLE ROW LEVEL SECURITY;
CREATE POLICY worker_tidies ON outgoing_lane TO counterfoil_worker USING (true) WITH CHECK (true);
GRANT SELECT, DELETE ON outgoing_lane TO counterfoil_worker;

-- Staff may try again what was given up, once what was wrong is mended.
CREATE FUNCTION retry_outgoing(message bigint) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE outgoing_message SET state = 'waiting', tries = 0, next_try_at = clock_timestamp(), finished_at = NULL
    WHERE id = message AND state = 'dead' AND octet_length(outgoing_message.sealed) > 0;
  RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION retry_outgoing(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION retry_outgoing(bigint) TO counterfoil_staff;
