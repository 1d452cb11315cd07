-- Counties copy from one another: a text is looked up once, however many jurisdictions have it.
CREATE TABLE "search_text" (
    "same_key" TEXT NOT NULL,
    "tokens" tsvector NOT NULL,
    "used_on" DATE NOT NULL DEFAULT CURRENT_DATE,

    CONSTRAINT "search_text_pkey" PRIMARY KEY ("same_key")
);

-- In the order in which they came, as if they had been published now: that is the order in which they are found.
INSERT INTO search_text (same_key, tokens)
SELECT r.same_key, r.tokens
  FROM search_row r JOIN (SELECT min(ctid) AS place FROM search_row GROUP BY same_key) f ON r.ctid = f.place
 ORDER BY f.place;

CREATE INDEX "search_text_tokens_idx" ON "search_text" USING GIN ("tokens");

ALTER TABLE search_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_text FORCE ROW LEVEL SECURITY;
CREATE POLICY read_all ON search_text FOR SELECT USING (true);
-- Of no jurisdiction: whoever may publish may add a text or say that it is still in use.
CREATE POLICY write_publishing ON search_text
  USING ((SELECT app_may('edition:publish', 'edition:withdraw')))
  WITH CHECK ((SELECT app_may('edition:publish', 'edition:withdraw')));

DROP FUNCTION search_hits;
DROP INDEX "search_row_tokens_idx";
ALTER TABLE "search_row" DROP COLUMN "tokens";

-- Rows that fulfil a condition, as many as `most`, of each text those of at most `copies` jurisdictions. By the index
-- always: told of a limit, the planner likes to read the table from its beginning, and then unpacks every row's tokens
-- until enough fit, which may be never.
CREATE FUNCTION search_hits(
  condition tsquery, in_part text, in_department text, in_codes text[], most integer, copies integer)
RETURNS TABLE (code text, id text, part text, departments text[], same text, document text)
LANGUAGE plpgsql STABLE
SET enable_seqscan = off
SET plan_cache_mode = force_custom_plan
AS $$
BEGIN
  RETURN QUERY
    SELECT r.jurisdiction_code, r.entry_id, r.part, r.departments, r.same_key, r.document
      FROM search_text t
     CROSS JOIN LATERAL (
       SELECT *
         FROM search_row o
        WHERE o.same_key = t.same_key
          AND (in_part IS NULL OR o.part = in_part)
          AND (in_department IS NULL OR o.departments @> ARRAY[in_department])
          AND (in_codes IS NULL OR o.jurisdiction_code = ANY (in_codes))
        ORDER BY o.jurisdiction_code
        LIMIT copies) r
     WHERE t.tokens @@ condition
     LIMIT most;
END $$;
