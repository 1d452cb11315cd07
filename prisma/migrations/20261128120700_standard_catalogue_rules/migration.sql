-- Rules of the standard catalogue (标准目录): everybody reads it, operators look after it, and what it said stays known.

ALTER TABLE standard_matter
  ADD CONSTRAINT standard_matter_code_form CHECK (code ~ '^(ZZ|BJ|FW|JG)[0-9]{3,5}$'),
  ADD CONSTRAINT standard_matter_part_known CHECK (part = CASE left(code, 2)
    WHEN 'ZZ' THEN 'duties' WHEN 'BJ' THEN 'boundaries' WHEN 'FW' THEN 'services' WHEN 'JG' THEN 'procedures' END),
  ADD CONSTRAINT standard_matter_state_known CHECK (state IN ('active', 'retired', 'merged')),
  ADD CONSTRAINT standard_matter_merged_where CHECK ((state = 'merged') = (merged_into IS NOT NULL)),
  ADD CONSTRAINT standard_matter_says_something CHECK (btrim(title) <> '' AND btrim(wording) <> '');
ALTER TABLE standard_matter_version
  ADD CONSTRAINT standard_matter_version_with_reason CHECK (version > 0 AND btrim(reason) <> '');

ALTER TABLE standard_matter ENABLE ROW LEVEL SECURITY;
ALTER TABLE standard_matter FORCE ROW LEVEL SECURITY;
CREATE POLICY read_all ON standard_matter FOR SELECT USING (true);
CREATE POLICY add ON standard_matter FOR INSERT WITH CHECK ((SELECT app_may('catalogue:manage')));
CREATE POLICY revise ON standard_matter FOR UPDATE USING ((SELECT app_may('catalogue:manage')));

ALTER TABLE standard_matter_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE standard_matter_version FORCE ROW LEVEL SECURITY;
CREATE POLICY read_all ON standard_matter_version FOR SELECT USING (true);
CREATE POLICY add ON standard_matter_version FOR INSERT WITH CHECK ((SELECT app_may('catalogue:manage')));

ALTER TABLE standard_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE standard_link FORCE ROW LEVEL SECURITY;
CREATE POLICY read_all ON standard_link FOR SELECT USING (true);
CREATE POLICY manage ON standard_link
  USING ((SELECT app_may('catalogue:manage'))) WITH CHECK ((SELECT app_may('catalogue:manage')));

CREATE FUNCTION standard_matter_guard() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a standard matter is retired, never deleted' USING ERRCODE = 'RL001';
  END IF;
  IF TG_OP = 'INSERT' AND (NEW.version <> 1 OR NEW.state <> 'active')
     OR TG_OP = 'UPDATE' AND NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'a standard matter counts its versions' USING ERRCODE = 'RL001';
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.id, NEW.code, NEW.part) IS DISTINCT FROM (OLD.id, OLD.code, OLD.part) THEN
    RAISE EXCEPTION 'a standard matter keeps its code' USING ERRCODE = 'RL001';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.state = 'merged' THEN
    RAISE EXCEPTION 'a standard matter that was merged stays so' USING ERRCODE = 'RL001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER standard_matter_guard BEFORE INSERT OR UPDATE OR DELETE ON standard_matter
  FOR EACH ROW EXECUTE FUNCTION standard_matter_guard();
CREATE TRIGGER standard_matter_stays BEFORE TRUNCATE ON standard_matter EXECUTE FUNCTION refuse_truncate();

-- No version without what it said, looked at when the transaction ends.
CREATE FUNCTION standard_matter_told() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.standard_matter_version v
       WHERE v.matter_id = NEW.id AND v.version = NEW.version
         AND (v.title, v.wording, v.state) = (NEW.title, NEW.wording, NEW.state)) THEN
    RAISE EXCEPTION 'a standard matter without its history' USING ERRCODE = 'RL001';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER standard_matter_told AFTER INSERT OR UPDATE ON standard_matter
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION standard_matter_told();

CREATE FUNCTION standard_matter_version_refuse() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'the history of a standard matter is only ever added to' USING ERRCODE = 'RL001';
END $$;
CREATE TRIGGER standard_matter_version_refuse BEFORE UPDATE OR DELETE ON standard_matter_version
  FOR EACH ROW EXECUTE FUNCTION standard_matter_version_refuse();
CREATE TRIGGER standard_matter_version_stays BEFORE TRUNCATE ON standard_matter_version
  EXECUTE FUNCTION refuse_truncate();

-- Its changes are looked through like those of the registries, and open tasks of the bureaus concerned.
ALTER TABLE registry_change DROP CONSTRAINT registry_change_subject_known,
  ADD CONSTRAINT registry_change_subject_known CHECK (subject_kind IN ('institution', 'instrument', 'standard'));
ALTER TABLE registry_task DROP CONSTRAINT registry_task_subject_known,
  ADD CONSTRAINT registry_task_subject_known CHECK (subject_kind IN ('institution', 'instrument', 'standard'));
-- Whoever looks after the catalogue notes that something changed there, and sees how far the look has come.
CREATE POLICY note_standard ON registry_change FOR INSERT
  WITH CHECK ((SELECT app_may('catalogue:manage')) AND subject_kind = 'standard');
