-- Rules of the workspace's tables, and what the workspace changes in the rules before it.
-- Permissions named here and held by no role (session:open, schedule:run, preview:open, feedback:send) belong to our own
-- code at one place each: see lib/auth/access.ts.

-- Checks ------------------------------------------------------------------------------------------------------

ALTER TABLE person ADD CONSTRAINT person_login_lower_case CHECK (login_name = lower(login_name));
ALTER TABLE invitation
  ADD CONSTRAINT invitation_purpose_known CHECK (purpose IN ('join', 'reset')),
  ADD CONSTRAINT invitation_complete CHECK (CASE purpose WHEN 'join' THEN role IS NOT NULL ELSE person_id IS NOT NULL END),
  ADD CONSTRAINT invitation_role_known CHECK (role IN ('editor', 'reviewer', 'administrator', 'auditor', 'operator')),
  ADD CONSTRAINT invitation_place CHECK (purpose <> 'join' OR (jurisdiction_code IS NULL) = (role IN ('auditor', 'operator')));
ALTER TABLE self_approval
  ADD CONSTRAINT self_approval_with_reason CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT self_approval_ends CHECK (expires_at > granted_at);
ALTER TABLE entry_comment ADD CONSTRAINT entry_comment_says_something CHECK (btrim(body) <> '');
ALTER TABLE import_run
  ADD CONSTRAINT import_run_state_known CHECK (state IN ('reading', 'ready', 'applied', 'undone', 'failed', 'discarded')),
  ADD CONSTRAINT import_run_progress CHECK (progress BETWEEN 0 AND 100);
ALTER TABLE feedback
  ADD CONSTRAINT feedback_subject_known CHECK (subject IN ('phone', 'department', 'outdated', 'unclear', 'other')),
  ADD CONSTRAINT feedback_state_known CHECK (state IN ('new', 'accepted', 'answered', 'declined', 'irrelevant')),
  ADD CONSTRAINT feedback_closed_when CHECK ((closed_at IS NOT NULL) = (state IN ('answered', 'declined', 'irrelevant'))),
  ADD CONSTRAINT feedback_public_answer CHECK (NOT answer_public OR btrim(coalesce(answer, '')) <> '');

-- Holding a permission at all, beyond reading what is public.
CREATE FUNCTION app_may_anything() RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp
RETURN coalesce(array_length(array_remove(string_to_array(
  nullif(current_setting('app.permissions', true), ''), ','), 'public:read'), 1) > 0, false);

-- Row-level security ------------------------------------------------------------------------------------------

ALTER TABLE credential ENABLE ROW LEVEL SECURITY;
ALTER TABLE credential FORCE ROW LEVEL SECURITY;
CREATE POLICY sign_in ON credential
  USING ((SELECT app_may('session:open')))
  WITH CHECK ((SELECT app_may('session:open')));
CREATE POLICY read_own ON credential FOR SELECT
  USING (person_id = (SELECT app_person()));
CREATE POLICY change_own ON credential FOR UPDATE
  USING (person_id = (SELECT app_person()));

ALTER TABLE session ENABLE ROW LEVEL SECURITY;
ALTER TABLE session FORCE ROW LEVEL SECURITY;
CREATE POLICY sign_in ON session
  USING ((SELECT app_may('session:open')))
  WITH CHECK ((SELECT app_may('session:open')));
CREATE POLICY read_own ON session FOR SELECT
  USING (person_id = (SELECT app_person()));
CREATE POLICY end_own ON session FOR UPDATE
  USING (person_id = (SELECT app_person()));
CREATE POLICY manage_read ON session FOR SELECT
  USING ((SELECT app_may('jurisdictions:manage')) OR ((SELECT app_may('members:manage')) AND EXISTS (SELECT FROM membership m
    WHERE m.person_id = session.person_id AND m.jurisdiction_code = (SELECT app_jurisdiction()))));
CREATE POLICY manage_end ON session FOR UPDATE
  USING ((SELECT app_may('jurisdictions:manage')) OR ((SELECT app_may('members:manage')) AND EXISTS (SELECT FROM membership m
    WHERE m.person_id = session.person_id AND m.jurisdiction_code = (SELECT app_jurisdiction()))));

ALTER TABLE throttle ENABLE ROW LEVEL SECURITY;
ALTER TABLE throttle FORCE ROW LEVEL SECURITY;
CREATE POLICY count ON throttle
  USING ((SELECT app_may('session:open', 'feedback:send', 'schedule:run')))
  WITH CHECK ((SELECT app_may('session:open', 'feedback:send', 'schedule:run')));

ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitation FORCE ROW LEVEL SECURITY;
CREATE POLICY sign_in ON invitation
  USING ((SELECT app_may('session:open')))
  WITH CHECK ((SELECT app_may('session:open')));
CREATE POLICY manage ON invitation
  USING ((SELECT app_may('jurisdictions:manage')) OR (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('members:manage'))))
  WITH CHECK ((SELECT app_may('jurisdictions:manage')) OR (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('members:manage'))));

ALTER TABLE bureau_settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE bureau_settings FORCE ROW LEVEL SECURITY;
CREATE POLICY read_all ON bureau_settings FOR SELECT
  USING (true);
CREATE POLICY write_own ON bureau_settings
  USING (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('settings:manage')))
  WITH CHECK (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('settings:manage')));

ALTER TABLE self_approval ENABLE ROW LEVEL SECURITY;
ALTER TABLE self_approval FORCE ROW LEVEL SECURITY;
CREATE POLICY read_own ON self_approval FOR SELECT
  USING ((jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:read'))) OR (SELECT app_may('self-approval:grant')));
CREATE POLICY give ON self_approval
  USING ((SELECT app_may('self-approval:grant')))
  WITH CHECK ((SELECT app_may('self-approval:grant')));

ALTER TABLE removed_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE removed_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY read_own ON removed_entry FOR SELECT
  USING (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:read')));
CREATE POLICY write_own ON removed_entry
  USING (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:edit')))
  WITH CHECK (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:edit')));

ALTER TABLE import_run ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_run FORCE ROW LEVEL SECURITY;
CREATE POLICY read_own ON import_run FOR SELECT
  USING (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:read')));
CREATE POLICY write_own ON import_run
  USING (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:edit')))
  WITH CHECK (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:edit')));

CREATE POLICY publish_empties ON removed_entry FOR DELETE USING (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('edition:publish')));

ALTER TABLE entry_comment ENABLE ROW LEVEL SECURITY;
ALTER TABLE entry_comment FORCE ROW LEVEL SECURITY;
CREATE POLICY read_own ON entry_comment FOR SELECT
  USING (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:read')));
CREATE POLICY add_own ON entry_comment FOR INSERT
  WITH CHECK (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:comment')) AND person_id = (SELECT app_person()));
CREATE POLICY resolve_own ON entry_comment FOR UPDATE
  USING (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:comment')));

ALTER TABLE presence ENABLE ROW LEVEL SECURITY;
ALTER TABLE presence FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON presence
  USING (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:read')))
  WITH CHECK (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:read')));

ALTER TABLE preview_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE preview_link FORCE ROW LEVEL SECURITY;
CREATE POLICY open_link ON preview_link FOR SELECT
  USING ((SELECT app_may('preview:open')));
CREATE POLICY read_own ON preview_link FOR SELECT
  USING (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:read')));
CREATE POLICY write_own ON preview_link
  USING (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:edit', 'draft:review', 'edition:publish')))
  WITH CHECK (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:edit', 'draft:review', 'edition:publish')));

ALTER TABLE feedback ENABLE ROW LEVEL SECURITY;
ALTER TABLE feedback FORCE ROW LEVEL SECURITY;
CREATE POLICY read_public ON feedback FOR SELECT
  USING (answer_public);
CREATE POLICY read_own ON feedback FOR SELECT
  USING ((jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('feedback:handle', 'draft:read', 'feedback:send'))) OR (SELECT app_may('schedule:run')));
CREATE POLICY send ON feedback FOR INSERT
  WITH CHECK (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('feedback:send')) AND state = 'new');
CREATE POLICY handle ON feedback FOR UPDATE
  USING (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('feedback:handle')));

ALTER TABLE feedback_contact ENABLE ROW LEVEL SECURITY;
ALTER TABLE feedback_contact FORCE ROW LEVEL SECURITY;
CREATE POLICY send ON feedback_contact FOR INSERT
  WITH CHECK (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('feedback:send')));
CREATE POLICY read_own ON feedback_contact FOR SELECT
  USING ((jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('feedback:handle'))) OR (SELECT app_may('schedule:run')));
CREATE POLICY erase ON feedback_contact FOR DELETE
  USING ((jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('feedback:handle'))) OR (SELECT app_may('schedule:run')));

ALTER TABLE entry_check ENABLE ROW LEVEL SECURITY;
ALTER TABLE entry_check FORCE ROW LEVEL SECURITY;
CREATE POLICY read_all ON entry_check FOR SELECT
  USING (true);
CREATE POLICY write_own ON entry_check
  USING (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('entry:confirm')))
  WITH CHECK (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('entry:confirm')));

ALTER TABLE notification ENABLE ROW LEVEL SECURITY;
ALTER TABLE notification FORCE ROW LEVEL SECURITY;
CREATE POLICY read_own ON notification FOR SELECT
  USING (person_id = (SELECT app_person()) OR (SELECT app_may('schedule:run')));
CREATE POLICY tick_own ON notification FOR UPDATE
  USING (person_id = (SELECT app_person()) OR (SELECT app_may('schedule:run')));
CREATE POLICY tell ON notification FOR INSERT
  WITH CHECK (jurisdiction_code = (SELECT app_jurisdiction()) OR (jurisdiction_code IS NULL AND (SELECT app_may('jurisdictions:manage', 'session:open'))));
CREATE POLICY remove_old ON notification FOR DELETE
  USING ((SELECT app_may('schedule:run')));

-- What stood before and needs to know of signing in and of the timer.
CREATE POLICY sign_in ON person FOR SELECT USING ((SELECT app_may('session:open')));
CREATE POLICY sign_in_add ON person FOR INSERT WITH CHECK ((SELECT app_may('session:open')));
CREATE POLICY sign_in_change ON person FOR UPDATE USING ((SELECT app_may('session:open')));
CREATE POLICY notify ON person FOR SELECT USING ((SELECT app_may('schedule:run')));
CREATE POLICY sign_in ON membership FOR SELECT USING ((SELECT app_may('session:open')));
CREATE POLICY sign_in_add ON membership FOR INSERT WITH CHECK ((SELECT app_may('session:open')));
CREATE POLICY sign_in_change ON membership FOR UPDATE USING ((SELECT app_may('session:open')));
CREATE POLICY read_due ON edition FOR SELECT USING (state = 'scheduled' AND (SELECT app_may('schedule:run')));

-- The audit log: written by whoever holds a permission there, in their own name; read by the bureau's own.
DROP POLICY read_own ON audit_entry;
DROP POLICY add_own ON audit_entry;
CREATE POLICY read_own ON audit_entry FOR SELECT
  USING ((jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('audit-log:read', 'draft:read')))
    OR (jurisdiction_code IS NULL AND (SELECT app_may('jurisdictions:manage', 'registries:manage')))
    OR person_id = (SELECT app_person())
    OR (SELECT app_may('audit:append')));
CREATE POLICY add_own ON audit_entry FOR INSERT
  WITH CHECK (person_id IS NOT DISTINCT FROM (SELECT app_person())
    AND ((jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may_anything()))
      OR (jurisdiction_code IS NULL
        AND (SELECT app_may('jurisdictions:manage', 'registries:manage', 'members:manage', 'session:open', 'account:manage', 'self-approval:grant')))));

-- As before, but the last link of the chain is seen whoever adds to it.
CREATE OR REPLACE FUNCTION audit_append() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  last audit_entry;
  held CONSTANT text := coalesce(current_setting('app.permissions', true), '');
BEGIN
  NEW.chain := coalesce(NEW.jurisdiction_code, 'platform');
  PERFORM pg_advisory_xact_lock(hashtextextended('audit:' || NEW.chain, 0));
  PERFORM set_config('app.permissions', 'audit:append', true);
  SELECT * INTO last FROM audit_entry WHERE chain = NEW.chain ORDER BY sequence DESC LIMIT 1;
  PERFORM set_config('app.permissions', held, true);
  NEW.sequence := coalesce(last.sequence, 0) + 1;
  NEW.at := clock_timestamp();
  NEW.previous_digest := last.digest;
  NEW.digest := audit_digest(NEW);
  RETURN NEW;
END $$;

-- Editions: the submitter may take back; one person may approve their own under a grant -------------------------

ALTER TABLE edition DROP CONSTRAINT edition_four_eyes;
ALTER TABLE edition ADD CONSTRAINT edition_four_eyes CHECK (approved_by <> submitted_by OR self_approval_id IS NOT NULL);

CREATE OR REPLACE FUNCTION edition_step(before text, after text) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE
  WHEN before IS NULL AND after = 'draft' THEN 'draft:edit'
  WHEN before IN ('draft', 'returned') AND after IN ('draft', before) THEN 'draft:edit'
  WHEN before IN ('draft', 'returned') AND after = 'submitted' THEN 'draft:submit'
  WHEN before = 'submitted' AND after = 'draft' THEN 'draft:submit'
  WHEN before IN ('submitted', 'approved', 'scheduled') AND after IN ('returned', 'approved', 'scheduled')
    AND (after <> before OR after = 'scheduled') THEN 'draft:review'
  WHEN before IN ('draft', 'approved', 'scheduled') AND after = 'published' THEN 'edition:publish'
  WHEN before = 'published' AND after = 'superseded' THEN 'edition:publish'
  WHEN before = 'published' AND after = 'withdrawn' THEN 'edition:withdraw'
END;

-- The grant under which `who` may approve what `who` submitted; null when there is none now.
CREATE FUNCTION self_approval_of(code text, who uuid) RETURNS uuid LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp
RETURN (SELECT id FROM self_approval
         WHERE jurisdiction_code = code AND person_id = who AND revoked_at IS NULL AND expires_at > now()
         ORDER BY expires_at DESC LIMIT 1);
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
    IF OLD.state NOT IN ('draft', 'returned') THEN
      RAISE EXCEPTION 'an edition that is % is not thrown away', OLD.state USING ERRCODE = 'RL001';
    END IF;
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
  -- Approving one's own takes a grant that holds now; it stays with the edition, and goes with the approval.
  IF NEW.self_approval_id IS DISTINCT FROM (CASE
       WHEN OLD.state = 'submitted' AND NEW.state IN ('approved', 'scheduled')
         THEN CASE WHEN who = NEW.submitted_by THEN self_approval_of(NEW.jurisdiction_code, who) END
       WHEN NEW.approved_by IS NOT NULL THEN OLD.self_approval_id END) THEN
    RAISE EXCEPTION 'a self-approval is the grant in force' USING ERRCODE = 'RL001';
  END IF;

  IF NEW.state = 'published' THEN
    -- Our own commands (seeding) publish straight away; a person publishes what another has approved.
    IF OLD.state = 'draft' AND who IS NOT NULL THEN
      RAISE EXCEPTION 'only an approved edition can be published' USING ERRCODE = 'RL001';
    END IF;
    IF OLD.state <> 'draft' AND (NEW.submitted_by <> NEW.approved_by OR NEW.self_approval_id IS NOT NULL) IS NOT TRUE THEN
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

-- A grant is given and revoked, never changed into another.
CREATE FUNCTION self_approval_guard() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(NEW) - 'revoked_at' IS DISTINCT FROM to_jsonb(OLD) - 'revoked_at' THEN
    RAISE EXCEPTION 'a self-approval can only be revoked' USING ERRCODE = 'RL001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER self_approval_guard BEFORE UPDATE OR DELETE ON self_approval
  FOR EACH ROW EXECUTE FUNCTION self_approval_guard();
