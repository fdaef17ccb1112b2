-- A partner's worker (Beacon's, say) sees the referrals that were made to their organisation and nothing else of any victim: every report is hidden from
-- somebody who is a partner and nothing besides, and what they need of a referral comes through partner_referrals().
ALTER TABLE staff_user ADD COLUMN partner text CHECK (partner ~ '^[a-z0-9_]{1,60}$');

CREATE FUNCTION acts_as_partner() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM staff_user u WHERE u.id = acting_user() AND u.roles = '{partner}')
$$;

CREATE OR REPLACE FUNCTION hidden_reports() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN acts_as_partner() THEN (SELECT coalesce(array_agg(a.id), '{}') FROM report a) ELSE
    (SELECT coalesce(array_agg(r.report_id), '{}') FROM report_restriction r
    WHERE NOT EXISTS (SELECT 1 FROM report_team t WHERE t.report_id = r.report_id AND t.user_id = acting_user())
      AND NOT EXISTS (SELECT 1 FROM break_glass b
        WHERE b.report_id = r.report_id AND b.user_id = acting_user() AND b.until > clock_timestamp())) END
$$;

-- Referrals sent to the organisation of whoever acts: whom to ring, on what number, how they want to be spoken to, why they were referred, and what this
-- organisation did. Nothing of the report itself. What is kept to a team is not there, unless they are on it.
CREATE FUNCTION partner_referrals(wanted bigint DEFAULT NULL) RETURNS TABLE (item bigint, version integer, report_id uuid, reference text, name text,
  phone text, phone_is_theirs boolean, town text, district text, need smallint, urgency text, basis text, why text, state text, outcome text,
  contact_wish text, sent_at timestamptz, tries integer, first_contact timestamptz, reached_at timestamptz, left_alone boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT i.id, i.version, r.id, r.reference,
    (SELECT p.name FROM report_person p WHERE p.report_id = r.id AND p.role = 'victim' AND p.name IS NOT NULL LIMIT 1),
    (SELECT t.number FROM report_phone t WHERE t.report_id = r.id AND t.role IN ('victim', 'reporter') ORDER BY t.role = 'victim' DESC LIMIT 1),
    EXISTS (SELECT FROM report_phone t WHERE t.report_id = r.id AND t.role = 'victim'),
    r.town, r.district, c.need, i.body->>'urgency', i.body->>'basis', i.body->>'why', i.body->>'state', coalesce(i.body->>'outcome', ''),
    (SELECT n.body->>'contact' FROM case_item n WHERE n.report_id = r.id AND n.kind = 'needs' AND NOT n.removed ORDER BY n.id DESC LIMIT 1),
    (SELECT min(v.changed_at) FROM case_item_version v WHERE v.item_id = i.id AND v.body->>'state' = 'sent'),
    k.tries, k.first_contact, k.reached_at, coalesce(c.left_alone, false) OR k.left_alone
  FROM staff_user u
  JOIN case_item i ON i.kind = 'referral' AND NOT i.removed AND i.body->>'to' = u.partner AND i.body->>'state' IN ('sent', 'acknowledged', 'closed')
  JOIN report r ON r.id = i.report_id
  LEFT JOIN victim_call c ON c.report_id = r.id
  CROSS JOIN LATERAL (SELECT count(*)::integer AS tries, min(o.changed_at) AS first_contact,
      min(o.changed_at) FILTER (WHERE o.body->>'result' = 'reached') AS reached_at, coalesce(bool_or(o.body->>'result' = 'asked_not'), false) AS left_alone
    FROM case_item o JOIN staff_user w ON w.username = o.changed_by AND w.partner = u.partner
    WHERE o.report_id = r.id AND o.kind = 'contact' AND NOT o.removed AND o.body->>'with' = 'victim') k
  WHERE u.id = acting_user() AND u.disabled_at IS NULL AND 'partner' = ANY (u.roles) AND (wanted IS NULL OR i.id = wanted)
    AND (NOT EXISTS (SELECT FROM report_restriction x WHERE x.report_id = r.id) OR on_team_of(r.id))
$$;

-- What a partner does with a referral of theirs: 'acknowledged', 'closed' with what came of it, or a contact with the victim ('reached', 'message',
-- 'no_answer', 'asked_not'). Each is a record of the case with its history. Answers 'done', 'moved' where somebody was first, or 'none'.
CREATE FUNCTION partner_step(wanted bigint, seen integer, step text, words text, at timestamptz) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  r record;
  who text := (SELECT u.username FROM staff_user u WHERE u.id = acting_user());
  made bigint;
BEGIN
  SELECT p.*, o.external_id INTO r FROM partner_referrals(wanted) p JOIN report o ON o.id = p.report_id;
  IF NOT FOUND THEN RETURN 'none'; END IF;
  IF step IN ('acknowledged', 'closed') THEN
    IF step = 'closed' AND length(btrim(words)) < 10 THEN RAISE EXCEPTION 'a referral is closed with what came of it' USING ERRCODE = '23514'; END IF;
    IF r.state = 'closed' OR r.state = step THEN RETURN 'moved'; END IF;
    UPDATE case_item i SET version = seen + 1, change = CASE step WHEN 'closed' THEN 'done' ELSE 'changed' END, changed_by = who, changed_at = at,
      body = i.body || jsonb_build_object('state', step) || CASE step WHEN 'closed' THEN jsonb_build_object('outcome', left(btrim(words), 5000)) ELSE '{}' END,
      done_at = CASE step WHEN 'closed' THEN at END
    WHERE i.id = wanted AND i.version = seen;
    IF NOT FOUND THEN RETURN 'moved'; END IF;
    INSERT INTO event_log (type, subject, body) VALUES ('case.changed', r.report_id::text, jsonb_build_object('type', 'case.changed', 'externalId',
      r.external_id, 'item', wanted, 'kind', 'referral', 'change', CASE step WHEN 'closed' THEN 'done' ELSE 'changed' END, 'by', who));
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

-- How many of the reports that a warning was drawn from whoever acts may not open: for roles that are shown the figure itself.
CREATE FUNCTION hidden_behind_warning(wanted uuid) RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN acts_in_any('{imu_assessor,lcu_sergeant,sfcu_investigator,analyst,supervisor}') THEN (SELECT count(*)::integer FROM (
    SELECT t.report_id FROM warning w JOIN threat_report t ON t.threat_id = w.threat_id WHERE w.id = wanted
    UNION SELECT m.report_id FROM warning w JOIN series_member m ON m.series_id = w.series_id WHERE w.id = wanted AND w.threat_id IS NULL) b
    WHERE b.report_id = ANY ((SELECT hidden_reports())::uuid[])) END
$$;

REVOKE ALL ON FUNCTION acts_as_partner(), partner_referrals(bigint), partner_step(bigint, integer, text, text, timestamptz), hidden_behind_warning(uuid)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION acts_as_partner(), partner_referrals(bigint), partner_step(bigint, integer, text, text, timestamptz),
  hidden_behind_warning(uuid) TO counterfoil_staff;
