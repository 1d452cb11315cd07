-- Run once as a superuser of your PostgreSQL (15 or newer), in psql:
--   psql -v owner_password=… -v app_password=… -f deploy/roles.sql
-- The owner only migrates. The server runs as responsibility_app, which owns nothing and cannot bypass row-level
-- security; `npm run migrate` gives it the rights it needs on the tables.

CREATE ROLE responsibility_owner LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE responsibility_app LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD :'app_password';
CREATE DATABASE responsibility OWNER responsibility_owner ENCODING 'UTF8' TEMPLATE template0;
-- A temporary table could stand in for one of ours on a pooled connection.
REVOKE TEMPORARY ON DATABASE responsibility FROM PUBLIC;

-- Row-level security binds the owner too, so a backup needs a role that may read every row:
--   CREATE ROLE responsibility_backup LOGIN BYPASSRLS PASSWORD '…';
--   GRANT pg_read_all_data TO responsibility_backup;
