-- Rows that fulfil a condition, as many as `most`. By the index always: told of a limit, the planner likes to read
-- the table from its beginning, and then unpacks every row's tokens until enough fit, which may be never.
CREATE FUNCTION search_hits(condition tsquery, in_part text, in_department text, in_codes text[], most integer)
RETURNS TABLE (code text, id text, part text, departments text[], same text, document text)
LANGUAGE plpgsql STABLE
SET enable_seqscan = off
SET plan_cache_mode = force_custom_plan
AS $$
BEGIN
  RETURN QUERY
    SELECT r.jurisdiction_code, r.entry_id, r.part, r.departments, r.same_key, r.document
      FROM search_row r
     WHERE r.tokens @@ condition
       AND (in_part IS NULL OR r.part = in_part)
       AND (in_department IS NULL OR r.departments @> ARRAY[in_department])
       AND (in_codes IS NULL OR r.jurisdiction_code = ANY (in_codes))
     LIMIT most;
END $$;
