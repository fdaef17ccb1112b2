-- An outcome is taken back by whoever recorded it, while nobody outside has been told; or the case is opened again, by anybody who may end it, with why.
ALTER TABLE case_outcome_undone ADD COLUMN reason text CHECK (length(trim(reason)) BETWEEN 10 AND 2000);
CREATE OR REPLACE FUNCTION case_outcome_undone_by_its_maker() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.reason IS NULL
    AND NOT EXISTS (SELECT 1 FROM case_outcome o WHERE o.id = NEW.outcome_id AND o.decided_by = NEW.undone_by AND o.informed <> 'tracker') THEN
    RAISE EXCEPTION 'only whoever recorded an outcome can take it back without a reason, and only while the person has not been told' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
