-- What a bureau says of a finding is said in an answer, and forgotten when the finding is sent back: while it lies sent
-- back, nobody but the bureau's side touches answer, draft and edition.
CREATE OR REPLACE FUNCTION finding_guard() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  -- What may change; the rest was said once.
  loose CONSTANT text[] := ARRAY['state', 'stance', 'due_on', 'mending_edition_id', 'mending_since', 'mended_in',
    'since_edition', 'moved_at', 'closed_at', 'soon_told_for', 'late_told_for', 'version'];
  needed text;
  -- Sent back: answer, draft and edition that mended it are forgotten, by whoever judges; nothing is put in their place.
  is_return boolean;
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a finding is closed, never deleted' USING ERRCODE = 'RL001';
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'open' OR NEW.version <> 1 OR NEW.mended_in IS NOT NULL OR NEW.mending_edition_id IS NOT NULL THEN
      RAISE EXCEPTION 'a finding begins open' USING ERRCODE = 'RL001';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.state IN ('closed', 'withdrawn') THEN
    RAISE EXCEPTION 'a finding that is % cannot change', OLD.state USING ERRCODE = 'RL001';
  END IF;
  IF to_jsonb(NEW) - loose IS DISTINCT FROM to_jsonb(OLD) - loose THEN
    RAISE EXCEPTION 'what a finding says stays' USING ERRCODE = 'RL001';
  END IF;
  is_return := NEW.state = 'returned' AND (OLD.state <> 'returned' OR OLD.mended_in IS NOT NULL)
    AND app_may('finding:raise')
    AND NEW.stance IS NULL AND NEW.mending_edition_id IS NULL AND NEW.mended_in IS NULL;
  IF NEW.state <> OLD.state THEN
    needed := finding_move(OLD.state, NEW.state);
    IF needed IS NULL THEN
      RAISE EXCEPTION 'a finding that is % does not become %', OLD.state, NEW.state USING ERRCODE = 'RL001';
    ELSIF NOT app_may(needed) THEN
      RAISE EXCEPTION 'a finding becomes % only with the permission %', NEW.state, needed USING ERRCODE = '42501';
    END IF;
    IF NEW.state IN ('returned', 'closed') AND OLD.state <> 'answered' AND OLD.mended_in IS NULL THEN
      RAISE EXCEPTION 'a finding becomes % when it was answered or mended', NEW.state USING ERRCODE = 'RL001';
    END IF;
  END IF;
  -- Nobody judges their own answer.
  IF (is_return OR NEW.state IN ('returned', 'closed') AND NEW.state <> OLD.state)
     AND EXISTS (SELECT FROM finding_step s
       WHERE s.jurisdiction_code = NEW.jurisdiction_code AND s.finding_id = NEW.id AND s.step = 'answer'
         AND s.person_id = app_person()) THEN
    RAISE EXCEPTION 'whoever answered a finding does not judge it' USING ERRCODE = 'RL001';
  END IF;
  IF (NEW.due_on, NEW.since_edition) IS DISTINCT FROM (OLD.due_on, OLD.since_edition) AND NOT app_may('finding:raise')
     OR NEW.stance IS DISTINCT FROM OLD.stance AND NOT is_return
        AND NOT (NEW.state = 'answered' AND app_may('finding:answer'))
     OR NEW.mending_edition_id IS DISTINCT FROM OLD.mending_edition_id AND NOT is_return
        AND NOT app_may('finding:answer')
     OR NEW.mended_in IS DISTINCT FROM OLD.mended_in AND NOT is_return AND NOT app_may('edition:publish') THEN
    RAISE EXCEPTION 'a finding changes there only with the permission of its side' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
