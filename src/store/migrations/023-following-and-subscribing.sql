-- Following a report. The public process reads none of the tables here or of the staff's: each function below answers one question about
-- the one report that the transaction's session has opened, in the columns that its person may see.

-- A secret that the person chose, as a hash of what argon2id makes of it (journey/intake/track-secret.ts): slow to try, and salted.
CREATE TABLE tracking_secret (
  report_id uuid PRIMARY KEY REFERENCES report,
  hash      text NOT NULL CHECK (length(hash) = 64),
  chosen_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
-- One-time codes, sent by the worker to what the report has recorded. Asking only leaves a row: whether there is such a report, and whom it
-- could go to, the public process never learns, not even by the time it takes.
CREATE TABLE tracking_code_request (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  reference text NOT NULL CHECK (length(reference) <= 20),
  channel   text NOT NULL CHECK (channel IN ('email', 'sms')),
  visitor   text NOT NULL,
  at        timestamptz NOT NULL DEFAULT clock_timestamp(),
  handled_at timestamptz
);
CREATE INDEX tracking_code_request_open ON tracking_code_request (id) WHERE handled_at IS NULL;
CREATE INDEX tracking_code_request_visitor ON tracking_code_request (visitor, at);
CREATE TABLE tracking_code (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id  uuid NOT NULL REFERENCES report,
  hash       text NOT NULL CHECK (length(hash) = 64),
  made_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz NOT NULL,
  used_at    timestamptz
);
CREATE INDEX tracking_code_report ON tracking_code (report_id, made_at);
-- Wrong tries, by a keyed hash of where they came from and by what was asked for.
CREATE TABLE tracking_try (
  visitor   text NOT NULL,
  reference text NOT NULL,
  at        timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX tracking_try_visitor ON tracking_try (visitor, at);
CREATE INDEX tracking_try_reference ON tracking_try (reference, at);
CREATE TABLE tracking_session (
  token_hash text PRIMARY KEY CHECK (length(token_hash) = 64),
  report_id  uuid NOT NULL REFERENCES report,
  began_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  seen_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX tracking_session_report ON tracking_session (report_id);

-- Where the report has been: the stages the public reads, each with its time.
CREATE TABLE report_stage (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id uuid NOT NULL REFERENCES report,
  stage     text NOT NULL,
  at        timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX report_stage_report ON report_stage (report_id, id);
-- What whoever follows the report would want to know of: nudges are made of these.
CREATE TABLE report_news (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id uuid NOT NULL REFERENCES report,
  kind      text NOT NULL CHECK (kind IN ('stage', 'message', 'outcome', 'question', 'added')),
  at        timestamptz NOT NULL DEFAULT clock_timestamp(),
  told_at   timestamptz
);
CREATE INDEX report_news_untold ON report_news (at) WHERE told_at IS NULL;
CREATE FUNCTION report_stage_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO report_stage (report_id, stage) VALUES (NEW.report_id, NEW.public_stage);
  INSERT INTO report_news (report_id, kind) VALUES (NEW.report_id, 'stage');
  RETURN NULL;
END $$;
CREATE TRIGGER report_stage_changed AFTER UPDATE OF public_stage ON report_standing FOR EACH ROW
  WHEN (OLD.public_stage IS DISTINCT FROM NEW.public_stage) EXECUTE FUNCTION report_stage_changed();

-- What the person is told of the end: one of the public phrases (R1.35, R3.22) and the reason in words. Append only; the newest stands.
CREATE TABLE report_outcome (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id    uuid NOT NULL REFERENCES report,
  outcome_type smallint NOT NULL CHECK (outcome_type BETWEEN 1 AND 22),
  phrase       text NOT NULL CHECK (phrase ~ '^[a-z_]{1,40}$'),
  reason       text NOT NULL CHECK (length(trim(reason)) BETWEEN 10 AND 2000),
  told_by      text NOT NULL,
  told_at      timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX report_outcome_report ON report_outcome (report_id, id);
CREATE TABLE report_message (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id uuid NOT NULL REFERENCES report,
  from_us   boolean NOT NULL,
  words     text NOT NULL CHECK (length(words) BETWEEN 1 AND 5000),
  by_whom   text CHECK ((by_whom IS NOT NULL) = from_us),
  once      text UNIQUE,
  at        timestamptz NOT NULL DEFAULT clock_timestamp(),
  read_at   timestamptz,
  read_by   text
);
CREATE INDEX report_message_report ON report_message (report_id, id);
CREATE INDEX report_message_unread ON report_message (at) WHERE read_at IS NULL AND NOT from_us;
-- What the person added afterwards. The worker makes it part of the report, which is then assessed again.
CREATE TABLE report_addition (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id  uuid NOT NULL REFERENCES report,
  answers    jsonb NOT NULL CHECK (jsonb_typeof(answers) = 'object' AND length(answers::text) <= 20000),
  once       text NOT NULL UNIQUE,
  at         timestamptz NOT NULL DEFAULT clock_timestamp(),
  applied_at timestamptz,
  refused    text
);
CREATE INDEX report_addition_report ON report_addition (report_id, id);
CREATE INDEX report_addition_waiting ON report_addition (id) WHERE applied_at IS NULL;
-- Who wants to be told that there is news. The address is sealed to the worker; the keyed hash finds it again for a STOP.
CREATE TABLE report_nudge (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  report_id    uuid NOT NULL REFERENCES report,
  channel      text NOT NULL CHECK (channel IN ('email', 'sms')),
  sealed       bytea NOT NULL CHECK (octet_length(sealed) <= 1000),
  contact_hash text NOT NULL,
  confirm_hash text NOT NULL,
  tries_left   integer NOT NULL DEFAULT 5,
  asked_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  confirmed_at timestamptz,
  stopped_at   timestamptz
);
CREATE INDEX report_nudge_report ON report_nudge (report_id);
CREATE INDEX report_nudge_contact ON report_nudge (contact_hash);

-- Warnings by e-mail or text, for areas; no account. Nothing is sent before whoever has the address has confirmed.
CREATE TABLE warning_subscription (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  channel      text NOT NULL CHECK (channel IN ('email', 'sms')),
  sealed       bytea NOT NULL CHECK (octet_length(sealed) <= 1000),
  contact_hash text NOT NULL,
  area         text NOT NULL CHECK (area ~ '^(force|district|town|outcode):.{1,60}$'),
  area_name    text NOT NULL CHECK (length(area_name) <= 100),
  districts    text[] NOT NULL CHECK (cardinality(districts) BETWEEN 1 AND 60),
  visitor      text NOT NULL,
  asked_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  confirmed_at timestamptz,
  stopped_at   timestamptz
);
CREATE INDEX warning_subscription_contact ON warning_subscription (contact_hash, area);
CREATE INDEX warning_subscription_visitor ON warning_subscription (visitor, asked_at);
CREATE INDEX warning_subscription_live ON warning_subscription USING gin (districts) WHERE confirmed_at IS NOT NULL AND stopped_at IS NULL;
-- Each version of a warning once to each subscriber, however often the worker is killed and whatever has been tidied from the queue.
CREATE TABLE warning_told (
  subscription_id uuid NOT NULL REFERENCES warning_subscription ON DELETE CASCADE,
  warning_id      uuid NOT NULL REFERENCES warning,
  version         integer NOT NULL,
  kind            text NOT NULL CHECK (kind IN ('published', 'corrected', 'withdrawn')),
  at              timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (subscription_id, warning_id, version, kind)
);
-- Texts that came back: kept sealed until the worker has answered.
CREATE TABLE inbound_text (
  carrier_id   text PRIMARY KEY CHECK (length(carrier_id) BETWEEN 1 AND 100),
  sealed       bytea NOT NULL CHECK (octet_length(sealed) <= 4000),
  contact_hash text NOT NULL,
  command      text NOT NULL CHECK (command IN ('stop', 'help', 'status', 'other')),
  received_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  handled_at   timestamptz
);
CREATE INDEX inbound_text_waiting ON inbound_text (received_at) WHERE handled_at IS NULL;
CREATE INDEX inbound_text_contact ON inbound_text (contact_hash, received_at);

DO $$
DECLARE
  part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['tracking_secret', 'tracking_code_request', 'tracking_code', 'tracking_try', 'tracking_session', 'report_stage',
    'report_news', 'report_outcome', 'report_message', 'report_addition', 'report_nudge', 'warning_subscription', 'warning_told', 'inbound_text'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', part);
    EXECUTE format('CREATE POLICY worker_all ON %I TO counterfoil_worker USING (true) WITH CHECK (true)', part);
    EXECUTE format('CREATE POLICY staff_all ON %I TO counterfoil_staff USING (true) WITH CHECK (true)', part);
  END LOOP;
END $$;
GRANT SELECT, UPDATE, DELETE ON tracking_code_request TO counterfoil_worker;
GRANT SELECT, INSERT, DELETE ON tracking_code TO counterfoil_worker;
GRANT SELECT, DELETE ON tracking_try, tracking_session TO counterfoil_worker;
GRANT SELECT ON report_stage, report_outcome, report_message TO counterfoil_worker, counterfoil_staff;
GRANT SELECT, INSERT, UPDATE ON report_news TO counterfoil_worker;
GRANT INSERT (report_id, kind) ON report_news TO counterfoil_staff;
GRANT INSERT (report_id, outcome_type, phrase, reason, told_by) ON report_outcome TO counterfoil_staff;
GRANT INSERT (report_id, from_us, words, by_whom, once), UPDATE (read_at, read_by) ON report_message TO counterfoil_staff;
GRANT SELECT, UPDATE (applied_at, refused) ON report_addition TO counterfoil_worker;
GRANT SELECT ON report_addition TO counterfoil_staff;
GRANT SELECT, UPDATE, DELETE ON report_nudge, warning_subscription TO counterfoil_worker;
-- Staff see how many, never who.
GRANT SELECT (id, report_id, channel, asked_at, confirmed_at, stopped_at) ON report_nudge TO counterfoil_staff;
GRANT SELECT (id, channel, area, area_name, districts, asked_at, confirmed_at, stopped_at) ON warning_subscription TO counterfoil_staff;
GRANT SELECT, INSERT, DELETE ON warning_told TO counterfoil_worker;
GRANT SELECT ON warning_told TO counterfoil_staff;
GRANT SELECT, UPDATE, DELETE ON inbound_text TO counterfoil_worker;
GRANT SELECT (carrier_id, command, received_at, handled_at) ON inbound_text TO counterfoil_staff;

-- A person who writes as staff is who they say: their words are never the public's, nor the other way round.
CREATE FUNCTION report_message_is_ours() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF acting_role() = 'counterfoil_staff' AND NOT NEW.from_us THEN
    RAISE EXCEPTION 'staff cannot write as the person' USING ERRCODE = '42501';
  END IF;
  IF NEW.from_us THEN INSERT INTO report_news (report_id, kind) VALUES (NEW.report_id, 'message'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER report_message_is_ours BEFORE INSERT ON report_message FOR EACH ROW EXECUTE FUNCTION report_message_is_ours();

-- Opens a report for a session. Three secrets open one: the long one that was given with the report, one the person chose, and a code that was
-- sent to them. Only the chosen one can be guessed, so only it rests after wrong tries at one reference; the other two go on working, so nobody
-- can shut the owner out. Tries from one place rest whatever they ask for. Right and wrong references take the same statements.
CREATE FUNCTION open_tracking(asked jsonb) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  wanted text := asked->>'reference';
  who text := asked->>'visitor';
  minutes integer := greatest((asked->>'minutes')::integer, 10);
  visitor_rests boolean;
  reference_rests boolean;
  found_report uuid;
  by_given boolean;
  by_chosen boolean;
  by_code bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(who, 20261123));
  SELECT count(*) >= least((asked->>'tries_visitor')::integer, 50) INTO visitor_rests FROM tracking_try t
    WHERE t.visitor = who AND t.at > clock_timestamp() - make_interval(mins => minutes);
  SELECT count(*) >= least((asked->>'tries_reference')::integer, 50) INTO reference_rests FROM tracking_try t
    WHERE t.reference = wanted AND t.at > clock_timestamp() - make_interval(mins => minutes);
  SELECT r.id, coalesce(r.tracking_hash = asked->>'given', false),
      coalesce((SELECT s.hash = asked->>'chosen' FROM tracking_secret s WHERE s.report_id = r.id), false),
      (SELECT c.id FROM tracking_code c WHERE c.report_id = r.id AND c.hash = asked->>'chosen' AND c.used_at IS NULL
        AND c.expires_at > clock_timestamp() LIMIT 1)
    INTO found_report, by_given, by_chosen, by_code FROM report r WHERE r.reference = wanted;
  IF NOT visitor_rests AND found_report IS NOT NULL AND (by_given OR by_code IS NOT NULL OR (by_chosen AND NOT reference_rests)) THEN
    UPDATE tracking_code SET used_at = clock_timestamp() WHERE id = by_code;
    INSERT INTO tracking_session (token_hash, report_id) VALUES (asked->>'token', found_report);
    RETURN found_report;
  END IF;
  -- A try that was not looked at is not counted: resting ends by itself, however long somebody goes on.
  IF NOT visitor_rests THEN INSERT INTO tracking_try (visitor, reference) VALUES (who, wanted); END IF;
  RETURN NULL;
END $$;

-- The report that the session has opened; null for none. Sessions end after a pause and after some hours.
CREATE FUNCTION tracked_report_id() RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.report_id FROM tracking_session s
  WHERE s.token_hash = encode(sha256(convert_to(nullif(current_setting('counterfoil.tracking', true), ''), 'UTF8')), 'hex')
    AND s.seen_at > clock_timestamp() - interval '20 minutes' AND s.began_at > clock_timestamp() - interval '4 hours'
$$;

CREATE FUNCTION close_tracking() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM tracking_session s
    WHERE s.token_hash = encode(sha256(convert_to(nullif(current_setting('counterfoil.tracking', true), ''), 'UTF8')), 'hex')
$$;

-- What its person sees of the report. `missing`: names of facts that would help and that it does not hold; never the facts it does hold.
CREATE FUNCTION tracked_report() RETURNS TABLE (id uuid, reference text, received_at timestamptz, kind text, public_stage text,
  stage_at timestamptz, next_contact timestamptz, outcome_phrase text, outcome_reason text, outcome_at timestamptz, assessed_at timestamptz,
  has_chosen boolean, missing text[]) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  opened uuid := tracked_report_id();
BEGIN
  UPDATE tracking_session s SET seen_at = clock_timestamp() WHERE s.report_id = opened
    AND s.token_hash = encode(sha256(convert_to(current_setting('counterfoil.tracking', true), 'UTF8')), 'hex');
  RETURN QUERY SELECT r.id, r.reference, r.received_at, r.kind, coalesce(s.public_stage, 'received'),
    (SELECT max(g.at) FROM report_stage g WHERE g.report_id = r.id AND g.stage = s.public_stage),
    s.next_contact, o.phrase, o.reason, o.told_at,
    (SELECT max(a.at) FROM assessment a WHERE a.report_id = r.id AND a.report_version = r.version),
    EXISTS (SELECT 1 FROM tracking_secret t WHERE t.report_id = r.id), missing_facts(r.payload, r.district)
  FROM report r LEFT JOIN report_standing s ON s.report_id = r.id
    LEFT JOIN LATERAL (SELECT * FROM report_outcome u WHERE u.report_id = r.id ORDER BY u.id DESC LIMIT 1) o ON true
  WHERE r.id = opened;
END $$;

CREATE FUNCTION missing_facts(payload jsonb, district text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT array_remove(ARRAY[
    CASE WHEN NOT payload ? 'occurredFrom' AND NOT payload ? 'occurredTo' THEN 'when' END,
    CASE WHEN district IS NULL AND payload #>> '{victim,address,town}' IS NULL AND payload #>> '{victim,address,postcode}' IS NULL
      AND payload #>> '{collection,place,town}' IS NULL AND payload #>> '{collection,place,postcode}' IS NULL THEN 'where' END,
    CASE WHEN coalesce(payload->>'kind', 'loss') IN ('loss', 'attempt', 'suspicious_call')
      AND jsonb_array_length(CASE WHEN jsonb_typeof(payload->'callers') = 'array' THEN payload->'callers' ELSE '[]' END) = 0 THEN 'caller' END,
    CASE WHEN payload->>'kind' = 'loss' AND NOT payload ? 'lossGbp' THEN 'loss' END,
    CASE WHEN payload->>'kind' = 'loss' AND payload #>> '{collection,courier,description}' IS NULL AND payload #>> '{collection,vehicle,registration}' IS NULL
      AND payload->>'fraudType' = 'courier' THEN 'collector' END
  ], NULL)
$$;

CREATE FUNCTION tracked_stages() RETURNS TABLE (stage text, at timestamptz) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT g.stage, g.at FROM report_stage g WHERE g.report_id = tracked_report_id() ORDER BY g.id
$$;
CREATE FUNCTION tracked_messages() RETURNS TABLE (id bigint, from_us boolean, words text, at timestamptz, is_read boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.id, m.from_us, m.words, m.at, m.read_at IS NOT NULL FROM report_message m WHERE m.report_id = tracked_report_id() ORDER BY m.id
$$;
CREATE FUNCTION tracked_additions() RETURNS TABLE (at timestamptz, applied_at timestamptz, refused boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.at, a.applied_at, a.refused IS NOT NULL FROM report_addition a WHERE a.report_id = tracked_report_id() ORDER BY a.id
$$;
CREATE FUNCTION tracked_nudges() RETURNS TABLE (id uuid, channel text, confirmed boolean) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT n.id, n.channel, n.confirmed_at IS NOT NULL FROM report_nudge n WHERE n.report_id = tracked_report_id() AND n.stopped_at IS NULL
    AND (n.confirmed_at IS NOT NULL OR n.asked_at > clock_timestamp() - interval '1 hour') ORDER BY n.asked_at
$$;
CREATE FUNCTION tracked_messages_seen() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE report_message SET read_at = clock_timestamp() WHERE report_id = tracked_report_id() AND from_us AND read_at IS NULL
$$;

-- What its person may write: a message, facts, a secret of their own, an address for nudges. False when it was too many, or sent before.
CREATE FUNCTION write_tracked(wrote jsonb, sealed_contact bytea) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  opened uuid := tracked_report_id();
  what text := wrote->>'what';
BEGIN
  IF opened IS NULL THEN RETURN false; END IF;
  IF what = 'message' THEN
    IF (SELECT count(*) FROM report_message m WHERE m.report_id = opened AND NOT m.from_us AND m.at > clock_timestamp() - interval '1 day') >= 20 THEN
      RETURN false;
    END IF;
    INSERT INTO report_message (report_id, from_us, words, once) VALUES (opened, false, wrote->>'words', opened || ' ' || (wrote->>'once'))
      ON CONFLICT (once) DO NOTHING;
  ELSIF what = 'facts' THEN
    IF (SELECT count(*) FROM report_addition a WHERE a.report_id = opened AND a.at > clock_timestamp() - interval '1 day') >= 10 THEN
      RETURN false;
    END IF;
    INSERT INTO report_addition (report_id, answers, once) VALUES (opened, wrote->'answers', opened || ' ' || (wrote->>'once'))
      ON CONFLICT (once) DO NOTHING;
  ELSIF what = 'secret' THEN
    INSERT INTO tracking_secret (report_id, hash) VALUES (opened, wrote->>'hash')
      ON CONFLICT (report_id) DO UPDATE SET hash = excluded.hash, chosen_at = clock_timestamp();
    -- Whoever else had it open is out.
    DELETE FROM tracking_session s WHERE s.report_id = opened
      AND s.token_hash <> encode(sha256(convert_to(current_setting('counterfoil.tracking', true), 'UTF8')), 'hex');
  ELSIF what = 'nudge' THEN
    IF (SELECT count(*) FROM report_nudge n WHERE n.report_id = opened AND n.asked_at > clock_timestamp() - interval '1 day') >= 5
      OR (SELECT count(*) FROM report_nudge n WHERE n.contact_hash = wrote->>'contact' AND n.asked_at > clock_timestamp() - interval '1 day') >= 5 THEN
      RETURN false;
    END IF;
    INSERT INTO report_nudge (id, report_id, channel, sealed, contact_hash, confirm_hash)
      VALUES ((wrote->>'id')::uuid, opened, wrote->>'channel', sealed_contact, wrote->>'contact', wrote->>'confirm');
  ELSIF what = 'nudge_confirm' THEN
    UPDATE report_nudge n SET tries_left = n.tries_left - 1 WHERE n.report_id = opened AND n.confirmed_at IS NULL AND n.stopped_at IS NULL
      AND n.asked_at > clock_timestamp() - interval '1 hour';
    UPDATE report_nudge n SET confirmed_at = clock_timestamp() WHERE n.report_id = opened AND n.confirm_hash = wrote->>'confirm'
      AND n.confirmed_at IS NULL AND n.stopped_at IS NULL AND n.tries_left >= 0 AND n.asked_at > clock_timestamp() - interval '1 hour';
  ELSIF what = 'nudge_stop' THEN
    UPDATE report_nudge n SET stopped_at = clock_timestamp() WHERE n.report_id = opened AND n.stopped_at IS NULL;
  ELSE
    RETURN false;
  END IF;
  RETURN FOUND;
END $$;

-- Somebody asks for a code. Nothing comes back, whatever there is.
CREATE FUNCTION ask_tracking_code(wanted text, by_channel text, who text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO tracking_code_request (reference, channel, visitor)
    SELECT wanted, by_channel, who
    WHERE (SELECT count(*) FROM tracking_code_request q WHERE q.visitor = who AND q.at > clock_timestamp() - interval '1 hour') < 10;
END $$;

-- Somebody asks for warnings. False when this address or place has asked too often: then nothing is sent to it.
CREATE FUNCTION ask_subscription(asked jsonb, sealed_contact bytea) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF (SELECT count(*) FROM warning_subscription w WHERE w.contact_hash = asked->>'contact' AND w.asked_at > clock_timestamp() - interval '1 day') >= 5
    OR (SELECT count(*) FROM warning_subscription w WHERE w.visitor = asked->>'visitor' AND w.asked_at > clock_timestamp() - interval '1 hour') >= 20 THEN
    RETURN false;
  END IF;
  INSERT INTO warning_subscription (id, channel, sealed, contact_hash, area, area_name, districts, visitor)
    VALUES ((asked->>'id')::uuid, asked->>'channel', sealed_contact, asked->>'contact', asked->>'area', asked->>'area_name',
      ARRAY(SELECT jsonb_array_elements_text(asked->'districts')), asked->>'visitor');
  RETURN true;
END $$;
-- A link proves its address by a keyed hash over the id (app). What was stopped or left too long stays so: an old link brings nothing back.
-- Confirming a second time for the same address and area ends the earlier one, so nobody gets a warning twice.
CREATE FUNCTION confirm_subscription(wanted uuid, days integer) RETURNS TABLE (area_name text, channel text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE warning_subscription w SET confirmed_at = clock_timestamp() WHERE w.id = wanted AND w.confirmed_at IS NULL AND w.stopped_at IS NULL
    AND w.asked_at > clock_timestamp() - make_interval(days => least(days, 30));
  UPDATE warning_subscription o SET stopped_at = clock_timestamp() FROM warning_subscription w
    WHERE w.id = wanted AND w.confirmed_at IS NOT NULL AND w.stopped_at IS NULL AND o.contact_hash = w.contact_hash AND o.area = w.area
      AND o.id <> w.id AND o.stopped_at IS NULL AND o.confirmed_at IS NOT NULL AND o.confirmed_at < w.confirmed_at;
  RETURN QUERY SELECT w.area_name, w.channel FROM warning_subscription w WHERE w.id = wanted AND w.confirmed_at IS NOT NULL AND w.stopped_at IS NULL;
END $$;
CREATE FUNCTION stop_messages(kind text, wanted uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF kind = 'warnings' THEN
    UPDATE warning_subscription SET stopped_at = clock_timestamp() WHERE id = wanted AND stopped_at IS NULL;
  ELSIF kind = 'nudges' THEN
    UPDATE report_nudge SET stopped_at = clock_timestamp() WHERE id = wanted AND stopped_at IS NULL;
  END IF;
END $$;
CREATE FUNCTION receive_text(came jsonb, sealed_text bytea) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO inbound_text (carrier_id, sealed, contact_hash, command)
    VALUES (came->>'id', sealed_text, came->>'contact', came->>'command') ON CONFLICT (carrier_id) DO NOTHING;
  RETURN FOUND;
END $$;

DO $$
DECLARE
  f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['open_tracking(jsonb)', 'tracked_report_id()', 'close_tracking()', 'tracked_report()', 'missing_facts(jsonb, text)',
    'tracked_stages()', 'tracked_messages()', 'tracked_additions()', 'tracked_nudges()', 'tracked_messages_seen()', 'write_tracked(jsonb, bytea)',
    'ask_tracking_code(text, text, text)', 'ask_subscription(jsonb, bytea)', 'confirm_subscription(uuid, integer)', 'stop_messages(text, uuid)',
    'receive_text(jsonb, bytea)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO counterfoil_public', f);
  END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION missing_facts(jsonb, text) TO counterfoil_staff, counterfoil_worker;
