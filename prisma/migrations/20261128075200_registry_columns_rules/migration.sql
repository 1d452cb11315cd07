-- What the columns of the two registries may hold.
ALTER TABLE institution
  ADD CONSTRAINT institution_levels_known CHECK (levels <@ ARRAY['nation', 'province', 'city', 'county']);
ALTER TABLE legal_instrument
  ADD CONSTRAINT legal_instrument_last_article CHECK (last_article > 0);
