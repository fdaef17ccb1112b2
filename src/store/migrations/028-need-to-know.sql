-- Need to know (R6.16): a report may be kept to its team. What belongs to it then does not exist for other staff, whatever a page forgets:
-- row-level security asks who acts. The worker sees everything, because it compares everything. A new table that holds something of a report
-- calls keep_need_to_know('its_table', 'report_id') after its other policies; test/contracts/need-to-know.contract.ts finds the one
-- that does not. A search over a kept table uses its index only in a SECURITY DEFINER function that itself leaves out
-- `ALL (hidden_reports())`: the planner may not look into rows before the policy has.

-- The member of staff on whose behalf the staff process acts: set in every transaction of a page. Nobody: what is kept to a team is hidden.
CREATE FUNCTION acting_user() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('counterfoil.user', true), '')::uuid
$$;

CREATE TABLE report_restriction (
  report_id uuid PRIMARY KEY REFERENCES report,
  reason    text NOT NULL CHECK (length(btrim(reason)) BETWEEN 10 AND 2000),
  ask       uuid NOT NULL REFERENCES staff_user, -- whom others are told to ask
  set_by    uuid NOT NULL REFERENCES staff_user,
  set_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TABLE report_team (
  report_id uuid NOT NULL REFERENCES report_restriction ON DELETE CASCADE,
  user_id   uuid NOT NULL REFERENCES staff_user,
  added_by  uuid NOT NULL REFERENCES staff_user,
  added_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (report_id, user_id)
);
CREATE INDEX report_team_user ON report_team (user_id);

-- Somebody outside the team opened it all the same, for a while, and said why. A supervisor who is somebody else says what they think of it.
CREATE TABLE break_glass (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id   uuid NOT NULL REFERENCES report,
  user_id     uuid NOT NULL REFERENCES staff_user,
  reason      text NOT NULL CHECK (length(btrim(reason)) BETWEEN 20 AND 2000),
  at          timestamptz NOT NULL DEFAULT clock_timestamp(),
  until       timestamptz NOT NULL CHECK (until <= at + interval '4 hours'),
  reviewed_by uuid REFERENCES staff_user CHECK (reviewed_by <> user_id),
  reviewed_at timestamptz,
  verdict     text CHECK (verdict IN ('right', 'wrong')),
  note        text CHECK (length(note) <= 2000),
  CHECK ((reviewed_at IS NULL) = (reviewed_by IS NULL) AND (reviewed_at IS NULL) = (verdict IS NULL)),
  CHECK (verdict IS DISTINCT FROM 'wrong' OR length(btrim(note)) >= 10)
);
CREATE INDEX break_glass_open ON break_glass (report_id, user_id, until);
CREATE INDEX break_glass_to_review ON break_glass (at) WHERE reviewed_at IS NULL;

-- Whoever acts may not open these. There are few, so the list is drawn up once a query and compared with.
CREATE FUNCTION hidden_reports() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(r.report_id), '{}') FROM report_restriction r
  WHERE NOT EXISTS (SELECT 1 FROM report_team t WHERE t.report_id = r.report_id AND t.user_id = acting_user())
    AND NOT EXISTS (SELECT 1 FROM break_glass b
      WHERE b.report_id = r.report_id AND b.user_id = acting_user() AND b.until > clock_timestamp())
$$;

CREATE FUNCTION on_team_of(report uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM report_team t WHERE t.report_id = report AND t.user_id = acting_user())
$$;

CREATE FUNCTION acts_in_role(wanted text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM staff_user u WHERE u.id = acting_user() AND u.disabled_at IS NULL AND wanted = ANY (u.roles))
$$;

-- Adds the policy to a table. One without row-level security gets it, and staff and worker keep what they were granted.
CREATE PROCEDURE keep_need_to_know(VARIADIC asked text[]) LANGUAGE plpgsql AS $$
DECLARE
  rule text;
BEGIN
  SELECT string_agg(format('(%1$I IS NULL OR %1$I <> ALL ((SELECT hidden_reports())::uuid[]))', c), ' AND ') INTO rule
  FROM unnest(asked[2:]) AS u(c);
  IF NOT (SELECT relrowsecurity FROM pg_class WHERE oid = asked[1]::regclass) THEN
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', asked[1]);
    EXECUTE format('CREATE POLICY staff_all ON %I TO counterfoil_staff USING (true) WITH CHECK (true)', asked[1]);
    EXECUTE format('CREATE POLICY worker_all ON %I TO counterfoil_worker USING (true) WITH CHECK (true)', asked[1]);
  END IF;
  EXECUTE format('DROP POLICY IF EXISTS need_to_know ON %I', asked[1]);
  EXECUTE format('CREATE POLICY need_to_know ON %I AS RESTRICTIVE TO counterfoil_staff USING (%s)', asked[1], rule);
END $$;
REVOKE ALL ON PROCEDURE keep_need_to_know(text[]) FROM PUBLIC;

CALL keep_need_to_know('report', 'id');
CALL keep_need_to_know('allocation', 'report_id');
CALL keep_need_to_know('assessment', 'report_id');
CALL keep_need_to_know('contact_code', 'report_id');
CALL keep_need_to_know('duty', 'report_id');
CALL keep_need_to_know('possible_link', 'report_id', 'with_id');
CALL keep_need_to_know('report_account', 'report_id');
CALL keep_need_to_know('report_addition', 'report_id');
CALL keep_need_to_know('report_address', 'report_id');
CALL keep_need_to_know('report_file', 'report_id');
CALL keep_need_to_know('report_message', 'report_id');
CALL keep_need_to_know('report_news', 'report_id');
CALL keep_need_to_know('report_nudge', 'report_id');
CALL keep_need_to_know('report_outcome', 'report_id');
CALL keep_need_to_know('report_person', 'report_id');
CALL keep_need_to_know('report_phone', 'report_id');
CALL keep_need_to_know('report_stage', 'report_id');
CALL keep_need_to_know('report_standing', 'report_id');
CALL keep_need_to_know('report_vehicle', 'report_id');
CALL keep_need_to_know('report_version', 'report_id');
CALL keep_need_to_know('same_person', 'report_a', 'report_b');
CALL keep_need_to_know('series_link', 'report_id', 'with_id');
CALL keep_need_to_know('series_member', 'report_id');
CALL keep_need_to_know('threat_report', 'report_id');

-- What the event log says of it: which series, what band.
CREATE POLICY need_to_know ON event_log AS RESTRICTIVE FOR SELECT TO counterfoil_staff
  USING (subject <> ALL ((SELECT hidden_reports())::text[]));

-- Whoever keeps a report to a team is on it, and so is the person whom others are told to ask.
CREATE FUNCTION restriction_has_a_team() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO report_team (report_id, user_id, added_by) VALUES (NEW.report_id, NEW.set_by, NEW.set_by)
    ON CONFLICT DO NOTHING;
  INSERT INTO report_team (report_id, user_id, added_by) VALUES (NEW.report_id, NEW.ask, NEW.set_by) ON CONFLICT DO NOTHING;
  RETURN NEW;
END $$;
CREATE TRIGGER restriction_has_a_team AFTER INSERT OR UPDATE ON report_restriction
  FOR EACH ROW EXECUTE FUNCTION restriction_has_a_team();

CREATE FUNCTION team_keeps_whom_to_ask() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM report_restriction r WHERE r.report_id = OLD.report_id AND r.ask = OLD.user_id) THEN
    RAISE EXCEPTION 'the person whom others are told to ask stays on the team' USING ERRCODE = '23514';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER team_keeps_whom_to_ask BEFORE DELETE ON report_team FOR EACH ROW EXECUTE FUNCTION team_keeps_whom_to_ask();

ALTER TABLE report_restriction ENABLE ROW LEVEL SECURITY;
ALTER TABLE report_team ENABLE ROW LEVEL SECURITY;
ALTER TABLE break_glass ENABLE ROW LEVEL SECURITY;
-- A report that is kept to a team already cannot be taken over by keeping it again: its row is there, and not seen.
CREATE POLICY staff_restricts ON report_restriction FOR INSERT TO counterfoil_staff WITH CHECK (
  set_by = acting_user() AND (acts_in_role('lcu_sergeant') OR acts_in_role('sfcu_investigator') OR acts_in_role('supervisor'))
  AND EXISTS (SELECT 1 FROM report r WHERE r.id = report_id));
CREATE POLICY staff_sees ON report_restriction FOR SELECT TO counterfoil_staff
  USING (report_id <> ALL ((SELECT hidden_reports())::uuid[]));
CREATE POLICY team_changes ON report_restriction FOR UPDATE TO counterfoil_staff USING (on_team_of(report_id)) WITH CHECK (on_team_of(report_id));
CREATE POLICY team_lifts ON report_restriction FOR DELETE TO counterfoil_staff USING (on_team_of(report_id));
CREATE POLICY staff_sees ON report_team FOR SELECT TO counterfoil_staff USING (report_id <> ALL ((SELECT hidden_reports())::uuid[]));
CREATE POLICY team_adds ON report_team FOR INSERT TO counterfoil_staff WITH CHECK (added_by = acting_user() AND on_team_of(report_id));
CREATE POLICY team_removes ON report_team FOR DELETE TO counterfoil_staff USING (on_team_of(report_id));
CREATE POLICY staff_sees ON break_glass FOR SELECT TO counterfoil_staff USING (true);
CREATE POLICY staff_opens ON break_glass FOR INSERT TO counterfoil_staff
  WITH CHECK (user_id = acting_user() AND reviewed_at IS NULL AND until > clock_timestamp());
CREATE POLICY supervisor_reviews ON break_glass FOR UPDATE TO counterfoil_staff
  USING (reviewed_at IS NULL AND user_id <> acting_user() AND acts_in_role('supervisor'))
  WITH CHECK (reviewed_by = acting_user());
GRANT SELECT, INSERT (report_id, reason, ask, set_by), UPDATE (ask), DELETE ON report_restriction TO counterfoil_staff;
GRANT SELECT, INSERT (report_id, user_id, added_by), DELETE ON report_team TO counterfoil_staff;
GRANT SELECT, INSERT (report_id, user_id, reason, until), UPDATE (reviewed_by, reviewed_at, verdict, note) ON break_glass
  TO counterfoil_staff;

-- For whoever is told "restricted": that there is such a report, and whom to ask. Nothing of what is in it.
CREATE FUNCTION restricted_report(wanted text) RETURNS TABLE (report_id uuid, reference text, ask_name text, ask_username text, set_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.id, r.reference, u.display_name, u.username, x.set_at
  FROM report r JOIN report_restriction x ON x.report_id = r.id JOIN staff_user u ON u.id = x.ask
  WHERE r.reference = wanted AND r.id = ANY (hidden_reports())
$$;

-- For the pages that say every report is accounted for: how many of them others keep.
CREATE FUNCTION count_hidden_reports() RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_length(hidden_reports(), 1), 0)
$$;

-- What supervisors review: of which report, by whom. Not what is in it, so also of reports that they may not open.
CREATE FUNCTION glass_broken(since timestamptz) RETURNS TABLE (
  id bigint, reference text, report_id uuid, user_id uuid, who text, reason text, at timestamptz, until timestamptz,
  reviewer text, reviewed_at timestamptz, verdict text, note text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT b.id, r.reference, b.report_id, b.user_id, u.display_name, b.reason, b.at, b.until, v.display_name, b.reviewed_at, b.verdict, b.note
  FROM break_glass b JOIN report r ON r.id = b.report_id JOIN staff_user u ON u.id = b.user_id LEFT JOIN staff_user v ON v.id = b.reviewed_by
  WHERE b.reviewed_at IS NULL OR b.at >= since ORDER BY b.reviewed_at IS NOT NULL, b.at DESC
$$;

-- For auditors, who must be able to ask after a person also where the report is kept to a team: which reports name them, and nothing else.
CREATE FUNCTION reports_naming(kind text, asked text) RETURNS TABLE (report_id uuid, reference text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.id, r.reference FROM report r WHERE asked <> '' AND r.id IN (
    SELECT p.report_id FROM report_person p WHERE kind = 'name'
      AND regexp_split_to_array(lower(p.name), '[^[:alnum:]]+') @> array_remove(regexp_split_to_array(lower(asked), '[^[:alnum:]]+'), '')
      AND array_remove(regexp_split_to_array(lower(asked), '[^[:alnum:]]+'), '') <> '{}'
    UNION ALL SELECT t.report_id FROM report_phone t WHERE kind = 'telephone' AND t.number = asked
    UNION ALL SELECT a.report_id FROM report_address a WHERE kind = 'address'
      AND (replace(upper(a.postcode), ' ', '') = replace(upper(asked), ' ', '') OR lower(btrim(a.line)) = lower(btrim(asked))))
  ORDER BY r.number DESC LIMIT 500
$$;

REVOKE ALL ON FUNCTION acting_user(), hidden_reports(), on_team_of(uuid), acts_in_role(text), restriction_has_a_team(),
  team_keeps_whom_to_ask(), restricted_report(text), count_hidden_reports(), glass_broken(timestamptz), reports_naming(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION acting_user(), hidden_reports(), on_team_of(uuid), acts_in_role(text), restricted_report(text), count_hidden_reports(),
  glass_broken(timestamptz), reports_naming(text, text) TO counterfoil_staff;
