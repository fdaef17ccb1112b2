-- Only the last form that somebody sent can be sent twice: a press of the same form with anything done in between is meant. A browser that goes Back to a
-- page it kept sends the same form again, after what it did was taken back; it was led on without a word and did nothing. One row a person, therefore;
-- the forms of one person are carried out one after the other.
DROP TABLE sent_form;
CREATE TABLE sent_form (
  sent_by  uuid PRIMARY KEY REFERENCES staff_user ON DELETE CASCADE,
  key      text NOT NULL CHECK (key ~ '^[0-9a-f]{64}$'),
  sent_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- An address of the staff site; references stand in it, names do not. None: it was answered with a page, and nothing was done.
  went_to  text CHECK (length(went_to) BETWEEN 1 AND 2000)
);
ALTER TABLE sent_form ENABLE ROW LEVEL SECURITY;
CREATE POLICY ones_own ON sent_form TO counterfoil_staff USING (sent_by = acting_user()) WITH CHECK (sent_by = acting_user());
GRANT SELECT, INSERT (sent_by, key), UPDATE (key, sent_at, went_to) ON sent_form TO counterfoil_staff;
