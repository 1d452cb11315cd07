-- A bureau tells its own members, and whoever took a step with one of its findings; nobody else is its to tell.
DROP POLICY tell ON notification;
CREATE POLICY tell ON notification FOR INSERT
  WITH CHECK (CASE WHEN jurisdiction_code IS NULL THEN (SELECT app_may('jurisdictions:manage', 'session:open'))
    ELSE jurisdiction_code = (SELECT app_jurisdiction())
      AND (EXISTS (SELECT FROM membership m WHERE m.person_id = notification.person_id
                      AND m.jurisdiction_code = notification.jurisdiction_code AND m.disabled_at IS NULL)
        OR EXISTS (SELECT FROM finding_step s WHERE s.person_id = notification.person_id
                      AND s.jurisdiction_code = notification.jurisdiction_code)) END);
