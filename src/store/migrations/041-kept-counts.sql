-- A victim who has been spoken to leaves the call list, however that was written down: in the contact log, or as a duty done.

-- Where this report's victim stands in the call list, on every report of theirs. Each contact counts from when a report had come: a call about one is
-- a call about all that had come by then.
CREATE FUNCTION place_on_call_list(of_report uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
END $$;
REVOKE ALL ON FUNCTION place_on_call_list(uuid) FROM PUBLIC;

CREATE OR REPLACE FUNCTION contact_moves_call_list() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM place_on_call_list(NEW.report_id);
  RETURN NULL;
END $$;

-- Marked as done, or taken back.
CREATE TRIGGER duty_moves_call_list AFTER UPDATE OF done_at ON duty FOR EACH ROW
  WHEN (NEW.what IN ('first_contact', 'visit') AND NEW.done_at IS DISTINCT FROM OLD.done_at)
  EXECUTE FUNCTION contact_moves_call_list();

-- Written before triage had put the victim on the list.
CREATE FUNCTION spoken_to_already() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM duty WHERE report_id = NEW.report_id AND done_at IS NOT NULL AND what IN ('first_contact', 'visit'))
    OR EXISTS (SELECT FROM case_item WHERE report_id = NEW.report_id AND kind = 'contact') THEN
    PERFORM place_on_call_list(NEW.report_id);
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION spoken_to_already() FROM PUBLIC;
CREATE TRIGGER spoken_to_already AFTER INSERT ON victim_call FOR EACH ROW EXECUTE FUNCTION spoken_to_already();

-- Those who wait and have been spoken to, before this was known.
SELECT place_on_call_list(v.report_id) FROM victim_call v JOIN duty d ON d.report_id = v.report_id
  WHERE v.reached_at IS NULL AND d.what IN ('first_contact', 'visit') AND d.done_at IS NOT NULL;

-- Figures over all reports that stand on pages people open all day are kept, not counted at each look: statements that change what is counted change the
-- figure in the same transaction. Each writer holds a row of its own for each figure, so that no two wait for one another: the figure is their sum.
CREATE TABLE kept_count (
  what   text NOT NULL,
  key    text NOT NULL,
  writer integer NOT NULL,
  n      bigint NOT NULL,
  PRIMARY KEY (what, key, writer)
) WITH (fillfactor = 50);
REVOKE ALL ON kept_count FROM PUBLIC;

-- The lowest number that no other open transaction writes under.
CREATE FUNCTION kept_count_writer() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  number integer := 0;
BEGIN
  WHILE NOT pg_try_advisory_xact_lock(20261041, number) LOOP
    number := number + 1;
  END LOOP;
  RETURN number;
END $$;

-- What a report stands for in the figures: band, unit, whether an officer has it, whether anybody has opened it.
CREATE FUNCTION standing_key(s report_standing) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT s.band_order || '|' || coalesce(s.decided, '') || '|' || (s.officer IS NOT NULL)::int || '|' || (s.read_at IS NOT NULL)::int
$$;
-- The day on which something that is still owed is due.
CREATE FUNCTION owed_key(d duty) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT to_char(d.due AT TIME ZONE 'UTC', 'YYYY-MM-DD') WHERE d.done_at IS NULL
$$;
CREATE FUNCTION received_key(r report) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT '' $$;
CREATE FUNCTION policy_key(a assessment) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT a.policy_version $$;
CREATE FUNCTION agreed_key(a allocation) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN a.agreed THEN 'yes' ELSE 'no' END $$;

-- Keeps the figures of one kind over one table, whose key a function of its row gives; a null key is not counted.
CREATE PROCEDURE keep_counts(what text, counted text, key_of text) LANGUAGE plpgsql AS $do$
DECLARE
  body text := $body$
    BEGIN
      INSERT INTO kept_count AS k (what, key, writer, n)
      SELECT %1$L, c.key, w.writer, c.n
      FROM (SELECT key, sum(d) AS n FROM (%3$s) x WHERE key IS NOT NULL GROUP BY key HAVING sum(d) <> 0) c,
        (SELECT kept_count_writer() AS writer) w
      ORDER BY c.key
      ON CONFLICT ON CONSTRAINT kept_count_pkey DO UPDATE SET n = k.n + excluded.n;
      RETURN NULL;
    END
  $body$;
  came text := format('SELECT %I(n) AS key, 1 AS d FROM came n', key_of);
  went text := format('SELECT %I(o) AS key, -1 AS d FROM went o', key_of);
  act record;
BEGIN
  FOR act IN SELECT * FROM (VALUES ('insert', 'NEW TABLE AS came', came), ('update', 'OLD TABLE AS went NEW TABLE AS came', came || ' UNION ALL ' || went),
    ('delete', 'OLD TABLE AS went', went)) AS v(verb, tables, rows) LOOP
    EXECUTE format('CREATE FUNCTION %I() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS %L',
      'kept_' || what || '_' || act.verb, format(body, what, NULL, act.rows));
    EXECUTE format('REVOKE ALL ON FUNCTION %I() FROM PUBLIC', 'kept_' || what || '_' || act.verb);
    EXECUTE format('CREATE TRIGGER %I AFTER %s ON %I REFERENCING %s FOR EACH STATEMENT EXECUTE FUNCTION %1$I()',
      'kept_' || what || '_' || act.verb, upper(act.verb), counted, act.tables);
  END LOOP;
  EXECUTE format('INSERT INTO kept_count SELECT %L, %I(t), 0, count(*) FROM %I t WHERE %2$I(t) IS NOT NULL GROUP BY 2', what, key_of, counted);
END $do$;
CALL keep_counts('received', 'report', 'received_key');
CALL keep_counts('standing', 'report_standing', 'standing_key');
CALL keep_counts('owed', 'duty', 'owed_key');
CALL keep_counts('assessed', 'assessment', 'policy_key');
CALL keep_counts('agreed', 'allocation', 'agreed_key');
DROP PROCEDURE keep_counts(text, text, text);
-- A report stays one whatever is changed in it.
DROP TRIGGER kept_received_update ON report;
DROP FUNCTION kept_received_update();

-- The figures of one kind as this person may know them: without the reports that are hidden from them.
CREATE FUNCTION counts_of(asked text) RETURNS TABLE (key text, n bigint) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.key, sum(u.n)::bigint FROM (
    SELECT k.key, k.n FROM kept_count k WHERE k.what = asked
    UNION ALL SELECT standing_key(s), -1 FROM report_standing s WHERE asked = 'standing' AND s.report_id = ANY (hidden_reports())
    UNION ALL SELECT owed_key(d), -1 FROM duty d WHERE asked = 'owed' AND d.report_id = ANY (hidden_reports())
    UNION ALL SELECT received_key(r), -1 FROM report r WHERE asked = 'received' AND r.id = ANY (hidden_reports())
    UNION ALL SELECT policy_key(a), -1 FROM assessment a WHERE asked = 'assessed' AND a.report_id = ANY (hidden_reports())
    UNION ALL SELECT agreed_key(a), -1 FROM allocation a WHERE asked = 'agreed' AND a.report_id = ANY (hidden_reports())
  ) u WHERE u.key IS NOT NULL GROUP BY u.key HAVING sum(u.n) <> 0
$$;
REVOKE ALL ON FUNCTION counts_of(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION counts_of(text) TO counterfoil_staff, counterfoil_worker;

-- Since when the oldest waits, and how many are late: from the narrow index of those alone.
CREATE INDEX report_standing_unopened ON report_standing (received_at) INCLUDE (report_id) WHERE read_at IS NULL AND decided IS NULL;
CREATE INDEX report_standing_waiting ON report_standing (received_at) INCLUDE (report_id) WHERE decided IS NULL;
-- How many were assessed of those that came since a day.
CREATE INDEX report_standing_came ON report_standing (received_at) INCLUDE (report_id);
-- What each officer of a unit has.
DROP INDEX report_standing_officer;
CREATE INDEX report_standing_officer ON report_standing (decided, officer) INCLUDE (report_id) WHERE officer IS NOT NULL;
-- What is open over all cases, the soonest due first.
CREATE INDEX case_item_open ON case_item (due, id) WHERE done_at IS NULL AND NOT removed;
