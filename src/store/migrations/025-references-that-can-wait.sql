-- Rows that refer to rows of their own table are brought back in parts when a backup is restored, and a part may name a row of a later one.
-- Within a restore these references are looked at when all rows are there; at all other times at once, as before.
ALTER TABLE series DROP CONSTRAINT series_merged_into_fkey,
  ADD CONSTRAINT series_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES series DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE threat DROP CONSTRAINT threat_taken_over_by_fkey,
  ADD CONSTRAINT threat_taken_over_by_fkey FOREIGN KEY (taken_over_by) REFERENCES threat DEFERRABLE INITIALLY IMMEDIATE;
