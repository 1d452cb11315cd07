-- What a bureau says is no problem is an auditor's to read within the scope of the membership, not beyond it.
DROP POLICY read_own ON health_waiver;
CREATE POLICY read_own ON health_waiver FOR SELECT
  USING (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('draft:read')));
CREATE POLICY read_scope ON health_waiver FOR SELECT
  USING (jurisdiction_code = (SELECT app_jurisdiction()) AND (SELECT app_may('finding:raise'))
    AND jurisdiction_code ~ (SELECT audit_scope()));
