-- Whoever asked for warnings by text confirms with the word YES: an old telephone opens no links.
ALTER TABLE inbound_text DROP CONSTRAINT inbound_text_command_check;
ALTER TABLE inbound_text ADD CONSTRAINT inbound_text_command_check CHECK (command IN ('stop', 'help', 'status', 'yes', 'other'));
