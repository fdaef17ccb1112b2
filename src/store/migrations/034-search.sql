-- Search over everything, with names mistyped, parts of numbers and plates, and words of stories. What is searched stands here apart, because a
-- search over a table that some of its rows are kept from cannot use its index (028-need-to-know.sql): nobody reads these tables, and the
-- functions below leave out what whoever acts may not open. Filled by the worker (journey/investigation/stage.ts), rebuilt from the log at any time.
-- Its indexes keep no list of what is still to be sorted in (fastupdate): a search would read it from end to end, and the worker has time.
-- Made of what every PostgreSQL has: no extension, because a force's server may not have it, nor the embedded database load it.

-- A name that a report holds, in words without accents and signs. `number` is the report's: the newest come first.
CREATE TABLE search_name (
  report_id uuid NOT NULL REFERENCES report,
  number    bigint NOT NULL,
  words     text[] NOT NULL
);
CREATE INDEX search_name_report ON search_name (report_id);
CREATE INDEX search_name_words ON search_name USING gin (words) WITH (fastupdate = off);
CREATE INDEX search_name_number ON search_name (number);

-- Every word of a name that there is, by its three-letter parts: few thousands, whatever the number of reports. Never emptied.
CREATE TABLE search_gram (
  gram text NOT NULL,
  word text NOT NULL,
  PRIMARY KEY (gram, word)
);

-- Numbers, plates, addresses and references, as they are compared, with their three-sign parts.
CREATE TABLE search_mark (
  report_id uuid NOT NULL REFERENCES report,
  number    bigint NOT NULL,
  kind      text NOT NULL CHECK (kind IN ('phone', 'account', 'vehicle', 'postcode', 'email', 'reference', 'told')),
  value     text NOT NULL CHECK (length(value) <= 200),
  grams     text[] NOT NULL
);
CREATE INDEX search_mark_report ON search_mark (report_id);
CREATE INDEX search_mark_grams ON search_mark USING gin (grams) WITH (fastupdate = off);
CREATE INDEX search_mark_vehicle ON search_mark (number) WHERE kind = 'vehicle';

-- The story, and what people wrote in the case.
CREATE TABLE search_story (
  report_id uuid PRIMARY KEY REFERENCES report,
  number    bigint NOT NULL,
  words     tsvector NOT NULL
);
CREATE INDEX search_story_words ON search_story USING gin (words) WITH (fastupdate = off);
CREATE INDEX search_story_number ON search_story (number);

-- What somebody searched for and what came of it, under a number that says nothing: no name stands in an address. Gone after some hours.
CREATE TABLE search_result (
  id       uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id  uuid NOT NULL REFERENCES staff_user,
  query    text NOT NULL CHECK (length(query) <= 200),
  hits     jsonb NOT NULL,
  made_at  timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX search_result_made ON search_result (made_at);

-- Words that share parts with one that was typed: the caller measures how like they are.
CREATE FUNCTION search_words_like(parts text[], at_least integer, most integer) RETURNS TABLE (word text, shared bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT g.word, count(*) AS shared FROM search_gram g WHERE g.gram = ANY (parts)
  GROUP BY g.word HAVING count(*) >= at_least ORDER BY count(*) DESC, length(g.word), g.word LIMIT most
$$;

-- The three below look through the newest reports first and go further back only when they have not found enough, so that a word which stands
-- in every second report costs no more than a rare one. Planned with the values themselves (EXECUTE), never with an average.

-- Names with a word of each group: groups is an array of arrays of words.
CREATE FUNCTION search_names(groups jsonb, most integer) RETURNS TABLE (report_id uuid, number bigint, words text[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
END $$;

-- Marks that hold all parts and fit the pattern (LIKE).
CREATE FUNCTION search_marks(kinds text[], parts text[], pattern text, most integer) RETURNS TABLE (report_id uuid, number bigint, kind text, value text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY EXECUTE format('SELECT m.report_id, m.number, m.kind, m.value FROM search_mark m
    WHERE m.kind = ANY (%L::text[]) %s AND m.value LIKE %L AND m.report_id <> ALL ($1) ORDER BY m.number DESC LIMIT $2',
    kinds, CASE WHEN cardinality(parts) = 0 THEN '' ELSE format('AND m.grams @> %L::text[]', parts) END, pattern)
    USING hidden_reports(), most;
END $$;

-- Stories with the words: next to each other, or all of them.
CREATE FUNCTION search_stories(typed text, as_phrase boolean, most integer) RETURNS TABLE (report_id uuid, number bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
END $$;

-- Lets go of everybody's searches that are older than so many hours, one at least.
CREATE FUNCTION forget_searches(older_than integer) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM search_result WHERE made_at < clock_timestamp() - make_interval(hours => greatest(older_than, 1))
$$;

REVOKE ALL ON FUNCTION forget_searches(integer), search_words_like(text[], integer, integer), search_names(jsonb, integer),
  search_marks(text[], text[], text, integer), search_stories(text, boolean, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_searches(integer), search_words_like(text[], integer, integer), search_names(jsonb, integer),
  search_marks(text[], text[], text, integer), search_stories(text, boolean, integer) TO counterfoil_staff;

ALTER TABLE search_name ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_gram ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_mark ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_story ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_result ENABLE ROW LEVEL SECURITY;
CREATE POLICY worker_all ON search_name TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON search_gram TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON search_mark TO counterfoil_worker USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON search_story TO counterfoil_worker USING (true) WITH CHECK (true);
-- Whoever searched, and nobody else.
CREATE POLICY own_results ON search_result TO counterfoil_staff USING (user_id = acting_user()) WITH CHECK (user_id = acting_user());
GRANT SELECT, INSERT, DELETE ON search_name, search_mark, search_story TO counterfoil_worker;
GRANT SELECT, INSERT ON search_gram TO counterfoil_worker;
GRANT SELECT, INSERT, DELETE ON search_result TO counterfoil_staff;
