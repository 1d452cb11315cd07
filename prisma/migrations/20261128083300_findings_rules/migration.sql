-- Rules of findings (问题): who reads and writes them, which step takes which permission, and that nothing that was said
-- is ever changed. The application holds the same table of steps (lib/domain/findings/steps.ts); the last word is here.

-- Checks ------------------------------------------------------------------------------------------------------

ALTER TABLE finding
  ADD CONSTRAINT finding_state_known CHECK (state IN ('open', 'answered', 'returned', 'closed', 'withdrawn')),
  ADD CONSTRAINT finding_severity_known CHECK (severity IN ('error', 'warning', 'note')),
  ADD CONSTRAINT finding_stance_known CHECK (stance IN ('accepted', 'disputed')),
  ADD CONSTRAINT finding_target_complete CHECK (CASE target
    WHEN 'entry' THEN entry_id IS NOT NULL AND top_id IS NOT NULL AND part IS NOT NULL
    WHEN 'absence' THEN entry_id IS NULL AND part IS NOT NULL
    WHEN 'list' THEN entry_id IS NULL AND part IS NULL
    ELSE false END),
  ADD CONSTRAINT finding_evidence_of_rule CHECK (evidence IS NULL OR rule IS NOT NULL),
  ADD CONSTRAINT finding_other_complete CHECK ((other_code IS NULL) = (other_edition IS NULL)
    AND (other_entry_id IS NULL OR (other_code IS NOT NULL AND other_part IS NOT NULL AND other_subject IS NOT NULL))),
  ADD CONSTRAINT finding_says_something CHECK (btrim(title) <> '' AND btrim(body) <> '' AND btrim(subject) <> ''),
  ADD CONSTRAINT finding_answered_with_stance CHECK (state <> 'answered' OR stance IS NOT NULL),
  ADD CONSTRAINT finding_closed_when CHECK ((closed_at IS NOT NULL) = (state IN ('closed', 'withdrawn'))),
  ADD CONSTRAINT finding_mending_since_when CHECK ((mending_edition_id IS NULL) = (mending_since IS NULL));
ALTER TABLE finding_step
  ADD CONSTRAINT finding_step_known CHECK (step IN
    ('raise', 'answer', 'mend', 'mended', 'return', 'extend', 'close', 'withdraw')),
  ADD CONSTRAINT finding_step_with_words CHECK (step IN ('raise', 'mend', 'mended') OR btrim(coalesce(words, '')) <> ''),
  ADD CONSTRAINT finding_step_from_one CHECK (sequence > 0);

-- Scope -------------------------------------------------------------------------------------------------------

-- Which division codes the person asking audits, as a pattern; null when none. Taken from the membership itself, so that
-- no application need be believed. The rule of lib/domain/membership.ts: 460000 takes in 46, 460100 takes in 4601.
CREATE FUNCTION audit_scope() RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp
RETURN (
  SELECT CASE WHEN bool_or(cardinality(m.scope) = 0) THEN '^'
              ELSE '^(' || string_agg(regexp_replace(d.code, '(00){1,2}$', ''), '|') || ')' END
    FROM membership m LEFT JOIN LATERAL unnest(m.scope) AS d(code) ON true
   WHERE m.person_id = app_person() AND m.role = 'auditor' AND m.disabled_at IS NULL
     AND (d.code IS NULL OR d.code ~ '^[0-9]{6}$'));

-- Row-level security ------------------------------------------------------------------------------------------

ALTER TABLE finding ENABLE ROW LEVEL SECURITY;
ALTER TABLE finding FORCE ROW LEVEL SECURITY;
CREATE POLICY read_own ON finding FOR SELECT
  USING (jurisdiction_code = (SELECT app_jurisdiction())
    AND (SELECT app_may('finding:read', 'finding:answer', 'edition:publish')));
-- An auditor reads the findings of one bureau while acting there, and those of the whole scope at the desk.
CREATE POLICY read_scope ON finding FOR SELECT
  USING ((SELECT app_may('finding:raise')) AND jurisdiction_code ~ (SELECT audit_scope())
    AND jurisdiction_code = coalesce((SELECT app_jurisdiction()), jurisdiction_code));
CREATE POLICY read_due ON finding FOR SELECT
  USING ((SELECT app_may('schedule:run')));
CREATE POLICY raise ON finding FOR INSERT
  WITH CHECK (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('finding:raise'))
    AND jurisdiction_code ~ (SELECT audit_scope()) AND raised_by = (SELECT app_person()));
CREATE POLICY follow ON finding FOR UPDATE
  USING (jurisdiction_code = (SELECT app_jurisdiction())
    AND ((SELECT app_may('finding:answer', 'edition:publish', 'schedule:run'))
      OR ((SELECT app_may('finding:raise')) AND jurisdiction_code ~ (SELECT audit_scope()))));

ALTER TABLE finding_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE finding_step FORCE ROW LEVEL SECURITY;
CREATE POLICY read_own ON finding_step FOR SELECT
  USING (jurisdiction_code = (SELECT app_jurisdiction())
    AND (SELECT app_may('finding:read', 'finding:answer', 'edition:publish')));
CREATE POLICY read_scope ON finding_step FOR SELECT
  USING ((SELECT app_may('finding:raise')) AND jurisdiction_code ~ (SELECT audit_scope())
    AND jurisdiction_code = coalesce((SELECT app_jurisdiction()), jurisdiction_code));
CREATE POLICY add_own ON finding_step FOR INSERT
  WITH CHECK (jurisdiction_code = (SELECT app_jurisdiction()) AND person_id IS NOT DISTINCT FROM (SELECT app_person())
    AND CASE WHEN step IN ('answer', 'mend') THEN (SELECT app_may('finding:answer'))
             WHEN step = 'mended' THEN (SELECT app_may('edition:publish'))
             ELSE (SELECT app_may('finding:raise')) AND jurisdiction_code ~ (SELECT audit_scope()) END);

-- Steps -------------------------------------------------------------------------------------------------------

-- The permission a change of state takes; null when there is no such change.
CREATE FUNCTION finding_move(before text, after text) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE
  WHEN before NOT IN ('open', 'answered', 'returned') THEN NULL
  WHEN after = 'answered' THEN 'finding:answer'
  WHEN after IN ('returned', 'closed', 'withdrawn') THEN 'finding:raise'
END;

CREATE FUNCTION finding_guard() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  -- What may change; the rest was said once.
  loose CONSTANT text[] := ARRAY['state', 'stance', 'due_on', 'mending_edition_id', 'mending_since', 'mended_in',
    'since_edition', 'moved_at', 'closed_at', 'soon_told_for', 'late_told_for', 'version'];
  needed text;
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
    -- Nobody judges their own answer.
    IF NEW.state IN ('returned', 'closed') AND EXISTS (SELECT FROM finding_step s
         WHERE s.jurisdiction_code = NEW.jurisdiction_code AND s.finding_id = NEW.id AND s.step = 'answer'
           AND s.person_id = app_person()) THEN
      RAISE EXCEPTION 'whoever answered a finding does not judge it' USING ERRCODE = 'RL001';
    END IF;
  END IF;
  IF (NEW.due_on, NEW.since_edition) IS DISTINCT FROM (OLD.due_on, OLD.since_edition) AND NOT app_may('finding:raise')
     OR NEW.stance IS DISTINCT FROM OLD.stance AND NEW.state <> 'returned' AND NOT app_may('finding:answer')
     OR NEW.mending_edition_id IS DISTINCT FROM OLD.mending_edition_id AND NEW.state <> 'returned'
        AND NOT app_may('finding:answer')
     OR NEW.mended_in IS DISTINCT FROM OLD.mended_in AND NEW.state <> 'returned' AND NOT app_may('edition:publish') THEN
    RAISE EXCEPTION 'a finding changes there only with the permission of its side' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER finding_guard BEFORE INSERT OR UPDATE OR DELETE ON finding
  FOR EACH ROW EXECUTE FUNCTION finding_guard();
CREATE TRIGGER finding_stays BEFORE TRUNCATE ON finding EXECUTE FUNCTION refuse_truncate();

CREATE FUNCTION finding_step_refuse() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'the history of a finding is only ever added to' USING ERRCODE = 'RL001';
END $$;
CREATE TRIGGER finding_step_refuse BEFORE UPDATE OR DELETE ON finding_step
  FOR EACH ROW EXECUTE FUNCTION finding_step_refuse();
CREATE TRIGGER finding_step_stays BEFORE TRUNCATE ON finding_step EXECUTE FUNCTION refuse_truncate();
