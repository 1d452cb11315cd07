-- A task whose reason is gone is withdrawn, by whoever keeps the registries; a bureau closes, as before.
ALTER TABLE registry_task DROP CONSTRAINT registry_task_state_known, DROP CONSTRAINT registry_task_closed_with_reason;
ALTER TABLE registry_task
  ADD CONSTRAINT registry_task_state_known CHECK (state IN ('open', 'done', 'withdrawn')),
  ADD CONSTRAINT registry_task_closed_with_reason CHECK
    ((state <> 'open') = (closed_at IS NOT NULL AND btrim(coalesce(closed_reason, '')) <> ''));

CREATE OR REPLACE FUNCTION registry_task_guard() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.state <> 'open' THEN
    RAISE EXCEPTION 'a closed task stays as it was closed' USING ERRCODE = 'RL001';
  END IF;
  IF NOT public.app_may('registries:manage')
     AND (NEW.state <> 'done' OR (NEW.title, NEW.entries, NEW.edition_number)
       IS DISTINCT FROM (OLD.title, OLD.entries, OLD.edition_number)) THEN
    RAISE EXCEPTION 'a bureau can only close a task' USING ERRCODE = 'RL001';
  END IF;
  RETURN NEW;
END $$;
