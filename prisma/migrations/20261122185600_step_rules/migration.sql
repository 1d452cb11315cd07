-- Who may take which step with an edition is the database's to say too, and a function never takes a caller's temporary
-- table for one of ours: unless pg_temp is named, it is searched before everything else.
-- The right to make temporary tables at all is taken away in lib/server/running-role.ts.

-- Bodies in this form are bound to their tables when written; they stay as cheap as they were in the policies.
CREATE OR REPLACE FUNCTION app_jurisdiction() RETURNS text LANGUAGE sql STABLE
RETURN nullif(current_setting('app.jurisdiction', true), '');

CREATE OR REPLACE FUNCTION app_person() RETURNS uuid LANGUAGE sql STABLE
RETURN nullif(current_setting('app.person', true), '')::uuid;

CREATE OR REPLACE FUNCTION app_may(VARIADIC wanted text[]) RETURNS boolean LANGUAGE sql STABLE
RETURN coalesce(string_to_array(current_setting('app.permissions', true), ',') && wanted, false);

ALTER FUNCTION refuse_truncate() SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION edition_state(text, uuid) SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION entry_follow_edition() SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION attachment_guard() SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION audit_digest(audit_entry) SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION audit_append() SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION audit_refuse() SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION audit_break(text) SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION search_hits(tsquery, text, text, text[], integer) SET search_path = pg_catalog, public, pg_temp;

-- The permission a step of an edition takes; null when there is no such step. An edition begins from null.
CREATE FUNCTION edition_step(before text, after text) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE
  WHEN before IS NULL AND after = 'draft' THEN 'draft:edit'
  WHEN before IN ('draft', 'returned') AND after IN ('draft', before) THEN 'draft:edit'
  WHEN before IN ('draft', 'returned') AND after = 'submitted' THEN 'draft:submit'
  WHEN before IN ('submitted', 'approved', 'scheduled') AND after IN ('returned', 'approved', 'scheduled')
    AND (after <> before OR after = 'scheduled') THEN 'draft:review'
  WHEN before IN ('draft', 'approved', 'scheduled') AND after = 'published' THEN 'edition:publish'
  WHEN before = 'published' AND after = 'superseded' THEN 'edition:publish'
  WHEN before = 'published' AND after = 'withdrawn' THEN 'edition:withdraw'
END;

CREATE OR REPLACE FUNCTION edition_guard() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  closed CONSTANT text[] := ARRAY['published', 'superseded', 'withdrawn'];
  -- What leaving the current state may touch.
  loose CONSTANT text[] := ARRAY['state', 'superseded_at', 'withdrawn_at', 'withdrawn_reason', 'updated_at', 'version'];
  who CONSTANT uuid := app_person();
  last edition;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'draft' THEN
      RAISE EXCEPTION 'an edition begins as a draft' USING ERRCODE = 'RL001';
    END IF;
    PERFORM require_step(NULL, NEW.state);
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' THEN
    IF OLD.state = ANY (closed) THEN
      RAISE EXCEPTION 'edition % of % is published and stays', OLD.number, OLD.jurisdiction_code USING ERRCODE = 'RL001';
    END IF;
    -- Thrown away is a draft, not what lies before a reviewer.
    PERFORM require_step(OLD.state, 'draft');
    RETURN OLD;
  END IF;
  IF (NEW.jurisdiction_code, NEW.id) IS DISTINCT FROM (OLD.jurisdiction_code, OLD.id) THEN
    RAISE EXCEPTION 'an edition keeps its key' USING ERRCODE = 'RL001';
  END IF;
  IF OLD.state = ANY (closed) THEN
    IF OLD.state <> 'published' OR NEW.state NOT IN ('superseded', 'withdrawn')
       OR to_jsonb(NEW) - loose IS DISTINCT FROM to_jsonb(OLD) - loose THEN
      RAISE EXCEPTION 'edition % of % is published and cannot change', OLD.number, OLD.jurisdiction_code
        USING ERRCODE = 'RL001';
    END IF;
    PERFORM require_step(OLD.state, NEW.state);
    RETURN NEW;
  END IF;
  PERFORM require_step(OLD.state, NEW.state);

  -- What is approved and published is what was submitted.
  IF OLD.state IN ('submitted', 'approved', 'scheduled')
     AND (NEW.title, NEW.reason, NEW.basis) IS DISTINCT FROM (OLD.title, OLD.reason, OLD.basis) THEN
    RAISE EXCEPTION 'an edition that is % cannot change', OLD.state USING ERRCODE = 'RL001';
  END IF;
  -- Nobody signs for another. A signature stays, or goes when the edition goes back to the editor.
  IF NEW.submitted_by IS DISTINCT FROM (CASE
       WHEN NEW.state = 'submitted' THEN who
       WHEN NEW.state IN ('draft', 'returned') AND NEW.submitted_by IS NULL THEN NULL
       ELSE OLD.submitted_by END)
     OR NEW.approved_by IS DISTINCT FROM (CASE
       WHEN OLD.state = 'submitted' AND NEW.state IN ('approved', 'scheduled') THEN who
       WHEN NEW.state IN ('draft', 'returned', 'submitted') AND NEW.approved_by IS NULL THEN NULL
       ELSE OLD.approved_by END)
     OR NEW.published_by IS DISTINCT FROM (CASE WHEN NEW.state = 'published' THEN who END) THEN
    RAISE EXCEPTION 'an edition is signed by whoever takes the step' USING ERRCODE = 'RL001';
  END IF;

  IF NEW.state = 'published' THEN
    -- Our own commands (seeding) publish straight away; a person publishes what another has approved.
    IF OLD.state = 'draft' AND who IS NOT NULL THEN
      RAISE EXCEPTION 'only an approved edition can be published' USING ERRCODE = 'RL001';
    END IF;
    IF OLD.state <> 'draft' AND (NEW.submitted_by <> NEW.approved_by) IS NOT TRUE THEN
      RAISE EXCEPTION 'an edition is submitted by one person and approved by another' USING ERRCODE = 'RL001';
    END IF;
    SELECT * INTO last FROM edition e
     WHERE e.jurisdiction_code = NEW.jurisdiction_code AND e.number IS NOT NULL ORDER BY e.number DESC LIMIT 1;
    IF NEW.number <> 1 + coalesce(last.number, 0) OR NEW.previous_digest IS DISTINCT FROM last.digest THEN
      RAISE EXCEPTION 'edition % of % does not follow the one before it', NEW.number, NEW.jurisdiction_code
        USING ERRCODE = 'RL001';
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION require_step(before text, after text) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  needed CONSTANT text := edition_step(before, after);
BEGIN
  IF needed IS NULL THEN
    RAISE EXCEPTION 'an edition that is % does not become %', before, after USING ERRCODE = 'RL001';
  ELSIF NOT app_may(needed) THEN
    RAISE EXCEPTION 'an edition becomes % only with the permission %', after, needed USING ERRCODE = '42501';
  END IF;
END $$;

-- Superseded means that another came. Looked at on commit, when the one that did is there.
CREATE FUNCTION edition_succeeded() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM edition e WHERE e.jurisdiction_code = NEW.jurisdiction_code AND e.number > NEW.number) THEN
    RAISE EXCEPTION 'edition % of % is superseded by none', NEW.number, NEW.jurisdiction_code USING ERRCODE = 'RL001';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER edition_succeeded AFTER UPDATE OF state ON edition DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state = 'superseded') EXECUTE FUNCTION edition_succeeded();

-- Rows are compared as rows: as JSON, the comparison was most of what a publication cost here.
CREATE OR REPLACE FUNCTION entry_guard() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  touched entry := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  state text;
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.jurisdiction_code, NEW.edition_id, NEW.entry_id)
      IS DISTINCT FROM (OLD.jurisdiction_code, OLD.edition_id, OLD.entry_id) THEN
    RAISE EXCEPTION 'an entry keeps its key' USING ERRCODE = 'RL001';
  END IF;
  -- FOR SHARE waits for a publication under way, so nothing slips in beside it.
  SELECT e.state INTO state FROM edition e
   WHERE e.jurisdiction_code = touched.jurisdiction_code AND e.id = touched.edition_id FOR SHARE;
  -- The edition is gone when its draft is thrown away as a whole.
  IF TG_OP = 'DELETE' AND state IS NULL THEN RETURN OLD; END IF;
  IF state IN ('draft', 'returned') THEN
    IF NOT app_may('draft:edit') THEN
      RAISE EXCEPTION 'entries change only with the permission draft:edit' USING ERRCODE = '42501';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    NEW.is_public := false;
    RETURN NEW;
  END IF;
  -- Publication itself: is_public follows the edition's state, and nothing else changes, to the byte.
  IF TG_OP = 'UPDATE' AND NEW.is_public = (state IN ('published', 'superseded')) THEN
    touched.is_public := OLD.is_public;
    IF touched *= OLD THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'entries of an edition that is % cannot change', coalesce(state, 'unknown') USING ERRCODE = 'RL001';
END $$;
