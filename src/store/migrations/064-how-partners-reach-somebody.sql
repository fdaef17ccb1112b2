-- A partner is told what the report says of how somebody asked to be reached, beside what they said when their needs were assessed.
CREATE OR REPLACE FUNCTION partner_referrals(wanted bigint DEFAULT NULL) RETURNS TABLE (item bigint, version integer, report_id uuid, reference text, name text,
  phone text, phone_is_theirs boolean, town text, district text, need smallint, urgency text, basis text, why text, state text, outcome text,
  contact_wish text, sent_at timestamptz, tries integer, first_contact timestamptz, reached_at timestamptz, left_alone boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT i.id, i.version, r.id, r.reference,
    (SELECT p.name FROM report_person p WHERE p.report_id = r.id AND p.role = 'victim' AND p.name IS NOT NULL LIMIT 1),
    (SELECT t.number FROM report_phone t WHERE t.report_id = r.id AND t.role IN ('victim', 'reporter') ORDER BY t.role = 'victim' DESC LIMIT 1),
    EXISTS (SELECT FROM report_phone t WHERE t.report_id = r.id AND t.role = 'victim'),
    r.town, r.district, c.need, i.body->>'urgency', i.body->>'basis', i.body->>'why', i.body->>'state', coalesce(i.body->>'outcome', ''),
    nullif(concat_ws(' ',
      CASE 'writing' WHEN r.payload #>> '{victim,contactBy}' THEN 'Do not ring the victim: they asked that we write.'
        WHEN r.payload #>> '{reporter,contactBy}' THEN 'Do not ring whoever reported it: they asked that we write.' END,
      CASE WHEN btrim(r.payload #>> '{victim,language}') <> '' THEN format('The victim speaks %s: an interpreter is needed.', btrim(r.payload #>> '{victim,language}')) END,
      (SELECT n.body->>'contact' FROM case_item n WHERE n.report_id = r.id AND n.kind = 'needs' AND NOT n.removed ORDER BY n.id DESC LIMIT 1)), ''),
    (SELECT min(v.changed_at) FROM case_item_version v WHERE v.item_id = i.id AND v.body->>'state' = 'sent'),
    k.tries, k.first_contact, k.reached_at, coalesce(c.left_alone, false) OR k.left_alone
  FROM staff_user u
  JOIN case_item i ON i.kind = 'referral' AND NOT i.removed AND i.body->>'to' = u.partner AND i.body->>'state' IN ('sent', 'acknowledged', 'closed')
    AND i.body->>'basis' IS DISTINCT FROM 'declined'
  JOIN report r ON r.id = i.report_id
  LEFT JOIN victim_call c ON c.report_id = r.id
  CROSS JOIN LATERAL (SELECT count(*)::integer AS tries, min(o.changed_at) AS first_contact,
      min(o.changed_at) FILTER (WHERE o.body->>'result' = 'reached') AS reached_at, coalesce(bool_or(o.body->>'result' = 'asked_not'), false) AS left_alone
    FROM case_item o JOIN staff_user w ON w.username = o.changed_by AND w.partner = u.partner
    WHERE o.report_id = r.id AND o.kind = 'contact' AND NOT o.removed AND o.body->>'with' = 'victim') k
  WHERE u.id = acting_user() AND u.disabled_at IS NULL AND 'partner' = ANY (u.roles) AND (wanted IS NULL OR i.id = wanted)
    AND (NOT EXISTS (SELECT FROM report_restriction x WHERE x.report_id = r.id) OR on_team_of(r.id))
$$;
