-- Half of all reports name their place only in the story. Linking finds it; `story` says that no field gave it (R6.4: facts apart from assessments).
ALTER TABLE report ADD COLUMN place_from text CHECK (place_from = 'story');
