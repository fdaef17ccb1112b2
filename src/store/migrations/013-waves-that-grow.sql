-- A wave that grows is announced again; the newer announcement takes the older one over, so that there is one thing to do and not three.
ALTER TABLE threat ADD COLUMN taken_over_by text REFERENCES threat CHECK (taken_over_by <> id);
GRANT UPDATE (taken_over_by) ON threat TO counterfoil_worker;
