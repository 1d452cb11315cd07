-- Rules of what auditors say of pairs of entries: everybody may know what was said, auditors within their scope say it
-- and see who said it, and nothing of it is ever unsaid without a trace.

ALTER TABLE alignment_decision
  ADD CONSTRAINT alignment_decision_verdict_known CHECK (verdict IN ('same', 'different', 'none')),
  ADD CONSTRAINT alignment_decision_part_known CHECK (part IN ('duties', 'boundaries', 'services', 'procedures')),
  -- A pair has one row, whichever side is called left.
  ADD CONSTRAINT alignment_decision_in_order CHECK (left_code COLLATE "C" < right_code COLLATE "C"),
  ADD CONSTRAINT alignment_decision_complete CHECK (left_entry <> '' AND right_entry <> '');
ALTER TABLE alignment_step
  ADD CONSTRAINT alignment_step_verdict_known CHECK (verdict IN ('same', 'different', 'none')),
  ADD CONSTRAINT alignment_step_from_one CHECK (sequence > 0);

ALTER TABLE alignment_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE alignment_decision FORCE ROW LEVEL SECURITY;
CREATE POLICY read_all ON alignment_decision FOR SELECT USING (true);
-- An auditor acts in one of the two bureaus; both must be within the scope of the membership.
CREATE POLICY decide ON alignment_decision FOR INSERT
  WITH CHECK ((SELECT app_jurisdiction()) IN (left_code, right_code) AND (SELECT app_may('alignment:decide'))
    AND left_code ~ (SELECT audit_scope()) AND right_code ~ (SELECT audit_scope()));
CREATE POLICY decide_anew ON alignment_decision FOR UPDATE
  USING ((SELECT app_jurisdiction()) IN (left_code, right_code) AND (SELECT app_may('alignment:decide'))
    AND left_code ~ (SELECT audit_scope()) AND right_code ~ (SELECT audit_scope()));

ALTER TABLE alignment_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE alignment_step FORCE ROW LEVEL SECURITY;
CREATE POLICY read_scope ON alignment_step FOR SELECT
  USING ((SELECT app_may('alignment:decide'))
    AND left_code ~ (SELECT audit_scope()) AND right_code ~ (SELECT audit_scope()));
CREATE POLICY add_own ON alignment_step FOR INSERT
  WITH CHECK ((SELECT app_jurisdiction()) IN (left_code, right_code) AND (SELECT app_may('alignment:decide'))
    AND left_code ~ (SELECT audit_scope()) AND right_code ~ (SELECT audit_scope())
    AND person_id = (SELECT app_person()));

CREATE FUNCTION alignment_decision_guard() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'what was said of a pair is taken back, never deleted' USING ERRCODE = 'RL001';
  END IF;
  IF TG_OP = 'INSERT' AND NEW.version <> 1 OR TG_OP = 'UPDATE' AND NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'a decision counts its versions' USING ERRCODE = 'RL001';
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.left_code, NEW.right_code, NEW.id, NEW.part, NEW.left_entry, NEW.right_entry)
       IS DISTINCT FROM (OLD.left_code, OLD.right_code, OLD.id, OLD.part, OLD.left_entry, OLD.right_entry) THEN
    RAISE EXCEPTION 'a decision stays with its pair' USING ERRCODE = 'RL001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER alignment_decision_guard BEFORE INSERT OR UPDATE OR DELETE ON alignment_decision
  FOR EACH ROW EXECUTE FUNCTION alignment_decision_guard();
CREATE TRIGGER alignment_decision_stays BEFORE TRUNCATE ON alignment_decision EXECUTE FUNCTION refuse_truncate();

-- No decision without its step: looked at when the transaction ends, since the step comes after.
CREATE FUNCTION alignment_decision_told() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.alignment_step s
       WHERE s.left_code = NEW.left_code AND s.right_code = NEW.right_code AND s.decision_id = NEW.id
         AND s.sequence = NEW.version AND s.verdict = NEW.verdict) THEN
    RAISE EXCEPTION 'a decision without its history' USING ERRCODE = 'RL001';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER alignment_decision_told AFTER INSERT OR UPDATE ON alignment_decision
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION alignment_decision_told();

CREATE FUNCTION alignment_step_refuse() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'the history of a decision is only ever added to' USING ERRCODE = 'RL001';
END $$;
CREATE TRIGGER alignment_step_refuse BEFORE UPDATE OR DELETE ON alignment_step
  FOR EACH ROW EXECUTE FUNCTION alignment_step_refuse();
CREATE TRIGGER alignment_step_stays BEFORE TRUNCATE ON alignment_step EXECUTE FUNCTION refuse_truncate();
