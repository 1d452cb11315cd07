-- Waivers are the bureau's own: whoever edits gives a reason, in their own name, and takes it back; nobody changes one.
-- Auditors of the bureau read them. A key may be longer than an index entry, so its digest is what is unique.
ALTER TABLE health_waiver
  ADD CONSTRAINT health_waiver_with_reason CHECK (btrim(reason) <> ''),
  ADD CONSTRAINT health_waiver_revoked_by CHECK ((revoked_at IS NULL) = (revoked_actor IS NULL));
CREATE UNIQUE INDEX health_waiver_once ON health_waiver (jurisdiction_code, md5(key)) WHERE revoked_at IS NULL;

ALTER TABLE health_waiver ENABLE ROW LEVEL SECURITY;
ALTER TABLE health_waiver FORCE ROW LEVEL SECURITY;
CREATE POLICY read_own ON health_waiver FOR SELECT
  USING (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:read', 'finding:raise')));
CREATE POLICY give ON health_waiver FOR INSERT
  WITH CHECK (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:edit'))
    AND person_id IS NOT DISTINCT FROM (SELECT app_person()) AND revoked_at IS NULL);
CREATE POLICY take_back ON health_waiver FOR UPDATE
  USING (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:edit')) AND revoked_at IS NULL)
  WITH CHECK (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:edit')) AND revoked_at IS NOT NULL);

-- Reports tell nothing that the public edition does not, but whether a list is good is said by its bureau and to its
-- auditors; the public has no page of it. Written by the timer alone; whoever waives a finding throws the bureau's away,
-- and the timer makes them anew.
ALTER TABLE health_report
  ADD CONSTRAINT health_report_score CHECK (score BETWEEN 0 AND 100),
  ADD CONSTRAINT health_report_counts CHECK (least(entries, errors, warnings, notes, waived) >= 0);
ALTER TABLE health_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE health_report FORCE ROW LEVEL SECURITY;
CREATE POLICY read_own ON health_report FOR SELECT
  USING (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:read')));
CREATE POLICY read_audit ON health_report FOR SELECT
  USING ((SELECT app_may('finding:raise', 'schedule:run')));
CREATE POLICY write_report ON health_report
  USING (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('schedule:run')))
  WITH CHECK (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('schedule:run')));
CREATE POLICY forget ON health_report FOR DELETE
  USING (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:edit')));
