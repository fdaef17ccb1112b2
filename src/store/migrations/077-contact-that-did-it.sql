-- The entry of the contact log by which something owed was done: where the entry is taken back, or proves to be about somebody else, it is owed again.
ALTER TABLE duty ADD COLUMN done_item bigint;
CREATE INDEX duty_done_item ON duty (done_item) WHERE done_item IS NOT NULL;
