-- A fresh decision can be undone by whoever made it: what stood before stands again. The decision itself stays as it was made (append only),
-- with this beside it.
CREATE TABLE allocation_undone (
  allocation_id bigint PRIMARY KEY REFERENCES allocation,
  undone_by     text NOT NULL,
  undone_at     timestamptz NOT NULL
);
ALTER TABLE allocation_undone ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_all ON allocation_undone TO counterfoil_staff USING (true) WITH CHECK (true);
CREATE POLICY worker_reads ON allocation_undone FOR SELECT TO counterfoil_worker USING (true);
GRANT SELECT, INSERT ON allocation_undone TO counterfoil_staff;
GRANT SELECT ON allocation_undone TO counterfoil_worker;

CREATE FUNCTION allocation_undone_by_its_maker() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM allocation a WHERE a.id = NEW.allocation_id AND a.decided_by = NEW.undone_by) THEN
    RAISE EXCEPTION 'only whoever made a decision can undo it; others decide again' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER allocation_undone_by_its_maker BEFORE INSERT ON allocation_undone FOR EACH ROW EXECUTE FUNCTION allocation_undone_by_its_maker();
