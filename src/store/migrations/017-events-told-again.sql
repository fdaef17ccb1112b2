-- An event that no stage could handle and that an operator has told again: a new event at the end of the log stands for it, and this row
-- stays, so that whoever makes a stage's memory anew knows that the first telling was never taken in.
ALTER TABLE event_failure ADD COLUMN told_again_as bigint REFERENCES event_log;
