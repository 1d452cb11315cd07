-- The function as it was made anew: temporary tables come last, so none can stand in for a table of ours.
ALTER FUNCTION search_hits(tsquery, text, text, text[], integer, integer)
  SET search_path = pg_catalog, public, pg_temp;
