-- What is owed to a victim besides what the report itself calls for: the next update after one was given, and telling them of a step against a
-- suspect that was written in the case. Either goes again when what called for it is taken back, as long as nobody has done it.
ALTER TABLE duty ADD COLUMN after_duty bigint;
ALTER TABLE duty ADD COLUMN item_id bigint REFERENCES case_item;
CREATE INDEX duty_item ON duty (item_id) WHERE item_id IS NOT NULL;
CREATE POLICY only_what_followed ON duty AS RESTRICTIVE FOR DELETE TO counterfoil_staff
  USING (done_at IS NULL AND (after_duty IS NOT NULL OR item_id IS NOT NULL));
GRANT DELETE ON duty TO counterfoil_staff;
CREATE TRIGGER duty_gone_moves_queue AFTER DELETE ON duty REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION duty_moves_queue();
