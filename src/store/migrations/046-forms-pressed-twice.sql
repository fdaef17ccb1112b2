-- A form that one person sends twice (a second press, a line that hung) is carried out once, and the second is led where the first one went. The key is a
-- hash over who sent it, to where, the page's own token and all that stood in it. The second waits here until the first is committed or undone.
CREATE TABLE sent_form (
  key      text PRIMARY KEY CHECK (key ~ '^[0-9a-f]{64}$'),
  sent_by  uuid NOT NULL REFERENCES staff_user ON DELETE CASCADE,
  sent_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- An address of the staff site; references stand in it, names do not.
  went_to  text CHECK (length(went_to) BETWEEN 1 AND 2000)
);
CREATE INDEX sent_form_at ON sent_form (sent_by, sent_at);
ALTER TABLE sent_form ENABLE ROW LEVEL SECURITY;
CREATE POLICY ones_own ON sent_form TO counterfoil_staff USING (sent_by = acting_user()) WITH CHECK (sent_by = acting_user());
GRANT SELECT, INSERT, UPDATE (sent_at, went_to), DELETE ON sent_form TO counterfoil_staff;
