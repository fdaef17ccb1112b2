-- What the migrations come to. Written by scripts/build-schema.ts from the database's own catalogue; compared with both kinds of database
-- by the contract tests. Read it; change it by a new migration.

CREATE OR REPLACE FUNCTION public.acting_role()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  SELECT CASE WHEN current_setting('role') = 'none' THEN session_user::text ELSE current_setting('role') END
$function$
-- executed by anybody

CREATE OR REPLACE FUNCTION public.acting_user()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
  SELECT nullif(current_setting('counterfoil.user', true), '')::uuid
$function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.acts_as_partner()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM staff_user u WHERE u.id = acting_user() AND u.roles = '{partner}')
$function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.acts_in_any(wanted text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT 1 FROM staff_user u WHERE u.id = acting_user() AND u.disabled_at IS NULL AND u.roles && wanted)
$function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.acts_in_role(wanted text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT 1 FROM staff_user u WHERE u.id = acting_user() AND u.disabled_at IS NULL AND wanted = ANY (u.roles))
$function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.agreed_key(a allocation)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT CASE WHEN a.agreed THEN 'yes' ELSE 'no' END $function$
-- executed by counterfoil_staff, counterfoil_worker

CREATE OR REPLACE FUNCTION public.allocation_facts()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF NEW.factors IS NOT NULL THEN
    RETURN NEW;
  END IF;
  SELECT a.band, a.fraud_type, coalesce(a.body #>> '{vulnerability,level}' IN ('high', 'medium'), false), r.district,
      victim_age_band(r.id, r.received_at),
      ARRAY(SELECT DISTINCT f->>'factor' FROM jsonb_array_elements(
        CASE WHEN jsonb_typeof(a.body->'reasons') = 'array' THEN a.body->'reasons' ELSE '[]' END) f
        WHERE f->'points' IS DISTINCT FROM '0'::jsonb AND f ? 'factor' ORDER BY 1)
    INTO NEW.band, NEW.fraud_type, NEW.vulnerable, NEW.district, NEW.age_band, NEW.factors
    FROM assessment a JOIN report r ON r.id = a.report_id WHERE a.id = NEW.assessment_id;
  RETURN NEW;
END $function$
-- executed by anybody

CREATE OR REPLACE FUNCTION public.allocation_undone_by_its_maker()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM allocation a WHERE a.id = NEW.allocation_id AND a.decided_by = NEW.undone_by) THEN
    RAISE EXCEPTION 'only whoever made a decision can undo it; others decide again' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $function$
-- executed by anybody

CREATE OR REPLACE FUNCTION public.ask_subscription(asked jsonb, sealed_contact bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF (SELECT count(*) FROM warning_subscription w WHERE w.contact_hash = asked->>'contact' AND w.asked_at > clock_timestamp() - interval '1 day') >= 5
    OR (SELECT count(*) FROM warning_subscription w WHERE w.visitor = asked->>'visitor' AND w.asked_at > clock_timestamp() - interval '1 hour') >= 20 THEN
    RETURN false;
  END IF;
  INSERT INTO warning_subscription (id, channel, sealed, contact_hash, area, area_name, districts, visitor)
    VALUES ((asked->>'id')::uuid, asked->>'channel', sealed_contact, asked->>'contact', asked->>'area', asked->>'area_name',
      ARRAY(SELECT jsonb_array_elements_text(asked->'districts')), asked->>'visitor');
  RETURN true;
END $function$
-- executed by counterfoil_public

CREATE OR REPLACE FUNCTION public.ask_tracking_code(wanted text, by_channel text, who text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO tracking_code_request (reference, channel, visitor)
    SELECT wanted, by_channel, who
    WHERE (SELECT count(*) FROM tracking_code_request q WHERE q.visitor = who AND q.at > clock_timestamp() - interval '1 hour') < 10;
END $function$
-- executed by counterfoil_public

CREATE OR REPLACE FUNCTION public.assignment_undone_by_its_maker()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM assignment a WHERE a.id = NEW.assignment_id AND a.made_by = NEW.undone_by) THEN
    RAISE EXCEPTION 'only whoever made a step can undo it; others take a new one' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $function$
-- executed by anybody

CREATE OR REPLACE FUNCTION public.audit_append(entries jsonb)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
END $function$
-- owned by counterfoil_audit
-- executed by counterfoil_public, counterfoil_staff, counterfoil_worker

CREATE OR REPLACE FUNCTION public.audit_is_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'the audit trail is append only' USING ERRCODE = '42501';
END $function$
-- executed by anybody

CREATE OR REPLACE FUNCTION public.audit_part(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  SELECT CASE WHEN value IS NULL THEN '-' ELSE octet_length(value) || ':' || value END
$function$
-- executed by anybody

CREATE OR REPLACE FUNCTION public.bulk_sent_before(hashes text[])
 RETURNS TABLE(hash text, sent_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT b.hash, b.sent_at FROM bulk_sent b WHERE b.hash = ANY (hashes[1:201]) AND b.sent_at > clock_timestamp() - interval '90 days'
$function$
-- executed by counterfoil_public

CREATE OR REPLACE FUNCTION public.case_item_keeps_versions()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  -- A restore brings the versions back itself.
  IF pg_has_role(acting_role()::name, (SELECT c.relowner FROM pg_class c WHERE c.oid = TG_RELID), 'MEMBER') THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' AND NEW.version <> 1 THEN
    RAISE EXCEPTION 'a record begins with version 1' USING ERRCODE = '42501';
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.version <> OLD.version + 1 OR NEW.report_id <> OLD.report_id OR NEW.kind <> OLD.kind) THEN
    RAISE EXCEPTION 'a change of a record is its next version, of the same report and kind' USING ERRCODE = '42501';
  END IF;
  INSERT INTO case_item_version (item_id, version, body, owner, due, done_at, removed, change, changed_by, changed_at)
    VALUES (NEW.id, NEW.version, NEW.body, NEW.owner, NEW.due, NEW.done_at, NEW.removed, NEW.change, NEW.changed_by, NEW.changed_at);
  RETURN NULL;
END $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.case_outcome_undone_by_its_maker()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF NEW.reason IS NULL
    AND NOT EXISTS (SELECT 1 FROM case_outcome o WHERE o.id = NEW.outcome_id AND o.decided_by = NEW.undone_by AND o.informed <> 'tracker') THEN
    RAISE EXCEPTION 'only whoever recorded an outcome can take it back without a reason, and only while the person has not been told' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.check_contact_code(hash text, who text, tries integer, minutes integer)
 RETURNS TABLE(contact uuid, started timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  too_many boolean;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(who, 20261122));
  DELETE FROM contact_try WHERE at < clock_timestamp() - interval '1 day';
  SELECT count(*) >= least(tries, 20) INTO too_many FROM contact_try t
    WHERE t.visitor = who AND t.at > clock_timestamp() - make_interval(mins => greatest(minutes, 5));
  RETURN QUERY UPDATE contact_code c SET uses_left = c.uses_left - 1
    WHERE c.code_hash = hash AND NOT too_many AND c.expires_at > clock_timestamp() AND c.ended_at IS NULL AND c.uses_left > 0
    RETURNING c.id, c.issued_at;
  IF NOT FOUND AND NOT too_many THEN INSERT INTO contact_try (visitor) VALUES (who); END IF;
END $function$
-- executed by counterfoil_public

CREATE OR REPLACE FUNCTION public.close_tracking()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  DELETE FROM tracking_session s
    WHERE s.token_hash = encode(sha256(convert_to(nullif(current_setting('counterfoil.tracking', true), ''), 'UTF8')), 'hex')
$function$
-- executed by counterfoil_public

CREATE OR REPLACE FUNCTION public.confirm_subscription(wanted uuid, days integer)
 RETURNS TABLE(area_name text, channel text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  UPDATE warning_subscription w SET confirmed_at = clock_timestamp() WHERE w.id = wanted AND w.confirmed_at IS NULL AND w.stopped_at IS NULL
    AND w.asked_at > clock_timestamp() - make_interval(days => least(days, 30));
  UPDATE warning_subscription o SET stopped_at = clock_timestamp() FROM warning_subscription w
    WHERE w.id = wanted AND w.confirmed_at IS NOT NULL AND w.stopped_at IS NULL AND o.contact_hash = w.contact_hash AND o.area = w.area
      AND o.id <> w.id AND o.stopped_at IS NULL AND o.confirmed_at IS NOT NULL AND o.confirmed_at < w.confirmed_at;
  RETURN QUERY SELECT w.area_name, w.channel FROM warning_subscription w WHERE w.id = wanted AND w.confirmed_at IS NOT NULL AND w.stopped_at IS NULL;
END $function$
-- executed by counterfoil_public

CREATE OR REPLACE FUNCTION public.contact_moves_call_list()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  PERFORM place_on_call_list(NEW.report_id);
  RETURN NULL;
END $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.correction_is_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'a correction is never changed: undo it' USING ERRCODE = '42501';
END $function$
-- executed by anybody

CREATE OR REPLACE FUNCTION public.correction_marks()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  UPDATE intelligence_report i SET corrected_at = NEW.sanitised_at WHERE i.id = NEW.corrects;
  RETURN NULL;
END $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.count_hidden_reports()
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT coalesce(array_length(hidden_reports(), 1), 0)
$function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.counts_of(asked text)
 RETURNS TABLE(key text, n bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT u.key, sum(u.n)::bigint FROM (
    SELECT k.key, k.n FROM kept_count k WHERE k.what = asked
    UNION ALL SELECT standing_key(s), -1 FROM report_standing s WHERE asked = 'standing' AND s.report_id = ANY (hidden_reports())
    UNION ALL SELECT owed_key(d), -1 FROM duty d WHERE asked = 'owed' AND d.report_id = ANY (hidden_reports())
    UNION ALL SELECT received_key(r), -1 FROM report r WHERE asked = 'received' AND r.id = ANY (hidden_reports())
    UNION ALL SELECT policy_key(a), -1 FROM assessment a WHERE asked = 'assessed' AND a.report_id = ANY (hidden_reports())
    UNION ALL SELECT agreed_key(a), -1 FROM allocation a WHERE asked = 'agreed' AND a.report_id = ANY (hidden_reports())
  ) u WHERE u.key IS NOT NULL GROUP BY u.key HAVING sum(u.n) <> 0
$function$
-- executed by counterfoil_staff, counterfoil_worker

CREATE OR REPLACE FUNCTION public.disclosure_called(asked text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT d.id FROM disclosure d WHERE d.reference = upper(asked) AND (acts_in_role('auditor') OR acts_in_role('supervisor'))
$function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.disposal_blockers(of_report uuid)
 RETURNS TABLE(kind text, about text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT 'early', to_char(r.review_due, 'YYYY-MM-DD') FROM report r WHERE r.id = of_report AND r.review_due > current_date
  UNION ALL SELECT 'hold', NULL WHERE 'hold' = (SELECT c.decision FROM case_retention c
    WHERE c.report_id = of_report AND c.decision <> 'retain' ORDER BY c.id DESC LIMIT 1)
  UNION ALL SELECT 'undecided', NULL WHERE NOT EXISTS (SELECT FROM report_standing s WHERE s.report_id = of_report AND s.decided IS NOT NULL)
  UNION ALL SELECT 'open_case', NULL WHERE under_investigation(of_report)
  UNION ALL SELECT DISTINCT 'series', o.series_id FROM series_member m JOIN series_member o ON o.series_id = m.series_id AND o.report_id <> m.report_id
    WHERE m.report_id = of_report AND under_investigation(o.report_id)
  UNION ALL SELECT 'nominated', g.reference FROM group_nomination g
    WHERE g.series_id IN (WITH RECURSIVE called(id) AS (SELECT m.series_id FROM series_member m WHERE m.report_id = of_report
        UNION SELECT e.id FROM series e JOIN called c ON e.merged_into = c.id) SELECT id FROM called)
      AND (g.answer IS NULL OR g.answer = 'agreed') AND g.regional IS DISTINCT FROM 'refused'
  UNION ALL SELECT 'charged', NULL FROM (SELECT o.outcome_type, o.decided_at FROM case_outcome o
      LEFT JOIN case_outcome_undone u ON u.outcome_id = o.id WHERE o.report_id = of_report AND u.outcome_id IS NULL ORDER BY o.id DESC LIMIT 1) l
    WHERE l.outcome_type IN (1, 4)
      AND NOT EXISTS (SELECT FROM case_retention c WHERE c.report_id = of_report AND c.decision = 'release' AND c.decided_at >= l.decided_at)
  UNION ALL SELECT 'disclosed', d.reference FROM disclosure d LEFT JOIN intelligence_report i ON i.id = d.intelligence_id
    WHERE (d.report_id = of_report OR i.report_id = of_report) AND d.recalled_at IS NULL
  UNION ALL SELECT 'figures', to_char(f.month, 'YYYY-MM') FROM picture_fact f WHERE f.report_id = of_report
    AND NOT EXISTS (SELECT FROM statistic_month p WHERE p.month = f.month)
  UNION ALL SELECT 'newer', to_char(max(n.at) AT TIME ZONE 'Europe/London', 'YYYY-MM-DD') FROM retention_review v JOIN LATERAL (
      SELECT i.changed_at AS at FROM case_item i WHERE i.report_id = of_report
      UNION ALL SELECT a.at FROM report_addition a WHERE a.report_id = of_report
      UNION ALL SELECT m.at FROM report_message m WHERE m.report_id = of_report AND NOT m.from_us
      UNION ALL SELECT t.submitted_at FROM intelligence_submission t WHERE t.report_id = of_report
      UNION ALL SELECT g.made_at FROM assignment g WHERE g.report_id = of_report
      UNION ALL SELECT l.decided_at FROM allocation l WHERE l.report_id = of_report) n ON n.at > v.proposed_at
    WHERE v.report_id = of_report AND v.answer IS NULL AND v.wish = 'dispose' HAVING count(*) > 0
$function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.dispose_report(asked bigint)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  v retention_review%ROWTYPE;
  r report%ROWTYPE;
BEGIN
  SELECT * INTO v FROM retention_review x WHERE x.id = asked AND x.answer IS NULL AND x.wish = 'dispose' FOR UPDATE;
  IF NOT FOUND OR v.report_id = ANY (hidden_reports()) OR v.proposed_by = acting_user() OR acts_in_role('supervisor') IS NOT TRUE THEN
    RAISE EXCEPTION 'another supervisor decides on a proposal that is open' USING ERRCODE = '42501';
  END IF;
  SELECT * INTO STRICT r FROM report x WHERE x.id = v.report_id FOR UPDATE;
  IF EXISTS (SELECT FROM disposal_blockers(r.id)) THEN
    RAISE EXCEPTION 'something still rests on this record' USING ERRCODE = '55000';
  END IF;
  INSERT INTO disposed_report (report_id, reference, ground, proposed_by, decided_by)
    SELECT r.id, r.reference, v.ground, p.username, d.username FROM staff_user p, staff_user d WHERE p.id = v.proposed_by AND d.id = acting_user();
  INSERT INTO disposed_count AS c (month, district, fraud_type, reports)
    SELECT f.month, f.district, f.fraud_type, 1 FROM picture_fact f WHERE f.report_id = r.id
    ON CONFLICT (month, district, fraud_type) DO UPDATE SET reports = c.reports + 1;
  PERFORM forget_in_events(r.id, r.external_id);
  PERFORM forget_correspondence(r.id, r.reference);
  PERFORM forget_findings(r.id);
  PERFORM forget_case(r.id);
  RETURN r.reference;
END $function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.duty_moves_queue()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  UPDATE report_standing s SET next_due = d.due
  FROM (SELECT c.report_id, (SELECT min(o.due) FILTER (WHERE o.done_at IS NULL) FROM duty o WHERE o.report_id = c.report_id) AS due
        FROM (SELECT DISTINCT report_id FROM changed) c OFFSET 0) d
  WHERE s.report_id = d.report_id AND s.next_due IS DISTINCT FROM d.due;
  RETURN NULL;
END $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.end_report_returns()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  WITH ended AS (
    DELETE FROM report_return
      WHERE draft_hash = encode(sha256(convert_to(nullif(current_setting('counterfoil.tracking', true), ''), 'UTF8')), 'hex')
      RETURNING id_hash
  )
  INSERT INTO report_return_sent (id_hash, sent_on)
    SELECT id_hash, (clock_timestamp() AT TIME ZONE 'Europe/London')::date FROM ended
    ON CONFLICT DO NOTHING
$function$
-- executed by counterfoil_public

CREATE OR REPLACE FUNCTION public.end_tracking(about uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM report r WHERE r.id = about AND r.xmin = pg_current_xact_id()::xid) THEN RETURN false; END IF;
  DELETE FROM tracking_secret WHERE report_id = about;
  DELETE FROM tracking_code WHERE report_id = about;
  DELETE FROM tracking_session WHERE report_id = about;
  RETURN true;
END $function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.event_horizon()
 RETURNS bigint
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM pg_advisory_xact_lock(20261122, 1);
  RETURN (SELECT coalesce(max(seq), 0) FROM event_log);
END $function$
-- executed by counterfoil_worker

CREATE OR REPLACE FUNCTION public.event_log_is_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('counterfoil.disposing', true) = 'on'
    AND pg_has_role(current_user, (SELECT c.relowner FROM pg_class c WHERE c.oid = TG_RELID), 'MEMBER') THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION 'the event log is append only' USING ERRCODE = '42501';
END $function$
-- executed by anybody

CREATE OR REPLACE FUNCTION public.event_log_writer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(20261122, 1);
  RETURN NULL;
END $function$
-- executed by anybody

CREATE OR REPLACE FUNCTION public.first_sanitised(submission uuid)
 RETURNS TABLE(reference text, made_by text, made_at timestamp with time zone, readable boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT f.reference, f.display_name, f.sanitised_at, f.readable FROM (
    SELECT i.reference, u.display_name, i.sanitised_at, i.report_id IS NULL OR i.report_id <> ALL (hidden_reports()) AS known,
      i.sanitised_by = acting_user() OR CASE i.handling
        WHEN 'P' THEN acts_in_any('{imu_assessor,lcu_sergeant,sfcu_investigator,analyst,supervisor}') ELSE acts_in_any(i.permitted) END AS readable
    FROM intelligence_report i JOIN staff_user u ON u.id = i.sanitised_by
    WHERE i.submission_id = submission AND i.corrects IS NULL AND NOT i.made_again) f
  WHERE f.known AND (f.readable OR acts_in_role('analyst'))
$function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.forget_bulk_sent()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  DELETE FROM bulk_sent WHERE sent_at <= clock_timestamp() - interval '90 days'
$function$
-- executed by counterfoil_worker

CREATE OR REPLACE FUNCTION public.forget_case(of_report uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  DELETE FROM duty x WHERE x.report_id = of_report;
  DELETE FROM case_outcome_undone x WHERE x.outcome_id IN (SELECT o.id FROM case_outcome o WHERE o.report_id = of_report);
  DELETE FROM case_outcome x WHERE x.report_id = of_report;
  DELETE FROM case_item_version x WHERE x.item_id IN (SELECT i.id FROM case_item i WHERE i.report_id = of_report);
  DELETE FROM case_item x WHERE x.report_id = of_report;
  DELETE FROM case_retention x WHERE x.report_id = of_report;
  DELETE FROM retention_review x WHERE x.report_id = of_report;
  DELETE FROM picture_fact x WHERE x.report_id = of_report;
  DELETE FROM report_standing x WHERE x.report_id = of_report;
  DELETE FROM assignment_undone x WHERE x.assignment_id IN (SELECT a.id FROM assignment a WHERE a.report_id = of_report);
  DELETE FROM assignment x WHERE x.report_id = of_report;
  DELETE FROM allocation_undone x WHERE x.allocation_id IN (SELECT a.id FROM allocation a WHERE a.report_id = of_report);
  DELETE FROM allocation x WHERE x.report_id = of_report;
  DELETE FROM assessment x WHERE x.report_id = of_report;
  DELETE FROM report_file x WHERE x.report_id = of_report;
  DELETE FROM report_restriction x WHERE x.report_id = of_report;
  DELETE FROM break_glass x WHERE x.report_id = of_report;
  DELETE FROM report_version x WHERE x.report_id = of_report;
  DELETE FROM report x WHERE x.id = of_report;
END $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.forget_correspondence(of_report uuid, known_as text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  DELETE FROM outgoing_message o WHERE o.about = of_report::text
    OR o.about IN (SELECT d.id::text FROM disclosure d LEFT JOIN intelligence_report i ON i.id = d.intelligence_id
      WHERE d.report_id = of_report OR i.report_id = of_report);
  DELETE FROM inbound_text t WHERE t.contact_hash IN (SELECT n.contact_hash FROM report_nudge n WHERE n.report_id = of_report)
    AND NOT EXISTS (SELECT FROM report_nudge n WHERE n.contact_hash = t.contact_hash AND n.report_id <> of_report)
    AND NOT EXISTS (SELECT FROM warning_subscription w WHERE w.contact_hash = t.contact_hash);
  DELETE FROM report_news x WHERE x.report_id = of_report;
  DELETE FROM report_message x WHERE x.report_id = of_report;
  DELETE FROM report_nudge x WHERE x.report_id = of_report;
  DELETE FROM report_addition x WHERE x.report_id = of_report;
  DELETE FROM report_stage x WHERE x.report_id = of_report;
  DELETE FROM report_outcome x WHERE x.report_id = of_report;
  DELETE FROM contact_code x WHERE x.report_id = of_report;
  DELETE FROM tracking_code x WHERE x.report_id = of_report;
  DELETE FROM tracking_code_request x WHERE x.reference = known_as;
  DELETE FROM tracking_try x WHERE x.reference = known_as;
  DELETE FROM tracking_secret x WHERE x.report_id = of_report;
  DELETE FROM tracking_session x WHERE x.report_id = of_report;
END $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.forget_findings(of_report uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  called text[] := ARRAY(SELECT DISTINCT w FROM search_name n, unnest(n.words) w WHERE n.report_id = of_report);
BEGIN
  UPDATE disclosure d SET sent = 'Disposed of with the record it was about.', purpose = 'Disposed of with the record it was about.', completeness = '',
      reliability = 'Disposed of.', recalled_because = 'Disposed of with the record it was about.', report_id = NULL, intelligence_id = NULL
    WHERE d.report_id = of_report OR d.intelligence_id IN (SELECT i.id FROM intelligence_report i WHERE i.report_id = of_report);
  DELETE FROM intelligence_item x WHERE x.intelligence_id IN (SELECT i.id FROM intelligence_report i WHERE i.report_id = of_report);
  DELETE FROM intelligence_report x WHERE x.report_id = of_report;
  UPDATE intelligence_submission x SET report_id = NULL WHERE x.report_id = of_report
    AND EXISTS (SELECT FROM intelligence_report i WHERE i.submission_id = x.id);
  DELETE FROM intelligence_submission x WHERE x.report_id = of_report;
  DELETE FROM search_name x WHERE x.report_id = of_report;
  DELETE FROM search_mark x WHERE x.report_id = of_report;
  DELETE FROM search_story x WHERE x.report_id = of_report;
  DELETE FROM search_gram g WHERE g.word = ANY (called) AND NOT EXISTS (SELECT FROM search_name n WHERE n.words && ARRAY[g.word]);
  DELETE FROM search_result x WHERE strpos(x.hits::text, of_report::text) > 0;
  DELETE FROM victim_call x WHERE x.report_id = of_report;
  DELETE FROM threat_report x WHERE x.report_id = of_report;
  DELETE FROM possible_link x WHERE x.report_id = of_report OR x.with_id = of_report;
  DELETE FROM series_link x WHERE x.report_id = of_report OR x.with_id = of_report;
  UPDATE series_member x SET duplicate_of = NULL WHERE x.duplicate_of = of_report;
  DELETE FROM series_member x WHERE x.report_id = of_report;
  DELETE FROM same_person x WHERE x.report_a = of_report OR x.report_b = of_report;
END $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.forget_in_events(of_report uuid, outside text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  quoted text := to_json(outside)::text;
BEGIN
  PERFORM set_config('counterfoil.disposing', 'on', true);
  UPDATE event_log e SET body = replace(e.body::text, quoted, to_json(of_report)::text)::jsonb
      || CASE WHEN e.type = 'victim.at_risk' AND e.subject = of_report::text THEN '{"reasons": []}' ELSE '{}' END::jsonb
    WHERE e.subject = of_report::text
      OR (e.type IN ('series.formed', 'series.grew', 'threat.detected') AND strpos(e.body::text, quoted) > 0);
  PERFORM set_config('counterfoil.disposing', '', true);
END $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.forget_left_reports()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  gone integer;
BEGIN
  DELETE FROM report_draft d WHERE d.touched_at < clock_timestamp() - interval '7 days'
    OR (d.touched_at < clock_timestamp() - interval '1 day' AND NOT EXISTS (SELECT 1 FROM report_return r WHERE r.draft_hash = d.id_hash));
  GET DIAGNOSTICS gone = ROW_COUNT;
  DELETE FROM report_file f WHERE f.draft_hash IS NOT NULL AND NOT EXISTS (SELECT 1 FROM report_draft d WHERE d.id_hash = f.draft_hash);
  DELETE FROM report_return_sent s WHERE s.sent_on < (clock_timestamp() AT TIME ZONE 'Europe/London')::date - 7;
  RETURN gone;
END $function$
-- executed by counterfoil_worker

CREATE OR REPLACE FUNCTION public.forget_searches(older_than integer)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  DELETE FROM search_result WHERE made_at < clock_timestamp() - make_interval(hours => greatest(older_than, 1))
$function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.glass_broken(since timestamp with time zone)
 RETURNS TABLE(id bigint, reference text, report_id uuid, user_id uuid, who text, reason text, at timestamp with time zone, until timestamp with time zone, reviewer text, reviewed_at timestamp with time zone, verdict text, note text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT b.id, r.reference, b.report_id, b.user_id, u.display_name, b.reason, b.at, b.until, v.display_name, b.reviewed_at, b.verdict, b.note
  FROM break_glass b JOIN report r ON r.id = b.report_id JOIN staff_user u ON u.id = b.user_id LEFT JOIN staff_user v ON v.id = b.reviewed_by
  WHERE b.reviewed_at IS NULL OR b.at >= since ORDER BY b.reviewed_at IS NOT NULL, b.at DESC
$function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.hidden_behind_warning(wanted uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT CASE WHEN acts_in_any('{imu_assessor,lcu_sergeant,sfcu_investigator,analyst,supervisor}') THEN (SELECT count(*)::integer FROM (
    SELECT t.report_id FROM warning w JOIN threat_report t ON t.threat_id = w.threat_id WHERE w.id = wanted
    UNION SELECT m.report_id FROM warning w JOIN series_member m ON m.series_id = w.series_id WHERE w.id = wanted AND w.threat_id IS NULL) b
    WHERE b.report_id = ANY ((SELECT hidden_reports())::uuid[])) END
$function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.hidden_reports()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT CASE WHEN acts_as_partner() THEN (SELECT coalesce(array_agg(a.id), '{}') FROM report a) ELSE
    (SELECT coalesce(array_agg(r.report_id), '{}') FROM report_restriction r
    WHERE NOT EXISTS (SELECT 1 FROM report_team t WHERE t.report_id = r.report_id AND t.user_id = acting_user())
      AND NOT EXISTS (SELECT 1 FROM break_glass b
        WHERE b.report_id = r.report_id AND b.user_id = acting_user() AND b.verdict IS DISTINCT FROM 'wrong' AND b.until > clock_timestamp())) END
$function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.hidden_series()
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT coalesce(array_agg(r.series_id), '{}') FROM series_restriction r
  WHERE NOT EXISTS (SELECT 1 FROM series_team t WHERE t.series_id = r.series_id AND t.user_id = acting_user())
$function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.intelligence_called(asked text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT x.id FROM (SELECT id, reference FROM intelligence_report UNION ALL SELECT id, reference FROM intelligence_submission) x
  WHERE x.reference = upper(asked) AND (acts_in_role('auditor') OR acts_in_role('supervisor'))
$function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.intelligence_nobody_reads()
 RETURNS TABLE(submission text, report text, priority text, own_team boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT s.reference, r.reference, s.priority, on_team_of(r.id)
  FROM intelligence_submission s JOIN report_restriction x ON x.report_id = s.report_id JOIN report r ON r.id = s.report_id
  WHERE (acts_in_role('supervisor') OR on_team_of(r.id))
    AND NOT EXISTS (SELECT FROM report_team t JOIN staff_user a ON a.id = t.user_id
      WHERE t.report_id = s.report_id AND 'analyst' = ANY (a.roles) AND a.disabled_at IS NULL)
    AND NOT EXISTS (SELECT FROM intelligence_report i WHERE i.submission_id = s.id)
  ORDER BY s.submitted_at LIMIT 50
$function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.keep_picture_fact(of_report uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  INSERT INTO picture_fact AS f (report_id, received_at, month, week, district, town, fraud_type, kind, loss_gbp, age_band, alone, vulnerable,
    impersonated, asked, fetched)
  SELECT r.id, r.received_at, date_trunc('month', r.received_at AT TIME ZONE 'Europe/London')::date,
    date_trunc('week', r.received_at AT TIME ZONE 'Europe/London')::date, r.district, r.town, s.fraud_type, r.kind, r.loss_gbp,
    victim_age_band(r.id, r.received_at), r.payload #> '{victim,livesAlone}' IS NOT DISTINCT FROM 'true'::jsonb, s.vulnerable,
    words_of(r.payload->'impersonated'), words_of(r.payload->'askedFor'),
    CASE WHEN r.payload #>> '{collection,taxiFirm}' IS NOT NULL THEN 'taxi'
      WHEN jsonb_typeof(r.payload->'collection') = 'object' AND r.payload->'collection' <> '{}' THEN 'courier' END
  FROM report_standing s JOIN report r ON r.id = s.report_id WHERE s.report_id = of_report AND s.fraud_type IS NOT NULL
  ON CONFLICT (report_id) DO UPDATE SET received_at = excluded.received_at, month = excluded.month, week = excluded.week,
    district = excluded.district, town = excluded.town, fraud_type = excluded.fraud_type, kind = excluded.kind, loss_gbp = excluded.loss_gbp,
    age_band = excluded.age_band, alone = excluded.alone, vulnerable = excluded.vulnerable, impersonated = excluded.impersonated,
    asked = excluded.asked, fetched = excluded.fetched
$function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.keep_with_series(reports uuid[], of_series text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  UPDATE report_restriction x SET via_series = of_series FROM series_restriction here, series_restriction there
    WHERE x.report_id = ANY (reports) AND here.series_id = of_series AND there.series_id = x.via_series AND there.series_id <> of_series
      AND coalesce(there.kept_first, there.series_id) = coalesce(here.kept_first, here.series_id);
  WITH kept AS (
    INSERT INTO report_restriction (report_id, reason, ask, set_by, via_series)
      SELECT m, s.reason, s.ask, s.set_by, s.series_id FROM series_restriction s, unnest(reports) m WHERE s.series_id = of_series
      ON CONFLICT (report_id) DO NOTHING RETURNING report_id)
  SELECT coalesce(array_agg(k.report_id), '{}') INTO reports FROM kept k;
  INSERT INTO report_team (report_id, user_id, added_by)
    SELECT m, t.user_id, t.added_by FROM series_team t, unnest(reports) m WHERE t.series_id = of_series ON CONFLICT DO NOTHING;
END $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.kept_agreed_delete()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    BEGIN
      INSERT INTO kept_count AS k (what, key, writer, n)
      SELECT 'agreed', c.key, w.writer, c.n
      FROM (SELECT key, sum(d) AS n FROM (SELECT agreed_key(o) AS key, -1 AS d FROM went o) x WHERE key IS NOT NULL GROUP BY key HAVING sum(d) <> 0) c,
        (SELECT kept_count_writer() AS writer) w
      ORDER BY c.key
      ON CONFLICT ON CONSTRAINT kept_count_pkey DO UPDATE SET n = k.n + excluded.n;
      RETURN NULL;
    END
  $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.kept_agreed_insert()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    BEGIN
      INSERT INTO kept_count AS k (what, key, writer, n)
      SELECT 'agreed', c.key, w.writer, c.n
      FROM (SELECT key, sum(d) AS n FROM (SELECT agreed_key(n) AS key, 1 AS d FROM came n) x WHERE key IS NOT NULL GROUP BY key HAVING sum(d) <> 0) c,
        (SELECT kept_count_writer() AS writer) w
      ORDER BY c.key
      ON CONFLICT ON CONSTRAINT kept_count_pkey DO UPDATE SET n = k.n + excluded.n;
      RETURN NULL;
    END
  $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.kept_agreed_update()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    BEGIN
      INSERT INTO kept_count AS k (what, key, writer, n)
      SELECT 'agreed', c.key, w.writer, c.n
      FROM (SELECT key, sum(d) AS n FROM (SELECT agreed_key(n) AS key, 1 AS d FROM came n UNION ALL SELECT agreed_key(o) AS key, -1 AS d FROM went o) x WHERE key IS NOT NULL GROUP BY key HAVING sum(d) <> 0) c,
        (SELECT kept_count_writer() AS writer) w
      ORDER BY c.key
      ON CONFLICT ON CONSTRAINT kept_count_pkey DO UPDATE SET n = k.n + excluded.n;
      RETURN NULL;
    END
  $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.kept_assessed_delete()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    BEGIN
      INSERT INTO kept_count AS k (what, key, writer, n)
      SELECT 'assessed', c.key, w.writer, c.n
      FROM (SELECT key, sum(d) AS n FROM (SELECT policy_key(o) AS key, -1 AS d FROM went o) x WHERE key IS NOT NULL GROUP BY key HAVING sum(d) <> 0) c,
        (SELECT kept_count_writer() AS writer) w
      ORDER BY c.key
      ON CONFLICT ON CONSTRAINT kept_count_pkey DO UPDATE SET n = k.n + excluded.n;
      RETURN NULL;
    END
  $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.kept_assessed_insert()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    BEGIN
      INSERT INTO kept_count AS k (what, key, writer, n)
      SELECT 'assessed', c.key, w.writer, c.n
      FROM (SELECT key, sum(d) AS n FROM (SELECT policy_key(n) AS key, 1 AS d FROM came n) x WHERE key IS NOT NULL GROUP BY key HAVING sum(d) <> 0) c,
        (SELECT kept_count_writer() AS writer) w
      ORDER BY c.key
      ON CONFLICT ON CONSTRAINT kept_count_pkey DO UPDATE SET n = k.n + excluded.n;
      RETURN NULL;
    END
  $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.kept_assessed_update()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    BEGIN
      INSERT INTO kept_count AS k (what, key, writer, n)
      SELECT 'assessed', c.key, w.writer, c.n
      FROM (SELECT key, sum(d) AS n FROM (SELECT policy_key(n) AS key, 1 AS d FROM came n UNION ALL SELECT policy_key(o) AS key, -1 AS d FROM went o) x WHERE key IS NOT NULL GROUP BY key HAVING sum(d) <> 0) c,
        (SELECT kept_count_writer() AS writer) w
      ORDER BY c.key
      ON CONFLICT ON CONSTRAINT kept_count_pkey DO UPDATE SET n = k.n + excluded.n;
      RETURN NULL;
    END
  $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.kept_count_writer()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
DECLARE
  number integer := 0;
BEGIN
  WHILE NOT pg_try_advisory_xact_lock(20261041, number) LOOP
    number := number + 1;
  END LOOP;
  RETURN number;
END $function$
-- executed by counterfoil_staff, counterfoil_worker

CREATE OR REPLACE FUNCTION public.kept_owed_delete()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    BEGIN
      INSERT INTO kept_count AS k (what, key, writer, n)
      SELECT 'owed', c.key, w.writer, c.n
      FROM (SELECT key, sum(d) AS n FROM (SELECT owed_key(o) AS key, -1 AS d FROM went o) x WHERE key IS NOT NULL GROUP BY key HAVING sum(d) <> 0) c,
        (SELECT kept_count_writer() AS writer) w
      ORDER BY c.key
      ON CONFLICT ON CONSTRAINT kept_count_pkey DO UPDATE SET n = k.n + excluded.n;
      RETURN NULL;
    END
  $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.kept_owed_insert()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    BEGIN
      INSERT INTO kept_count AS k (what, key, writer, n)
      SELECT 'owed', c.key, w.writer, c.n
      FROM (SELECT key, sum(d) AS n FROM (SELECT owed_key(n) AS key, 1 AS d FROM came n) x WHERE key IS NOT NULL GROUP BY key HAVING sum(d) <> 0) c,
        (SELECT kept_count_writer() AS writer) w
      ORDER BY c.key
      ON CONFLICT ON CONSTRAINT kept_count_pkey DO UPDATE SET n = k.n + excluded.n;
      RETURN NULL;
    END
  $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.kept_owed_update()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    BEGIN
      INSERT INTO kept_count AS k (what, key, writer, n)
      SELECT 'owed', c.key, w.writer, c.n
      FROM (SELECT key, sum(d) AS n FROM (SELECT owed_key(n) AS key, 1 AS d FROM came n UNION ALL SELECT owed_key(o) AS key, -1 AS d FROM went o) x WHERE key IS NOT NULL GROUP BY key HAVING sum(d) <> 0) c,
        (SELECT kept_count_writer() AS writer) w
      ORDER BY c.key
      ON CONFLICT ON CONSTRAINT kept_count_pkey DO UPDATE SET n = k.n + excluded.n;
      RETURN NULL;
    END
  $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.kept_received_delete()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    BEGIN
      INSERT INTO kept_count AS k (what, key, writer, n)
      SELECT 'received', c.key, w.writer, c.n
      FROM (SELECT key, sum(d) AS n FROM (SELECT received_key(o) AS key, -1 AS d FROM went o) x WHERE key IS NOT NULL GROUP BY key HAVING sum(d) <> 0) c,
        (SELECT kept_count_writer() AS writer) w
      ORDER BY c.key
      ON CONFLICT ON CONSTRAINT kept_count_pkey DO UPDATE SET n = k.n + excluded.n;
      RETURN NULL;
    END
  $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.kept_received_insert()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    BEGIN
      INSERT INTO kept_count AS k (what, key, writer, n)
      SELECT 'received', c.key, w.writer, c.n
      FROM (SELECT key, sum(d) AS n FROM (SELECT received_key(n) AS key, 1 AS d FROM came n) x WHERE key IS NOT NULL GROUP BY key HAVING sum(d) <> 0) c,
        (SELECT kept_count_writer() AS writer) w
      ORDER BY c.key
      ON CONFLICT ON CONSTRAINT kept_count_pkey DO UPDATE SET n = k.n + excluded.n;
      RETURN NULL;
    END
  $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.kept_series(wanted text)
 RETURNS TABLE(series_id text, ask_name text, set_by_name text, set_at timestamp with time zone, reports integer, hidden boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT r.series_id, a.display_name, s.display_name, r.set_at, (SELECT count(*)::integer FROM report_restriction x WHERE x.via_series = r.series_id),
    r.series_id = ANY (hidden_series())
  FROM series_restriction r JOIN staff_user a ON a.id = r.ask JOIN staff_user s ON s.id = r.set_by
  WHERE r.series_id = wanted OR (wanted = '' AND acts_in_any('{supervisor,auditor}')) ORDER BY r.set_at DESC LIMIT 200
$function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.kept_standing_delete()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    BEGIN
      INSERT INTO kept_count AS k (what, key, writer, n)
      SELECT 'standing', c.key, w.writer, c.n
      FROM (SELECT key, sum(d) AS n FROM (SELECT standing_key(o) AS key, -1 AS d FROM went o) x WHERE key IS NOT NULL GROUP BY key HAVING sum(d) <> 0) c,
        (SELECT kept_count_writer() AS writer) w
      ORDER BY c.key
      ON CONFLICT ON CONSTRAINT kept_count_pkey DO UPDATE SET n = k.n + excluded.n;
      RETURN NULL;
    END
  $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.kept_standing_insert()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    BEGIN
      INSERT INTO kept_count AS k (what, key, writer, n)
      SELECT 'standing', c.key, w.writer, c.n
      FROM (SELECT key, sum(d) AS n FROM (SELECT standing_key(n) AS key, 1 AS d FROM came n) x WHERE key IS NOT NULL GROUP BY key HAVING sum(d) <> 0) c,
        (SELECT kept_count_writer() AS writer) w
      ORDER BY c.key
      ON CONFLICT ON CONSTRAINT kept_count_pkey DO UPDATE SET n = k.n + excluded.n;
      RETURN NULL;
    END
  $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.kept_standing_update()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    BEGIN
      INSERT INTO kept_count AS k (what, key, writer, n)
      SELECT 'standing', c.key, w.writer, c.n
      FROM (SELECT key, sum(d) AS n FROM (SELECT standing_key(n) AS key, 1 AS d FROM came n UNION ALL SELECT standing_key(o) AS key, -1 AS d FROM went o) x WHERE key IS NOT NULL GROUP BY key HAVING sum(d) <> 0) c,
        (SELECT kept_count_writer() AS writer) w
      ORDER BY c.key
      ON CONFLICT ON CONSTRAINT kept_count_pkey DO UPDATE SET n = k.n + excluded.n;
      RETURN NULL;
    END
  $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.may_correct(old uuid, of_submission uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT 1 FROM intelligence_report i WHERE i.id = old AND i.submission_id = of_submission
    AND (i.sanitised_by = acting_user() OR i.handling = 'P' OR acts_in_any(i.permitted)))
$function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.member_is_kept()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF NEW.series_id IN (SELECT r.series_id FROM series_restriction r) THEN
    PERFORM keep_with_series(ARRAY[NEW.report_id], NEW.series_id);
  END IF;
  RETURN NULL;
END $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.merged_is_kept()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO series_restriction (series_id, reason, ask, set_by, kept_first)
    SELECT NEW.merged_into, r.reason, r.ask, r.set_by, coalesce(r.kept_first, r.series_id) FROM series_restriction r WHERE r.series_id = OLD.id
    ON CONFLICT DO NOTHING;
  IF FOUND OR EXISTS (SELECT 1 FROM series_restriction here, series_restriction there WHERE here.series_id = NEW.merged_into AND there.series_id = OLD.id
      AND coalesce(here.kept_first, here.series_id) = coalesce(there.kept_first, there.series_id)) THEN
    UPDATE report_restriction x SET via_series = NEW.merged_into WHERE x.via_series = OLD.id;
    INSERT INTO series_team (series_id, user_id, added_by)
      SELECT NEW.merged_into, t.user_id, t.added_by FROM series_team t WHERE t.series_id = OLD.id ON CONFLICT DO NOTHING;
  ELSE
    UPDATE report_restriction x SET via_series = NULL WHERE x.via_series = OLD.id;
  END IF;
  RETURN NULL;
END $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.missing_facts(payload jsonb, district text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
AS $function$
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
$function$
-- executed by counterfoil_public, counterfoil_staff, counterfoil_worker

CREATE OR REPLACE FUNCTION public.note_bulk_sent(hashes text[], again boolean)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  noted integer;
BEGIN
  INSERT INTO bulk_sent AS b (hash)
    SELECT DISTINCT h FROM unnest(hashes[1:201]) h ORDER BY h
    ON CONFLICT (hash) DO UPDATE SET sent_at = clock_timestamp() WHERE again OR b.sent_at <= clock_timestamp() - interval '90 days';
  GET DIAGNOSTICS noted = ROW_COUNT;
  RETURN noted;
END $function$
-- executed by counterfoil_public

CREATE OR REPLACE FUNCTION public.on_team_of(report uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT 1 FROM report_team t WHERE t.report_id = report AND t.user_id = acting_user())
    OR (acts_in_role('supervisor') AND NOT EXISTS (SELECT 1 FROM report_team t JOIN staff_user u ON u.id = t.user_id
      WHERE t.report_id = report AND u.disabled_at IS NULL))
$function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.on_team_of_series(series text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT 1 FROM series_team t WHERE t.series_id = series AND t.user_id = acting_user())
$function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.open_tracking(asked jsonb)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
  IF found_report IS NOT NULL
    AND (by_given OR (NOT visitor_rests AND (by_code IS NOT NULL OR (by_chosen AND NOT reference_rests)))) THEN
    UPDATE tracking_code SET used_at = clock_timestamp() WHERE id = by_code;
    INSERT INTO tracking_session (token_hash, report_id) VALUES (asked->>'token', found_report);
    RETURN found_report;
  END IF;
  -- A try that was not looked at is not counted: resting ends by itself, however long somebody goes on.
  IF NOT visitor_rests THEN INSERT INTO tracking_try (visitor, reference) VALUES (who, wanted); END IF;
  RETURN NULL;
END $function$
-- executed by counterfoil_public

CREATE OR REPLACE FUNCTION public.opened_by_secret(tracking_hash text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  SELECT coalesce(tracking_hash = encode(sha256(convert_to(nullif(current_setting('counterfoil.tracking', true), ''), 'UTF8')), 'hex'), false)
$function$
-- executed by anybody

CREATE OR REPLACE FUNCTION public.owed_key(d duty)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  SELECT to_char(d.due AT TIME ZONE 'UTC', 'YYYY-MM-DD') WHERE d.done_at IS NULL
$function$
-- executed by counterfoil_staff, counterfoil_worker

CREATE OR REPLACE FUNCTION public.partner_of_token(hash text)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT p.name FROM partner_token p WHERE p.token_hash = hash AND p.ended_at IS NULL
$function$
-- executed by counterfoil_public

CREATE OR REPLACE FUNCTION public.partner_referrals(wanted bigint DEFAULT NULL::bigint)
 RETURNS TABLE(item bigint, version integer, report_id uuid, reference text, name text, phone text, phone_is_theirs boolean, town text, district text, need smallint, urgency text, basis text, why text, state text, outcome text, contact_wish text, sent_at timestamp with time zone, tries integer, first_contact timestamp with time zone, reached_at timestamp with time zone, left_alone boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.partner_step(wanted bigint, seen integer, step text, words text, at timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
END $function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.place_on_call_list(of_report uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  theirs uuid[] := ARRAY(SELECT o.report_id FROM victim_call k JOIN victim_call o ON o.keys && k.keys WHERE k.report_id = of_report)
    || of_report;
BEGIN
  UPDATE victim_call c SET tries = t.tries, last_try = t.last_try, reached_at = least(t.reached_at, t.done_at), left_alone = t.left_alone
  FROM (SELECT v.report_id, count(i.id) AS tries, max(i.changed_at) AS last_try,
      min(i.changed_at) FILTER (WHERE i.body->>'result' = 'reached') AS reached_at,
      coalesce(bool_or(i.body->>'result' = 'asked_not'), false) AS left_alone,
      (SELECT min(d.done_at) FROM duty d WHERE d.report_id = ANY (theirs) AND d.what IN ('first_contact', 'visit')
        AND (d.report_id = v.report_id OR d.done_at >= v.received_at)) AS done_at
    FROM victim_call v LEFT JOIN case_item i ON i.report_id = ANY (theirs) AND i.kind = 'contact' AND NOT i.removed
      AND i.body->>'with' = 'victim' AND i.changed_at >= v.received_at
    WHERE v.report_id = ANY (theirs) GROUP BY v.report_id, v.received_at) t
  WHERE c.report_id = t.report_id;
END $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.policy_key(a assessment)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT a.policy_version $function$
-- executed by counterfoil_staff, counterfoil_worker

CREATE OR REPLACE FUNCTION public.public_statistics()
 RETURNS TABLE(month text, district text, fraud_type text, shown integer, withheld text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT to_char(c.month, 'YYYY-MM'), c.district, c.fraud_type, CASE WHEN c.shown >= 5 THEN c.shown END,
    CASE WHEN c.shown >= 5 THEN NULL ELSE coalesce(c.withheld, 'small') END
  FROM statistic_count c ORDER BY 1, 2 NULLS FIRST, 3 NULLS FIRST
$function$
-- executed by counterfoil_public

CREATE OR REPLACE FUNCTION public.queue_outgoing(messages jsonb)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
END $function$
-- executed by counterfoil_public, counterfoil_staff, counterfoil_worker

CREATE OR REPLACE FUNCTION public.reading_keeps_its_output()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'what was read stands as it was read: corrections lie over it' USING ERRCODE = '42501';
END $function$
-- executed by anybody

CREATE OR REPLACE FUNCTION public.receive_text(came jsonb, sealed_text bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO inbound_text (carrier_id, sealed, contact_hash, command)
    VALUES (came->>'id', sealed_text, came->>'contact', came->>'command') ON CONFLICT (carrier_id) DO NOTHING;
  RETURN FOUND;
END $function$
-- executed by counterfoil_public

CREATE OR REPLACE FUNCTION public.received_key(r report)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT '' $function$
-- executed by counterfoil_staff, counterfoil_worker

CREATE OR REPLACE FUNCTION public.references_in_trail(records uuid[])
 RETURNS TABLE(id uuid, reference text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT x.id, x.reference FROM (
    SELECT i.id, i.reference FROM intelligence_report i WHERE i.id = ANY (records)
    UNION ALL SELECT s.id, s.reference FROM intelligence_submission s WHERE s.id = ANY (records)
    UNION ALL SELECT d.id, d.reference FROM disclosure d WHERE d.id = ANY (records)) x
  WHERE acts_in_role('auditor') OR acts_in_role('supervisor')
$function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.references_of(reports uuid[])
 RETURNS TABLE(id uuid, reference text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT r.id, r.reference FROM report r WHERE r.id = ANY (reports)
$function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.reply_moves_nomination()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  UPDATE group_nomination g SET regional = (SELECT y.answer FROM nomination_reply y WHERE y.nomination_id = g.id AND y.undone_at IS NULL
    ORDER BY y.id DESC LIMIT 1) WHERE g.id = NEW.nomination_id;
  RETURN NULL;
END $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.report_changes_picture()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  UPDATE picture_fact SET district = NEW.district, town = NEW.town WHERE report_id = NEW.id;
  RETURN NULL;
END $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.report_file_not_too_many()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  -- A restored file belongs to a report already; the public role cannot insert such.
  IF NEW.draft_hash IS NULL THEN RETURN NEW; END IF;
  PERFORM 1 FROM report_draft d WHERE d.id_hash = NEW.draft_hash FOR UPDATE;
  IF (SELECT count(*) FROM report_file f WHERE f.draft_hash = NEW.draft_hash) >= 10 THEN
    RAISE EXCEPTION 'a report takes ten files' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.report_message_is_ours()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF acting_role() = 'counterfoil_staff' AND NOT NEW.from_us THEN
    RAISE EXCEPTION 'staff cannot write as the person' USING ERRCODE = '42501';
  END IF;
  IF NEW.from_us THEN INSERT INTO report_news (report_id, kind) VALUES (NEW.report_id, 'message'); END IF;
  RETURN NEW;
END $function$
-- executed by anybody

CREATE OR REPLACE FUNCTION public.report_stage_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO report_stage (report_id, stage) VALUES (NEW.report_id, NEW.public_stage);
  INSERT INTO report_news (report_id, kind) VALUES (NEW.report_id, 'stage');
  RETURN NULL;
END $function$
-- executed by anybody

CREATE OR REPLACE FUNCTION public.reports_like_this(types text[], places text[], until timestamp with time zone, days integer)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT CASE WHEN n = 0 THEN 0 WHEN n < 5 THEN 1 WHEN n < 10 THEN 5 WHEN n < 20 THEN 10 WHEN n < 50 THEN 20 ELSE 50 END
  FROM (
    SELECT count(*) AS n
    FROM report r JOIN report_standing s ON s.report_id = r.id JOIN assessment a ON a.id = s.assessment_id
    WHERE a.fraud_type = ANY (types) AND r.district = ANY (places)
      AND r.received_at >= date_trunc('day', until) - make_interval(days => least(greatest(days, 1), 31))
      AND r.received_at < date_trunc('day', until) + interval '1 day'
      AND (EXISTS (SELECT 1 FROM series_member m WHERE m.report_id = r.id AND m.series_id IS NOT NULL)
        OR EXISTS (SELECT 1 FROM threat_report t WHERE t.report_id = r.id))
  ) AS counted
$function$
-- executed by counterfoil_public

CREATE OR REPLACE FUNCTION public.reports_naming(kind text, asked text)
 RETURNS TABLE(report_id uuid, reference text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  WITH named AS (
    SELECT p.report_id, p.name FROM report_person p
    UNION ALL SELECT a.report_id, a.name FROM report_account a
    UNION ALL SELECT i.report_id, i.body->>'name' FROM case_item i WHERE i.kind IN ('person', 'account'))
  SELECT r.id, r.reference FROM report r WHERE $2 <> '' AND r.id IN (
    SELECT n.report_id FROM named n WHERE $1 = 'name'
      AND regexp_split_to_array(lower(n.name), '[^[:alnum:]]+') @> array_remove(regexp_split_to_array(lower($2), '[^[:alnum:]]+'), '')
      AND array_remove(regexp_split_to_array(lower($2), '[^[:alnum:]]+'), '') <> '{}'
    UNION ALL SELECT t.report_id FROM report_phone t WHERE $1 = 'telephone' AND t.number = $2
    UNION ALL SELECT a.report_id FROM report_address a WHERE $1 = 'address'
      AND (replace(upper(a.postcode), ' ', '') = replace(upper($2), ' ', '') OR lower(btrim(a.line)) = lower(btrim($2))))
  ORDER BY r.number DESC LIMIT 500
$function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.restricted_report(wanted text)
 RETURNS TABLE(report_id uuid, reference text, ask_name text, ask_username text, set_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT r.id, r.reference, u.display_name, u.username, x.set_at
  FROM report r JOIN report_restriction x ON x.report_id = r.id JOIN staff_user u ON u.id = x.ask
  WHERE r.reference = wanted AND r.id = ANY (hidden_reports())
$function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.restriction_has_a_team()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO report_team (report_id, user_id, added_by) VALUES (NEW.report_id, NEW.set_by, NEW.set_by)
    ON CONFLICT DO NOTHING;
  INSERT INTO report_team (report_id, user_id, added_by) VALUES (NEW.report_id, NEW.ask, NEW.set_by) ON CONFLICT DO NOTHING;
  RETURN NEW;
END $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.retry_outgoing(message bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  UPDATE outgoing_message SET state = 'waiting', tries = 0, next_try_at = clock_timestamp(), finished_at = NULL
    WHERE id = message AND state = 'dead' AND octet_length(outgoing_message.sealed) > 0;
  RETURN FOUND;
END $function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.search_marks(kinds text[], parts text[], pattern text, most integer)
 RETURNS TABLE(report_id uuid, number bigint, kind text, value text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  RETURN QUERY EXECUTE format('SELECT m.report_id, m.number, m.kind, m.value FROM search_mark m
    WHERE m.kind = ANY (%L::text[]) %s AND m.value LIKE %L AND m.report_id <> ALL ($1) ORDER BY m.number DESC LIMIT $2',
    kinds, CASE WHEN cardinality(parts) = 0 THEN '' ELSE format('AND m.grams @> %L::text[]', parts) END, pattern)
    USING hidden_reports(), most;
END $function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.search_names(groups jsonb, most integer)
 RETURNS TABLE(report_id uuid, number bigint, words text[])
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  newest bigint := (SELECT coalesce(max(n.number), 0) FROM search_name n);
  hidden uuid[] := hidden_reports();
  conditions text := '';
  part jsonb;
  reach bigint;
  found integer := 0;
BEGIN
  FOR part IN SELECT value FROM jsonb_array_elements(groups) LOOP
    conditions := conditions || format(' AND n.words && %L::text[]', ARRAY(SELECT jsonb_array_elements_text(part)));
  END LOOP;
  IF conditions = '' THEN RETURN; END IF;
  FOREACH reach IN ARRAY ARRAY[2000, 20000, 9000000000000000000] LOOP
    IF reach < newest THEN
      EXECUTE format('SELECT count(*) FROM (SELECT 1 FROM search_name n WHERE n.number > $1 %s LIMIT $2) f', conditions)
        INTO found USING newest - reach, most;
      CONTINUE WHEN found < most;
    END IF;
    RETURN QUERY EXECUTE format('SELECT n.report_id, n.number, n.words FROM search_name n
      WHERE n.number > $1 AND n.report_id <> ALL ($3) %s ORDER BY n.number DESC LIMIT $2', conditions) USING newest - least(reach, newest), most, hidden;
    RETURN;
  END LOOP;
END $function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.search_stories(typed text, as_phrase boolean, most integer)
 RETURNS TABLE(report_id uuid, number bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
DECLARE
  newest bigint := (SELECT coalesce(max(s.number), 0) FROM search_story s);
  hidden uuid[] := hidden_reports();
  asked tsquery := CASE WHEN as_phrase THEN phraseto_tsquery('english', typed) ELSE plainto_tsquery('english', typed) END;
  reach bigint;
  found integer := 0;
BEGIN
  IF numnode(asked) = 0 THEN RETURN; END IF;
  FOREACH reach IN ARRAY ARRAY[2000, 20000, 9000000000000000000] LOOP
    IF reach < newest THEN
      EXECUTE format('SELECT count(*) FROM (SELECT 1 FROM search_story s WHERE s.number > $1 AND s.words @@ %L::tsquery LIMIT $2) f', asked)
        INTO found USING newest - reach, most;
      CONTINUE WHEN found < most;
    END IF;
    RETURN QUERY EXECUTE format('SELECT s.report_id, s.number FROM search_story s
      WHERE s.number > $1 AND s.words @@ %L::tsquery AND s.report_id <> ALL ($3) ORDER BY s.number DESC LIMIT $2', asked)
      USING newest - least(reach, newest), most, hidden;
    RETURN;
  END LOOP;
END $function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.search_words_like(parts text[], at_least integer, most integer)
 RETURNS TABLE(word text, shared bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT g.word, count(*) AS shared FROM search_gram g WHERE g.gram = ANY (parts)
  GROUP BY g.word HAVING count(*) >= at_least ORDER BY count(*) DESC, length(g.word), g.word LIMIT most
$function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.series_is_kept()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO series_team (series_id, user_id, added_by) VALUES (NEW.series_id, NEW.set_by, NEW.set_by), (NEW.series_id, NEW.ask, NEW.set_by)
    ON CONFLICT DO NOTHING;
  PERFORM keep_with_series(ARRAY(SELECT m.report_id FROM series_member m WHERE m.series_id = NEW.series_id), NEW.series_id);
  RETURN NULL;
END $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.series_team_changes()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO report_team (report_id, user_id, added_by)
      SELECT x.report_id, NEW.user_id, NEW.added_by FROM report_restriction x WHERE x.via_series = NEW.series_id ON CONFLICT DO NOTHING;
  ELSIF EXISTS (SELECT 1 FROM series_restriction r WHERE r.series_id = OLD.series_id) THEN
    IF EXISTS (SELECT 1 FROM series_restriction r WHERE r.series_id = OLD.series_id AND r.ask = OLD.user_id) THEN
      RAISE EXCEPTION 'the person whom others are told to ask stays on the team' USING ERRCODE = '23514';
    END IF;
    DELETE FROM report_team t USING report_restriction x
      WHERE x.via_series = OLD.series_id AND t.report_id = x.report_id AND t.user_id = OLD.user_id AND x.ask <> OLD.user_id;
  END IF;
  RETURN NULL;
END $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.spoken_to_already()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF EXISTS (SELECT FROM duty WHERE report_id = NEW.report_id AND done_at IS NOT NULL AND what IN ('first_contact', 'visit'))
    OR EXISTS (SELECT FROM case_item WHERE report_id = NEW.report_id AND kind = 'contact') THEN
    PERFORM place_on_call_list(NEW.report_id);
  END IF;
  RETURN NULL;
END $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.standing_changes_picture()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  PERFORM keep_picture_fact(NEW.report_id);
  RETURN NULL;
END $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.standing_facts()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  SELECT r.district INTO NEW.district FROM report r WHERE r.id = NEW.report_id;
  SELECT a.fraud_type, coalesce(a.body #>> '{vulnerability,level}' IN ('high', 'medium'), false)
    INTO NEW.fraud_type, NEW.vulnerable FROM assessment a WHERE a.id = NEW.assessment_id;
  NEW.next_due := (SELECT min(d.due) FILTER (WHERE d.done_at IS NULL) FROM duty d WHERE d.report_id = NEW.report_id);
  RETURN NEW;
END $function$
-- executed by anybody

CREATE OR REPLACE FUNCTION public.standing_key(s report_standing)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  SELECT s.band_order || '|' || coalesce(s.decided, '') || '|' || (s.officer IS NOT NULL)::int || '|' || (s.read_at IS NOT NULL)::int
$function$
-- executed by counterfoil_staff, counterfoil_worker

CREATE OR REPLACE FUNCTION public.statistic_month_is_new(wanted date)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  SELECT EXISTS (SELECT 1 FROM statistic_month m WHERE m.month = wanted AND m.xmin::text = pg_current_xact_id()::xid::text)
$function$
-- executed by counterfoil_worker

CREATE OR REPLACE FUNCTION public.stop_messages(kind text, wanted uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF kind = 'warnings' THEN
    UPDATE warning_subscription SET stopped_at = clock_timestamp() WHERE id = wanted AND stopped_at IS NULL;
  ELSIF kind = 'nudges' THEN
    UPDATE report_nudge SET stopped_at = clock_timestamp() WHERE id = wanted AND stopped_at IS NULL;
  END IF;
END $function$
-- executed by counterfoil_public

CREATE OR REPLACE FUNCTION public.stop_unsent_disclosure(of_disclosure uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF NOT EXISTS (SELECT FROM disclosure d WHERE d.id = of_disclosure AND d.recalled_at IS NOT NULL AND d.recalled_by = acting_user()) THEN
    RETURN false;
  END IF;
  UPDATE outgoing_message o SET state = 'stopped', finished_at = clock_timestamp()
    WHERE o.about = of_disclosure::text AND o.once = 'disclosure:' || of_disclosure AND o.state = 'waiting' AND o.tries = 0;
  RETURN FOUND;
END $function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.take_back_report_file(file uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  DELETE FROM report_file WHERE id = file AND draft_hash IS NOT NULL AND opened_by_secret(draft_hash)
$function$
-- executed by counterfoil_public

CREATE OR REPLACE FUNCTION public.team_keeps_whom_to_ask()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF EXISTS (SELECT 1 FROM report_restriction r WHERE r.report_id = OLD.report_id AND r.ask = OLD.user_id) THEN
    RAISE EXCEPTION 'the person whom others are told to ask stays on the team' USING ERRCODE = '23514';
  END IF;
  RETURN OLD;
END $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.tracked_additions()
 RETURNS TABLE(at timestamp with time zone, applied_at timestamp with time zone, refused boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT a.at, a.applied_at, a.refused IS NOT NULL FROM report_addition a WHERE a.report_id = tracked_report_id() ORDER BY a.id
$function$
-- executed by counterfoil_public

CREATE OR REPLACE FUNCTION public.tracked_messages()
 RETURNS TABLE(id bigint, from_us boolean, words text, at timestamp with time zone, is_read boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT m.id, m.from_us, m.words, m.at, m.read_at IS NOT NULL FROM report_message m WHERE m.report_id = tracked_report_id() ORDER BY m.id
$function$
-- executed by counterfoil_public

CREATE OR REPLACE FUNCTION public.tracked_messages_seen()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  UPDATE report_message SET read_at = clock_timestamp() WHERE report_id = tracked_report_id() AND from_us AND read_at IS NULL
$function$
-- executed by counterfoil_public

CREATE OR REPLACE FUNCTION public.tracked_nudges()
 RETURNS TABLE(id uuid, channel text, confirmed boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT n.id, n.channel, n.confirmed_at IS NOT NULL FROM report_nudge n WHERE n.report_id = tracked_report_id() AND n.stopped_at IS NULL
    AND (n.confirmed_at IS NOT NULL OR n.asked_at > clock_timestamp() - interval '1 hour') ORDER BY n.asked_at
$function$
-- executed by counterfoil_public

CREATE OR REPLACE FUNCTION public.tracked_report()
 RETURNS TABLE(id uuid, reference text, received_at timestamp with time zone, kind text, public_stage text, stage_at timestamp with time zone, next_contact timestamp with time zone, outcome_phrase text, outcome_reason text, outcome_at timestamp with time zone, assessed_at timestamp with time zone, has_chosen boolean, missing text[])
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
END $function$
-- executed by counterfoil_public

CREATE OR REPLACE FUNCTION public.tracked_report_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT s.report_id FROM tracking_session s
  WHERE s.token_hash = encode(sha256(convert_to(nullif(current_setting('counterfoil.tracking', true), ''), 'UTF8')), 'hex')
    AND s.seen_at > clock_timestamp() - interval '20 minutes' AND s.began_at > clock_timestamp() - interval '4 hours'
$function$
-- executed by counterfoil_public

CREATE OR REPLACE FUNCTION public.tracked_stages()
 RETURNS TABLE(stage text, at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT g.stage, g.at FROM report_stage g WHERE g.report_id = tracked_report_id() ORDER BY g.id
$function$
-- executed by counterfoil_public

CREATE OR REPLACE FUNCTION public.tracked_written_before(asked_once text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT 1 FROM report_addition a WHERE a.once = tracked_report_id() || ' ' || asked_once)
    OR EXISTS (SELECT 1 FROM report_message m WHERE m.once = tracked_report_id() || ' ' || asked_once)
$function$
-- executed by counterfoil_public

CREATE OR REPLACE FUNCTION public.tracking_rests_until(who text, tries integer, minutes integer)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT min(l.at) + make_interval(mins => greatest(minutes, 10)) FROM (
    SELECT t.at FROM tracking_try t WHERE t.visitor = who AND t.at > clock_timestamp() - make_interval(mins => greatest(minutes, 10))
    ORDER BY t.at DESC LIMIT least(tries, 50)) AS l
  HAVING count(*) >= least(tries, 50)
$function$
-- executed by counterfoil_public

CREATE OR REPLACE FUNCTION public.under_investigation(of_report uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT EXISTS (SELECT FROM report_standing s WHERE s.report_id = of_report AND s.decided IN ('999_response', 'LCU', 'SFCU'))
    AND NOT EXISTS (SELECT FROM case_outcome o LEFT JOIN case_outcome_undone u ON u.outcome_id = o.id
      WHERE o.report_id = of_report AND u.outcome_id IS NULL)
$function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.victim_age_band(report uuid, on_day timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT CASE WHEN years IS NULL OR years < 0 THEN NULL WHEN years < 25 THEN 'under 25' WHEN years < 45 THEN '25 to 44' WHEN years < 65 THEN '45 to 64'
    WHEN years < 75 THEN '65 to 74' WHEN years < 85 THEN '75 to 84' ELSE '85 and over' END
  FROM (SELECT coalesce(p.age, date_part('year', age(on_day, p.date_of_birth))::integer) AS years
        FROM report_person p WHERE p.report_id = report AND p.role = 'victim' LIMIT 1) v
$function$
-- executed by counterfoil_staff

CREATE OR REPLACE FUNCTION public.warning_edition_changed()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  UPDATE warning_edition SET edition = gen_random_uuid();
  RETURN NULL;
END $function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.warning_messages_at(wanted uuid)
 RETURNS timestamp with time zone[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT array_prepend(w.published_at, ARRAY(SELECT c.at FROM warning_correction c WHERE c.warning_id = w.id ORDER BY c.version))
  FROM warning w WHERE w.id = wanted AND w.status IN ('PUBLISHED', 'WITHDRAWN') AND w.published_at IS NOT NULL
$function$
-- executed by counterfoil_public

CREATE OR REPLACE FUNCTION public.warning_needs_approval()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF NEW.published_version IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM warning_step s WHERE s.warning_id = NEW.id AND s.version = NEW.published_version AND s.step = 'approved') THEN
    RAISE EXCEPTION 'a warning is published only once a second person has approved that version' USING ERRCODE = '42501';
  END IF;
  RETURN NULL;
END $function$
-- executed by anybody

CREATE OR REPLACE FUNCTION public.warning_needs_two_people()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF NEW.step = 'approved' AND NEW.by_whom IN (
    SELECT author FROM warning_version v WHERE v.warning_id = NEW.warning_id AND v.version = NEW.version
    UNION ALL
    SELECT by_whom FROM warning_step s WHERE s.warning_id = NEW.warning_id AND s.version = NEW.version AND s.step = 'submitted') THEN
    RAISE EXCEPTION 'whoever wrote or submitted a warning cannot approve it' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $function$
-- executed by anybody

CREATE OR REPLACE FUNCTION public.warning_says_it_was_corrected()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
BEGIN
  IF OLD.published_version IS NOT NULL AND NEW.published_version IS DISTINCT FROM OLD.published_version AND NOT EXISTS (
    SELECT 1 FROM warning_correction c WHERE c.warning_id = NEW.id AND c.version = NEW.published_version) THEN
    RAISE EXCEPTION 'a published warning is replaced only by a correction that says what changed' USING ERRCODE = '42501';
  END IF;
  RETURN NULL;
END $function$
-- executed by anybody

CREATE OR REPLACE FUNCTION public.words_of(list jsonb)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  SELECT ARRAY(SELECT DISTINCT left(e #>> '{}', 60) FROM jsonb_array_elements(CASE WHEN jsonb_typeof(list) = 'array' THEN list ELSE '[]' END) e
    WHERE jsonb_typeof(e) = 'string' ORDER BY 1 LIMIT 20)
$function$
-- executed by its owner only

CREATE OR REPLACE FUNCTION public.write_tracked(wrote jsonb, sealed_contact bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
END $function$
-- executed by counterfoil_public

CREATE OR REPLACE PROCEDURE public.keep_need_to_know(VARIADIC asked text[])
 LANGUAGE plpgsql
AS $procedure$
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
END $procedure$
-- executed by its owner only

CREATE TABLE allocation (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  report_id uuid NOT NULL,
  assessment_id bigint NOT NULL,
  proposed text NOT NULL,
  decided text NOT NULL,
  agreed boolean GENERATED ALWAYS AS ((proposed = decided)) STORED,
  reason text,
  decided_by text NOT NULL,
  decided_role text NOT NULL,
  decided_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  bulk text,
  band text,
  fraud_type text,
  district text,
  age_band text,
  vulnerable boolean,
  factors text[]
); -- row-level security

CREATE TABLE allocation_undone (
  allocation_id bigint NOT NULL,
  undone_by text NOT NULL,
  undone_at timestamp with time zone NOT NULL
); -- row-level security

CREATE TABLE assessment (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  report_id uuid NOT NULL,
  report_version integer NOT NULL,
  policy_version text NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  fraud_type text NOT NULL,
  score integer NOT NULL,
  band text NOT NULL,
  allocation text NOT NULL,
  body jsonb NOT NULL
); -- row-level security

CREATE TABLE assignment (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  report_id uuid NOT NULL,
  allocation_id bigint NOT NULL,
  step text NOT NULL,
  officer text,
  officer_username text,
  reason text,
  made_by text NOT NULL,
  made_role text NOT NULL,
  made_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
); -- row-level security

CREATE TABLE assignment_undone (
  assignment_id bigint NOT NULL,
  undone_by text NOT NULL,
  undone_at timestamp with time zone NOT NULL
); -- row-level security

CREATE TABLE audit_head (
  only_row boolean NOT NULL DEFAULT true,
  seq bigint NOT NULL,
  hash text NOT NULL
); -- owned by counterfoil_audit

CREATE TABLE audit_log (
  seq bigint NOT NULL,
  at timestamp with time zone NOT NULL,
  actor text NOT NULL,
  actor_role text NOT NULL,
  op text NOT NULL,
  record_type text NOT NULL,
  record_id text NOT NULL,
  subject_ids text[] NOT NULL DEFAULT '{}'::text[],
  fields_changed text[] NOT NULL DEFAULT '{}'::text[],
  reason text,
  recipient text,
  channel text,
  handling_code text,
  request_id text,
  client_ip_hash text,
  prev_hash text NOT NULL,
  hash text NOT NULL
); -- owned by counterfoil_audit

CREATE TABLE break_glass (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  report_id uuid NOT NULL,
  user_id uuid NOT NULL,
  reason text NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  until timestamp with time zone NOT NULL,
  reviewed_by uuid,
  reviewed_at timestamp with time zone,
  verdict text,
  note text
); -- row-level security

CREATE TABLE bulk_sent (
  hash text NOT NULL,
  sent_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
); -- row-level security

CREATE TABLE bulletin (
  id text NOT NULL,
  url text,
  publisher text,
  title text,
  text text NOT NULL,
  received_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  published date,
  is_warning boolean NOT NULL,
  fraud_type text NOT NULL,
  area text,
  districts text[] NOT NULL DEFAULT '{}'::text[],
  found jsonb NOT NULL,
  source_grade smallint NOT NULL DEFAULT 2,
  info_grade character(1) NOT NULL DEFAULT 'C'::bpchar,
  handling character(1) NOT NULL DEFAULT 'P'::bpchar,
  conditions text
);

CREATE TABLE case_item (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  report_id uuid NOT NULL,
  kind text NOT NULL,
  body jsonb NOT NULL,
  owner text,
  due timestamp with time zone,
  done_at timestamp with time zone,
  removed boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  change text NOT NULL DEFAULT 'added'::text,
  changed_by text NOT NULL,
  changed_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
); -- row-level security

CREATE TABLE case_item_version (
  item_id bigint NOT NULL,
  version integer NOT NULL,
  body jsonb NOT NULL,
  owner text,
  due timestamp with time zone,
  done_at timestamp with time zone,
  removed boolean NOT NULL,
  change text NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamp with time zone NOT NULL
); -- row-level security

CREATE TABLE case_outcome (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  report_id uuid NOT NULL,
  outcome_type smallint NOT NULL,
  suspect_identified boolean NOT NULL,
  victim_supports boolean,
  receiving_body text,
  public_interest text,
  reason text NOT NULL,
  informed text NOT NULL,
  informed_item bigint,
  not_informed text,
  decided_by text NOT NULL,
  decided_role text NOT NULL,
  decided_at timestamp with time zone NOT NULL
); -- row-level security

CREATE TABLE case_outcome_undone (
  outcome_id bigint NOT NULL,
  undone_by text NOT NULL,
  undone_at timestamp with time zone NOT NULL,
  reason text
); -- row-level security

CREATE TABLE case_retention (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  report_id uuid NOT NULL,
  decision text NOT NULL,
  review_due date NOT NULL,
  reason text NOT NULL,
  decided_by text NOT NULL,
  decided_role text NOT NULL,
  decided_at timestamp with time zone NOT NULL
); -- row-level security

CREATE TABLE contact_code (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  code_hash text NOT NULL,
  report_id uuid NOT NULL,
  issued_by text NOT NULL,
  officer text NOT NULL,
  issued_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamp with time zone NOT NULL,
  uses_left integer NOT NULL,
  ended_at timestamp with time zone
); -- row-level security

CREATE TABLE contact_try (
  visitor text NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
); -- row-level security

CREATE TABLE disclosure (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  number bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  reference text GENERATED ALWAYS AS (('DS-'::text || lpad((number)::text, GREATEST(6, length((number)::text)), '0'::text))) STORED,
  recipient text NOT NULL,
  organisation text NOT NULL,
  email text NOT NULL,
  basis text NOT NULL,
  purpose text NOT NULL,
  report_id uuid,
  series_id text,
  intelligence_id uuid,
  sent text NOT NULL,
  as_at timestamp with time zone NOT NULL,
  reliability text NOT NULL,
  completeness text NOT NULL DEFAULT ''::text,
  channel text NOT NULL,
  sent_by uuid NOT NULL,
  sent_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  recalled_by uuid,
  recalled_at timestamp with time zone,
  recalled_because text
); -- row-level security

CREATE TABLE disposed_count (
  month date NOT NULL,
  district text,
  fraud_type text NOT NULL,
  reports integer NOT NULL
);

CREATE TABLE disposed_report (
  report_id uuid NOT NULL,
  reference text NOT NULL,
  ground text NOT NULL,
  proposed_by text NOT NULL,
  decided_by text NOT NULL,
  disposed_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE duty (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  report_id uuid NOT NULL,
  what text NOT NULL,
  due timestamp with time zone NOT NULL,
  basis text NOT NULL,
  done_at timestamp with time zone,
  done_by text,
  late_because text,
  after_duty bigint,
  item_id bigint,
  done_item bigint
); -- row-level security

CREATE TABLE event_cursor (
  stage text NOT NULL,
  seq bigint NOT NULL DEFAULT 0,
  moved_at timestamp with time zone NOT NULL DEFAULT now()
);

CREATE TABLE event_failure (
  stage text NOT NULL,
  seq bigint NOT NULL,
  tries integer NOT NULL,
  last_error text NOT NULL,
  failed_at timestamp with time zone NOT NULL,
  next_try_at timestamp with time zone NOT NULL,
  parked_at timestamp with time zone,
  told_again_as bigint
);

CREATE TABLE event_log (
  seq bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  type text NOT NULL,
  subject text NOT NULL,
  body jsonb NOT NULL
); -- row-level security

CREATE TABLE group_nomination (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  number bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  reference text GENERATED ALWAYS AS (('OCG-'::text || lpad((number)::text, GREATEST(5, length((number)::text)), '0'::text))) STORED,
  series_id text NOT NULL,
  name text NOT NULL,
  reason text NOT NULL,
  unknowns text NOT NULL DEFAULT ''::text,
  nominated_by uuid NOT NULL,
  nominated_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  answer_reason text,
  regional text
); -- row-level security

CREATE TABLE identifier_decision (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  identifier_id bigint NOT NULL,
  verdict text NOT NULL,
  reason text NOT NULL,
  decided_by text NOT NULL,
  decided_role text NOT NULL,
  decided_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  obeyed_at timestamp with time zone,
  outcome text
); -- row-level security

CREATE TABLE inbound_text (
  carrier_id text NOT NULL,
  sealed bytea NOT NULL,
  contact_hash text NOT NULL,
  command text NOT NULL,
  received_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  handled_at timestamp with time zone
); -- row-level security

CREATE TABLE intelligence_item (
  intelligence_id uuid NOT NULL,
  n integer NOT NULL,
  what text NOT NULL,
  source_grade smallint,
  info_grade character(1),
  old_grade text
); -- row-level security

CREATE TABLE intelligence_report (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  number bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  reference text GENERATED ALWAYS AS (('IR-'::text || lpad((number)::text, GREATEST(6, length((number)::text)), '0'::text))) STORED,
  submission_id uuid NOT NULL,
  title text NOT NULL,
  handling character(1) NOT NULL,
  conditions text,
  permitted text[] NOT NULL DEFAULT '{}'::text[],
  marking text NOT NULL DEFAULT 'OFFICIAL-SENSITIVE'::text,
  report_id uuid,
  series_id text,
  sanitised_by uuid NOT NULL,
  sanitised_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  corrects uuid,
  corrected_because text,
  corrected_at timestamp with time zone,
  made_again boolean NOT NULL DEFAULT false
); -- row-level security

CREATE TABLE intelligence_submission (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  number bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  reference text GENERATED ALWAYS AS (('IS-'::text || lpad((number)::text, GREATEST(6, length((number)::text)), '0'::text))) STORED,
  source text NOT NULL,
  original text NOT NULL,
  learned_on date,
  research text NOT NULL DEFAULT ''::text,
  priority text NOT NULL,
  report_id uuid,
  submitted_by uuid NOT NULL,
  submitted_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
); -- row-level security

CREATE TABLE kept_count (
  what text NOT NULL,
  key text NOT NULL,
  writer integer NOT NULL,
  n bigint NOT NULL
);

CREATE TABLE next_door_alert (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  reading_id text NOT NULL,
  force_code text NOT NULL,
  series_id text,
  reasons jsonb NOT NULL,
  raised_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  dismissed_by text,
  dismissed_at timestamp with time zone,
  dismissed_because text
); -- row-level security

CREATE TABLE nomination_reply (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  nomination_id uuid NOT NULL,
  answer text NOT NULL,
  replied_on date NOT NULL,
  their_reference text,
  words text,
  recorded_by uuid NOT NULL,
  recorded_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  undone_at timestamp with time zone
); -- row-level security

CREATE TABLE outgoing_carrier (
  channel text NOT NULL,
  carrier text,
  seen_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE outgoing_key (
  only_row boolean NOT NULL DEFAULT true,
  public_key bytea NOT NULL,
  made_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE outgoing_lane (
  lane text NOT NULL,
  last_turn bigint NOT NULL,
  used_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
); -- row-level security

CREATE TABLE outgoing_message (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  reference uuid NOT NULL DEFAULT gen_random_uuid(),
  channel text NOT NULL,
  purpose text NOT NULL,
  once text NOT NULL,
  about text,
  recipient uuid,
  sealed bytea NOT NULL,
  priority smallint NOT NULL,
  lane text NOT NULL,
  turn bigint NOT NULL,
  queued_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamp with time zone,
  state text NOT NULL DEFAULT 'waiting'::text,
  tries integer NOT NULL DEFAULT 0,
  next_try_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  began_at timestamp with time zone,
  claimed_until timestamp with time zone,
  finished_at timestamp with time zone,
  carrier text,
  carrier_id text,
  last_error text
); -- row-level security

CREATE TABLE partner_token (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  token_hash text NOT NULL,
  made_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  ended_at timestamp with time zone
); -- row-level security

CREATE TABLE picture_fact (
  report_id uuid NOT NULL,
  received_at timestamp with time zone NOT NULL,
  month date NOT NULL,
  week date NOT NULL,
  district text,
  town text,
  fraud_type text NOT NULL,
  kind text,
  loss_gbp numeric(16,2),
  age_band text,
  alone boolean NOT NULL,
  vulnerable boolean NOT NULL,
  impersonated text[] NOT NULL,
  asked text[] NOT NULL,
  fetched text
); -- row-level security

CREATE TABLE possible_link (
  report_id uuid NOT NULL,
  with_id uuid NOT NULL,
  bits real NOT NULL,
  because jsonb NOT NULL,
  at timestamp with time zone NOT NULL
); -- row-level security

CREATE TABLE press_record (
  number integer NOT NULL GENERATED ALWAYS AS IDENTITY,
  reference text GENERATED ALWAYS AS (('PR-'::text || lpad((number)::text, 6, '0'::text))) STORED,
  reading_id text NOT NULL,
  n integer NOT NULL,
  source text NOT NULL DEFAULT 'open press'::text,
  what text NOT NULL,
  source_grade smallint NOT NULL,
  info_grade character(1) NOT NULL,
  handling character(1) NOT NULL,
  conditions text,
  accepted_by text NOT NULL,
  accepted_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  withdrawn_by text,
  withdrawn_at timestamp with time zone
); -- row-level security

CREATE TABLE public_feedback (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  sent_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  page text NOT NULL,
  rating text NOT NULL,
  said text NOT NULL DEFAULT ''::text,
  read_at timestamp with time zone,
  read_by text
); -- row-level security

CREATE TABLE queue_view (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  username text NOT NULL,
  name text NOT NULL,
  query text NOT NULL,
  made_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  removed_at timestamp with time zone
); -- row-level security

CREATE TABLE reading (
  id text NOT NULL,
  url text,
  publisher text,
  title text,
  text text NOT NULL,
  format text NOT NULL,
  channel text NOT NULL,
  notices text[] NOT NULL DEFAULT '{}'::text[],
  kept_by text NOT NULL,
  kept_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  engine_version text NOT NULL,
  found jsonb NOT NULL,
  published date,
  is_warning boolean NOT NULL,
  fraud_type text NOT NULL,
  area text,
  force_code text,
  districts text[] NOT NULL DEFAULT '{}'::text[],
  source_grade smallint NOT NULL DEFAULT 2,
  info_grade character(1) NOT NULL DEFAULT 'C'::bpchar,
  handling character(1) NOT NULL DEFAULT 'P'::bpchar,
  conditions text
); -- row-level security

CREATE TABLE reading_correction (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  reading_id text NOT NULL,
  field text NOT NULL,
  verdict text NOT NULL,
  old_value jsonb,
  new_value jsonb,
  reason text,
  by_whom text NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  undoes bigint
); -- row-level security

CREATE TABLE reading_incident (
  reading_id text NOT NULL,
  n integer NOT NULL,
  fraud_type text NOT NULL,
  place text,
  district text,
  force_code text,
  victim_age integer,
  age_band text,
  gender text,
  told_date text,
  from_day date,
  to_day date,
  loss_gbp numeric(14,2),
  attempted_gbp numeric(14,2),
  outcome text NOT NULL,
  shingles text[] NOT NULL DEFAULT '{}'::text[],
  standing text NOT NULL DEFAULT 'read'::text
); -- row-level security

CREATE TABLE reading_join (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  reading_a text NOT NULL,
  n_a integer NOT NULL,
  reading_b text NOT NULL,
  n_b integer NOT NULL,
  points real NOT NULL,
  reasons jsonb NOT NULL,
  joined_by text NOT NULL,
  joined_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  parted_by text,
  parted_at timestamp with time zone,
  parted_because text
); -- row-level security

CREATE TABLE report (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  number bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  reference text GENERATED ALWAYS AS (('CF-'::text || lpad((number)::text, GREATEST(7, length((number)::text)), '0'::text))) STORED,
  source text NOT NULL,
  external_id text NOT NULL,
  received_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  version integer NOT NULL DEFAULT 1,
  kind text,
  fraud_type text,
  in_progress boolean,
  occurred_from timestamp with time zone,
  occurred_to timestamp with time zone,
  loss_gbp numeric(16,2),
  attempted_gbp numeric(16,2),
  narrative text,
  town text,
  district text,
  payload jsonb NOT NULL,
  payload_hash text NOT NULL,
  marking text NOT NULL DEFAULT 'OFFICIAL-SENSITIVE'::text,
  review_due date NOT NULL,
  tracking_hash text,
  place_from text
); -- row-level security

CREATE TABLE report_account (
  report_id uuid NOT NULL,
  role text NOT NULL,
  sort_code text NOT NULL,
  account_number text NOT NULL,
  name text
); -- row-level security

CREATE TABLE report_addition (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  report_id uuid NOT NULL,
  answers jsonb NOT NULL,
  once text NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  applied_at timestamp with time zone,
  refused text
); -- row-level security

CREATE TABLE report_address (
  report_id uuid NOT NULL,
  role text NOT NULL,
  line text,
  town text,
  postcode text,
  district text
); -- row-level security

CREATE TABLE report_draft (
  id_hash text NOT NULL,
  sealed bytea NOT NULL,
  touched_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
); -- row-level security

CREATE TABLE report_file (
  id uuid NOT NULL,
  draft_hash text,
  report_id uuid,
  kind text NOT NULL,
  bytes integer NOT NULL,
  sha256 text NOT NULL,
  name text NOT NULL DEFAULT ''::text,
  added_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  added_by text
); -- row-level security

CREATE TABLE report_message (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  report_id uuid NOT NULL,
  from_us boolean NOT NULL,
  words text NOT NULL,
  by_whom text,
  once text,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  read_at timestamp with time zone,
  read_by text
); -- row-level security

CREATE TABLE report_news (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  report_id uuid NOT NULL,
  kind text NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  told_at timestamp with time zone
); -- row-level security

CREATE TABLE report_nudge (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  report_id uuid NOT NULL,
  channel text NOT NULL,
  sealed bytea NOT NULL,
  contact_hash text NOT NULL,
  confirm_hash text NOT NULL,
  tries_left integer NOT NULL DEFAULT 5,
  asked_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  confirmed_at timestamp with time zone,
  stopped_at timestamp with time zone
); -- row-level security

CREATE TABLE report_outcome (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  report_id uuid NOT NULL,
  outcome_type smallint NOT NULL,
  phrase text NOT NULL,
  reason text NOT NULL,
  told_by text NOT NULL,
  told_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
); -- row-level security

CREATE TABLE report_person (
  report_id uuid NOT NULL,
  role text NOT NULL,
  name text,
  date_of_birth date,
  age integer,
  gender text,
  email text,
  detail jsonb NOT NULL DEFAULT '{}'::jsonb
); -- row-level security

CREATE TABLE report_phone (
  report_id uuid NOT NULL,
  role text NOT NULL,
  number text NOT NULL,
  as_written text NOT NULL
); -- row-level security

CREATE TABLE report_restriction (
  report_id uuid NOT NULL,
  reason text NOT NULL,
  ask uuid NOT NULL,
  set_by uuid NOT NULL,
  set_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  via_series text
); -- row-level security

CREATE TABLE report_return (
  id_hash text NOT NULL,
  draft_hash text NOT NULL,
  sealed bytea NOT NULL,
  made_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
); -- row-level security

CREATE TABLE report_return_sent (
  id_hash text NOT NULL,
  sent_on date NOT NULL
); -- row-level security

CREATE TABLE report_stage (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  report_id uuid NOT NULL,
  stage text NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
); -- row-level security

CREATE TABLE report_standing (
  report_id uuid NOT NULL,
  assessment_id bigint NOT NULL,
  band_order smallint NOT NULL,
  score integer NOT NULL,
  proposed text NOT NULL,
  decided text,
  allocation_id bigint,
  public_stage text NOT NULL DEFAULT 'received'::text,
  next_contact timestamp with time zone,
  received_at timestamp with time zone NOT NULL,
  next_due timestamp with time zone,
  district text,
  fraud_type text,
  vulnerable boolean NOT NULL DEFAULT false,
  read_at timestamp with time zone,
  read_by text,
  assignment_id bigint,
  officer text
); -- row-level security

CREATE TABLE report_team (
  report_id uuid NOT NULL,
  user_id uuid NOT NULL,
  added_by uuid NOT NULL,
  added_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
); -- row-level security

CREATE TABLE report_vehicle (
  report_id uuid NOT NULL,
  role text NOT NULL,
  registration text,
  make text,
  colour text
); -- row-level security

CREATE TABLE report_version (
  report_id uuid NOT NULL,
  version integer NOT NULL,
  payload jsonb NOT NULL,
  payload_hash text NOT NULL,
  recorded_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
); -- row-level security

CREATE TABLE retention_review (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  report_id uuid NOT NULL,
  wish text NOT NULL,
  keep_until date,
  ground text NOT NULL,
  reason text NOT NULL,
  proposed_by uuid NOT NULL,
  proposed_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  answer_reason text
); -- row-level security

CREATE TABLE same_person (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  report_a uuid NOT NULL,
  report_b uuid NOT NULL,
  reason text NOT NULL,
  joined_by text NOT NULL,
  joined_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  undone_by text,
  undone_at timestamp with time zone
); -- row-level security

CREATE TABLE schema_migration (
  name text NOT NULL,
  checksum text NOT NULL,
  applied_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE search_gram (
  gram text NOT NULL,
  word text NOT NULL
); -- row-level security

CREATE TABLE search_mark (
  report_id uuid NOT NULL,
  number bigint NOT NULL,
  kind text NOT NULL,
  value text NOT NULL,
  grams text[] NOT NULL
); -- row-level security

CREATE TABLE search_name (
  report_id uuid NOT NULL,
  number bigint NOT NULL,
  words text[] NOT NULL
); -- row-level security

CREATE TABLE search_result (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL,
  query text NOT NULL,
  hits jsonb NOT NULL,
  made_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
); -- row-level security

CREATE TABLE search_story (
  report_id uuid NOT NULL,
  number bigint NOT NULL,
  words tsvector NOT NULL
); -- row-level security

CREATE TABLE sent_form (
  sent_by uuid NOT NULL,
  key text NOT NULL,
  sent_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  went_to text
); -- row-level security

CREATE TABLE series (
  id text NOT NULL,
  formed_at timestamp with time zone NOT NULL,
  grew_at timestamp with time zone NOT NULL,
  merged_into text
); -- row-level security

CREATE TABLE series_decision (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  kind text NOT NULL,
  series_id text,
  other_series text,
  one uuid[] NOT NULL,
  other uuid[] NOT NULL,
  together boolean GENERATED ALWAYS AS ((kind = ANY (ARRAY['accept'::text, 'merge'::text]))) STORED,
  reason text NOT NULL,
  decided_by text NOT NULL,
  decided_role text NOT NULL,
  decided_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  obeyed_at timestamp with time zone,
  outcome text
); -- row-level security

CREATE TABLE series_decision_undone (
  decision_id bigint NOT NULL,
  reason text NOT NULL,
  undone_by text NOT NULL,
  undone_role text NOT NULL,
  undone_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  obeyed_at timestamp with time zone,
  outcome text
); -- row-level security

CREATE TABLE series_link (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  report_id uuid NOT NULL,
  with_id uuid NOT NULL,
  on_what text NOT NULL,
  weight real NOT NULL,
  because text NOT NULL,
  made_by text NOT NULL DEFAULT 'engine'::text,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
); -- row-level security

CREATE TABLE series_member (
  report_id uuid NOT NULL,
  series_id text,
  confidence real NOT NULL,
  duplicate_of uuid,
  since timestamp with time zone NOT NULL
); -- row-level security

CREATE TABLE series_restriction (
  series_id text NOT NULL,
  reason text NOT NULL,
  ask uuid NOT NULL,
  set_by uuid NOT NULL,
  set_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  kept_first text
); -- row-level security

CREATE TABLE series_team (
  series_id text NOT NULL,
  user_id uuid NOT NULL,
  added_by uuid NOT NULL,
  added_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
); -- row-level security

CREATE TABLE shared_identifier (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  key text NOT NULL,
  kind text NOT NULL,
  value text NOT NULL,
  reports integer NOT NULL,
  areas integer NOT NULL,
  types integer NOT NULL,
  first_at timestamp with time zone NOT NULL,
  last_at timestamp with time zone NOT NULL,
  because text NOT NULL,
  found_at timestamp with time zone NOT NULL
); -- row-level security

CREATE TABLE staff_identity (
  issuer text NOT NULL,
  subject text NOT NULL,
  user_id uuid NOT NULL,
  made_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE staff_passkey (
  id text NOT NULL,
  user_id uuid NOT NULL,
  public_key bytea NOT NULL,
  counter bigint NOT NULL,
  transports text[] NOT NULL DEFAULT '{}'::text[],
  name text NOT NULL,
  made_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  used_at timestamp with time zone
);

CREATE TABLE staff_recovery_code (
  user_id uuid NOT NULL,
  hash text NOT NULL,
  used_at timestamp with time zone
);

CREATE TABLE staff_session (
  token_hash text NOT NULL,
  user_id uuid NOT NULL,
  csrf text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  seen_at timestamp with time zone NOT NULL DEFAULT now(),
  ended_at timestamp with time zone,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  how text NOT NULL DEFAULT 'password'::text,
  browser text,
  must_enrol boolean NOT NULL DEFAULT false,
  ended_by uuid,
  ended_because text
);

CREATE TABLE staff_sign_in_step (
  token_hash text NOT NULL,
  kind text NOT NULL,
  user_id uuid,
  detail jsonb NOT NULL DEFAULT '{}'::jsonb,
  tries integer NOT NULL DEFAULT 0,
  until timestamp with time zone NOT NULL,
  used_at timestamp with time zone
);

CREATE TABLE staff_totp (
  user_id uuid NOT NULL,
  sealed bytea NOT NULL,
  made_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  confirmed_at timestamp with time zone,
  last_step bigint
);

CREATE TABLE staff_user (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  username text NOT NULL,
  display_name text NOT NULL,
  roles text[] NOT NULL,
  password_hash text NOT NULL,
  failed_logins integer NOT NULL DEFAULT 0,
  locked_until timestamp with time zone,
  disabled_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  second_factor_waived boolean NOT NULL DEFAULT false,
  from_provider boolean NOT NULL DEFAULT false,
  partner text
);

CREATE TABLE statistic_count (
  month date NOT NULL,
  district text,
  fraud_type text,
  shown integer,
  withheld text
); -- row-level security

CREATE TABLE statistic_month (
  month date NOT NULL,
  published_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  least integer NOT NULL
); -- row-level security

CREATE TABLE threat (
  id text NOT NULL,
  fraud_type text NOT NULL,
  districts text[] NOT NULL,
  from_date date NOT NULL,
  detected_at timestamp with time zone NOT NULL,
  first_report_at timestamp with time zone NOT NULL,
  observed integer NOT NULL,
  expected real NOT NULL,
  p_value double precision NOT NULL,
  false_alarms_per_year real NOT NULL,
  series_id text,
  body jsonb NOT NULL,
  taken_over_by text
);

CREATE TABLE threat_report (
  threat_id text NOT NULL,
  report_id uuid NOT NULL
); -- row-level security

CREATE TABLE tracking_code (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  report_id uuid NOT NULL,
  hash text NOT NULL,
  made_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone
); -- row-level security

CREATE TABLE tracking_code_request (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  reference text NOT NULL,
  channel text NOT NULL,
  visitor text NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  handled_at timestamp with time zone
); -- row-level security

CREATE TABLE tracking_secret (
  report_id uuid NOT NULL,
  hash text NOT NULL,
  chosen_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
); -- row-level security

CREATE TABLE tracking_session (
  token_hash text NOT NULL,
  report_id uuid NOT NULL,
  began_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  seen_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
); -- row-level security

CREATE TABLE tracking_try (
  visitor text NOT NULL,
  reference text NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
); -- row-level security

CREATE TABLE victim_call (
  report_id uuid NOT NULL,
  need smallint NOT NULL,
  because jsonb NOT NULL,
  service text NOT NULL,
  repeat_risk text NOT NULL,
  fraud_type text NOT NULL,
  older boolean,
  received_at timestamp with time zone NOT NULL,
  keys text[] NOT NULL DEFAULT '{}'::text[],
  hits timestamp with time zone[] NOT NULL DEFAULT '{}'::timestamp with time zone[],
  tries integer NOT NULL DEFAULT 0,
  last_try timestamp with time zone,
  reached_at timestamp with time zone,
  left_alone boolean NOT NULL DEFAULT false
); -- row-level security

CREATE TABLE warning (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  slug text NOT NULL,
  status text NOT NULL DEFAULT 'DRAFT'::text,
  version integer NOT NULL DEFAULT 0,
  published_version integer,
  threat_id text,
  series_id text,
  fraud_type text NOT NULL,
  districts text[] NOT NULL,
  first_report_at timestamp with time zone,
  drafted_at timestamp with time zone NOT NULL,
  published_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  withdrawn_because text,
  expires_at timestamp with time zone,
  withdrawn_title text,
  correction text
); -- row-level security

CREATE TABLE warning_correction (
  warning_id uuid NOT NULL,
  version integer NOT NULL,
  what_changed text NOT NULL,
  at timestamp with time zone NOT NULL
); -- row-level security

CREATE TABLE warning_edition (
  only_row boolean NOT NULL DEFAULT true,
  edition uuid NOT NULL DEFAULT gen_random_uuid()
); -- row-level security

CREATE TABLE warning_step (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  warning_id uuid NOT NULL,
  version integer NOT NULL,
  step text NOT NULL,
  by_whom text NOT NULL,
  reason text,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE warning_subscription (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  channel text NOT NULL,
  sealed bytea NOT NULL,
  contact_hash text NOT NULL,
  area text NOT NULL,
  area_name text NOT NULL,
  districts text[] NOT NULL,
  visitor text NOT NULL,
  asked_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  confirmed_at timestamp with time zone,
  stopped_at timestamp with time zone
); -- row-level security

CREATE TABLE warning_told (
  subscription_id uuid NOT NULL,
  warning_id uuid NOT NULL,
  version integer NOT NULL,
  kind text NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
); -- row-level security

CREATE TABLE warning_version (
  warning_id uuid NOT NULL,
  version integer NOT NULL,
  title text NOT NULL,
  summary text NOT NULL,
  area text NOT NULL,
  places text[] NOT NULL,
  body jsonb NOT NULL,
  facts jsonb NOT NULL,
  redaction jsonb NOT NULL,
  author text NOT NULL,
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  what_changed text
); -- row-level security

ALTER TABLE allocation ADD CONSTRAINT allocation_assessment_id_fkey FOREIGN KEY (assessment_id) REFERENCES assessment(id);
ALTER TABLE allocation ADD CONSTRAINT allocation_check CHECK (((proposed = decided) OR (length(TRIM(BOTH FROM reason)) > 0)));
ALTER TABLE allocation ADD CONSTRAINT allocation_pkey PRIMARY KEY (id);
ALTER TABLE allocation ADD CONSTRAINT allocation_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE allocation_undone ADD CONSTRAINT allocation_undone_allocation_id_fkey FOREIGN KEY (allocation_id) REFERENCES allocation(id);
ALTER TABLE allocation_undone ADD CONSTRAINT allocation_undone_pkey PRIMARY KEY (allocation_id);
ALTER TABLE assessment ADD CONSTRAINT assessment_band_check CHECK ((band = ANY (ARRAY['immediate'::text, 'high'::text, 'medium'::text, 'low'::text])));
ALTER TABLE assessment ADD CONSTRAINT assessment_pkey PRIMARY KEY (id);
ALTER TABLE assessment ADD CONSTRAINT assessment_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE assessment ADD CONSTRAINT assessment_score_check CHECK (((score >= 0) AND (score <= 100)));
ALTER TABLE assignment ADD CONSTRAINT assignment_allocation_id_fkey FOREIGN KEY (allocation_id) REFERENCES allocation(id);
ALTER TABLE assignment ADD CONSTRAINT assignment_check CHECK (((step = 'assigned'::text) = (officer IS NOT NULL)));
ALTER TABLE assignment ADD CONSTRAINT assignment_check1 CHECK (((step = 'assigned'::text) OR (length(TRIM(BOTH FROM COALESCE(reason, ''::text))) > 0)));
ALTER TABLE assignment ADD CONSTRAINT assignment_pkey PRIMARY KEY (id);
ALTER TABLE assignment ADD CONSTRAINT assignment_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE assignment ADD CONSTRAINT assignment_step_check CHECK ((step = ANY (ARRAY['assigned'::text, 'sent_back'::text])));
ALTER TABLE assignment_undone ADD CONSTRAINT assignment_undone_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES assignment(id);
ALTER TABLE assignment_undone ADD CONSTRAINT assignment_undone_pkey PRIMARY KEY (assignment_id);
ALTER TABLE audit_head ADD CONSTRAINT audit_head_only_row_check CHECK (only_row);
ALTER TABLE audit_head ADD CONSTRAINT audit_head_pkey PRIMARY KEY (only_row);
ALTER TABLE audit_log ADD CONSTRAINT audit_log_check CHECK (((op <> 'DISCLOSURE'::text) OR (reason IS NOT NULL)));
ALTER TABLE audit_log ADD CONSTRAINT audit_log_op_check CHECK ((op = ANY (ARRAY['COLLECTION'::text, 'ALTERATION'::text, 'CONSULTATION'::text, 'DISCLOSURE'::text, 'COMBINATION'::text, 'ERASURE'::text])));
ALTER TABLE audit_log ADD CONSTRAINT audit_log_pkey PRIMARY KEY (seq);
ALTER TABLE break_glass ADD CONSTRAINT break_glass_check CHECK ((until <= (at + '04:00:00'::interval)));
ALTER TABLE break_glass ADD CONSTRAINT break_glass_check1 CHECK ((reviewed_by <> user_id));
ALTER TABLE break_glass ADD CONSTRAINT break_glass_check2 CHECK ((((reviewed_at IS NULL) = (reviewed_by IS NULL)) AND ((reviewed_at IS NULL) = (verdict IS NULL))));
ALTER TABLE break_glass ADD CONSTRAINT break_glass_check3 CHECK (((verdict IS DISTINCT FROM 'wrong'::text) OR (length(btrim(note)) >= 10)));
ALTER TABLE break_glass ADD CONSTRAINT break_glass_note_check CHECK ((length(note) <= 2000));
ALTER TABLE break_glass ADD CONSTRAINT break_glass_pkey PRIMARY KEY (id);
ALTER TABLE break_glass ADD CONSTRAINT break_glass_reason_check CHECK (((length(btrim(reason)) >= 20) AND (length(btrim(reason)) <= 2000)));
ALTER TABLE break_glass ADD CONSTRAINT break_glass_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE break_glass ADD CONSTRAINT break_glass_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES staff_user(id);
ALTER TABLE break_glass ADD CONSTRAINT break_glass_user_id_fkey FOREIGN KEY (user_id) REFERENCES staff_user(id);
ALTER TABLE break_glass ADD CONSTRAINT break_glass_verdict_check CHECK ((verdict = ANY (ARRAY['right'::text, 'wrong'::text])));
ALTER TABLE bulk_sent ADD CONSTRAINT bulk_sent_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text));
ALTER TABLE bulk_sent ADD CONSTRAINT bulk_sent_pkey PRIMARY KEY (hash);
ALTER TABLE bulletin ADD CONSTRAINT bulletin_check CHECK (((handling = 'C'::bpchar) = (conditions IS NOT NULL)));
ALTER TABLE bulletin ADD CONSTRAINT bulletin_handling_check CHECK ((handling = ANY (ARRAY['P'::bpchar, 'C'::bpchar])));
ALTER TABLE bulletin ADD CONSTRAINT bulletin_info_grade_check CHECK ((info_grade = ANY (ARRAY['A'::bpchar, 'B'::bpchar, 'C'::bpchar, 'D'::bpchar, 'E'::bpchar])));
ALTER TABLE bulletin ADD CONSTRAINT bulletin_pkey PRIMARY KEY (id);
ALTER TABLE bulletin ADD CONSTRAINT bulletin_source_grade_check CHECK (((source_grade >= 1) AND (source_grade <= 3)));
ALTER TABLE case_item ADD CONSTRAINT case_item_body_check CHECK (((jsonb_typeof(body) = 'object'::text) AND (length((body)::text) <= 20000)));
ALTER TABLE case_item ADD CONSTRAINT case_item_change_check CHECK ((change = ANY (ARRAY['added'::text, 'changed'::text, 'done'::text, 'reopened'::text, 'removed'::text, 'undone'::text])));
ALTER TABLE case_item ADD CONSTRAINT case_item_kind_check CHECK ((kind ~ '^[a-z_]{1,30}$'::text));
ALTER TABLE case_item ADD CONSTRAINT case_item_pkey PRIMARY KEY (id);
ALTER TABLE case_item ADD CONSTRAINT case_item_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE case_item_version ADD CONSTRAINT case_item_version_item_id_fkey FOREIGN KEY (item_id) REFERENCES case_item(id);
ALTER TABLE case_item_version ADD CONSTRAINT case_item_version_pkey PRIMARY KEY (item_id, version);
ALTER TABLE case_outcome ADD CONSTRAINT case_outcome_check CHECK (((outcome_type <> ALL (ARRAY[14, 16])) OR (victim_supports IS FALSE)));
ALTER TABLE case_outcome ADD CONSTRAINT case_outcome_check1 CHECK (((outcome_type <> 15) OR (victim_supports IS TRUE)));
ALTER TABLE case_outcome ADD CONSTRAINT case_outcome_check2 CHECK (((outcome_type <> ALL (ARRAY[14, 18])) OR (NOT suspect_identified)));
ALTER TABLE case_outcome ADD CONSTRAINT case_outcome_check3 CHECK (((outcome_type = ANY (ARRAY[14, 18, 19, 20])) OR suspect_identified));
ALTER TABLE case_outcome ADD CONSTRAINT case_outcome_check4 CHECK (((outcome_type <> 20) OR (length(TRIM(BOTH FROM receiving_body)) > 0)));
ALTER TABLE case_outcome ADD CONSTRAINT case_outcome_check5 CHECK (((outcome_type <> 21) OR ((length(TRIM(BOTH FROM public_interest)) >= 10) AND (informed = 'contact'::text))));
ALTER TABLE case_outcome ADD CONSTRAINT case_outcome_check6 CHECK (((informed = 'contact'::text) = (informed_item IS NOT NULL)));
ALTER TABLE case_outcome ADD CONSTRAINT case_outcome_check7 CHECK (((informed = 'not'::text) = (length(TRIM(BOTH FROM COALESCE(not_informed, ''::text))) >= 10)));
ALTER TABLE case_outcome ADD CONSTRAINT case_outcome_informed_check CHECK ((informed = ANY (ARRAY['contact'::text, 'tracker'::text, 'not'::text])));
ALTER TABLE case_outcome ADD CONSTRAINT case_outcome_informed_item_fkey FOREIGN KEY (informed_item) REFERENCES case_item(id);
ALTER TABLE case_outcome ADD CONSTRAINT case_outcome_not_informed_check CHECK ((length(not_informed) <= 2000));
ALTER TABLE case_outcome ADD CONSTRAINT case_outcome_outcome_type_check CHECK (((outcome_type >= 1) AND (outcome_type <= 22)));
ALTER TABLE case_outcome ADD CONSTRAINT case_outcome_pkey PRIMARY KEY (id);
ALTER TABLE case_outcome ADD CONSTRAINT case_outcome_public_interest_check CHECK ((length(public_interest) <= 2000));
ALTER TABLE case_outcome ADD CONSTRAINT case_outcome_reason_check CHECK (((length(TRIM(BOTH FROM reason)) >= 10) AND (length(TRIM(BOTH FROM reason)) <= 2000)));
ALTER TABLE case_outcome ADD CONSTRAINT case_outcome_receiving_body_check CHECK ((length(receiving_body) <= 200));
ALTER TABLE case_outcome ADD CONSTRAINT case_outcome_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE case_outcome_undone ADD CONSTRAINT case_outcome_undone_outcome_id_fkey FOREIGN KEY (outcome_id) REFERENCES case_outcome(id);
ALTER TABLE case_outcome_undone ADD CONSTRAINT case_outcome_undone_pkey PRIMARY KEY (outcome_id);
ALTER TABLE case_outcome_undone ADD CONSTRAINT case_outcome_undone_reason_check CHECK (((length(TRIM(BOTH FROM reason)) >= 10) AND (length(TRIM(BOTH FROM reason)) <= 2000)));
ALTER TABLE case_retention ADD CONSTRAINT case_retention_decision_check CHECK ((decision = ANY (ARRAY['retain'::text, 'hold'::text, 'release'::text])));
ALTER TABLE case_retention ADD CONSTRAINT case_retention_pkey PRIMARY KEY (id);
ALTER TABLE case_retention ADD CONSTRAINT case_retention_reason_check CHECK (((length(TRIM(BOTH FROM reason)) >= 10) AND (length(TRIM(BOTH FROM reason)) <= 2000)));
ALTER TABLE case_retention ADD CONSTRAINT case_retention_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE contact_code ADD CONSTRAINT contact_code_check CHECK (((expires_at > issued_at) AND (expires_at <= (issued_at + '01:00:00'::interval))));
ALTER TABLE contact_code ADD CONSTRAINT contact_code_code_hash_check CHECK ((length(code_hash) = 64));
ALTER TABLE contact_code ADD CONSTRAINT contact_code_pkey PRIMARY KEY (id);
ALTER TABLE contact_code ADD CONSTRAINT contact_code_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE contact_code ADD CONSTRAINT contact_code_uses_left_check CHECK (((uses_left >= 0) AND (uses_left <= 20)));
ALTER TABLE disclosure ADD CONSTRAINT disclosure_basis_check CHECK (((length(btrim(basis)) >= 3) AND (length(btrim(basis)) <= 300)));
ALTER TABLE disclosure ADD CONSTRAINT disclosure_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'other'::text])));
ALTER TABLE disclosure ADD CONSTRAINT disclosure_check CHECK ((((recalled_at IS NULL) = (recalled_by IS NULL)) AND ((recalled_at IS NULL) = (recalled_because IS NULL))));
ALTER TABLE disclosure ADD CONSTRAINT disclosure_completeness_check CHECK ((length(completeness) <= 1000));
ALTER TABLE disclosure ADD CONSTRAINT disclosure_email_check CHECK (((length(email) >= 3) AND (length(email) <= 200)));
ALTER TABLE disclosure ADD CONSTRAINT disclosure_intelligence_id_fkey FOREIGN KEY (intelligence_id) REFERENCES intelligence_report(id);
ALTER TABLE disclosure ADD CONSTRAINT disclosure_number_key UNIQUE (number);
ALTER TABLE disclosure ADD CONSTRAINT disclosure_organisation_check CHECK (((length(btrim(organisation)) >= 2) AND (length(btrim(organisation)) <= 200)));
ALTER TABLE disclosure ADD CONSTRAINT disclosure_pkey PRIMARY KEY (id);
ALTER TABLE disclosure ADD CONSTRAINT disclosure_purpose_check CHECK (((length(btrim(purpose)) >= 10) AND (length(btrim(purpose)) <= 2000)));
ALTER TABLE disclosure ADD CONSTRAINT disclosure_recalled_because_check CHECK (((length(btrim(recalled_because)) >= 10) AND (length(btrim(recalled_because)) <= 2000)));
ALTER TABLE disclosure ADD CONSTRAINT disclosure_recalled_by_fkey FOREIGN KEY (recalled_by) REFERENCES staff_user(id);
ALTER TABLE disclosure ADD CONSTRAINT disclosure_recipient_check CHECK (((length(btrim(recipient)) >= 2) AND (length(btrim(recipient)) <= 200)));
ALTER TABLE disclosure ADD CONSTRAINT disclosure_reliability_check CHECK (((length(btrim(reliability)) >= 3) AND (length(btrim(reliability)) <= 1000)));
ALTER TABLE disclosure ADD CONSTRAINT disclosure_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE disclosure ADD CONSTRAINT disclosure_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES staff_user(id);
ALTER TABLE disclosure ADD CONSTRAINT disclosure_sent_check CHECK (((length(btrim(sent)) >= 10) AND (length(btrim(sent)) <= 15000)));
ALTER TABLE disclosure ADD CONSTRAINT disclosure_series_id_fkey FOREIGN KEY (series_id) REFERENCES series(id);
ALTER TABLE disposed_count ADD CONSTRAINT disposed_count_month_district_fraud_type_key UNIQUE NULLS NOT DISTINCT (month, district, fraud_type);
ALTER TABLE disposed_report ADD CONSTRAINT disposed_report_pkey PRIMARY KEY (report_id);
ALTER TABLE disposed_report ADD CONSTRAINT disposed_report_reference_key UNIQUE (reference);
ALTER TABLE duty ADD CONSTRAINT duty_item_id_fkey FOREIGN KEY (item_id) REFERENCES case_item(id);
ALTER TABLE duty ADD CONSTRAINT duty_pkey PRIMARY KEY (id);
ALTER TABLE duty ADD CONSTRAINT duty_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE duty ADD CONSTRAINT duty_report_id_what_key UNIQUE (report_id, what);
ALTER TABLE event_cursor ADD CONSTRAINT event_cursor_pkey PRIMARY KEY (stage);
ALTER TABLE event_failure ADD CONSTRAINT event_failure_pkey PRIMARY KEY (stage, seq);
ALTER TABLE event_failure ADD CONSTRAINT event_failure_seq_fkey FOREIGN KEY (seq) REFERENCES event_log(seq);
ALTER TABLE event_failure ADD CONSTRAINT event_failure_told_again_as_fkey FOREIGN KEY (told_again_as) REFERENCES event_log(seq);
ALTER TABLE event_log ADD CONSTRAINT event_log_pkey PRIMARY KEY (seq);
ALTER TABLE group_nomination ADD CONSTRAINT group_nomination_answer CHECK ((answer = ANY (ARRAY['agreed'::text, 'refused'::text, 'withdrawn'::text])));
ALTER TABLE group_nomination ADD CONSTRAINT group_nomination_answer_reason_check CHECK (((length(btrim(answer_reason)) >= 10) AND (length(btrim(answer_reason)) <= 2000)));
ALTER TABLE group_nomination ADD CONSTRAINT group_nomination_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES staff_user(id);
ALTER TABLE group_nomination ADD CONSTRAINT group_nomination_check1 CHECK ((((answer IS NULL) = (answered_by IS NULL)) AND ((answer IS NULL) = (answered_at IS NULL)) AND ((answer IS NULL) = (answer_reason IS NULL))));
ALTER TABLE group_nomination ADD CONSTRAINT group_nomination_name_check CHECK (((length(btrim(name)) >= 2) AND (length(btrim(name)) <= 80)));
ALTER TABLE group_nomination ADD CONSTRAINT group_nomination_nominated_by_fkey FOREIGN KEY (nominated_by) REFERENCES staff_user(id);
ALTER TABLE group_nomination ADD CONSTRAINT group_nomination_number_key UNIQUE (number);
ALTER TABLE group_nomination ADD CONSTRAINT group_nomination_pkey PRIMARY KEY (id);
ALTER TABLE group_nomination ADD CONSTRAINT group_nomination_reason_check CHECK (((length(btrim(reason)) >= 20) AND (length(btrim(reason)) <= 4000)));
ALTER TABLE group_nomination ADD CONSTRAINT group_nomination_regional_check CHECK ((regional = ANY (ARRAY['accepted'::text, 'refused'::text, 'more_asked'::text])));
ALTER TABLE group_nomination ADD CONSTRAINT group_nomination_series_id_fkey FOREIGN KEY (series_id) REFERENCES series(id);
ALTER TABLE group_nomination ADD CONSTRAINT group_nomination_two_people CHECK (((answer IS NULL) OR ((answer = 'withdrawn'::text) = (answered_by = nominated_by))));
ALTER TABLE group_nomination ADD CONSTRAINT group_nomination_unknowns_check CHECK ((length(unknowns) <= 2000));
ALTER TABLE identifier_decision ADD CONSTRAINT identifier_decision_identifier_id_fkey FOREIGN KEY (identifier_id) REFERENCES shared_identifier(id);
ALTER TABLE identifier_decision ADD CONSTRAINT identifier_decision_pkey PRIMARY KEY (id);
ALTER TABLE identifier_decision ADD CONSTRAINT identifier_decision_reason_check CHECK ((length(TRIM(BOTH FROM reason)) > 0));
ALTER TABLE identifier_decision ADD CONSTRAINT identifier_decision_verdict_check CHECK ((verdict = ANY (ARRAY['everybodys'::text, 'offenders'::text, 'undecided'::text])));
ALTER TABLE inbound_text ADD CONSTRAINT inbound_text_carrier_id_check CHECK (((length(carrier_id) >= 1) AND (length(carrier_id) <= 100)));
ALTER TABLE inbound_text ADD CONSTRAINT inbound_text_command_check CHECK ((command = ANY (ARRAY['stop'::text, 'help'::text, 'status'::text, 'yes'::text, 'other'::text])));
ALTER TABLE inbound_text ADD CONSTRAINT inbound_text_pkey PRIMARY KEY (carrier_id);
ALTER TABLE inbound_text ADD CONSTRAINT inbound_text_sealed_check CHECK ((octet_length(sealed) <= 4000));
ALTER TABLE intelligence_item ADD CONSTRAINT intelligence_item_check CHECK ((((old_grade IS NULL) = (source_grade IS NOT NULL)) AND ((old_grade IS NULL) = (info_grade IS NOT NULL))));
ALTER TABLE intelligence_item ADD CONSTRAINT intelligence_item_info_grade_check CHECK ((info_grade = ANY (ARRAY['A'::bpchar, 'B'::bpchar, 'C'::bpchar, 'D'::bpchar, 'E'::bpchar])));
ALTER TABLE intelligence_item ADD CONSTRAINT intelligence_item_intelligence_id_fkey FOREIGN KEY (intelligence_id) REFERENCES intelligence_report(id);
ALTER TABLE intelligence_item ADD CONSTRAINT intelligence_item_n_check CHECK (((n >= 1) AND (n <= 20)));
ALTER TABLE intelligence_item ADD CONSTRAINT intelligence_item_old_grade_check CHECK (((length(btrim(old_grade)) >= 1) AND (length(btrim(old_grade)) <= 20)));
ALTER TABLE intelligence_item ADD CONSTRAINT intelligence_item_pkey PRIMARY KEY (intelligence_id, n);
ALTER TABLE intelligence_item ADD CONSTRAINT intelligence_item_source_grade_check CHECK (((source_grade >= 1) AND (source_grade <= 3)));
ALTER TABLE intelligence_item ADD CONSTRAINT intelligence_item_what_check CHECK (((length(btrim(what)) >= 5) AND (length(btrim(what)) <= 5000)));
ALTER TABLE intelligence_report ADD CONSTRAINT intelligence_report_check CHECK (((handling = 'C'::bpchar) = ((conditions IS NOT NULL) AND (cardinality(permitted) > 0))));
ALTER TABLE intelligence_report ADD CONSTRAINT intelligence_report_check1 CHECK (((handling = 'C'::bpchar) OR ((conditions IS NULL) AND (permitted = '{}'::text[]))));
ALTER TABLE intelligence_report ADD CONSTRAINT intelligence_report_check2 CHECK (((corrects IS NULL) = (corrected_because IS NULL)));
ALTER TABLE intelligence_report ADD CONSTRAINT intelligence_report_conditions_check CHECK (((length(btrim(conditions)) >= 5) AND (length(btrim(conditions)) <= 2000)));
ALTER TABLE intelligence_report ADD CONSTRAINT intelligence_report_corrected_because_check CHECK (((length(btrim(corrected_because)) >= 10) AND (length(btrim(corrected_because)) <= 2000)));
ALTER TABLE intelligence_report ADD CONSTRAINT intelligence_report_corrects_fkey FOREIGN KEY (corrects) REFERENCES intelligence_report(id);
ALTER TABLE intelligence_report ADD CONSTRAINT intelligence_report_corrects_key UNIQUE (corrects);
ALTER TABLE intelligence_report ADD CONSTRAINT intelligence_report_handling_check CHECK ((handling = ANY (ARRAY['P'::bpchar, 'C'::bpchar])));
ALTER TABLE intelligence_report ADD CONSTRAINT intelligence_report_marking_check CHECK ((marking = ANY (ARRAY['OFFICIAL'::text, 'OFFICIAL-SENSITIVE'::text])));
ALTER TABLE intelligence_report ADD CONSTRAINT intelligence_report_number_key UNIQUE (number);
ALTER TABLE intelligence_report ADD CONSTRAINT intelligence_report_pkey PRIMARY KEY (id);
ALTER TABLE intelligence_report ADD CONSTRAINT intelligence_report_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE intelligence_report ADD CONSTRAINT intelligence_report_sanitised_by_fkey FOREIGN KEY (sanitised_by) REFERENCES staff_user(id);
ALTER TABLE intelligence_report ADD CONSTRAINT intelligence_report_series_id_fkey FOREIGN KEY (series_id) REFERENCES series(id);
ALTER TABLE intelligence_report ADD CONSTRAINT intelligence_report_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES intelligence_submission(id);
ALTER TABLE intelligence_report ADD CONSTRAINT intelligence_report_title_check CHECK (((length(btrim(title)) >= 1) AND (length(btrim(title)) <= 120)));
ALTER TABLE intelligence_submission ADD CONSTRAINT intelligence_submission_number_key UNIQUE (number);
ALTER TABLE intelligence_submission ADD CONSTRAINT intelligence_submission_original_check CHECK (((length(btrim(original)) >= 10) AND (length(btrim(original)) <= 20000)));
ALTER TABLE intelligence_submission ADD CONSTRAINT intelligence_submission_pkey PRIMARY KEY (id);
ALTER TABLE intelligence_submission ADD CONSTRAINT intelligence_submission_priority_check CHECK ((priority = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text])));
ALTER TABLE intelligence_submission ADD CONSTRAINT intelligence_submission_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE intelligence_submission ADD CONSTRAINT intelligence_submission_research_check CHECK ((length(research) <= 5000));
ALTER TABLE intelligence_submission ADD CONSTRAINT intelligence_submission_source_check CHECK (((length(btrim(source)) >= 1) AND (length(btrim(source)) <= 300)));
ALTER TABLE intelligence_submission ADD CONSTRAINT intelligence_submission_submitted_by_fkey FOREIGN KEY (submitted_by) REFERENCES staff_user(id);
ALTER TABLE kept_count ADD CONSTRAINT kept_count_pkey PRIMARY KEY (what, key, writer);
ALTER TABLE next_door_alert ADD CONSTRAINT next_door_alert_check CHECK (((dismissed_by IS NULL) = (dismissed_at IS NULL)));
ALTER TABLE next_door_alert ADD CONSTRAINT next_door_alert_pkey PRIMARY KEY (id);
ALTER TABLE next_door_alert ADD CONSTRAINT next_door_alert_reading_id_fkey FOREIGN KEY (reading_id) REFERENCES reading(id);
ALTER TABLE next_door_alert ADD CONSTRAINT next_door_alert_reading_id_key UNIQUE (reading_id);
ALTER TABLE next_door_alert ADD CONSTRAINT next_door_alert_series_id_fkey FOREIGN KEY (series_id) REFERENCES series(id);
ALTER TABLE nomination_reply ADD CONSTRAINT nomination_reply_answer_check CHECK ((answer = ANY (ARRAY['accepted'::text, 'refused'::text, 'more_asked'::text])));
ALTER TABLE nomination_reply ADD CONSTRAINT nomination_reply_check CHECK (((answer = 'accepted'::text) OR (words IS NOT NULL)));
ALTER TABLE nomination_reply ADD CONSTRAINT nomination_reply_nomination_id_fkey FOREIGN KEY (nomination_id) REFERENCES group_nomination(id);
ALTER TABLE nomination_reply ADD CONSTRAINT nomination_reply_pkey PRIMARY KEY (id);
ALTER TABLE nomination_reply ADD CONSTRAINT nomination_reply_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES staff_user(id);
ALTER TABLE nomination_reply ADD CONSTRAINT nomination_reply_their_reference_check CHECK (((length(btrim(their_reference)) >= 1) AND (length(btrim(their_reference)) <= 60)));
ALTER TABLE nomination_reply ADD CONSTRAINT nomination_reply_words_check CHECK (((length(btrim(words)) >= 10) AND (length(btrim(words)) <= 4000)));
ALTER TABLE outgoing_carrier ADD CONSTRAINT outgoing_carrier_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text])));
ALTER TABLE outgoing_carrier ADD CONSTRAINT outgoing_carrier_pkey PRIMARY KEY (channel);
ALTER TABLE outgoing_key ADD CONSTRAINT outgoing_key_only_row_check CHECK (only_row);
ALTER TABLE outgoing_key ADD CONSTRAINT outgoing_key_pkey PRIMARY KEY (only_row);
ALTER TABLE outgoing_lane ADD CONSTRAINT outgoing_lane_pkey PRIMARY KEY (lane);
ALTER TABLE outgoing_message ADD CONSTRAINT outgoing_message_about_check CHECK ((length(about) <= 100));
ALTER TABLE outgoing_message ADD CONSTRAINT outgoing_message_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text])));
ALTER TABLE outgoing_message ADD CONSTRAINT outgoing_message_lane_check CHECK ((length(lane) <= 100));
ALTER TABLE outgoing_message ADD CONSTRAINT outgoing_message_last_error_check CHECK ((length(last_error) <= 500));
ALTER TABLE outgoing_message ADD CONSTRAINT outgoing_message_once_check CHECK (((length(once) >= 1) AND (length(once) <= 200)));
ALTER TABLE outgoing_message ADD CONSTRAINT outgoing_message_pkey PRIMARY KEY (id);
ALTER TABLE outgoing_message ADD CONSTRAINT outgoing_message_priority_check CHECK (((priority >= 0) AND (priority <= 9)));
ALTER TABLE outgoing_message ADD CONSTRAINT outgoing_message_purpose_check CHECK ((purpose ~ '^[a-z_]{1,40}$'::text));
ALTER TABLE outgoing_message ADD CONSTRAINT outgoing_message_purpose_once_key UNIQUE (purpose, once);
ALTER TABLE outgoing_message ADD CONSTRAINT outgoing_message_reference_key UNIQUE (reference);
ALTER TABLE outgoing_message ADD CONSTRAINT outgoing_message_sealed_check CHECK ((octet_length(sealed) <= 65536));
ALTER TABLE outgoing_message ADD CONSTRAINT outgoing_message_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'sent'::text, 'dead'::text, 'expired'::text, 'stopped'::text])));
ALTER TABLE partner_token ADD CONSTRAINT partner_token_pkey PRIMARY KEY (id);
ALTER TABLE partner_token ADD CONSTRAINT partner_token_token_hash_check CHECK ((length(token_hash) = 64));
ALTER TABLE partner_token ADD CONSTRAINT partner_token_token_hash_key UNIQUE (token_hash);
ALTER TABLE picture_fact ADD CONSTRAINT picture_fact_fetched_check CHECK ((fetched = ANY (ARRAY['taxi'::text, 'courier'::text])));
ALTER TABLE picture_fact ADD CONSTRAINT picture_fact_pkey PRIMARY KEY (report_id);
ALTER TABLE picture_fact ADD CONSTRAINT picture_fact_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id) ON DELETE CASCADE;
ALTER TABLE possible_link ADD CONSTRAINT possible_link_pkey PRIMARY KEY (report_id, with_id);
ALTER TABLE possible_link ADD CONSTRAINT possible_link_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE possible_link ADD CONSTRAINT possible_link_with_id_fkey FOREIGN KEY (with_id) REFERENCES report(id);
ALTER TABLE press_record ADD CONSTRAINT press_record_check CHECK (((handling = 'C'::bpchar) = (conditions IS NOT NULL)));
ALTER TABLE press_record ADD CONSTRAINT press_record_check1 CHECK (((withdrawn_by IS NULL) = (withdrawn_at IS NULL)));
ALTER TABLE press_record ADD CONSTRAINT press_record_handling_check CHECK ((handling = ANY (ARRAY['P'::bpchar, 'C'::bpchar])));
ALTER TABLE press_record ADD CONSTRAINT press_record_info_grade_check CHECK ((info_grade = ANY (ARRAY['A'::bpchar, 'B'::bpchar, 'C'::bpchar, 'D'::bpchar, 'E'::bpchar])));
ALTER TABLE press_record ADD CONSTRAINT press_record_pkey PRIMARY KEY (number);
ALTER TABLE press_record ADD CONSTRAINT press_record_reading_id_n_fkey FOREIGN KEY (reading_id, n) REFERENCES reading_incident(reading_id, n);
ALTER TABLE press_record ADD CONSTRAINT press_record_reference_key UNIQUE (reference);
ALTER TABLE press_record ADD CONSTRAINT press_record_source_check CHECK ((source = 'open press'::text));
ALTER TABLE press_record ADD CONSTRAINT press_record_source_grade_check CHECK (((source_grade >= 1) AND (source_grade <= 3)));
ALTER TABLE public_feedback ADD CONSTRAINT public_feedback_check CHECK (((read_at IS NULL) = (read_by IS NULL)));
ALTER TABLE public_feedback ADD CONSTRAINT public_feedback_page_check CHECK (((length(page) <= 200) AND (page ~ '^/[a-z/-]*$'::text)));
ALTER TABLE public_feedback ADD CONSTRAINT public_feedback_pkey PRIMARY KEY (id);
ALTER TABLE public_feedback ADD CONSTRAINT public_feedback_rating_check CHECK ((rating = ANY (ARRAY['very_good'::text, 'good'::text, 'neither'::text, 'bad'::text, 'very_bad'::text])));
ALTER TABLE public_feedback ADD CONSTRAINT public_feedback_said_check CHECK ((length(said) <= 1200));
ALTER TABLE queue_view ADD CONSTRAINT queue_view_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60)));
ALTER TABLE queue_view ADD CONSTRAINT queue_view_pkey PRIMARY KEY (id);
ALTER TABLE queue_view ADD CONSTRAINT queue_view_query_check CHECK ((length(query) <= 500));
ALTER TABLE reading ADD CONSTRAINT reading_channel_check CHECK ((channel = ANY (ARRAY['page'::text, 'file'::text, 'feed'::text, 'folder'::text, 'demo'::text])));
ALTER TABLE reading ADD CONSTRAINT reading_check CHECK (((handling = 'C'::bpchar) = (conditions IS NOT NULL)));
ALTER TABLE reading ADD CONSTRAINT reading_format_check CHECK ((format = ANY (ARRAY['text'::text, 'html'::text, 'pdf'::text, 'email'::text, 'feed'::text])));
ALTER TABLE reading ADD CONSTRAINT reading_found_check CHECK ((jsonb_typeof(found) = 'object'::text));
ALTER TABLE reading ADD CONSTRAINT reading_handling_check CHECK ((handling = ANY (ARRAY['P'::bpchar, 'C'::bpchar])));
ALTER TABLE reading ADD CONSTRAINT reading_info_grade_check CHECK ((info_grade = ANY (ARRAY['A'::bpchar, 'B'::bpchar, 'C'::bpchar, 'D'::bpchar, 'E'::bpchar])));
ALTER TABLE reading ADD CONSTRAINT reading_pkey PRIMARY KEY (id);
ALTER TABLE reading ADD CONSTRAINT reading_source_grade_check CHECK (((source_grade >= 1) AND (source_grade <= 3)));
ALTER TABLE reading_correction ADD CONSTRAINT reading_correction_check CHECK (((verdict = 'undone'::text) = (undoes IS NOT NULL)));
ALTER TABLE reading_correction ADD CONSTRAINT reading_correction_check1 CHECK (((verdict <> ALL (ARRAY['corrected'::text, 'added'::text])) OR (new_value IS NOT NULL)));
ALTER TABLE reading_correction ADD CONSTRAINT reading_correction_field_check CHECK (((length(field) >= 1) AND (length(field) <= 80)));
ALTER TABLE reading_correction ADD CONSTRAINT reading_correction_pkey PRIMARY KEY (id);
ALTER TABLE reading_correction ADD CONSTRAINT reading_correction_reading_id_fkey FOREIGN KEY (reading_id) REFERENCES reading(id);
ALTER TABLE reading_correction ADD CONSTRAINT reading_correction_undoes_fkey FOREIGN KEY (undoes) REFERENCES reading_correction(id);
ALTER TABLE reading_correction ADD CONSTRAINT reading_correction_undoes_key UNIQUE (undoes);
ALTER TABLE reading_correction ADD CONSTRAINT reading_correction_verdict_check CHECK ((verdict = ANY (ARRAY['accepted'::text, 'corrected'::text, 'rejected'::text, 'added'::text, 'undone'::text])));
ALTER TABLE reading_incident ADD CONSTRAINT reading_incident_n_check CHECK ((n >= 0));
ALTER TABLE reading_incident ADD CONSTRAINT reading_incident_outcome_check CHECK ((outcome = ANY (ARRAY['loss'::text, 'no_loss'::text, 'unknown'::text])));
ALTER TABLE reading_incident ADD CONSTRAINT reading_incident_pkey PRIMARY KEY (reading_id, n);
ALTER TABLE reading_incident ADD CONSTRAINT reading_incident_reading_id_fkey FOREIGN KEY (reading_id) REFERENCES reading(id);
ALTER TABLE reading_incident ADD CONSTRAINT reading_incident_standing_check CHECK ((standing = ANY (ARRAY['read'::text, 'accepted'::text, 'rejected'::text])));
ALTER TABLE reading_join ADD CONSTRAINT reading_join_check CHECK ((ROW(reading_a, n_a) < ROW(reading_b, n_b)));
ALTER TABLE reading_join ADD CONSTRAINT reading_join_check1 CHECK (((parted_by IS NULL) = (parted_at IS NULL)));
ALTER TABLE reading_join ADD CONSTRAINT reading_join_pkey PRIMARY KEY (id);
ALTER TABLE reading_join ADD CONSTRAINT reading_join_reading_a_n_a_fkey FOREIGN KEY (reading_a, n_a) REFERENCES reading_incident(reading_id, n);
ALTER TABLE reading_join ADD CONSTRAINT reading_join_reading_a_n_a_reading_b_n_b_key UNIQUE (reading_a, n_a, reading_b, n_b);
ALTER TABLE reading_join ADD CONSTRAINT reading_join_reading_b_n_b_fkey FOREIGN KEY (reading_b, n_b) REFERENCES reading_incident(reading_id, n);
ALTER TABLE report ADD CONSTRAINT report_marking_check CHECK ((marking = ANY (ARRAY['OFFICIAL'::text, 'OFFICIAL-SENSITIVE'::text])));
ALTER TABLE report ADD CONSTRAINT report_number_key UNIQUE (number);
ALTER TABLE report ADD CONSTRAINT report_occurred_is_a_date CHECK ((isfinite(COALESCE(occurred_from, received_at)) AND isfinite(COALESCE(occurred_to, received_at))));
ALTER TABLE report ADD CONSTRAINT report_payload_is_a_record CHECK (((jsonb_typeof(payload) = 'object'::text) AND (payload ? 'externalId'::text) AND (payload ? 'receivedAt'::text)));
ALTER TABLE report ADD CONSTRAINT report_pkey PRIMARY KEY (id);
ALTER TABLE report ADD CONSTRAINT report_place_from_check CHECK ((place_from = 'story'::text));
ALTER TABLE report ADD CONSTRAINT report_received_is_a_date CHECK (((received_at >= '1990-01-01 00:00:00+00'::timestamp with time zone) AND (received_at <= '2100-01-01 00:00:00+00'::timestamp with time zone)));
ALTER TABLE report ADD CONSTRAINT report_source_external_id_key UNIQUE (source, external_id);
ALTER TABLE report_account ADD CONSTRAINT report_account_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id) ON DELETE CASCADE;
ALTER TABLE report_addition ADD CONSTRAINT report_addition_answers_check CHECK (((jsonb_typeof(answers) = 'object'::text) AND (length((answers)::text) <= 20000)));
ALTER TABLE report_addition ADD CONSTRAINT report_addition_once_key UNIQUE (once);
ALTER TABLE report_addition ADD CONSTRAINT report_addition_pkey PRIMARY KEY (id);
ALTER TABLE report_addition ADD CONSTRAINT report_addition_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE report_address ADD CONSTRAINT report_address_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id) ON DELETE CASCADE;
ALTER TABLE report_draft ADD CONSTRAINT report_draft_id_hash_check CHECK ((length(id_hash) = 64));
ALTER TABLE report_draft ADD CONSTRAINT report_draft_pkey PRIMARY KEY (id_hash);
ALTER TABLE report_file ADD CONSTRAINT added_to_a_case CHECK (((added_by IS NULL) OR (report_id IS NOT NULL)));
ALTER TABLE report_file ADD CONSTRAINT report_file_added_by_check CHECK (((length(added_by) >= 1) AND (length(added_by) <= 100)));
ALTER TABLE report_file ADD CONSTRAINT report_file_bytes_check CHECK (((bytes >= 1) AND (bytes <= 52428800)));
ALTER TABLE report_file ADD CONSTRAINT report_file_check CHECK (((draft_hash IS NULL) <> (report_id IS NULL)));
ALTER TABLE report_file ADD CONSTRAINT report_file_draft_hash_check CHECK ((length(draft_hash) = 64));
ALTER TABLE report_file ADD CONSTRAINT report_file_kind_check CHECK ((kind ~ '^[a-z0-9]{2,10}$'::text));
ALTER TABLE report_file ADD CONSTRAINT report_file_name_check CHECK ((length(name) <= 120));
ALTER TABLE report_file ADD CONSTRAINT report_file_pkey PRIMARY KEY (id);
ALTER TABLE report_file ADD CONSTRAINT report_file_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE report_file ADD CONSTRAINT report_file_sha256_check CHECK ((length(sha256) = 64));
ALTER TABLE report_message ADD CONSTRAINT report_message_check CHECK (((by_whom IS NOT NULL) = from_us));
ALTER TABLE report_message ADD CONSTRAINT report_message_once_key UNIQUE (once);
ALTER TABLE report_message ADD CONSTRAINT report_message_pkey PRIMARY KEY (id);
ALTER TABLE report_message ADD CONSTRAINT report_message_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE report_message ADD CONSTRAINT report_message_words_check CHECK (((length(words) >= 1) AND (length(words) <= 5000)));
ALTER TABLE report_news ADD CONSTRAINT report_news_kind_check CHECK ((kind = ANY (ARRAY['stage'::text, 'message'::text, 'outcome'::text, 'question'::text, 'added'::text])));
ALTER TABLE report_news ADD CONSTRAINT report_news_pkey PRIMARY KEY (id);
ALTER TABLE report_news ADD CONSTRAINT report_news_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE report_nudge ADD CONSTRAINT report_nudge_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text])));
ALTER TABLE report_nudge ADD CONSTRAINT report_nudge_pkey PRIMARY KEY (id);
ALTER TABLE report_nudge ADD CONSTRAINT report_nudge_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE report_nudge ADD CONSTRAINT report_nudge_sealed_check CHECK ((octet_length(sealed) <= 1000));
ALTER TABLE report_outcome ADD CONSTRAINT report_outcome_outcome_type_check CHECK (((outcome_type >= 1) AND (outcome_type <= 22)));
ALTER TABLE report_outcome ADD CONSTRAINT report_outcome_phrase_check CHECK ((phrase ~ '^[a-z_]{1,40}$'::text));
ALTER TABLE report_outcome ADD CONSTRAINT report_outcome_pkey PRIMARY KEY (id);
ALTER TABLE report_outcome ADD CONSTRAINT report_outcome_reason_check CHECK (((length(TRIM(BOTH FROM reason)) >= 10) AND (length(TRIM(BOTH FROM reason)) <= 2000)));
ALTER TABLE report_outcome ADD CONSTRAINT report_outcome_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE report_person ADD CONSTRAINT report_person_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id) ON DELETE CASCADE;
ALTER TABLE report_phone ADD CONSTRAINT report_phone_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id) ON DELETE CASCADE;
ALTER TABLE report_restriction ADD CONSTRAINT report_restriction_ask_fkey FOREIGN KEY (ask) REFERENCES staff_user(id);
ALTER TABLE report_restriction ADD CONSTRAINT report_restriction_pkey PRIMARY KEY (report_id);
ALTER TABLE report_restriction ADD CONSTRAINT report_restriction_reason_check CHECK (((length(btrim(reason)) >= 10) AND (length(btrim(reason)) <= 2000)));
ALTER TABLE report_restriction ADD CONSTRAINT report_restriction_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE report_restriction ADD CONSTRAINT report_restriction_set_by_fkey FOREIGN KEY (set_by) REFERENCES staff_user(id);
ALTER TABLE report_restriction ADD CONSTRAINT report_restriction_via_series_fkey FOREIGN KEY (via_series) REFERENCES series_restriction(series_id) ON DELETE CASCADE;
ALTER TABLE report_return ADD CONSTRAINT report_return_draft_hash_fkey FOREIGN KEY (draft_hash) REFERENCES report_draft(id_hash) ON DELETE CASCADE;
ALTER TABLE report_return ADD CONSTRAINT report_return_id_hash_check CHECK ((length(id_hash) = 64));
ALTER TABLE report_return ADD CONSTRAINT report_return_pkey PRIMARY KEY (id_hash);
ALTER TABLE report_return ADD CONSTRAINT report_return_sealed_check CHECK ((octet_length(sealed) <= 1024));
ALTER TABLE report_return_sent ADD CONSTRAINT report_return_sent_id_hash_check CHECK ((length(id_hash) = 64));
ALTER TABLE report_return_sent ADD CONSTRAINT report_return_sent_pkey PRIMARY KEY (id_hash);
ALTER TABLE report_stage ADD CONSTRAINT report_stage_pkey PRIMARY KEY (id);
ALTER TABLE report_stage ADD CONSTRAINT report_stage_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE report_standing ADD CONSTRAINT report_standing_allocation_id_fkey FOREIGN KEY (allocation_id) REFERENCES allocation(id);
ALTER TABLE report_standing ADD CONSTRAINT report_standing_assessment_id_fkey FOREIGN KEY (assessment_id) REFERENCES assessment(id);
ALTER TABLE report_standing ADD CONSTRAINT report_standing_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES assignment(id);
ALTER TABLE report_standing ADD CONSTRAINT report_standing_band_order_check CHECK (((band_order >= 0) AND (band_order <= 3)));
ALTER TABLE report_standing ADD CONSTRAINT report_standing_pkey PRIMARY KEY (report_id);
ALTER TABLE report_standing ADD CONSTRAINT report_standing_public_stage_check CHECK ((public_stage = ANY (ARRAY['received'::text, 'checked'::text, 'with_investigator'::text, 'kept_as_intelligence'::text, 'passed_on'::text, 'finished'::text])));
ALTER TABLE report_standing ADD CONSTRAINT report_standing_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE report_team ADD CONSTRAINT report_team_added_by_fkey FOREIGN KEY (added_by) REFERENCES staff_user(id);
ALTER TABLE report_team ADD CONSTRAINT report_team_pkey PRIMARY KEY (report_id, user_id);
ALTER TABLE report_team ADD CONSTRAINT report_team_report_id_fkey FOREIGN KEY (report_id) REFERENCES report_restriction(report_id) ON DELETE CASCADE;
ALTER TABLE report_team ADD CONSTRAINT report_team_user_id_fkey FOREIGN KEY (user_id) REFERENCES staff_user(id);
ALTER TABLE report_vehicle ADD CONSTRAINT report_vehicle_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id) ON DELETE CASCADE;
ALTER TABLE report_version ADD CONSTRAINT report_version_pkey PRIMARY KEY (report_id, version);
ALTER TABLE report_version ADD CONSTRAINT report_version_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE retention_review ADD CONSTRAINT retention_review_answer_check CHECK ((answer = ANY (ARRAY['agreed'::text, 'refused'::text, 'withdrawn'::text])));
ALTER TABLE retention_review ADD CONSTRAINT retention_review_answer_reason_check CHECK ((length(answer_reason) <= 2000));
ALTER TABLE retention_review ADD CONSTRAINT retention_review_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES staff_user(id);
ALTER TABLE retention_review ADD CONSTRAINT retention_review_check CHECK (((wish = 'keep'::text) = (keep_until IS NOT NULL)));
ALTER TABLE retention_review ADD CONSTRAINT retention_review_check1 CHECK ((((answer IS NULL) = (answered_by IS NULL)) AND ((answer IS NULL) = (answered_at IS NULL))));
ALTER TABLE retention_review ADD CONSTRAINT retention_review_check2 CHECK (((answer IS NULL) OR ((answer = 'withdrawn'::text) = (answered_by = proposed_by))));
ALTER TABLE retention_review ADD CONSTRAINT retention_review_check3 CHECK (((answer IS DISTINCT FROM 'refused'::text) OR (length(TRIM(BOTH FROM answer_reason)) >= 10)));
ALTER TABLE retention_review ADD CONSTRAINT retention_review_ground_check CHECK ((ground ~ '^[a-z_]{1,40}$'::text));
ALTER TABLE retention_review ADD CONSTRAINT retention_review_pkey PRIMARY KEY (id);
ALTER TABLE retention_review ADD CONSTRAINT retention_review_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES staff_user(id);
ALTER TABLE retention_review ADD CONSTRAINT retention_review_reason_check CHECK (((length(TRIM(BOTH FROM reason)) >= 10) AND (length(TRIM(BOTH FROM reason)) <= 2000)));
ALTER TABLE retention_review ADD CONSTRAINT retention_review_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE retention_review ADD CONSTRAINT retention_review_wish_check CHECK ((wish = ANY (ARRAY['keep'::text, 'dispose'::text])));
ALTER TABLE same_person ADD CONSTRAINT same_person_check CHECK ((report_a < report_b));
ALTER TABLE same_person ADD CONSTRAINT same_person_check1 CHECK (((undone_by IS NULL) = (undone_at IS NULL)));
ALTER TABLE same_person ADD CONSTRAINT same_person_pkey PRIMARY KEY (id);
ALTER TABLE same_person ADD CONSTRAINT same_person_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)));
ALTER TABLE same_person ADD CONSTRAINT same_person_report_a_fkey FOREIGN KEY (report_a) REFERENCES report(id);
ALTER TABLE same_person ADD CONSTRAINT same_person_report_b_fkey FOREIGN KEY (report_b) REFERENCES report(id);
ALTER TABLE schema_migration ADD CONSTRAINT schema_migration_pkey PRIMARY KEY (name);
ALTER TABLE search_gram ADD CONSTRAINT search_gram_pkey PRIMARY KEY (gram, word);
ALTER TABLE search_mark ADD CONSTRAINT search_mark_kind_check CHECK ((kind = ANY (ARRAY['phone'::text, 'account'::text, 'vehicle'::text, 'postcode'::text, 'email'::text, 'reference'::text, 'told'::text])));
ALTER TABLE search_mark ADD CONSTRAINT search_mark_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE search_mark ADD CONSTRAINT search_mark_value_check CHECK ((length(value) <= 200));
ALTER TABLE search_name ADD CONSTRAINT search_name_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE search_result ADD CONSTRAINT search_result_pkey PRIMARY KEY (id);
ALTER TABLE search_result ADD CONSTRAINT search_result_query_check CHECK ((length(query) <= 200));
ALTER TABLE search_result ADD CONSTRAINT search_result_user_id_fkey FOREIGN KEY (user_id) REFERENCES staff_user(id);
ALTER TABLE search_story ADD CONSTRAINT search_story_pkey PRIMARY KEY (report_id);
ALTER TABLE search_story ADD CONSTRAINT search_story_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE sent_form ADD CONSTRAINT sent_form_key_check CHECK ((key ~ '^[0-9a-f]{64}$'::text));
ALTER TABLE sent_form ADD CONSTRAINT sent_form_pkey PRIMARY KEY (sent_by);
ALTER TABLE sent_form ADD CONSTRAINT sent_form_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES staff_user(id) ON DELETE CASCADE;
ALTER TABLE sent_form ADD CONSTRAINT sent_form_went_to_check CHECK (((length(went_to) >= 1) AND (length(went_to) <= 2000)));
ALTER TABLE series ADD CONSTRAINT series_check CHECK ((merged_into <> id));
ALTER TABLE series ADD CONSTRAINT series_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES series(id) DEFERRABLE;
ALTER TABLE series ADD CONSTRAINT series_pkey PRIMARY KEY (id);
ALTER TABLE series_decision ADD CONSTRAINT series_decision_check CHECK ((NOT (one && other)));
ALTER TABLE series_decision ADD CONSTRAINT series_decision_kind_check CHECK ((kind = ANY (ARRAY['accept'::text, 'reject'::text, 'split'::text, 'merge'::text])));
ALTER TABLE series_decision ADD CONSTRAINT series_decision_one_check CHECK ((cardinality(one) > 0));
ALTER TABLE series_decision ADD CONSTRAINT series_decision_other_check CHECK ((cardinality(other) > 0));
ALTER TABLE series_decision ADD CONSTRAINT series_decision_other_series_fkey FOREIGN KEY (other_series) REFERENCES series(id);
ALTER TABLE series_decision ADD CONSTRAINT series_decision_pkey PRIMARY KEY (id);
ALTER TABLE series_decision ADD CONSTRAINT series_decision_reason_check CHECK ((length(TRIM(BOTH FROM reason)) > 0));
ALTER TABLE series_decision ADD CONSTRAINT series_decision_series_id_fkey FOREIGN KEY (series_id) REFERENCES series(id);
ALTER TABLE series_decision_undone ADD CONSTRAINT series_decision_undone_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES series_decision(id);
ALTER TABLE series_decision_undone ADD CONSTRAINT series_decision_undone_pkey PRIMARY KEY (decision_id);
ALTER TABLE series_decision_undone ADD CONSTRAINT series_decision_undone_reason_check CHECK ((length(TRIM(BOTH FROM reason)) > 0));
ALTER TABLE series_link ADD CONSTRAINT series_link_pkey PRIMARY KEY (id);
ALTER TABLE series_link ADD CONSTRAINT series_link_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE series_link ADD CONSTRAINT series_link_report_id_with_id_on_what_key UNIQUE (report_id, with_id, on_what);
ALTER TABLE series_link ADD CONSTRAINT series_link_with_id_fkey FOREIGN KEY (with_id) REFERENCES report(id);
ALTER TABLE series_member ADD CONSTRAINT series_member_duplicate_of_fkey FOREIGN KEY (duplicate_of) REFERENCES report(id);
ALTER TABLE series_member ADD CONSTRAINT series_member_pkey PRIMARY KEY (report_id);
ALTER TABLE series_member ADD CONSTRAINT series_member_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE series_member ADD CONSTRAINT series_member_series_id_fkey FOREIGN KEY (series_id) REFERENCES series(id);
ALTER TABLE series_restriction ADD CONSTRAINT series_restriction_ask_fkey FOREIGN KEY (ask) REFERENCES staff_user(id);
ALTER TABLE series_restriction ADD CONSTRAINT series_restriction_kept_first_fkey FOREIGN KEY (kept_first) REFERENCES series(id) ON DELETE SET NULL;
ALTER TABLE series_restriction ADD CONSTRAINT series_restriction_pkey PRIMARY KEY (series_id);
ALTER TABLE series_restriction ADD CONSTRAINT series_restriction_reason_check CHECK (((length(btrim(reason)) >= 10) AND (length(btrim(reason)) <= 2000)));
ALTER TABLE series_restriction ADD CONSTRAINT series_restriction_series_id_fkey FOREIGN KEY (series_id) REFERENCES series(id);
ALTER TABLE series_restriction ADD CONSTRAINT series_restriction_set_by_fkey FOREIGN KEY (set_by) REFERENCES staff_user(id);
ALTER TABLE series_team ADD CONSTRAINT series_team_added_by_fkey FOREIGN KEY (added_by) REFERENCES staff_user(id);
ALTER TABLE series_team ADD CONSTRAINT series_team_pkey PRIMARY KEY (series_id, user_id);
ALTER TABLE series_team ADD CONSTRAINT series_team_series_id_fkey FOREIGN KEY (series_id) REFERENCES series_restriction(series_id) ON DELETE CASCADE;
ALTER TABLE series_team ADD CONSTRAINT series_team_user_id_fkey FOREIGN KEY (user_id) REFERENCES staff_user(id);
ALTER TABLE shared_identifier ADD CONSTRAINT shared_identifier_key_key UNIQUE (key);
ALTER TABLE shared_identifier ADD CONSTRAINT shared_identifier_pkey PRIMARY KEY (id);
ALTER TABLE staff_identity ADD CONSTRAINT staff_identity_pkey PRIMARY KEY (issuer, subject);
ALTER TABLE staff_identity ADD CONSTRAINT staff_identity_user_id_fkey FOREIGN KEY (user_id) REFERENCES staff_user(id);
ALTER TABLE staff_identity ADD CONSTRAINT staff_identity_user_id_key UNIQUE (user_id);
ALTER TABLE staff_passkey ADD CONSTRAINT staff_passkey_id_check CHECK ((length(id) <= 1400));
ALTER TABLE staff_passkey ADD CONSTRAINT staff_passkey_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60)));
ALTER TABLE staff_passkey ADD CONSTRAINT staff_passkey_pkey PRIMARY KEY (id);
ALTER TABLE staff_passkey ADD CONSTRAINT staff_passkey_user_id_fkey FOREIGN KEY (user_id) REFERENCES staff_user(id);
ALTER TABLE staff_recovery_code ADD CONSTRAINT staff_recovery_code_pkey PRIMARY KEY (user_id, hash);
ALTER TABLE staff_recovery_code ADD CONSTRAINT staff_recovery_code_user_id_fkey FOREIGN KEY (user_id) REFERENCES staff_user(id);
ALTER TABLE staff_session ADD CONSTRAINT staff_session_browser_check CHECK ((length(browser) <= 60));
ALTER TABLE staff_session ADD CONSTRAINT staff_session_ended_because_check CHECK ((length(ended_because) <= 2000));
ALTER TABLE staff_session ADD CONSTRAINT staff_session_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES staff_user(id);
ALTER TABLE staff_session ADD CONSTRAINT staff_session_how_check CHECK ((how = ANY (ARRAY['password'::text, 'code'::text, 'recovery'::text, 'passkey'::text, 'provider'::text])));
ALTER TABLE staff_session ADD CONSTRAINT staff_session_pkey PRIMARY KEY (token_hash);
ALTER TABLE staff_session ADD CONSTRAINT staff_session_user_id_fkey FOREIGN KEY (user_id) REFERENCES staff_user(id);
ALTER TABLE staff_sign_in_step ADD CONSTRAINT staff_sign_in_step_kind_check CHECK ((kind = ANY (ARRAY['code'::text, 'passkey'::text, 'new_passkey'::text, 'provider'::text])));
ALTER TABLE staff_sign_in_step ADD CONSTRAINT staff_sign_in_step_pkey PRIMARY KEY (token_hash);
ALTER TABLE staff_sign_in_step ADD CONSTRAINT staff_sign_in_step_user_id_fkey FOREIGN KEY (user_id) REFERENCES staff_user(id);
ALTER TABLE staff_totp ADD CONSTRAINT staff_totp_pkey PRIMARY KEY (user_id);
ALTER TABLE staff_totp ADD CONSTRAINT staff_totp_user_id_fkey FOREIGN KEY (user_id) REFERENCES staff_user(id);
ALTER TABLE staff_user ADD CONSTRAINT staff_user_partner_check CHECK ((partner ~ '^[a-z0-9_]{1,60}$'::text));
ALTER TABLE staff_user ADD CONSTRAINT staff_user_pkey PRIMARY KEY (id);
ALTER TABLE statistic_count ADD CONSTRAINT statistic_count_check CHECK (((shown IS NULL) <> (withheld IS NULL)));
ALTER TABLE statistic_count ADD CONSTRAINT statistic_count_month_district_fraud_type_key UNIQUE NULLS NOT DISTINCT (month, district, fraud_type);
ALTER TABLE statistic_count ADD CONSTRAINT statistic_count_month_fkey FOREIGN KEY (month) REFERENCES statistic_month(month);
ALTER TABLE statistic_count ADD CONSTRAINT statistic_count_shown_check CHECK ((shown >= 5));
ALTER TABLE statistic_count ADD CONSTRAINT statistic_count_withheld_check CHECK ((withheld = ANY (ARRAY['small'::text, 'with_others'::text])));
ALTER TABLE statistic_month ADD CONSTRAINT statistic_month_least_check CHECK (("least" >= 5));
ALTER TABLE statistic_month ADD CONSTRAINT statistic_month_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric));
ALTER TABLE statistic_month ADD CONSTRAINT statistic_month_pkey PRIMARY KEY (month);
ALTER TABLE threat ADD CONSTRAINT threat_check CHECK ((taken_over_by <> id));
ALTER TABLE threat ADD CONSTRAINT threat_pkey PRIMARY KEY (id);
ALTER TABLE threat ADD CONSTRAINT threat_series_id_fkey FOREIGN KEY (series_id) REFERENCES series(id);
ALTER TABLE threat ADD CONSTRAINT threat_taken_over_by_fkey FOREIGN KEY (taken_over_by) REFERENCES threat(id) DEFERRABLE;
ALTER TABLE threat_report ADD CONSTRAINT threat_report_pkey PRIMARY KEY (threat_id, report_id);
ALTER TABLE threat_report ADD CONSTRAINT threat_report_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE threat_report ADD CONSTRAINT threat_report_threat_id_fkey FOREIGN KEY (threat_id) REFERENCES threat(id);
ALTER TABLE tracking_code ADD CONSTRAINT tracking_code_hash_check CHECK ((length(hash) = 64));
ALTER TABLE tracking_code ADD CONSTRAINT tracking_code_pkey PRIMARY KEY (id);
ALTER TABLE tracking_code ADD CONSTRAINT tracking_code_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE tracking_code_request ADD CONSTRAINT tracking_code_request_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text])));
ALTER TABLE tracking_code_request ADD CONSTRAINT tracking_code_request_pkey PRIMARY KEY (id);
ALTER TABLE tracking_code_request ADD CONSTRAINT tracking_code_request_reference_check CHECK ((length(reference) <= 20));
ALTER TABLE tracking_secret ADD CONSTRAINT tracking_secret_hash_check CHECK ((length(hash) = 64));
ALTER TABLE tracking_secret ADD CONSTRAINT tracking_secret_pkey PRIMARY KEY (report_id);
ALTER TABLE tracking_secret ADD CONSTRAINT tracking_secret_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE tracking_session ADD CONSTRAINT tracking_session_pkey PRIMARY KEY (token_hash);
ALTER TABLE tracking_session ADD CONSTRAINT tracking_session_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE tracking_session ADD CONSTRAINT tracking_session_token_hash_check CHECK ((length(token_hash) = 64));
ALTER TABLE victim_call ADD CONSTRAINT victim_call_need_check CHECK (((need >= 0) AND (need <= 100)));
ALTER TABLE victim_call ADD CONSTRAINT victim_call_pkey PRIMARY KEY (report_id);
ALTER TABLE victim_call ADD CONSTRAINT victim_call_repeat_risk_check CHECK ((repeat_risk = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text])));
ALTER TABLE victim_call ADD CONSTRAINT victim_call_report_id_fkey FOREIGN KEY (report_id) REFERENCES report(id);
ALTER TABLE victim_call ADD CONSTRAINT victim_call_service_check CHECK ((service = ANY (ARRAY['police'::text, 'partner'::text])));
ALTER TABLE warning ADD CONSTRAINT warning_check CHECK (((published_version IS NOT NULL) OR (status <> ALL (ARRAY['PUBLISHED'::text, 'WITHDRAWN'::text]))));
ALTER TABLE warning ADD CONSTRAINT warning_correction_check CHECK (((correction IS NULL) OR ((status = 'PUBLISHED'::text) AND (correction = ANY (ARRAY['DRAFT'::text, 'IN_REVIEW'::text, 'APPROVED'::text])))));
ALTER TABLE warning ADD CONSTRAINT warning_pkey PRIMARY KEY (id);
ALTER TABLE warning ADD CONSTRAINT warning_series_id_fkey FOREIGN KEY (series_id) REFERENCES series(id);
ALTER TABLE warning ADD CONSTRAINT warning_slug_key UNIQUE (slug);
ALTER TABLE warning ADD CONSTRAINT warning_status_check CHECK ((status = ANY (ARRAY['DRAFT'::text, 'IN_REVIEW'::text, 'APPROVED'::text, 'PUBLISHED'::text, 'WITHDRAWN'::text])));
ALTER TABLE warning ADD CONSTRAINT warning_threat_id_fkey FOREIGN KEY (threat_id) REFERENCES threat(id);
ALTER TABLE warning ADD CONSTRAINT warning_withdrawn_title_check CHECK (((withdrawn_title IS NULL) OR ((status = 'WITHDRAWN'::text) AND (length(withdrawn_title) <= 70))));
ALTER TABLE warning_correction ADD CONSTRAINT warning_correction_pkey PRIMARY KEY (warning_id, version);
ALTER TABLE warning_correction ADD CONSTRAINT warning_correction_warning_id_version_fkey FOREIGN KEY (warning_id, version) REFERENCES warning_version(warning_id, version);
ALTER TABLE warning_edition ADD CONSTRAINT warning_edition_only_row_check CHECK (only_row);
ALTER TABLE warning_edition ADD CONSTRAINT warning_edition_pkey PRIMARY KEY (only_row);
ALTER TABLE warning_step ADD CONSTRAINT warning_step_pkey PRIMARY KEY (id);
ALTER TABLE warning_step ADD CONSTRAINT warning_step_step_check CHECK ((step = ANY (ARRAY['submitted'::text, 'approved'::text, 'returned'::text, 'published'::text, 'withdrawn'::text, 'dropped'::text])));
ALTER TABLE warning_step ADD CONSTRAINT warning_step_warning_id_version_fkey FOREIGN KEY (warning_id, version) REFERENCES warning_version(warning_id, version);
ALTER TABLE warning_subscription ADD CONSTRAINT warning_subscription_area_check CHECK ((area ~ '^(force|district|town|outcode):.{1,60}$'::text));
ALTER TABLE warning_subscription ADD CONSTRAINT warning_subscription_area_name_check CHECK ((length(area_name) <= 100));
ALTER TABLE warning_subscription ADD CONSTRAINT warning_subscription_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text])));
ALTER TABLE warning_subscription ADD CONSTRAINT warning_subscription_districts_check CHECK (((cardinality(districts) >= 1) AND (cardinality(districts) <= 60)));
ALTER TABLE warning_subscription ADD CONSTRAINT warning_subscription_pkey PRIMARY KEY (id);
ALTER TABLE warning_subscription ADD CONSTRAINT warning_subscription_sealed_check CHECK ((octet_length(sealed) <= 1000));
ALTER TABLE warning_told ADD CONSTRAINT warning_told_kind_check CHECK ((kind = ANY (ARRAY['published'::text, 'corrected'::text, 'withdrawn'::text])));
ALTER TABLE warning_told ADD CONSTRAINT warning_told_pkey PRIMARY KEY (subscription_id, warning_id, version, kind);
ALTER TABLE warning_told ADD CONSTRAINT warning_told_subscription_id_fkey FOREIGN KEY (subscription_id) REFERENCES warning_subscription(id) ON DELETE CASCADE;
ALTER TABLE warning_told ADD CONSTRAINT warning_told_warning_id_fkey FOREIGN KEY (warning_id) REFERENCES warning(id);
ALTER TABLE warning_version ADD CONSTRAINT warning_version_pkey PRIMARY KEY (warning_id, version);
ALTER TABLE warning_version ADD CONSTRAINT warning_version_summary_check CHECK ((length(summary) <= 160));
ALTER TABLE warning_version ADD CONSTRAINT warning_version_title_check CHECK ((length(title) <= 70));
ALTER TABLE warning_version ADD CONSTRAINT warning_version_warning_id_fkey FOREIGN KEY (warning_id) REFERENCES warning(id);
ALTER TABLE warning_version ADD CONSTRAINT warning_version_what_changed_check CHECK (((what_changed IS NULL) OR ((length(what_changed) >= 1) AND (length(what_changed) <= 300))));
CREATE INDEX allocation_bulk ON public.allocation USING btree (bulk) WHERE (bulk IS NOT NULL);
CREATE INDEX allocation_latest ON public.allocation USING btree (decided_at DESC, id DESC);
CREATE INDEX allocation_latest_of ON public.allocation USING btree (decided, decided_at DESC, id DESC);
CREATE INDEX allocation_like ON public.allocation USING btree (fraud_type, band, decided_at DESC, id DESC);
CREATE INDEX allocation_report ON public.allocation USING btree (report_id, id);
CREATE INDEX assessment_report ON public.assessment USING btree (report_id, id);
CREATE INDEX assignment_allocation ON public.assignment USING btree (allocation_id);
CREATE INDEX assignment_report ON public.assignment USING btree (report_id, id);
CREATE INDEX audit_log_actor ON public.audit_log USING btree (actor, at);
CREATE INDEX audit_log_record ON public.audit_log USING btree (record_type, record_id);
CREATE INDEX audit_log_subject ON public.audit_log USING gin (subject_ids);
CREATE INDEX break_glass_open ON public.break_glass USING btree (report_id, user_id, until);
CREATE INDEX break_glass_to_review ON public.break_glass USING btree (at) WHERE (reviewed_at IS NULL);
CREATE INDEX bulk_sent_at ON public.bulk_sent USING btree (sent_at);
CREATE INDEX case_item_due ON public.case_item USING btree (kind, due) WHERE ((done_at IS NULL) AND (NOT removed));
CREATE INDEX case_item_open ON public.case_item USING btree (due, id) WHERE ((done_at IS NULL) AND (NOT removed));
CREATE INDEX case_item_owner ON public.case_item USING btree (owner, due) WHERE ((done_at IS NULL) AND (NOT removed));
CREATE INDEX case_item_referral ON public.case_item USING btree (report_id) WHERE ((kind = 'referral'::text) AND (NOT removed));
CREATE INDEX case_item_report ON public.case_item USING btree (report_id, kind);
CREATE INDEX case_outcome_report ON public.case_outcome USING btree (report_id, id);
CREATE INDEX case_retention_report ON public.case_retention USING btree (report_id, id);
CREATE INDEX contact_code_hash ON public.contact_code USING btree (code_hash);
CREATE INDEX contact_code_issued ON public.contact_code USING btree (issued_by, issued_at);
CREATE INDEX contact_try_visitor ON public.contact_try USING btree (visitor, at);
CREATE INDEX disclosure_at ON public.disclosure USING btree (sent_at DESC);
CREATE INDEX disposed_report_at ON public.disposed_report USING btree (disposed_at DESC);
CREATE INDEX duty_done_item ON public.duty USING btree (done_item) WHERE (done_item IS NOT NULL);
CREATE INDEX duty_item ON public.duty USING btree (item_id) WHERE (item_id IS NOT NULL);
CREATE INDEX duty_open ON public.duty USING btree (due) INCLUDE (report_id) WHERE (done_at IS NULL);
CREATE INDEX event_failure_parked ON public.event_failure USING btree (parked_at) WHERE (parked_at IS NOT NULL);
CREATE INDEX event_log_subject ON public.event_log USING btree (subject, seq);
CREATE INDEX event_log_type ON public.event_log USING btree (type, seq);
CREATE INDEX identifier_decision_of ON public.identifier_decision USING btree (identifier_id, id);
CREATE INDEX inbound_text_contact ON public.inbound_text USING btree (contact_hash, received_at);
CREATE INDEX inbound_text_waiting ON public.inbound_text USING btree (received_at) WHERE (handled_at IS NULL);
CREATE INDEX intelligence_report_at ON public.intelligence_report USING btree (sanitised_at DESC);
CREATE INDEX intelligence_report_report ON public.intelligence_report USING btree (report_id);
CREATE INDEX intelligence_report_series ON public.intelligence_report USING btree (series_id);
CREATE INDEX next_door_alert_open ON public.next_door_alert USING btree (raised_at) WHERE (dismissed_at IS NULL);
CREATE INDEX nomination_reply_of ON public.nomination_reply USING btree (nomination_id, id);
CREATE INDEX outgoing_message_about ON public.outgoing_message USING btree (about) WHERE (about IS NOT NULL);
CREATE INDEX outgoing_message_began ON public.outgoing_message USING btree (channel, began_at);
CREATE INDEX outgoing_message_next ON public.outgoing_message USING btree (channel, priority, turn, id) WHERE (state = ANY (ARRAY['waiting'::text, 'sending'::text]));
CREATE INDEX outgoing_message_state ON public.outgoing_message USING btree (state, channel);
CREATE INDEX picture_fact_counted ON public.picture_fact USING btree (month, fraud_type, district) INCLUDE (report_id, loss_gbp, vulnerable);
CREATE INDEX picture_fact_month ON public.picture_fact USING btree (month, district);
CREATE INDEX picture_fact_newest ON public.picture_fact USING btree (received_at DESC, report_id);
CREATE INDEX picture_fact_week ON public.picture_fact USING btree (week);
CREATE INDEX possible_link_with ON public.possible_link USING btree (with_id);
CREATE INDEX public_feedback_sent ON public.public_feedback USING btree (sent_at);
CREATE INDEX reading_correction_of ON public.reading_correction USING btree (reading_id, id);
CREATE INDEX reading_force ON public.reading USING btree (force_code, fraud_type);
CREATE INDEX reading_incident_where ON public.reading_incident USING btree (force_code, district, from_day);
CREATE INDEX reading_join_b ON public.reading_join USING btree (reading_b, n_b);
CREATE INDEX reading_kept ON public.reading USING btree (kept_at DESC, id);
CREATE INDEX report_account_number ON public.report_account USING btree (sort_code, account_number);
CREATE INDEX report_account_report ON public.report_account USING btree (report_id);
CREATE INDEX report_addition_report ON public.report_addition USING btree (report_id, id);
CREATE INDEX report_addition_waiting ON public.report_addition USING btree (id) WHERE (applied_at IS NULL);
CREATE INDEX report_address_postcode ON public.report_address USING btree (postcode);
CREATE INDEX report_address_report ON public.report_address USING btree (report_id);
CREATE INDEX report_draft_touched ON public.report_draft USING btree (touched_at);
CREATE INDEX report_feed ON public.report USING btree (source, received_at) INCLUDE (id);
CREATE INDEX report_file_draft ON public.report_file USING btree (draft_hash) WHERE (draft_hash IS NOT NULL);
CREATE INDEX report_file_report ON public.report_file USING btree (report_id) WHERE (report_id IS NOT NULL);
CREATE INDEX report_message_report ON public.report_message USING btree (report_id, id);
CREATE INDEX report_message_unread ON public.report_message USING btree (at) WHERE ((read_at IS NULL) AND (NOT from_us));
CREATE INDEX report_news_untold ON public.report_news USING btree (at) WHERE (told_at IS NULL);
CREATE INDEX report_nudge_contact ON public.report_nudge USING btree (contact_hash);
CREATE INDEX report_nudge_report ON public.report_nudge USING btree (report_id);
CREATE INDEX report_outcome_report ON public.report_outcome USING btree (report_id, id);
CREATE INDEX report_person_email ON public.report_person USING btree (lower(email)) WHERE (email IS NOT NULL);
CREATE INDEX report_person_name ON public.report_person USING btree (lower(name));
CREATE INDEX report_person_report ON public.report_person USING btree (report_id);
CREATE INDEX report_phone_number ON public.report_phone USING btree (number);
CREATE INDEX report_phone_report ON public.report_phone USING btree (report_id);
CREATE INDEX report_received ON public.report USING btree (received_at);
CREATE INDEX report_restriction_via ON public.report_restriction USING btree (via_series) WHERE (via_series IS NOT NULL);
CREATE INDEX report_return_draft ON public.report_return USING btree (draft_hash);
CREATE INDEX report_return_sent_day ON public.report_return_sent USING btree (sent_on);
CREATE INDEX report_review_due ON public.report USING btree (review_due, id);
CREATE INDEX report_stage_report ON public.report_stage USING btree (report_id, id);
CREATE INDEX report_standing_allocation ON public.report_standing USING btree (allocation_id);
CREATE INDEX report_standing_came ON public.report_standing USING btree (received_at) INCLUDE (report_id);
CREATE INDEX report_standing_officer ON public.report_standing USING btree (decided, officer) INCLUDE (report_id) WHERE (officer IS NOT NULL);
CREATE INDEX report_standing_queue ON public.report_standing USING btree (band_order, next_due, score DESC, received_at, report_id) WHERE (decided IS NULL);
CREATE INDEX report_standing_to_assign ON public.report_standing USING btree (decided, next_due) WHERE ((officer IS NULL) AND (decided IS NOT NULL));
CREATE INDEX report_standing_unopened ON public.report_standing USING btree (received_at) INCLUDE (report_id) WHERE ((read_at IS NULL) AND (decided IS NULL));
CREATE INDEX report_standing_unread ON public.report_standing USING btree (received_at) WHERE (read_at IS NULL);
CREATE INDEX report_standing_waiting ON public.report_standing USING btree (received_at) INCLUDE (report_id) WHERE (decided IS NULL);
CREATE INDEX report_team_user ON public.report_team USING btree (user_id);
CREATE INDEX report_vehicle_registration ON public.report_vehicle USING btree (registration);
CREATE INDEX report_vehicle_report ON public.report_vehicle USING btree (report_id);
CREATE INDEX same_person_b ON public.same_person USING btree (report_b);
CREATE INDEX search_mark_grams ON public.search_mark USING gin (grams) WITH (fastupdate=off);
CREATE INDEX search_mark_report ON public.search_mark USING btree (report_id);
CREATE INDEX search_mark_vehicle ON public.search_mark USING btree (number) WHERE (kind = 'vehicle'::text);
CREATE INDEX search_name_number ON public.search_name USING btree (number);
CREATE INDEX search_name_report ON public.search_name USING btree (report_id);
CREATE INDEX search_name_words ON public.search_name USING gin (words) WITH (fastupdate=off);
CREATE INDEX search_result_made ON public.search_result USING btree (made_at);
CREATE INDEX search_story_number ON public.search_story USING btree (number);
CREATE INDEX search_story_words ON public.search_story USING gin (words) WITH (fastupdate=off);
CREATE INDEX series_decision_other ON public.series_decision USING btree (other_series, id);
CREATE INDEX series_decision_series ON public.series_decision USING btree (series_id, id);
CREATE INDEX series_link_with ON public.series_link USING btree (with_id);
CREATE INDEX series_member_series ON public.series_member USING btree (series_id);
CREATE INDEX staff_passkey_user ON public.staff_passkey USING btree (user_id);
CREATE INDEX staff_session_user ON public.staff_session USING btree (user_id) WHERE (ended_at IS NULL);
CREATE INDEX staff_sign_in_step_until ON public.staff_sign_in_step USING btree (until);
CREATE INDEX threat_detected ON public.threat USING btree (detected_at);
CREATE INDEX tracking_code_report ON public.tracking_code USING btree (report_id, made_at);
CREATE INDEX tracking_code_request_open ON public.tracking_code_request USING btree (id) WHERE (handled_at IS NULL);
CREATE INDEX tracking_code_request_visitor ON public.tracking_code_request USING btree (visitor, at);
CREATE INDEX tracking_session_report ON public.tracking_session USING btree (report_id);
CREATE INDEX tracking_try_reference ON public.tracking_try USING btree (reference, at);
CREATE INDEX tracking_try_visitor ON public.tracking_try USING btree (visitor, at);
CREATE INDEX victim_call_keys ON public.victim_call USING gin (keys) WITH (fastupdate=off);
CREATE INDEX victim_call_received ON public.victim_call USING btree (received_at);
CREATE INDEX victim_call_waiting ON public.victim_call USING btree (service, need DESC, received_at) WHERE ((reached_at IS NULL) AND (NOT left_alone));
CREATE INDEX warning_past ON public.warning USING btree (expires_at) WHERE (status = 'PUBLISHED'::text);
CREATE INDEX warning_published ON public.warning USING btree (published_at) WHERE (status = ANY (ARRAY['PUBLISHED'::text, 'WITHDRAWN'::text]));
CREATE INDEX warning_step_warning ON public.warning_step USING btree (warning_id, id);
CREATE INDEX warning_subscription_contact ON public.warning_subscription USING btree (contact_hash, area);
CREATE INDEX warning_subscription_live ON public.warning_subscription USING gin (districts) WHERE ((confirmed_at IS NOT NULL) AND (stopped_at IS NULL));
CREATE INDEX warning_subscription_visitor ON public.warning_subscription USING btree (visitor, asked_at);
CREATE UNIQUE INDEX group_nomination_open ON public.group_nomination USING btree (series_id) WHERE (((answer IS NULL) OR (answer = 'agreed'::text)) AND (regional IS DISTINCT FROM 'refused'::text));
CREATE UNIQUE INDEX intelligence_report_first ON public.intelligence_report USING btree (submission_id) WHERE ((corrects IS NULL) AND (NOT made_again));
CREATE UNIQUE INDEX partner_token_name ON public.partner_token USING btree (lower(name)) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX press_record_of ON public.press_record USING btree (reading_id, n) WHERE (withdrawn_at IS NULL);
CREATE UNIQUE INDEX queue_view_name ON public.queue_view USING btree (username, lower(name)) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX report_reference ON public.report USING btree (reference);
CREATE UNIQUE INDEX report_tracking ON public.report USING btree (tracking_hash) WHERE (tracking_hash IS NOT NULL);
CREATE UNIQUE INDEX retention_review_open ON public.retention_review USING btree (report_id) WHERE (answer IS NULL);
CREATE UNIQUE INDEX same_person_stands ON public.same_person USING btree (report_a, report_b) WHERE (undone_at IS NULL);
CREATE UNIQUE INDEX staff_session_id ON public.staff_session USING btree (id);
CREATE UNIQUE INDEX staff_user_username ON public.staff_user USING btree (lower(username));
CREATE CONSTRAINT TRIGGER warning_needs_approval AFTER INSERT OR UPDATE OF status, published_version ON public.warning DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION warning_needs_approval();
CREATE CONSTRAINT TRIGGER warning_says_it_was_corrected AFTER UPDATE OF published_version ON public.warning DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION warning_says_it_was_corrected();
CREATE TRIGGER allocation_facts BEFORE INSERT ON public.allocation FOR EACH ROW EXECUTE FUNCTION allocation_facts();
CREATE TRIGGER allocation_undone_by_its_maker BEFORE INSERT ON public.allocation_undone FOR EACH ROW EXECUTE FUNCTION allocation_undone_by_its_maker();
CREATE TRIGGER assignment_undone_by_its_maker BEFORE INSERT ON public.assignment_undone FOR EACH ROW EXECUTE FUNCTION assignment_undone_by_its_maker();
CREATE TRIGGER audit_log_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_log FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER case_item_keeps_versions AFTER INSERT OR UPDATE ON public.case_item FOR EACH ROW EXECUTE FUNCTION case_item_keeps_versions();
CREATE TRIGGER case_outcome_undone_by_its_maker BEFORE INSERT ON public.case_outcome_undone FOR EACH ROW EXECUTE FUNCTION case_outcome_undone_by_its_maker();
CREATE TRIGGER contact_moves_call_list AFTER INSERT OR UPDATE ON public.case_item FOR EACH ROW WHEN ((new.kind = 'contact'::text)) EXECUTE FUNCTION contact_moves_call_list();
CREATE TRIGGER correction_marks AFTER INSERT ON public.intelligence_report FOR EACH ROW WHEN ((new.corrects IS NOT NULL)) EXECUTE FUNCTION correction_marks();
CREATE TRIGGER duty_done_moves_queue AFTER UPDATE ON public.duty REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION duty_moves_queue();
CREATE TRIGGER duty_gone_moves_queue AFTER DELETE ON public.duty REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION duty_moves_queue();
CREATE TRIGGER duty_made_moves_queue AFTER INSERT ON public.duty REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION duty_moves_queue();
CREATE TRIGGER duty_moves_call_list AFTER UPDATE OF done_at ON public.duty FOR EACH ROW WHEN (((new.what = ANY (ARRAY['first_contact'::text, 'visit'::text])) AND (new.done_at IS DISTINCT FROM old.done_at))) EXECUTE FUNCTION contact_moves_call_list();
CREATE TRIGGER event_log_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.event_log FOR EACH STATEMENT EXECUTE FUNCTION event_log_is_append_only();
CREATE TRIGGER event_log_writer BEFORE INSERT ON public.event_log FOR EACH STATEMENT EXECUTE FUNCTION event_log_writer();
CREATE TRIGGER kept_agreed_delete AFTER DELETE ON public.allocation REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION kept_agreed_delete();
CREATE TRIGGER kept_agreed_insert AFTER INSERT ON public.allocation REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION kept_agreed_insert();
CREATE TRIGGER kept_agreed_update AFTER UPDATE ON public.allocation REFERENCING OLD TABLE AS went NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION kept_agreed_update();
CREATE TRIGGER kept_assessed_delete AFTER DELETE ON public.assessment REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION kept_assessed_delete();
CREATE TRIGGER kept_assessed_insert AFTER INSERT ON public.assessment REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION kept_assessed_insert();
CREATE TRIGGER kept_assessed_update AFTER UPDATE ON public.assessment REFERENCING OLD TABLE AS went NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION kept_assessed_update();
CREATE TRIGGER kept_owed_delete AFTER DELETE ON public.duty REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION kept_owed_delete();
CREATE TRIGGER kept_owed_insert AFTER INSERT ON public.duty REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION kept_owed_insert();
CREATE TRIGGER kept_owed_update AFTER UPDATE ON public.duty REFERENCING OLD TABLE AS went NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION kept_owed_update();
CREATE TRIGGER kept_received_delete AFTER DELETE ON public.report REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION kept_received_delete();
CREATE TRIGGER kept_received_insert AFTER INSERT ON public.report REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION kept_received_insert();
CREATE TRIGGER kept_standing_delete AFTER DELETE ON public.report_standing REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION kept_standing_delete();
CREATE TRIGGER kept_standing_insert AFTER INSERT ON public.report_standing REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION kept_standing_insert();
CREATE TRIGGER kept_standing_update AFTER UPDATE ON public.report_standing REFERENCING OLD TABLE AS went NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION kept_standing_update();
CREATE TRIGGER member_is_kept AFTER INSERT OR UPDATE OF series_id ON public.series_member FOR EACH ROW WHEN ((new.series_id IS NOT NULL)) EXECUTE FUNCTION member_is_kept();
CREATE TRIGGER merged_is_kept AFTER UPDATE OF merged_into ON public.series FOR EACH ROW WHEN ((new.merged_into IS NOT NULL)) EXECUTE FUNCTION merged_is_kept();
CREATE TRIGGER reading_correction_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.reading_correction FOR EACH STATEMENT EXECUTE FUNCTION correction_is_append_only();
CREATE TRIGGER reading_keeps_its_output BEFORE UPDATE OF text, found, engine_version, kept_by, kept_at ON public.reading FOR EACH ROW WHEN (((old.text IS DISTINCT FROM new.text) OR (old.found IS DISTINCT FROM new.found) OR (old.engine_version IS DISTINCT FROM new.engine_version) OR (old.kept_by IS DISTINCT FROM new.kept_by) OR (old.kept_at IS DISTINCT FROM new.kept_at))) EXECUTE FUNCTION reading_keeps_its_output();
CREATE TRIGGER reply_moves_nomination AFTER INSERT OR UPDATE ON public.nomination_reply FOR EACH ROW EXECUTE FUNCTION reply_moves_nomination();
CREATE TRIGGER report_changes_picture AFTER UPDATE OF district, town ON public.report FOR EACH ROW WHEN (((old.district IS DISTINCT FROM new.district) OR (old.town IS DISTINCT FROM new.town))) EXECUTE FUNCTION report_changes_picture();
CREATE TRIGGER report_file_not_too_many BEFORE INSERT ON public.report_file FOR EACH ROW EXECUTE FUNCTION report_file_not_too_many();
CREATE TRIGGER report_message_is_ours BEFORE INSERT ON public.report_message FOR EACH ROW EXECUTE FUNCTION report_message_is_ours();
CREATE TRIGGER report_stage_changed AFTER UPDATE OF public_stage ON public.report_standing FOR EACH ROW WHEN ((old.public_stage IS DISTINCT FROM new.public_stage)) EXECUTE FUNCTION report_stage_changed();
CREATE TRIGGER restriction_has_a_team AFTER INSERT OR UPDATE ON public.report_restriction FOR EACH ROW EXECUTE FUNCTION restriction_has_a_team();
CREATE TRIGGER series_is_kept AFTER INSERT ON public.series_restriction FOR EACH ROW EXECUTE FUNCTION series_is_kept();
CREATE TRIGGER series_team_changes AFTER INSERT OR DELETE ON public.series_team FOR EACH ROW EXECUTE FUNCTION series_team_changes();
CREATE TRIGGER spoken_to_already AFTER INSERT ON public.victim_call FOR EACH ROW EXECUTE FUNCTION spoken_to_already();
CREATE TRIGGER standing_changes_picture AFTER INSERT OR UPDATE OF assessment_id ON public.report_standing FOR EACH ROW EXECUTE FUNCTION standing_changes_picture();
CREATE TRIGGER standing_facts BEFORE INSERT OR UPDATE OF assessment_id ON public.report_standing FOR EACH ROW EXECUTE FUNCTION standing_facts();
CREATE TRIGGER team_keeps_whom_to_ask BEFORE DELETE ON public.report_team FOR EACH ROW EXECUTE FUNCTION team_keeps_whom_to_ask();
CREATE TRIGGER warning_edition_changed AFTER UPDATE ON public.warning FOR EACH ROW WHEN (((new.status = ANY (ARRAY['PUBLISHED'::text, 'WITHDRAWN'::text])) OR (old.status = ANY (ARRAY['PUBLISHED'::text, 'WITHDRAWN'::text])))) EXECUTE FUNCTION warning_edition_changed();
CREATE TRIGGER warning_edition_closed AFTER DELETE ON public.warning FOR EACH ROW WHEN ((old.status = ANY (ARRAY['PUBLISHED'::text, 'WITHDRAWN'::text]))) EXECUTE FUNCTION warning_edition_changed();
CREATE TRIGGER warning_edition_opened AFTER INSERT ON public.warning FOR EACH ROW WHEN ((new.status = ANY (ARRAY['PUBLISHED'::text, 'WITHDRAWN'::text]))) EXECUTE FUNCTION warning_edition_changed();
CREATE TRIGGER warning_needs_two_people BEFORE INSERT ON public.warning_step FOR EACH ROW EXECUTE FUNCTION warning_needs_two_people();
CREATE POLICY analyst_grades ON intelligence_item FOR INSERT TO counterfoil_staff WITH CHECK ((EXISTS ( SELECT 1
   FROM intelligence_report i
  WHERE ((i.id = intelligence_item.intelligence_id) AND (i.sanitised_by = acting_user())))));
CREATE POLICY analyst_reads ON intelligence_submission FOR SELECT TO counterfoil_staff USING (((submitted_by = acting_user()) OR ( SELECT acts_in_role('analyst'::text) AS acts_in_role)));
CREATE POLICY analyst_sanitises ON intelligence_report FOR INSERT TO counterfoil_staff WITH CHECK (((sanitised_by = acting_user()) AND acts_in_role('analyst'::text) AND (EXISTS ( SELECT 1
   FROM intelligence_submission s
  WHERE (s.id = intelligence_report.submission_id)))));
CREATE POLICY another_answers ON group_nomination FOR UPDATE TO counterfoil_staff USING (((answer IS NULL) AND (nominated_by <> acting_user()) AND acts_in_any('{sfcu_investigator,supervisor}'::text[]))) WITH CHECK ((answered_by = acting_user()));
CREATE POLICY another_answers ON retention_review FOR UPDATE TO counterfoil_staff USING (((answer IS NULL) AND ((proposed_by = acting_user()) OR acts_in_role('supervisor'::text)))) WITH CHECK (((answered_by = acting_user()) AND (NOT ((wish = 'dispose'::text) AND (answer = 'agreed'::text)))));
CREATE POLICY anybody_reads ON warning_edition FOR SELECT TO public USING (true);
CREATE POLICY corrects_its_own ON intelligence_report FOR INSERT TO counterfoil_staff WITH CHECK (((corrects IS NULL) OR may_correct(corrects, submission_id)));
CREATE POLICY need_to_know ON allocation FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON assessment FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON assignment FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON case_item FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON case_outcome FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON case_retention FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON contact_code FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON disclosure FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON duty FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON event_log FOR SELECT TO counterfoil_staff USING ((subject <> ALL ((( SELECT hidden_reports() AS hidden_reports))::text[])));
CREATE POLICY need_to_know ON intelligence_report FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON intelligence_submission FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON picture_fact FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON possible_link FOR ALL TO counterfoil_staff USING ((((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))) AND ((with_id IS NULL) OR (with_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[])))));
CREATE POLICY need_to_know ON report FOR ALL TO counterfoil_staff USING (((id IS NULL) OR (id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON report_account FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON report_addition FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON report_address FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON report_file FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON report_message FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON report_news FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON report_nudge FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON report_outcome FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON report_person FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON report_phone FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON report_stage FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON report_standing FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON report_vehicle FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON report_version FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON retention_review FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON same_person FOR ALL TO counterfoil_staff USING ((((report_a IS NULL) OR (report_a <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))) AND ((report_b IS NULL) OR (report_b <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[])))));
CREATE POLICY need_to_know ON series_link FOR ALL TO counterfoil_staff USING ((((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))) AND ((with_id IS NULL) OR (with_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[])))));
CREATE POLICY need_to_know ON series_member FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON threat_report FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know ON victim_call FOR ALL TO counterfoil_staff USING (((report_id IS NULL) OR (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[]))));
CREATE POLICY need_to_know_by_id ON series FOR ALL TO counterfoil_staff USING (((id IS NULL) OR (id <> ALL (( SELECT hidden_series() AS hidden_series)::text[]))));
CREATE POLICY need_to_know_by_other_series ON series_decision FOR ALL TO counterfoil_staff USING (((other_series IS NULL) OR (other_series <> ALL (( SELECT hidden_series() AS hidden_series)::text[]))));
CREATE POLICY need_to_know_by_series_id ON disclosure FOR ALL TO counterfoil_staff USING (((series_id IS NULL) OR (series_id <> ALL (( SELECT hidden_series() AS hidden_series)::text[]))));
CREATE POLICY need_to_know_by_series_id ON group_nomination FOR ALL TO counterfoil_staff USING (((series_id IS NULL) OR (series_id <> ALL (( SELECT hidden_series() AS hidden_series)::text[]))));
CREATE POLICY need_to_know_by_series_id ON intelligence_report FOR ALL TO counterfoil_staff USING (((series_id IS NULL) OR (series_id <> ALL (( SELECT hidden_series() AS hidden_series)::text[]))));
CREATE POLICY need_to_know_by_series_id ON series_decision FOR ALL TO counterfoil_staff USING (((series_id IS NULL) OR (series_id <> ALL (( SELECT hidden_series() AS hidden_series)::text[]))));
CREATE POLICY ones_own ON sent_form FOR ALL TO counterfoil_staff USING ((sent_by = acting_user())) WITH CHECK ((sent_by = acting_user()));
CREATE POLICY only_what_followed ON duty FOR DELETE TO counterfoil_staff USING (((done_at IS NULL) AND ((after_duty IS NOT NULL) OR (item_id IS NOT NULL))));
CREATE POLICY own_is_taken_back ON group_nomination FOR UPDATE TO counterfoil_staff USING (((answer IS NULL) AND (nominated_by = acting_user()))) WITH CHECK (((answered_by = acting_user()) AND (answer = 'withdrawn'::text)));
CREATE POLICY own_results ON search_result FOR ALL TO counterfoil_staff USING ((user_id = acting_user())) WITH CHECK ((user_id = acting_user()));
CREATE POLICY permitted_read ON intelligence_report FOR SELECT TO counterfoil_staff USING (((sanitised_by = acting_user()) OR
CASE handling
    WHEN 'P'::bpchar THEN ( SELECT acts_in_any('{imu_assessor,lcu_sergeant,sfcu_investigator,analyst,supervisor}'::text[]) AS acts_in_any)
    ELSE acts_in_any(permitted)
END));
CREATE POLICY public_adds ON report_file FOR INSERT TO counterfoil_public WITH CHECK (((added_by IS NULL) AND (draft_hash IS NOT NULL) AND opened_by_secret(draft_hash)));
CREATE POLICY public_follows ON report FOR SELECT TO counterfoil_public USING (opened_by_secret(tracking_hash));
CREATE POLICY public_follows ON report_standing FOR SELECT TO counterfoil_public USING ((EXISTS ( SELECT 1
   FROM report r
  WHERE (r.id = report_standing.report_id))));
CREATE POLICY public_makes ON report_return FOR INSERT TO counterfoil_public WITH CHECK (opened_by_secret(draft_hash));
CREATE POLICY public_reads ON warning FOR SELECT TO counterfoil_public USING (((status = ANY (ARRAY['PUBLISHED'::text, 'WITHDRAWN'::text])) AND (published_at IS NOT NULL)));
CREATE POLICY public_reads ON warning_correction FOR SELECT TO counterfoil_public USING ((EXISTS ( SELECT 1
   FROM warning w
  WHERE ((w.id = warning_correction.warning_id) AND (w.status = 'PUBLISHED'::text)))));
CREATE POLICY public_reads ON warning_version FOR SELECT TO counterfoil_public USING ((EXISTS ( SELECT 1
   FROM warning w
  WHERE ((w.id = warning_version.warning_id) AND (w.published_version = warning_version.version) AND (w.status = 'PUBLISHED'::text)))));
CREATE POLICY public_returns ON report_return FOR SELECT TO counterfoil_public USING ((opened_by_secret(id_hash) OR opened_by_secret(draft_hash)));
CREATE POLICY public_returns ON report_return_sent FOR SELECT TO counterfoil_public USING (opened_by_secret(id_hash));
CREATE POLICY public_sees ON report_file FOR SELECT TO counterfoil_public USING (((added_by IS NULL) AND (opened_by_secret(draft_hash) OR (EXISTS ( SELECT 1
   FROM report r
  WHERE (r.id = report_file.report_id))))));
CREATE POLICY public_sends ON report_file FOR UPDATE TO counterfoil_public USING (opened_by_secret(draft_hash)) WITH CHECK ((EXISTS ( SELECT 1
   FROM report r
  WHERE (r.id = report_file.report_id))));
CREATE POLICY public_submits ON report FOR INSERT TO counterfoil_public WITH CHECK (((source = 'web'::text) AND (tracking_hash IS NOT NULL) AND opened_by_secret(tracking_hash)));
CREATE POLICY public_submits ON report_account FOR INSERT TO counterfoil_public WITH CHECK ((EXISTS ( SELECT 1
   FROM report r
  WHERE (r.id = report_account.report_id))));
CREATE POLICY public_submits ON report_address FOR INSERT TO counterfoil_public WITH CHECK ((EXISTS ( SELECT 1
   FROM report r
  WHERE (r.id = report_address.report_id))));
CREATE POLICY public_submits ON report_person FOR INSERT TO counterfoil_public WITH CHECK ((EXISTS ( SELECT 1
   FROM report r
  WHERE (r.id = report_person.report_id))));
CREATE POLICY public_submits ON report_phone FOR INSERT TO counterfoil_public WITH CHECK ((EXISTS ( SELECT 1
   FROM report r
  WHERE (r.id = report_phone.report_id))));
CREATE POLICY public_submits ON report_vehicle FOR INSERT TO counterfoil_public WITH CHECK ((EXISTS ( SELECT 1
   FROM report r
  WHERE (r.id = report_vehicle.report_id))));
CREATE POLICY public_submits ON report_version FOR INSERT TO counterfoil_public WITH CHECK (((version = 1) AND (EXISTS ( SELECT 1
   FROM report r
  WHERE (r.id = report_version.report_id)))));
CREATE POLICY public_tells_of_its_report ON event_log FOR INSERT TO counterfoil_public WITH CHECK (((type = 'report.received'::text) AND
CASE
    WHEN (subject ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'::text) THEN (EXISTS ( SELECT 1
       FROM report r
      WHERE (r.id = (event_log.subject)::uuid)))
    ELSE false
END));
CREATE POLICY public_writes ON public_feedback FOR INSERT TO counterfoil_public WITH CHECK ((read_at IS NULL));
CREATE POLICY public_writes_own ON report_draft FOR ALL TO counterfoil_public USING (opened_by_secret(id_hash)) WITH CHECK (opened_by_secret(id_hash));
CREATE POLICY recorder_undoes ON nomination_reply FOR UPDATE TO counterfoil_staff USING (((undone_at IS NULL) AND (recorded_by = acting_user()))) WITH CHECK ((undone_at IS NOT NULL));
CREATE POLICY register_read ON disclosure FOR SELECT TO counterfoil_staff USING (((sent_by = acting_user()) OR ( SELECT acts_in_any('{analyst,sfcu_investigator,supervisor,auditor}'::text[]) AS acts_in_any)));
CREATE POLICY staff_adds ON report_file FOR INSERT TO counterfoil_staff WITH CHECK (((draft_hash IS NULL) AND (report_id IS NOT NULL) AND (report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[])) AND (added_by = ( SELECT u.username
   FROM staff_user u
  WHERE ((u.id = acting_user()) AND (u.disabled_at IS NULL))))));
CREATE POLICY staff_all ON allocation FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON allocation_undone FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON assessment FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON assignment FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON assignment_undone FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON case_item FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON case_outcome FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON case_retention FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON contact_code FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON duty FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON inbound_text FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON next_door_alert FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON partner_token FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON picture_fact FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON press_record FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON queue_view FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON reading FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON reading_correction FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON reading_incident FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON reading_join FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON report_account FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON report_addition FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON report_address FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON report_message FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON report_news FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON report_nudge FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON report_outcome FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON report_person FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON report_phone FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON report_stage FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON report_standing FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON report_vehicle FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON report_version FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON same_person FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON series FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON series_link FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON series_member FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON threat_report FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON tracking_code FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON tracking_code_request FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON tracking_secret FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON tracking_session FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON tracking_try FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON victim_call FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON warning FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON warning_correction FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON warning_subscription FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON warning_told FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_all ON warning_version FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_decides ON identifier_decision FOR INSERT TO counterfoil_staff WITH CHECK (((obeyed_at IS NULL) AND (outcome IS NULL)));
CREATE POLICY staff_decides ON series_decision FOR INSERT TO counterfoil_staff WITH CHECK (((obeyed_at IS NULL) AND (outcome IS NULL)));
CREATE POLICY staff_discloses ON disclosure FOR INSERT TO counterfoil_staff WITH CHECK (((sent_by = acting_user()) AND (recalled_at IS NULL) AND acts_in_any('{analyst,sfcu_investigator,supervisor}'::text[]) AND ((intelligence_id IS NULL) OR (EXISTS ( SELECT 1
   FROM intelligence_report i
  WHERE (i.id = disclosure.intelligence_id))))));
CREATE POLICY staff_events ON event_log FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_marks ON public_feedback FOR UPDATE TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_nominates ON group_nomination FOR INSERT TO counterfoil_staff WITH CHECK (((nominated_by = acting_user()) AND (answer IS NULL) AND acts_in_any('{analyst,sfcu_investigator,supervisor}'::text[])));
CREATE POLICY staff_opens ON break_glass FOR INSERT TO counterfoil_staff WITH CHECK (((user_id = acting_user()) AND (reviewed_at IS NULL) AND (until > clock_timestamp())));
CREATE POLICY staff_proposes ON retention_review FOR INSERT TO counterfoil_staff WITH CHECK (((proposed_by = acting_user()) AND (answer IS NULL) AND acts_in_any('{lcu_sergeant,sfcu_investigator,supervisor}'::text[])));
CREATE POLICY staff_reads ON identifier_decision FOR SELECT TO counterfoil_staff USING (true);
CREATE POLICY staff_reads ON possible_link FOR SELECT TO counterfoil_staff USING (true);
CREATE POLICY staff_reads ON public_feedback FOR SELECT TO counterfoil_staff USING (true);
CREATE POLICY staff_reads ON series_decision FOR SELECT TO counterfoil_staff USING (true);
CREATE POLICY staff_reads ON series_decision_undone FOR SELECT TO counterfoil_staff USING (true);
CREATE POLICY staff_reads ON shared_identifier FOR SELECT TO counterfoil_staff USING (true);
CREATE POLICY staff_reads ON statistic_count FOR SELECT TO counterfoil_staff USING (true);
CREATE POLICY staff_reads ON statistic_month FOR SELECT TO counterfoil_staff USING (true);
CREATE POLICY staff_recalls ON disclosure FOR UPDATE TO counterfoil_staff USING (((recalled_at IS NULL) AND acts_in_any('{analyst,sfcu_investigator,supervisor}'::text[]))) WITH CHECK ((recalled_by = acting_user()));
CREATE POLICY staff_records ON nomination_reply FOR INSERT TO counterfoil_staff WITH CHECK (((recorded_by = acting_user()) AND (undone_at IS NULL) AND acts_in_any('{analyst,sfcu_investigator,supervisor}'::text[]) AND (EXISTS ( SELECT 1
   FROM group_nomination g
  WHERE ((g.id = nomination_reply.nomination_id) AND (g.answer = 'agreed'::text))))));
CREATE POLICY staff_reports ON report FOR ALL TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY staff_restricts ON report_restriction FOR INSERT TO counterfoil_staff WITH CHECK (((set_by = acting_user()) AND (acts_in_role('lcu_sergeant'::text) OR acts_in_role('sfcu_investigator'::text) OR acts_in_role('supervisor'::text)) AND (EXISTS ( SELECT 1
   FROM report r
  WHERE (r.id = report_restriction.report_id)))));
CREATE POLICY staff_restricts ON series_restriction FOR INSERT TO counterfoil_staff WITH CHECK (((set_by = acting_user()) AND acts_in_any('{lcu_sergeant,sfcu_investigator,supervisor}'::text[]) AND (EXISTS ( SELECT 1
   FROM series s
  WHERE (s.id = series_restriction.series_id)))));
CREATE POLICY staff_sees ON break_glass FOR SELECT TO counterfoil_staff USING (true);
CREATE POLICY staff_sees ON group_nomination FOR SELECT TO counterfoil_staff USING (( SELECT acts_in_any('{imu_assessor,lcu_sergeant,sfcu_investigator,analyst,supervisor,auditor}'::text[]) AS acts_in_any));
CREATE POLICY staff_sees ON report_file FOR SELECT TO counterfoil_staff USING ((report_id IS NOT NULL));
CREATE POLICY staff_sees ON report_restriction FOR SELECT TO counterfoil_staff USING ((report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[])));
CREATE POLICY staff_sees ON report_team FOR SELECT TO counterfoil_staff USING ((report_id <> ALL (( SELECT hidden_reports() AS hidden_reports)::uuid[])));
CREATE POLICY staff_sees ON retention_review FOR SELECT TO counterfoil_staff USING (true);
CREATE POLICY staff_sees ON series_restriction FOR SELECT TO counterfoil_staff USING ((series_id <> ALL (( SELECT hidden_series() AS hidden_series)::text[])));
CREATE POLICY staff_sees ON series_team FOR SELECT TO counterfoil_staff USING ((series_id <> ALL (( SELECT hidden_series() AS hidden_series)::text[])));
CREATE POLICY staff_submits ON intelligence_submission FOR INSERT TO counterfoil_staff WITH CHECK ((submitted_by = acting_user()));
CREATE POLICY staff_undoes ON series_decision_undone FOR INSERT TO counterfoil_staff WITH CHECK (((obeyed_at IS NULL) AND (outcome IS NULL)));
CREATE POLICY staff_watches ON outgoing_message FOR SELECT TO counterfoil_staff USING (true);
CREATE POLICY staff_with_item ON case_item_version FOR ALL TO counterfoil_staff USING ((EXISTS ( SELECT 1
   FROM case_item i
  WHERE (i.id = case_item_version.item_id))));
CREATE POLICY staff_with_outcome ON case_outcome_undone FOR ALL TO counterfoil_staff USING ((EXISTS ( SELECT 1
   FROM case_outcome o
  WHERE (o.id = case_outcome_undone.outcome_id)))) WITH CHECK ((EXISTS ( SELECT 1
   FROM case_outcome o
  WHERE (o.id = case_outcome_undone.outcome_id))));
CREATE POLICY supervisor_reviews ON break_glass FOR UPDATE TO counterfoil_staff USING (((reviewed_at IS NULL) AND (user_id <> acting_user()) AND acts_in_role('supervisor'::text))) WITH CHECK ((reviewed_by = acting_user()));
CREATE POLICY team_adds ON report_team FOR INSERT TO counterfoil_staff WITH CHECK (((added_by = acting_user()) AND on_team_of(report_id)));
CREATE POLICY team_adds ON series_team FOR INSERT TO counterfoil_staff WITH CHECK (((added_by = acting_user()) AND on_team_of_series(series_id)));
CREATE POLICY team_changes ON report_restriction FOR UPDATE TO counterfoil_staff USING (on_team_of(report_id)) WITH CHECK (on_team_of(report_id));
CREATE POLICY team_lifts ON report_restriction FOR DELETE TO counterfoil_staff USING (on_team_of(report_id));
CREATE POLICY team_lifts ON series_restriction FOR DELETE TO counterfoil_staff USING (on_team_of_series(series_id));
CREATE POLICY team_removes ON report_team FOR DELETE TO counterfoil_staff USING (on_team_of(report_id));
CREATE POLICY team_removes ON series_team FOR DELETE TO counterfoil_staff USING (on_team_of_series(series_id));
CREATE POLICY with_its_nomination ON nomination_reply FOR SELECT TO counterfoil_staff USING ((EXISTS ( SELECT 1
   FROM group_nomination g
  WHERE (g.id = nomination_reply.nomination_id))));
CREATE POLICY with_its_report ON intelligence_item FOR SELECT TO counterfoil_staff USING ((EXISTS ( SELECT 1
   FROM intelligence_report i
  WHERE (i.id = intelligence_item.intelligence_id))));
CREATE POLICY worker_adds ON statistic_count FOR INSERT TO counterfoil_worker WITH CHECK (statistic_month_is_new(month));
CREATE POLICY worker_adds ON statistic_month FOR INSERT TO counterfoil_worker WITH CHECK (true);
CREATE POLICY worker_all ON assessment FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON duty FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON inbound_text FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON next_door_alert FOR ALL TO counterfoil_worker USING (true) WITH CHECK ((dismissed_by IS NULL));
CREATE POLICY worker_all ON possible_link FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON reading FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON reading_incident FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON reading_join FOR ALL TO counterfoil_worker USING (true) WITH CHECK ((parted_by IS NULL));
CREATE POLICY worker_all ON report_account FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON report_addition FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON report_address FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON report_message FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON report_news FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON report_nudge FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON report_outcome FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON report_person FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON report_phone FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON report_stage FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON report_standing FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON report_vehicle FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON report_version FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON search_gram FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON search_mark FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON search_name FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON search_story FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON series FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON series_link FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON series_member FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON shared_identifier FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON threat_report FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON tracking_code FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON tracking_code_request FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON tracking_secret FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON tracking_session FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON tracking_try FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON victim_call FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON warning_subscription FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON warning_told FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON warning_version FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_drafts ON warning FOR INSERT TO counterfoil_worker WITH CHECK ((status = 'DRAFT'::text));
CREATE POLICY worker_events ON event_log FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_obeys ON identifier_decision FOR UPDATE TO counterfoil_worker USING ((obeyed_at IS NULL)) WITH CHECK (true);
CREATE POLICY worker_obeys ON series_decision FOR UPDATE TO counterfoil_worker USING ((obeyed_at IS NULL)) WITH CHECK (true);
CREATE POLICY worker_obeys ON series_decision_undone FOR UPDATE TO counterfoil_worker USING ((obeyed_at IS NULL)) WITH CHECK (true);
CREATE POLICY worker_reads ON allocation FOR SELECT TO counterfoil_worker USING (true);
CREATE POLICY worker_reads ON allocation_undone FOR SELECT TO counterfoil_worker USING (true);
CREATE POLICY worker_reads ON assignment FOR SELECT TO counterfoil_worker USING (true);
CREATE POLICY worker_reads ON assignment_undone FOR SELECT TO counterfoil_worker USING (true);
CREATE POLICY worker_reads ON case_item FOR SELECT TO counterfoil_worker USING (true);
CREATE POLICY worker_reads ON case_outcome FOR SELECT TO counterfoil_worker USING (true);
CREATE POLICY worker_reads ON case_retention FOR SELECT TO counterfoil_worker USING (true);
CREATE POLICY worker_reads ON identifier_decision FOR SELECT TO counterfoil_worker USING (true);
CREATE POLICY worker_reads ON press_record FOR SELECT TO counterfoil_worker USING (true);
CREATE POLICY worker_reads ON reading_correction FOR SELECT TO counterfoil_worker USING (true);
CREATE POLICY worker_reads ON series_decision FOR SELECT TO counterfoil_worker USING (true);
CREATE POLICY worker_reads ON series_decision_undone FOR SELECT TO counterfoil_worker USING (true);
CREATE POLICY worker_reads ON statistic_count FOR SELECT TO counterfoil_worker USING (true);
CREATE POLICY worker_reads ON statistic_month FOR SELECT TO counterfoil_worker USING (true);
CREATE POLICY worker_reads ON warning FOR SELECT TO counterfoil_worker USING (true);
CREATE POLICY worker_reads ON warning_correction FOR SELECT TO counterfoil_worker USING (true);
CREATE POLICY worker_redrafts ON warning FOR UPDATE TO counterfoil_worker USING ((status = 'DRAFT'::text)) WITH CHECK ((status = 'DRAFT'::text));
CREATE POLICY worker_reports ON report FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_sends ON outgoing_message FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_tidies ON outgoing_lane FOR ALL TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_tidies ON report_file FOR SELECT TO counterfoil_worker USING (true);
GRANT DELETE, INSERT (report_id, reason, ask, set_by), SELECT, UPDATE (ask) ON report_restriction TO counterfoil_staff;
GRANT DELETE, INSERT (report_id, user_id, added_by), SELECT ON report_team TO counterfoil_staff;
GRANT DELETE, INSERT (series_id, reason, ask, set_by), SELECT ON series_restriction TO counterfoil_staff;
GRANT DELETE, INSERT (series_id, user_id, added_by), SELECT ON series_team TO counterfoil_staff;
GRANT DELETE, INSERT, SELECT ON report_account TO counterfoil_staff;
GRANT DELETE, INSERT, SELECT ON report_account TO counterfoil_worker;
GRANT DELETE, INSERT, SELECT ON report_address TO counterfoil_staff;
GRANT DELETE, INSERT, SELECT ON report_address TO counterfoil_worker;
GRANT DELETE, INSERT, SELECT ON report_person TO counterfoil_staff;
GRANT DELETE, INSERT, SELECT ON report_person TO counterfoil_worker;
GRANT DELETE, INSERT, SELECT ON report_phone TO counterfoil_staff;
GRANT DELETE, INSERT, SELECT ON report_phone TO counterfoil_worker;
GRANT DELETE, INSERT, SELECT ON report_vehicle TO counterfoil_staff;
GRANT DELETE, INSERT, SELECT ON report_vehicle TO counterfoil_worker;
GRANT DELETE, INSERT, SELECT ON search_mark TO counterfoil_worker;
GRANT DELETE, INSERT, SELECT ON search_name TO counterfoil_worker;
GRANT DELETE, INSERT, SELECT ON search_result TO counterfoil_staff;
GRANT DELETE, INSERT, SELECT ON search_story TO counterfoil_worker;
GRANT DELETE, INSERT, SELECT ON tracking_code TO counterfoil_worker;
GRANT DELETE, INSERT, SELECT ON warning_told TO counterfoil_worker;
GRANT DELETE, INSERT, SELECT, UPDATE ON duty TO counterfoil_staff;
GRANT DELETE, INSERT, SELECT, UPDATE ON event_failure TO counterfoil_worker;
GRANT DELETE, INSERT, SELECT, UPDATE ON possible_link TO counterfoil_worker;
GRANT DELETE, INSERT, SELECT, UPDATE ON report_draft TO counterfoil_public;
GRANT DELETE, INSERT, SELECT, UPDATE ON staff_passkey TO counterfoil_staff;
GRANT DELETE, INSERT, SELECT, UPDATE ON staff_recovery_code TO counterfoil_staff;
GRANT DELETE, INSERT, SELECT, UPDATE ON staff_sign_in_step TO counterfoil_staff;
GRANT DELETE, INSERT, SELECT, UPDATE ON staff_totp TO counterfoil_staff;
GRANT DELETE, SELECT ON outgoing_lane TO counterfoil_worker;
GRANT DELETE, SELECT ON tracking_session TO counterfoil_worker;
GRANT DELETE, SELECT ON tracking_try TO counterfoil_worker;
GRANT DELETE, SELECT, UPDATE ON inbound_text TO counterfoil_worker;
GRANT DELETE, SELECT, UPDATE ON outgoing_message TO counterfoil_worker;
GRANT DELETE, SELECT, UPDATE ON report_nudge TO counterfoil_worker;
GRANT DELETE, SELECT, UPDATE ON tracking_code_request TO counterfoil_worker;
GRANT DELETE, SELECT, UPDATE ON warning_subscription TO counterfoil_worker;
GRANT INSERT (id, report_id, kind, bytes, sha256, name, added_by), SELECT ON report_file TO counterfoil_staff;
GRANT INSERT (id, source, external_id, received_at, kind, fraud_type, in_progress, occurred_from, occurred_to, loss_gbp, attempted_gbp, narrative, town, district, payload, payload_hash, review_due, tracking_hash), SELECT (id, reference, received_at, recorded_at, version, tracking_hash) ON report TO counterfoil_public;
GRANT INSERT (nomination_id, answer, replied_on, their_reference, words, recorded_by, recorded_at), SELECT, UPDATE (undone_at) ON nomination_reply TO counterfoil_staff;
GRANT INSERT (page, rating, said) ON public_feedback TO counterfoil_public;
GRANT INSERT (recipient, organisation, email, basis, purpose, report_id, series_id, intelligence_id, sent, as_at, reliability, completeness, channel, sent_by, sent_at), SELECT, UPDATE (recalled_by, recalled_at, recalled_because) ON disclosure TO counterfoil_staff;
GRANT INSERT (report_a, report_b, reason, joined_by), SELECT, UPDATE (undone_by, undone_at) ON same_person TO counterfoil_staff;
GRANT INSERT (report_id, assessment_id, band_order, score, proposed, public_stage, next_contact, received_at), SELECT, UPDATE (assessment_id, band_order, score, proposed, public_stage, next_contact, received_at) ON report_standing TO counterfoil_worker;
GRANT INSERT (report_id, from_us, words, by_whom, once), SELECT, UPDATE (read_at, read_by) ON report_message TO counterfoil_staff;
GRANT INSERT (report_id, kind) ON report_news TO counterfoil_staff;
GRANT INSERT (report_id, outcome_type, phrase, reason, told_by), SELECT ON report_outcome TO counterfoil_staff;
GRANT INSERT (report_id, user_id, reason, until), SELECT, UPDATE (reviewed_by, reviewed_at, verdict, note) ON break_glass TO counterfoil_staff;
GRANT INSERT (report_id, wish, keep_until, ground, reason, proposed_by, proposed_at), SELECT, UPDATE (answer, answered_by, answered_at, answer_reason) ON retention_review TO counterfoil_staff;
GRANT INSERT (sent_by, key), SELECT, UPDATE (key, sent_at, went_to) ON sent_form TO counterfoil_staff;
GRANT INSERT (series_id, name, reason, unknowns, nominated_by, nominated_at), SELECT, UPDATE (answer, answered_by, answered_at, answer_reason) ON group_nomination TO counterfoil_staff;
GRANT INSERT (source, original, learned_on, research, priority, report_id, submitted_by, submitted_at), SELECT ON intelligence_submission TO counterfoil_staff;
GRANT INSERT (submission_id, title, handling, conditions, permitted, marking, report_id, series_id, sanitised_by, sanitised_at, corrects, corrected_because), SELECT ON intelligence_report TO counterfoil_staff;
GRANT INSERT (type, subject, body) ON event_log TO counterfoil_public;
GRANT INSERT (type, subject, body), SELECT ON event_log TO counterfoil_staff;
GRANT INSERT (type, subject, body), SELECT ON event_log TO counterfoil_worker;
GRANT INSERT ON report_account TO counterfoil_public;
GRANT INSERT ON report_address TO counterfoil_public;
GRANT INSERT ON report_person TO counterfoil_public;
GRANT INSERT ON report_phone TO counterfoil_public;
GRANT INSERT ON report_vehicle TO counterfoil_public;
GRANT INSERT ON report_version TO counterfoil_public;
GRANT INSERT, SELECT ON allocation TO counterfoil_staff;
GRANT INSERT, SELECT ON allocation_undone TO counterfoil_staff;
GRANT INSERT, SELECT ON assessment TO counterfoil_staff;
GRANT INSERT, SELECT ON assessment TO counterfoil_worker;
GRANT INSERT, SELECT ON assignment TO counterfoil_staff;
GRANT INSERT, SELECT ON assignment_undone TO counterfoil_staff;
GRANT INSERT, SELECT ON bulletin TO counterfoil_staff;
GRANT INSERT, SELECT ON bulletin TO counterfoil_worker;
GRANT INSERT, SELECT ON case_outcome TO counterfoil_staff;
GRANT INSERT, SELECT ON case_outcome_undone TO counterfoil_staff;
GRANT INSERT, SELECT ON case_retention TO counterfoil_staff;
GRANT INSERT, SELECT ON identifier_decision TO counterfoil_staff;
GRANT INSERT, SELECT ON intelligence_item TO counterfoil_staff;
GRANT INSERT, SELECT ON next_door_alert TO counterfoil_worker;
GRANT INSERT, SELECT ON reading TO counterfoil_worker;
GRANT INSERT, SELECT ON reading_correction TO counterfoil_staff;
GRANT INSERT, SELECT ON reading_incident TO counterfoil_worker;
GRANT INSERT, SELECT ON reading_join TO counterfoil_worker;
GRANT INSERT, SELECT ON report_return TO counterfoil_public;
GRANT INSERT, SELECT ON report_version TO counterfoil_staff;
GRANT INSERT, SELECT ON report_version TO counterfoil_worker;
GRANT INSERT, SELECT ON search_gram TO counterfoil_worker;
GRANT INSERT, SELECT ON series_decision TO counterfoil_staff;
GRANT INSERT, SELECT ON series_decision_undone TO counterfoil_staff;
GRANT INSERT, SELECT ON series_link TO counterfoil_staff;
GRANT INSERT, SELECT ON series_link TO counterfoil_worker;
GRANT INSERT, SELECT ON staff_identity TO counterfoil_staff;
GRANT INSERT, SELECT ON statistic_count TO counterfoil_worker;
GRANT INSERT, SELECT ON statistic_month TO counterfoil_worker;
GRANT INSERT, SELECT ON threat TO counterfoil_staff;
GRANT INSERT, SELECT ON threat_report TO counterfoil_staff;
GRANT INSERT, SELECT ON threat_report TO counterfoil_worker;
GRANT INSERT, SELECT ON warning_correction TO counterfoil_staff;
GRANT INSERT, SELECT ON warning_step TO counterfoil_staff;
GRANT INSERT, SELECT ON warning_version TO counterfoil_staff;
GRANT INSERT, SELECT ON warning_version TO counterfoil_worker;
GRANT INSERT, SELECT, UPDATE (dismissed_by, dismissed_at, dismissed_because) ON next_door_alert TO counterfoil_staff;
GRANT INSERT, SELECT, UPDATE (draft_hash, report_id, name) ON report_file TO counterfoil_public;
GRANT INSERT, SELECT, UPDATE (ended_at) ON contact_code TO counterfoil_staff;
GRANT INSERT, SELECT, UPDATE (ended_at) ON partner_token TO counterfoil_staff;
GRANT INSERT, SELECT, UPDATE (parted_by, parted_at, parted_because) ON reading_join TO counterfoil_staff;
GRANT INSERT, SELECT, UPDATE (published, is_warning, fraud_type, area, force_code, districts, source_grade, info_grade, handling, conditions) ON reading TO counterfoil_staff;
GRANT INSERT, SELECT, UPDATE (removed_at) ON queue_view TO counterfoil_staff;
GRANT INSERT, SELECT, UPDATE (taken_over_by) ON threat TO counterfoil_worker;
GRANT INSERT, SELECT, UPDATE (withdrawn_by, withdrawn_at) ON press_record TO counterfoil_staff;
GRANT INSERT, SELECT, UPDATE ON case_item TO counterfoil_staff;
GRANT INSERT, SELECT, UPDATE ON duty TO counterfoil_worker;
GRANT INSERT, SELECT, UPDATE ON event_cursor TO counterfoil_worker;
GRANT INSERT, SELECT, UPDATE ON outgoing_carrier TO counterfoil_worker;
GRANT INSERT, SELECT, UPDATE ON outgoing_key TO counterfoil_worker;
GRANT INSERT, SELECT, UPDATE ON reading_incident TO counterfoil_staff;
GRANT INSERT, SELECT, UPDATE ON report TO counterfoil_staff;
GRANT INSERT, SELECT, UPDATE ON report TO counterfoil_worker;
GRANT INSERT, SELECT, UPDATE ON report_news TO counterfoil_worker;
GRANT INSERT, SELECT, UPDATE ON report_standing TO counterfoil_staff;
GRANT INSERT, SELECT, UPDATE ON series TO counterfoil_staff;
GRANT INSERT, SELECT, UPDATE ON series TO counterfoil_worker;
GRANT INSERT, SELECT, UPDATE ON series_member TO counterfoil_staff;
GRANT INSERT, SELECT, UPDATE ON series_member TO counterfoil_worker;
GRANT INSERT, SELECT, UPDATE ON shared_identifier TO counterfoil_worker;
GRANT INSERT, SELECT, UPDATE ON staff_session TO counterfoil_staff;
GRANT INSERT, SELECT, UPDATE ON staff_user TO counterfoil_staff;
GRANT INSERT, SELECT, UPDATE ON victim_call TO counterfoil_worker;
GRANT INSERT, SELECT, UPDATE ON warning TO counterfoil_staff;
GRANT INSERT, SELECT, UPDATE ON warning TO counterfoil_worker;
GRANT SELECT (carrier_id, command, received_at, handled_at) ON inbound_text TO counterfoil_staff;
GRANT SELECT (id, channel, area, area_name, districts, asked_at, confirmed_at, stopped_at) ON warning_subscription TO counterfoil_staff;
GRANT SELECT (id, reference, channel, purpose, about, priority, lane, queued_at, expires_at, state, tries, next_try_at, began_at, finished_at, carrier, last_error) ON outgoing_message TO counterfoil_staff;
GRANT SELECT (id, report_id, channel, asked_at, confirmed_at, stopped_at) ON report_nudge TO counterfoil_staff;
GRANT SELECT (id, slug, status, published_version, fraud_type, districts, published_at, withdrawn_at, withdrawn_because, expires_at, withdrawn_title) ON warning TO counterfoil_public;
GRANT SELECT (report_id, public_stage, next_contact) ON report_standing TO counterfoil_public;
GRANT SELECT (warning_id, version, title, summary, area, places, body, at) ON warning_version TO counterfoil_public;
GRANT SELECT ON allocation TO counterfoil_worker;
GRANT SELECT ON allocation_undone TO counterfoil_worker;
GRANT SELECT ON assignment TO counterfoil_worker;
GRANT SELECT ON assignment_undone TO counterfoil_worker;
GRANT SELECT ON audit_head TO counterfoil_staff;
GRANT SELECT ON audit_log TO counterfoil_staff;
GRANT SELECT ON case_item TO counterfoil_worker;
GRANT SELECT ON case_item_version TO counterfoil_staff;
GRANT SELECT ON case_outcome TO counterfoil_worker;
GRANT SELECT ON case_retention TO counterfoil_worker;
GRANT SELECT ON disposed_count TO counterfoil_staff;
GRANT SELECT ON disposed_count TO counterfoil_worker;
GRANT SELECT ON disposed_report TO counterfoil_staff;
GRANT SELECT ON disposed_report TO counterfoil_worker;
GRANT SELECT ON event_cursor TO counterfoil_staff;
GRANT SELECT ON event_failure TO counterfoil_staff;
GRANT SELECT ON outgoing_carrier TO counterfoil_staff;
GRANT SELECT ON outgoing_key TO counterfoil_public;
GRANT SELECT ON outgoing_key TO counterfoil_staff;
GRANT SELECT ON picture_fact TO counterfoil_staff;
GRANT SELECT ON possible_link TO counterfoil_staff;
GRANT SELECT ON press_record TO counterfoil_worker;
GRANT SELECT ON reading_correction TO counterfoil_worker;
GRANT SELECT ON report_addition TO counterfoil_staff;
GRANT SELECT ON report_file TO counterfoil_worker;
GRANT SELECT ON report_message TO counterfoil_worker;
GRANT SELECT ON report_outcome TO counterfoil_worker;
GRANT SELECT ON report_return_sent TO counterfoil_public;
GRANT SELECT ON report_stage TO counterfoil_staff;
GRANT SELECT ON report_stage TO counterfoil_worker;
GRANT SELECT ON schema_migration TO counterfoil_public;
GRANT SELECT ON schema_migration TO counterfoil_staff;
GRANT SELECT ON schema_migration TO counterfoil_worker;
GRANT SELECT ON shared_identifier TO counterfoil_staff;
GRANT SELECT ON statistic_count TO counterfoil_staff;
GRANT SELECT ON statistic_month TO counterfoil_staff;
GRANT SELECT ON victim_call TO counterfoil_staff;
GRANT SELECT ON warning_correction TO counterfoil_public;
GRANT SELECT ON warning_correction TO counterfoil_worker;
GRANT SELECT ON warning_edition TO counterfoil_public;
GRANT SELECT ON warning_edition TO counterfoil_staff;
GRANT SELECT ON warning_edition TO counterfoil_worker;
GRANT SELECT ON warning_told TO counterfoil_staff;
GRANT SELECT, UPDATE (applied_at, refused) ON report_addition TO counterfoil_worker;
GRANT SELECT, UPDATE (obeyed_at, outcome) ON identifier_decision TO counterfoil_worker;
GRANT SELECT, UPDATE (obeyed_at, outcome) ON series_decision TO counterfoil_worker;
GRANT SELECT, UPDATE (obeyed_at, outcome) ON series_decision_undone TO counterfoil_worker;
GRANT SELECT, UPDATE (read_at, read_by) ON public_feedback TO counterfoil_staff;
