-- Who of those who wait is with a partner is asked at each look at the call list.
CREATE INDEX case_item_referral ON case_item (report_id) WHERE kind = 'referral' AND NOT removed;

-- A partner can take back the last call they wrote down, and hand back a referral that they cannot take: the victim is then for the police to ring again.
CREATE OR REPLACE FUNCTION partner_step(wanted bigint, seen integer, step text, words text, at timestamptz) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  r record;
  who text := (SELECT u.username FROM staff_user u WHERE u.id = acting_user());
  made bigint;
  handed boolean := false;
BEGIN
  SELECT p.*, o.external_id INTO r FROM partner_referrals(wanted) p JOIN report o ON o.id = p.report_id;
  IF NOT FOUND THEN RETURN 'none'; END IF;
  IF step IN ('acknowledged', 'closed', 'handed_back') THEN
    handed := step = 'handed_back';
    IF handed THEN step := 'closed'; END IF;
    IF step = 'closed' AND length(btrim(words)) < 10 THEN RAISE EXCEPTION 'a referral is closed with what came of it' USING ERRCODE = '23514'; END IF;
    IF r.state = 'closed' OR r.state = step THEN RETURN 'moved'; END IF;
    UPDATE case_item i SET version = seen + 1, change = CASE step WHEN 'closed' THEN 'done' ELSE 'changed' END, changed_by = who, changed_at = at,
      body = i.body || jsonb_build_object('state', step) || CASE step WHEN 'closed' THEN jsonb_build_object('outcome',
        CASE WHEN handed THEN 'Handed back: ' ELSE '' END || left(btrim(words), 5000)) ELSE '{}' END,
      done_at = CASE step WHEN 'closed' THEN at END
    WHERE i.id = wanted AND i.version = seen;
    IF NOT FOUND THEN RETURN 'moved'; END IF;
    INSERT INTO event_log (type, subject, body) VALUES ('case.changed', r.report_id::text, jsonb_build_object('type', 'case.changed', 'externalId',
      r.external_id, 'item', wanted, 'kind', 'referral', 'change', CASE step WHEN 'closed' THEN 'done' ELSE 'changed' END, 'by', who));
    RETURN 'done';
  END IF;
  -- A slip is taken back: what was closed is to do again (what was written stays in the history), what was acknowledged is new again.
  IF step IN ('opened_again', 'not_acknowledged') THEN
    IF r.state <> (CASE step WHEN 'opened_again' THEN 'closed' ELSE 'acknowledged' END) THEN RETURN 'moved'; END IF;
    UPDATE case_item i SET version = seen + 1, change = 'changed', changed_by = who, changed_at = at, done_at = NULL,
      body = (i.body - CASE step WHEN 'opened_again' THEN 'outcome' ELSE '' END)
        || jsonb_build_object('state', CASE step WHEN 'opened_again' THEN 'acknowledged' ELSE 'sent' END)
    WHERE i.id = wanted AND i.version = seen;
    IF NOT FOUND THEN RETURN 'moved'; END IF;
    INSERT INTO event_log (type, subject, body) VALUES ('case.changed', r.report_id::text, jsonb_build_object('type', 'case.changed', 'externalId',
      r.external_id, 'item', wanted, 'kind', 'referral', 'change', 'changed', 'by', who));
    RETURN 'done';
  END IF;
  -- The last call that they themselves wrote down, while nobody has changed it: kept in the history, and done no more.
  IF step = 'call_back' THEN
    UPDATE case_item i SET version = i.version + 1, change = 'removed', removed = true, changed_by = who, changed_at = at
    WHERE i.id = (SELECT max(c.id) FROM case_item c WHERE c.report_id = r.report_id AND c.kind = 'contact' AND NOT c.removed AND c.changed_by = who)
      AND i.version = 1 RETURNING i.id INTO made;
    IF NOT FOUND THEN RETURN 'moved'; END IF;
    INSERT INTO event_log (type, subject, body) VALUES ('case.changed', r.report_id::text, jsonb_build_object('type', 'case.changed', 'externalId',
      r.external_id, 'item', made, 'kind', 'contact', 'change', 'removed', 'by', who));
    RETURN 'done';
  END IF;
  IF step NOT IN ('reached', 'message', 'no_answer', 'asked_not') THEN RAISE EXCEPTION 'no such step' USING ERRCODE = '23514'; END IF;
  INSERT INTO case_item (report_id, kind, body, changed_by, changed_at) VALUES (r.report_id, 'contact', jsonb_strip_nulls(jsonb_build_object('with',
    'victim', 'by', 'phone', 'result', step, 'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'words', nullif(left(btrim(words), 5000), ''))), who, at) RETURNING id INTO made;
  INSERT INTO event_log (type, subject, body) VALUES ('case.changed', r.report_id::text, jsonb_build_object('type', 'case.changed', 'externalId',
    r.external_id, 'item', made, 'kind', 'contact', 'change', 'added', 'by', who));
  RETURN 'done';
END $$;
