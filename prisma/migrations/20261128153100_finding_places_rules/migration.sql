-- Rules of findings with several places: said once, with the finding, read by whoever reads it.

ALTER TABLE finding DROP CONSTRAINT finding_target_complete;
ALTER TABLE finding ADD CONSTRAINT finding_target_complete CHECK (CASE target
  WHEN 'entry' THEN entry_id IS NOT NULL AND top_id IS NOT NULL AND part IS NOT NULL
  WHEN 'absence' THEN entry_id IS NULL AND part IS NOT NULL
  WHEN 'list' THEN entry_id IS NULL AND part IS NULL
  WHEN 'places' THEN entry_id IS NULL AND part IS NULL AND rule IS NOT NULL AND evidence IS NULL
  ELSE false END);
ALTER TABLE finding_place
  ADD CONSTRAINT finding_place_from_one CHECK (position > 0),
  ADD CONSTRAINT finding_place_complete CHECK ((entry_id IS NULL) = (part IS NULL) AND (entry_id IS NULL) = (top_id IS NULL)),
  ADD CONSTRAINT finding_place_named CHECK (btrim(place) <> '');

ALTER TABLE finding_place ENABLE ROW LEVEL SECURITY;
ALTER TABLE finding_place FORCE ROW LEVEL SECURITY;
CREATE POLICY read_own ON finding_place FOR SELECT
  USING (jurisdiction_code = (SELECT app_jurisdiction())
    AND (SELECT app_may('finding:read', 'finding:answer', 'edition:publish')));
CREATE POLICY read_scope ON finding_place FOR SELECT
  USING ((SELECT app_may('finding:raise')) AND jurisdiction_code ~ (SELECT audit_scope())
    AND jurisdiction_code = coalesce((SELECT app_jurisdiction()), jurisdiction_code));
CREATE POLICY raise ON finding_place FOR INSERT
  WITH CHECK (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('finding:raise'))
    AND jurisdiction_code ~ (SELECT audit_scope()));

CREATE FUNCTION finding_place_guard() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  -- The history begins when all is said: what comes later would be said behind the bureau's back.
  IF TG_OP <> 'INSERT'
     OR NOT EXISTS (SELECT FROM finding f WHERE f.jurisdiction_code = NEW.jurisdiction_code AND f.id = NEW.finding_id
                       AND f.target = 'places' AND f.raised_by = app_person())
     OR EXISTS (SELECT FROM finding_step s WHERE s.jurisdiction_code = NEW.jurisdiction_code
                   AND s.finding_id = NEW.finding_id) THEN
    RAISE EXCEPTION 'the places of a finding are said with it, and stay' USING ERRCODE = 'RL001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER finding_place_guard BEFORE INSERT OR UPDATE OR DELETE ON finding_place
  FOR EACH ROW EXECUTE FUNCTION finding_place_guard();
CREATE TRIGGER finding_place_stays BEFORE TRUNCATE ON finding_place EXECUTE FUNCTION refuse_truncate();
