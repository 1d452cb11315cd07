-- Rules of the registries' desk: what was seeded before is known as seeded, changes are the operators', tasks the bureau's.

-- Row-level security binds the owner too.
SELECT set_config('app.permissions', 'registries:manage', false);
UPDATE institution SET seeded_as = name WHERE version = 1;
UPDATE legal_instrument SET seeded_as = title WHERE version = 1;
SELECT set_config('app.permissions', '', false);

ALTER TABLE registry_change
  ADD CONSTRAINT registry_change_subject_known CHECK (subject_kind IN ('institution', 'instrument'));
ALTER TABLE registry_task
  ADD CONSTRAINT registry_task_subject_known CHECK (subject_kind IN ('institution', 'instrument')),
  ADD CONSTRAINT registry_task_state_known CHECK (state IN ('open', 'done')),
  ADD CONSTRAINT registry_task_closed_with_reason CHECK
    ((state = 'done') = (closed_at IS NOT NULL AND btrim(coalesce(closed_reason, '')) <> ''));
CREATE UNIQUE INDEX registry_task_one_open ON registry_task (jurisdiction_code, subject_kind, subject_id)
  WHERE state = 'open';
-- What the timer looks for every few seconds.
CREATE INDEX registry_change_waiting ON registry_change (due_on) WHERE finished_at IS NULL;
CREATE INDEX registry_task_open ON registry_task (jurisdiction_code) WHERE state = 'open';

ALTER TABLE registry_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry_change FORCE ROW LEVEL SECURITY;
CREATE POLICY manage ON registry_change
  USING ((SELECT app_may('registries:manage'))) WITH CHECK ((SELECT app_may('registries:manage')));

ALTER TABLE registry_task ENABLE ROW LEVEL SECURITY;
ALTER TABLE registry_task FORCE ROW LEVEL SECURITY;
CREATE POLICY read_own ON registry_task FOR SELECT
  USING ((jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:read')))
    OR (SELECT app_may('registries:manage')));
CREATE POLICY open_task ON registry_task FOR INSERT
  WITH CHECK (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('registries:manage')) AND state = 'open');
CREATE POLICY change_own ON registry_task FOR UPDATE
  USING (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:edit', 'registries:manage')));

-- A bureau closes its task and changes nothing else of it; what is closed stays as it was closed.
CREATE FUNCTION registry_task_guard() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.state = 'done' THEN
    RAISE EXCEPTION 'a closed task stays as it was closed' USING ERRCODE = 'RL001';
  END IF;
  IF NOT public.app_may('registries:manage')
     AND (NEW.state <> 'done' OR (NEW.title, NEW.entries, NEW.edition_number)
       IS DISTINCT FROM (OLD.title, OLD.entries, OLD.edition_number)) THEN
    RAISE EXCEPTION 'a bureau can only close a task' USING ERRCODE = 'RL001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER registry_task_guard BEFORE UPDATE ON registry_task
  FOR EACH ROW EXECUTE FUNCTION registry_task_guard();
