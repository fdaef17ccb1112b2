-- Intelligence reports (3x5x2). What somebody submitted, with its source, and the sanitised report made of it are two records with two permissions
-- (R4.5): the database keeps them apart, whatever a page forgets. The worker, which assesses and links, may read none of this, so nothing here can
-- feed a score (R4.2).
CREATE TABLE intelligence_submission (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  number       bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  reference    text GENERATED ALWAYS AS ('IS-' || lpad(number::text, greatest(6, length(number::text)), '0')) STORED,
  source       text NOT NULL CHECK (length(btrim(source)) BETWEEN 1 AND 300),
  original     text NOT NULL CHECK (length(btrim(original)) BETWEEN 10 AND 20000),
  learned_on   date,
  research     text NOT NULL DEFAULT '' CHECK (length(research) <= 5000),
  priority     text NOT NULL CHECK (priority IN ('high', 'medium', 'low')),
  report_id    uuid REFERENCES report,
  submitted_by uuid NOT NULL REFERENCES staff_user,
  submitted_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE intelligence_report (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  number        bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  reference     text GENERATED ALWAYS AS ('IR-' || lpad(number::text, greatest(6, length(number::text)), '0')) STORED,
  submission_id uuid NOT NULL REFERENCES intelligence_submission,
  title         text NOT NULL CHECK (length(btrim(title)) BETWEEN 1 AND 120),
  handling      char(1) NOT NULL CHECK (handling IN ('P', 'C')),
  -- Of C alone: what may be done with it, and the roles that may see it (R4.2).
  conditions    text CHECK (length(btrim(conditions)) BETWEEN 5 AND 2000),
  permitted     text[] NOT NULL DEFAULT '{}',
  marking       text NOT NULL DEFAULT 'OFFICIAL-SENSITIVE' CHECK (marking IN ('OFFICIAL', 'OFFICIAL-SENSITIVE')),
  report_id     uuid REFERENCES report,
  series_id     text REFERENCES series,
  sanitised_by  uuid NOT NULL REFERENCES staff_user,
  sanitised_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK ((handling = 'C') = (conditions IS NOT NULL AND cardinality(permitted) > 0)),
  CHECK (handling = 'C' OR (conditions IS NULL AND permitted = '{}'))
);
CREATE INDEX intelligence_report_at ON intelligence_report (sanitised_at DESC);
CREATE INDEX intelligence_report_report ON intelligence_report (report_id);
CREATE INDEX intelligence_report_series ON intelligence_report (series_id);

-- Each item of information has its own grade. An older grade is kept as it was written and never converted (R4.3).
CREATE TABLE intelligence_item (
  intelligence_id uuid NOT NULL REFERENCES intelligence_report,
  n               integer NOT NULL CHECK (n BETWEEN 1 AND 20),
  what            text NOT NULL CHECK (length(btrim(what)) BETWEEN 5 AND 5000),
  source_grade    smallint CHECK (source_grade BETWEEN 1 AND 3),
  info_grade      char(1) CHECK (info_grade IN ('A', 'B', 'C', 'D', 'E')),
  old_grade       text CHECK (length(btrim(old_grade)) BETWEEN 1 AND 20),
  PRIMARY KEY (intelligence_id, n),
  CHECK ((old_grade IS NULL) = (source_grade IS NOT NULL) AND (old_grade IS NULL) = (info_grade IS NOT NULL))
);

-- Does whoever acts hold one of these roles?
CREATE FUNCTION acts_in_any(wanted text[]) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM staff_user u WHERE u.id = acting_user() AND u.disabled_at IS NULL AND u.roles && wanted)
$$;

ALTER TABLE intelligence_submission ENABLE ROW LEVEL SECURITY;
ALTER TABLE intelligence_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE intelligence_item ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_submits ON intelligence_submission FOR INSERT TO counterfoil_staff WITH CHECK (submitted_by = acting_user());
CREATE POLICY analyst_reads ON intelligence_submission FOR SELECT TO counterfoil_staff
  USING (submitted_by = acting_user() OR (SELECT acts_in_role('analyst')));
CREATE POLICY analyst_sanitises ON intelligence_report FOR INSERT TO counterfoil_staff
  WITH CHECK (sanitised_by = acting_user() AND acts_in_role('analyst') AND EXISTS (SELECT 1 FROM intelligence_submission s WHERE s.id = submission_id));
CREATE POLICY permitted_read ON intelligence_report FOR SELECT TO counterfoil_staff
  USING (sanitised_by = acting_user() OR CASE handling
    WHEN 'P' THEN (SELECT acts_in_any('{imu_assessor,lcu_sergeant,sfcu_investigator,analyst,supervisor}'))
    ELSE acts_in_any(permitted) END);
CREATE POLICY with_its_report ON intelligence_item FOR SELECT TO counterfoil_staff
  USING (EXISTS (SELECT 1 FROM intelligence_report i WHERE i.id = intelligence_id));
CREATE POLICY analyst_grades ON intelligence_item FOR INSERT TO counterfoil_staff
  WITH CHECK (EXISTS (SELECT 1 FROM intelligence_report i WHERE i.id = intelligence_id AND i.sanitised_by = acting_user()));
CALL keep_need_to_know('intelligence_submission', 'report_id');
CALL keep_need_to_know('intelligence_report', 'report_id');
GRANT SELECT, INSERT (source, original, learned_on, research, priority, report_id, submitted_by, submitted_at) ON intelligence_submission
  TO counterfoil_staff;
GRANT SELECT, INSERT (submission_id, title, handling, conditions, permitted, marking, report_id, series_id, sanitised_by, sanitised_at)
  ON intelligence_report TO counterfoil_staff;
GRANT SELECT, INSERT ON intelligence_item TO counterfoil_staff;

-- What left the force: to whom, on what lawful basis, what exactly, and how far it can be relied on (R6.4). It can be recalled, never deleted.
CREATE TABLE disclosure (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  number       bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  reference    text GENERATED ALWAYS AS ('DS-' || lpad(number::text, greatest(6, length(number::text)), '0')) STORED,
  recipient    text NOT NULL CHECK (length(btrim(recipient)) BETWEEN 2 AND 200),
  organisation text NOT NULL CHECK (length(btrim(organisation)) BETWEEN 2 AND 200),
  email        text NOT NULL CHECK (length(email) BETWEEN 3 AND 200),
  basis        text NOT NULL CHECK (length(btrim(basis)) BETWEEN 3 AND 300),
  purpose      text NOT NULL CHECK (length(btrim(purpose)) BETWEEN 10 AND 2000),
  report_id    uuid REFERENCES report,
  series_id    text REFERENCES series,
  intelligence_id uuid REFERENCES intelligence_report,
  sent         text NOT NULL CHECK (length(btrim(sent)) BETWEEN 10 AND 15000),
  as_at        timestamptz NOT NULL,
  reliability  text NOT NULL CHECK (length(btrim(reliability)) BETWEEN 3 AND 1000),
  completeness text NOT NULL DEFAULT '' CHECK (length(completeness) <= 1000),
  channel      text NOT NULL CHECK (channel IN ('email', 'other')),
  sent_by      uuid NOT NULL REFERENCES staff_user,
  sent_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  recalled_by  uuid REFERENCES staff_user,
  recalled_at  timestamptz,
  recalled_because text CHECK (length(btrim(recalled_because)) BETWEEN 10 AND 2000),
  CHECK ((recalled_at IS NULL) = (recalled_by IS NULL) AND (recalled_at IS NULL) = (recalled_because IS NULL))
);
CREATE INDEX disclosure_at ON disclosure (sent_at DESC);
ALTER TABLE disclosure ENABLE ROW LEVEL SECURITY;
CREATE POLICY register_read ON disclosure FOR SELECT TO counterfoil_staff
  USING (sent_by = acting_user() OR (SELECT acts_in_any('{analyst,sfcu_investigator,supervisor,auditor}')));
CREATE POLICY staff_discloses ON disclosure FOR INSERT TO counterfoil_staff WITH CHECK (sent_by = acting_user() AND recalled_at IS NULL
  AND acts_in_any('{analyst,sfcu_investigator,supervisor}')
  AND (intelligence_id IS NULL OR EXISTS (SELECT 1 FROM intelligence_report i WHERE i.id = intelligence_id)));
CREATE POLICY staff_recalls ON disclosure FOR UPDATE TO counterfoil_staff
  USING (recalled_at IS NULL AND acts_in_any('{analyst,sfcu_investigator,supervisor}')) WITH CHECK (recalled_by = acting_user());
CALL keep_need_to_know('disclosure', 'report_id');
GRANT SELECT, INSERT (recipient, organisation, email, basis, purpose, report_id, series_id, intelligence_id, sent, as_at, reliability, completeness,
  channel, sent_by, sent_at), UPDATE (recalled_by, recalled_at, recalled_because) ON disclosure TO counterfoil_staff;

-- A series put forward as an organised crime group: by one person, with the reason, and agreed or refused by another (R4.21). The regional unit
-- scores it; what it answers is written down here.
CREATE TABLE group_nomination (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  number         bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  reference      text GENERATED ALWAYS AS ('OCG-' || lpad(number::text, greatest(5, length(number::text)), '0')) STORED,
  series_id      text NOT NULL REFERENCES series,
  name           text NOT NULL CHECK (length(btrim(name)) BETWEEN 2 AND 80),
  reason         text NOT NULL CHECK (length(btrim(reason)) BETWEEN 20 AND 4000),
  unknowns       text NOT NULL DEFAULT '' CHECK (length(unknowns) <= 2000),
  nominated_by   uuid NOT NULL REFERENCES staff_user,
  nominated_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  answer         text CHECK (answer IN ('agreed', 'refused')),
  answered_by    uuid REFERENCES staff_user CHECK (answered_by <> nominated_by),
  answered_at    timestamptz,
  answer_reason  text CHECK (length(btrim(answer_reason)) BETWEEN 10 AND 2000),
  CHECK ((answer IS NULL) = (answered_by IS NULL) AND (answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answer_reason IS NULL))
);
CREATE UNIQUE INDEX group_nomination_open ON group_nomination (series_id) WHERE answer IS DISTINCT FROM 'refused';
ALTER TABLE group_nomination ENABLE ROW LEVEL SECURITY;
CREATE POLICY staff_sees ON group_nomination FOR SELECT TO counterfoil_staff
  USING ((SELECT acts_in_any('{imu_assessor,lcu_sergeant,sfcu_investigator,analyst,supervisor,auditor}')));
CREATE POLICY staff_nominates ON group_nomination FOR INSERT TO counterfoil_staff
  WITH CHECK (nominated_by = acting_user() AND answer IS NULL AND acts_in_any('{analyst,sfcu_investigator,supervisor}'));
CREATE POLICY another_answers ON group_nomination FOR UPDATE TO counterfoil_staff
  USING (answer IS NULL AND nominated_by <> acting_user() AND acts_in_any('{sfcu_investigator,supervisor}'))
  WITH CHECK (answered_by = acting_user());
GRANT SELECT, INSERT (series_id, name, reason, unknowns, nominated_by, nominated_at), UPDATE (answer, answered_by, answered_at, answer_reason)
  ON group_nomination TO counterfoil_staff;

REVOKE ALL ON FUNCTION acts_in_any(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION acts_in_any(text[]) TO counterfoil_staff;
