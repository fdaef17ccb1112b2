-- What the public is told in figures, and what it tells us of the pages.

-- A month that has been counted for the public. Once: two counts of one month could be subtracted from each other.
CREATE TABLE statistic_month (
  month        date PRIMARY KEY CHECK (extract(day FROM month) = 1),
  published_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  least        integer NOT NULL CHECK (least >= 5)
);

-- The figures of a month as they are shown: by district, by type, by both; null means all. A figure under the least cannot be kept here at all,
-- so that nothing which reads this table, or a copy of it, can give one away. Which others are kept back is worked out before
-- (journey/learning/protect.ts).
CREATE TABLE statistic_count (
  month      date NOT NULL REFERENCES statistic_month,
  district   text,
  fraud_type text,
  shown      integer CHECK (shown >= 5),
  withheld   text CHECK (withheld IN ('small', 'with_others')),
  CHECK ((shown IS NULL) <> (withheld IS NULL)),
  UNIQUE NULLS NOT DISTINCT (month, district, fraud_type)
);

ALTER TABLE statistic_month ENABLE ROW LEVEL SECURITY;
ALTER TABLE statistic_count ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_reads ON statistic_month FOR SELECT TO counterfoil_staff USING (true);
CREATE POLICY staff_reads ON statistic_count FOR SELECT TO counterfoil_staff USING (true);
CREATE POLICY worker_reads ON statistic_month FOR SELECT TO counterfoil_worker USING (true);
CREATE POLICY worker_adds ON statistic_month FOR INSERT TO counterfoil_worker WITH CHECK (true);
CREATE POLICY worker_reads ON statistic_count FOR SELECT TO counterfoil_worker USING (true);
-- The figures come with their month, in the same transaction, or never: nothing can be added to a month that was published.
CREATE FUNCTION statistic_month_is_new(wanted date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM statistic_month m WHERE m.month = wanted AND m.xmin::text = pg_current_xact_id()::xid::text)
$$;
REVOKE ALL ON FUNCTION statistic_month_is_new(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION statistic_month_is_new(date) TO counterfoil_worker;
CREATE POLICY worker_adds ON statistic_count FOR INSERT TO counterfoil_worker WITH CHECK (statistic_month_is_new(month));
GRANT SELECT ON statistic_month, statistic_count TO counterfoil_staff;
GRANT SELECT, INSERT ON statistic_month, statistic_count TO counterfoil_worker;

-- The public process has no right to either table, nor to count a report. It may ask this.
CREATE FUNCTION public_statistics() RETURNS TABLE (month text, district text, fraud_type text, shown integer, withheld text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT to_char(c.month, 'YYYY-MM'), c.district, c.fraud_type, CASE WHEN c.shown >= 5 THEN c.shown END,
    CASE WHEN c.shown >= 5 THEN NULL ELSE coalesce(c.withheld, 'small') END
  FROM statistic_count c ORDER BY 1, 2 NULLS FIRST, 3 NULLS FIRST
$$;
REVOKE ALL ON FUNCTION public_statistics() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public_statistics() TO counterfoil_public;

-- What people say of the pages. No name and no address is asked for, and none is kept of whoever wrote.
CREATE TABLE public_feedback (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sent_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  page    text NOT NULL CHECK (length(page) <= 200 AND page ~ '^/[a-z/-]*$'),
  rating  text NOT NULL CHECK (rating IN ('very_good', 'good', 'neither', 'bad', 'very_bad')),
  said    text NOT NULL DEFAULT '' CHECK (length(said) <= 1200),
  read_at timestamptz,
  read_by text,
  CHECK ((read_at IS NULL) = (read_by IS NULL))
);
CREATE INDEX public_feedback_sent ON public_feedback (sent_at);
ALTER TABLE public_feedback ENABLE ROW LEVEL SECURITY;
CREATE POLICY public_writes ON public_feedback FOR INSERT TO counterfoil_public WITH CHECK (read_at IS NULL);
CREATE POLICY staff_reads ON public_feedback FOR SELECT TO counterfoil_staff USING (true);
CREATE POLICY staff_marks ON public_feedback FOR UPDATE TO counterfoil_staff USING (true) WITH CHECK (true);
GRANT INSERT (page, rating, said) ON public_feedback TO counterfoil_public;
GRANT SELECT, UPDATE (read_at, read_by) ON public_feedback TO counterfoil_staff;
