-- What the health check says of a bureau is an auditor's to read within the scope of the membership, not beyond it.
DROP POLICY read_audit ON health_report;
CREATE POLICY read_scope ON health_report FOR SELECT
  USING ((SELECT app_may('finding:raise')) AND jurisdiction_code ~ (SELECT audit_scope())
    AND jurisdiction_code = coalesce((SELECT app_jurisdiction()), jurisdiction_code));
CREATE POLICY read_due ON health_report FOR SELECT
  USING ((SELECT app_may('schedule:run')));
