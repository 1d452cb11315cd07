-- Nobody grants themselves to approve what they submitted; a grant for another may be revoked by whoever may grant.
DROP POLICY give ON self_approval;
CREATE POLICY give ON self_approval FOR INSERT
  WITH CHECK ((SELECT app_may('self-approval:grant')) AND person_id IS DISTINCT FROM (SELECT app_person()));
CREATE POLICY revoke ON self_approval FOR UPDATE
  USING ((SELECT app_may('self-approval:grant')))
  WITH CHECK ((SELECT app_may('self-approval:grant')));
