-- What Prisma's schema cannot say: checks, partial indexes, row-level security, immutability, the audit chain.
-- The running role's rights are granted by lib/server/running-role.ts after every migration.

-- Context of a unit of work, set by lib/data/with-access.ts for one transaction. Unset or '' means nobody.
CREATE FUNCTION app_jurisdiction() RETURNS text LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('app.jurisdiction', true), '') $$;

CREATE FUNCTION app_person() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('app.person', true), '')::uuid $$;

CREATE FUNCTION app_may(VARIADIC wanted text[]) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT coalesce(string_to_array(current_setting('app.permissions', true), ',') && wanted, false) $$;

-- Checks ------------------------------------------------------------------------------------------------------

ALTER TABLE jurisdiction
  ADD CONSTRAINT jurisdiction_code_form CHECK (code ~ '^[0-9]{6}$'),
  ADD CONSTRAINT jurisdiction_level_known CHECK (level IN ('province', 'city', 'county')),
  ADD CONSTRAINT jurisdiction_not_merged_into_itself CHECK (merged_into_code <> code);

ALTER TABLE edition
  ADD CONSTRAINT edition_state_known CHECK (state IN
    ('draft', 'submitted', 'returned', 'approved', 'scheduled', 'published', 'superseded', 'withdrawn')),
  ADD CONSTRAINT edition_number_when_public CHECK
    ((state IN ('published', 'superseded', 'withdrawn')) = (number IS NOT NULL)),
  ADD CONSTRAINT edition_public_is_complete CHECK (number IS NULL OR
    (number > 0 AND digest ~ '^[0-9a-f]{64}$' AND published_at IS NOT NULL)),
  ADD CONSTRAINT edition_reason_and_basis CHECK (state IN ('draft', 'returned') OR
    (btrim(coalesce(reason, '')) <> '' AND btrim(coalesce(basis, '')) <> '')),
  ADD CONSTRAINT edition_returned_with_reason CHECK (state <> 'returned' OR btrim(coalesce(returned_reason, '')) <> ''),
  ADD CONSTRAINT edition_withdrawn_with_reason CHECK (state <> 'withdrawn' OR btrim(coalesce(withdrawn_reason, '')) <> ''),
  ADD CONSTRAINT edition_scheduled_for_when CHECK (state <> 'scheduled' OR scheduled_for IS NOT NULL),
  ADD CONSTRAINT edition_four_eyes CHECK (approved_by <> submitted_by);

ALTER TABLE membership
  ADD CONSTRAINT membership_role_known CHECK (role IN ('editor', 'reviewer', 'administrator', 'auditor', 'operator')),
  ADD CONSTRAINT membership_place CHECK ((jurisdiction_code IS NULL) = (role IN ('auditor', 'operator')));
-- NULLs are equal here, else one person could be operator twice.
CREATE UNIQUE INDEX membership_once ON membership (person_id, coalesce(jurisdiction_code, ''), role);

ALTER TABLE institution ADD CONSTRAINT institution_confidence CHECK (confidence BETWEEN 0 AND 1);
ALTER TABLE synonym ADD CONSTRAINT synonym_confidence CHECK (confidence BETWEEN 0 AND 1);
ALTER TABLE legal_instrument
  ADD CONSTRAINT legal_instrument_confidence CHECK (confidence BETWEEN 0 AND 1),
  ADD CONSTRAINT legal_instrument_status_known CHECK (status IN ('in-force', 'amended', 'repealed', 'unknown'));

CREATE UNIQUE INDEX edition_one_working ON edition (jurisdiction_code)
  WHERE state IN ('draft', 'submitted', 'returned', 'approved', 'scheduled');
CREATE UNIQUE INDEX edition_one_published ON edition (jurisdiction_code) WHERE state = 'published';

-- Row-level security ------------------------------------------------------------------------------------------
-- FORCE: the owner is bound too. `(SELECT f())` is evaluated once per query, not once per row.

ALTER TABLE jurisdiction ENABLE ROW LEVEL SECURITY;
ALTER TABLE jurisdiction FORCE ROW LEVEL SECURITY;
CREATE POLICY read_all ON jurisdiction FOR SELECT USING (true);
CREATE POLICY manage ON jurisdiction
  USING ((SELECT app_may('jurisdictions:manage'))) WITH CHECK ((SELECT app_may('jurisdictions:manage')));

ALTER TABLE edition ENABLE ROW LEVEL SECURITY;
ALTER TABLE edition FORCE ROW LEVEL SECURITY;
CREATE POLICY read_public ON edition FOR SELECT USING (state IN ('published', 'superseded', 'withdrawn'));
CREATE POLICY read_own ON edition FOR SELECT
  USING (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:read')));
CREATE POLICY write_own ON edition
  USING (jurisdiction_code = (SELECT app_jurisdiction())
    AND (SELECT app_may('draft:edit', 'draft:submit', 'draft:review', 'edition:publish', 'edition:withdraw')))
  WITH CHECK (jurisdiction_code = (SELECT app_jurisdiction())
    AND (SELECT app_may('draft:edit', 'draft:submit', 'draft:review', 'edition:publish', 'edition:withdraw')));

ALTER TABLE entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE entry FORCE ROW LEVEL SECURITY;
CREATE POLICY read_public ON entry FOR SELECT USING (is_public);
CREATE POLICY read_own ON entry FOR SELECT
  USING (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:read')));
CREATE POLICY write_own ON entry
  USING (jurisdiction_code = (SELECT app_jurisdiction())
    AND (SELECT app_may('draft:edit', 'edition:publish', 'edition:withdraw')))
  WITH CHECK (jurisdiction_code = (SELECT app_jurisdiction())
    AND (SELECT app_may('draft:edit', 'edition:publish', 'edition:withdraw')));

ALTER TABLE entry_private ENABLE ROW LEVEL SECURITY;
ALTER TABLE entry_private FORCE ROW LEVEL SECURITY;
CREATE POLICY read_own ON entry_private FOR SELECT
  USING (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:read')));
CREATE POLICY write_own ON entry_private
  USING (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:edit')))
  WITH CHECK (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:edit')));

ALTER TABLE source_document ENABLE ROW LEVEL SECURITY;
ALTER TABLE source_document FORCE ROW LEVEL SECURITY;
CREATE POLICY read_own ON source_document FOR SELECT
  USING (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:read')));
CREATE POLICY write_own ON source_document
  USING (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:edit')))
  WITH CHECK (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:edit')));

-- Long columns out of the way: counting and filtering then reads narrow rows.
ALTER TABLE search_row SET (toast_tuple_target = 256);
ALTER TABLE search_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_row FORCE ROW LEVEL SECURITY;
CREATE POLICY read_all ON search_row FOR SELECT USING (true);
CREATE POLICY write_own ON search_row
  USING (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('edition:publish', 'edition:withdraw')))
  WITH CHECK (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('edition:publish', 'edition:withdraw')));

ALTER TABLE membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE membership FORCE ROW LEVEL SECURITY;
CREATE POLICY read_own ON membership FOR SELECT
  USING (person_id = (SELECT app_person()) OR jurisdiction_code = (SELECT app_jurisdiction())
    OR (SELECT app_may('jurisdictions:manage')));
-- A bureau's administrator manages the bureau's members; only the platform makes operators and auditors.
CREATE POLICY manage ON membership
  USING ((SELECT app_may('jurisdictions:manage'))
    OR (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('members:manage'))))
  WITH CHECK ((SELECT app_may('jurisdictions:manage'))
    OR (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('members:manage'))));

ALTER TABLE person ENABLE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
CREATE POLICY read_own ON person FOR SELECT
  USING (id = (SELECT app_person()) OR (SELECT app_may('jurisdictions:manage'))
    OR EXISTS (SELECT 1 FROM membership m
                WHERE m.person_id = person.id AND m.jurisdiction_code = (SELECT app_jurisdiction())));
CREATE POLICY add ON person FOR INSERT WITH CHECK ((SELECT app_may('members:manage')));
CREATE POLICY change ON person FOR UPDATE
  USING (id = (SELECT app_person()) OR (SELECT app_may('jurisdictions:manage')));
CREATE POLICY remove ON person FOR DELETE USING ((SELECT app_may('jurisdictions:manage')));

ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY read_own ON audit_entry FOR SELECT
  USING (jurisdiction_code = (SELECT app_jurisdiction())
    OR (jurisdiction_code IS NULL AND (SELECT app_may('jurisdictions:manage', 'registries:manage'))));
CREATE POLICY add_own ON audit_entry FOR INSERT
  WITH CHECK (jurisdiction_code = (SELECT app_jurisdiction())
    OR (jurisdiction_code IS NULL AND (SELECT app_may('jurisdictions:manage', 'registries:manage'))));

ALTER TABLE institution ENABLE ROW LEVEL SECURITY;
ALTER TABLE institution FORCE ROW LEVEL SECURITY;
CREATE POLICY read_all ON institution FOR SELECT USING (true);
CREATE POLICY manage ON institution
  USING ((SELECT app_may('registries:manage'))) WITH CHECK ((SELECT app_may('registries:manage')));
ALTER TABLE legal_instrument ENABLE ROW LEVEL SECURITY;
ALTER TABLE legal_instrument FORCE ROW LEVEL SECURITY;
CREATE POLICY read_all ON legal_instrument FOR SELECT USING (true);
CREATE POLICY manage ON legal_instrument
  USING ((SELECT app_may('registries:manage'))) WITH CHECK ((SELECT app_may('registries:manage')));
ALTER TABLE synonym ENABLE ROW LEVEL SECURITY;
ALTER TABLE synonym FORCE ROW LEVEL SECURITY;
CREATE POLICY read_all ON synonym FOR SELECT USING (true);
CREATE POLICY manage ON synonym
  USING ((SELECT app_may('registries:manage'))) WITH CHECK ((SELECT app_may('registries:manage')));

-- Immutability: for every role, the owner and superusers included ----------------------------------------------

CREATE FUNCTION refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is never emptied', TG_TABLE_NAME USING ERRCODE = 'RL001';
END $$;

CREATE FUNCTION edition_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  closed CONSTANT text[] := ARRAY['published', 'superseded', 'withdrawn'];
  -- What leaving the current state may touch.
  loose CONSTANT text[] := ARRAY['state', 'superseded_at', 'withdrawn_at', 'withdrawn_reason', 'updated_at', 'version'];
  before_digest text;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'draft' THEN
      RAISE EXCEPTION 'an edition begins as a draft' USING ERRCODE = 'RL001';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' THEN
    IF OLD.state = ANY (closed) THEN
      RAISE EXCEPTION 'edition % of % is published and stays', OLD.number, OLD.jurisdiction_code USING ERRCODE = 'RL001';
    END IF;
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
    RETURN NEW;
  END IF;
  IF NEW.state IN ('superseded', 'withdrawn') THEN
    RAISE EXCEPTION 'only a published edition can be %', NEW.state USING ERRCODE = 'RL001';
  END IF;
  IF NEW.state = 'published' THEN
    -- Our own commands (seeding) publish straight away; a person publishes what another has approved.
    IF app_person() IS NOT NULL AND OLD.state NOT IN ('approved', 'scheduled') THEN
      RAISE EXCEPTION 'only an approved edition can be published' USING ERRCODE = 'RL001';
    END IF;
    SELECT digest INTO before_digest FROM edition
     WHERE jurisdiction_code = NEW.jurisdiction_code AND number IS NOT NULL ORDER BY number DESC LIMIT 1;
    IF NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM edition
                           WHERE jurisdiction_code = NEW.jurisdiction_code AND number IS NOT NULL)
       OR NEW.previous_digest IS DISTINCT FROM before_digest THEN
      RAISE EXCEPTION 'edition % of % does not follow the one before it', NEW.number, NEW.jurisdiction_code
        USING ERRCODE = 'RL001';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER edition_guard BEFORE INSERT OR UPDATE OR DELETE ON edition
  FOR EACH ROW EXECUTE FUNCTION edition_guard();
CREATE TRIGGER edition_stays BEFORE TRUNCATE ON edition EXECUTE FUNCTION refuse_truncate();

-- FOR SHARE waits for a publication under way, so nothing slips in beside it.
CREATE FUNCTION edition_state(code text, edition_id uuid) RETURNS text LANGUAGE sql VOLATILE AS
$$ SELECT state FROM edition WHERE jurisdiction_code = code AND id = edition_id FOR SHARE $$;

CREATE FUNCTION entry_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  state text;
BEGIN
  IF TG_OP = 'DELETE' THEN
    state := edition_state(OLD.jurisdiction_code, OLD.edition_id);
    -- The edition is gone when its draft is thrown away as a whole.
    IF state IS NULL OR state IN ('draft', 'returned') THEN RETURN OLD; END IF;
  ELSE
    state := edition_state(NEW.jurisdiction_code, NEW.edition_id);
    IF TG_OP = 'UPDATE' AND (NEW.jurisdiction_code, NEW.edition_id, NEW.entry_id)
        IS DISTINCT FROM (OLD.jurisdiction_code, OLD.edition_id, OLD.entry_id) THEN
      RAISE EXCEPTION 'an entry keeps its key' USING ERRCODE = 'RL001';
    END IF;
    IF state IN ('draft', 'returned') THEN
      NEW.is_public := false;
      RETURN NEW;
    END IF;
    -- Publication itself: is_public follows the edition's state, and nothing else changes.
    IF TG_OP = 'UPDATE' AND NEW.is_public = (state IN ('published', 'superseded'))
       AND to_jsonb(NEW) - 'is_public' = to_jsonb(OLD) - 'is_public' THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'entries of an edition that is % cannot change', coalesce(state, 'unknown') USING ERRCODE = 'RL001';
END $$;
CREATE TRIGGER entry_guard BEFORE INSERT OR UPDATE OR DELETE ON entry
  FOR EACH ROW EXECUTE FUNCTION entry_guard();
CREATE TRIGGER entry_stays BEFORE TRUNCATE ON entry EXECUTE FUNCTION refuse_truncate();

CREATE FUNCTION entry_follow_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE entry SET is_public = (NEW.state IN ('published', 'superseded'))
   WHERE jurisdiction_code = NEW.jurisdiction_code AND edition_id = NEW.id
     AND is_public <> (NEW.state IN ('published', 'superseded'));
  RETURN NULL;
END $$;
CREATE TRIGGER entry_follow_edition AFTER UPDATE OF state ON edition
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION entry_follow_edition();

-- What came with an edition stays with it. Personal data may be erased at any time (and only erased).
CREATE FUNCTION attachment_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  state text;
BEGIN
  IF TG_OP = 'DELETE' THEN
    state := edition_state(OLD.jurisdiction_code, OLD.edition_id);
    IF TG_TABLE_NAME = 'entry_private' OR state IS NULL OR state IN ('draft', 'returned') THEN RETURN OLD; END IF;
  ELSE
    state := edition_state(NEW.jurisdiction_code, NEW.edition_id);
    IF state IN ('draft', 'returned') AND (TG_OP = 'INSERT' OR OLD.edition_id = NEW.edition_id) THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION '% of an edition that is % cannot change', TG_TABLE_NAME, coalesce(state, 'unknown')
    USING ERRCODE = 'RL001';
END $$;
CREATE TRIGGER entry_private_guard BEFORE INSERT OR UPDATE OR DELETE ON entry_private
  FOR EACH ROW EXECUTE FUNCTION attachment_guard();
CREATE TRIGGER source_document_guard BEFORE INSERT OR UPDATE OR DELETE ON source_document
  FOR EACH ROW EXECUTE FUNCTION attachment_guard();

-- Audit log: append-only, numbered and chained per jurisdiction -------------------------------------------------

CREATE FUNCTION audit_digest(a audit_entry) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_object(
    'chain', a.chain, 'sequence', a.sequence, 'jurisdiction', a.jurisdiction_code,
    'at', to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'person', a.person_id, 'actor', a.actor, 'action', a.action, 'edition', a.edition_id, 'entry', a.entry_id,
    'field', a.field, 'before', a.before, 'after', a.after, 'previous', a.previous_digest)::text, 'UTF8')), 'hex')
$$;

CREATE FUNCTION audit_append() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last audit_entry;
BEGIN
  NEW.chain := coalesce(NEW.jurisdiction_code, 'platform');
  PERFORM pg_advisory_xact_lock(hashtextextended('audit:' || NEW.chain, 0));
  SELECT * INTO last FROM audit_entry WHERE chain = NEW.chain ORDER BY sequence DESC LIMIT 1;
  NEW.sequence := coalesce(last.sequence, 0) + 1;
  NEW.at := clock_timestamp();
  NEW.previous_digest := last.digest;
  NEW.digest := audit_digest(NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER audit_append BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_append();

CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is only ever added to' USING ERRCODE = 'RL001';
END $$;
CREATE TRIGGER audit_refuse BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_stays BEFORE TRUNCATE ON audit_entry EXECUTE FUNCTION refuse_truncate();

-- The first entry of a chain that was changed or whose predecessor is missing; null when the chain holds.
CREATE FUNCTION audit_break(wanted text) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT min(sequence) FROM (
    SELECT a.sequence,
           a.digest IS DISTINCT FROM audit_digest(a)
             OR a.previous_digest IS DISTINCT FROM lag(a.digest) OVER (ORDER BY a.sequence)
             OR a.sequence <> row_number() OVER (ORDER BY a.sequence) AS broken
      FROM audit_entry a WHERE a.chain = wanted) checked
   WHERE broken
$$;
