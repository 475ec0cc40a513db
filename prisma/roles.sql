-- Database roles, rights and extensions of Growth OS. Run as a superuser, connected to the application's own database,
-- as often as you like. The launcher, Docker and CI run this same file:
--
--   createdb growthos
--   PGOPTIONS="-c growthos.owner_password=…" psql -v ON_ERROR_STOP=1 -d growthos -f prisma/roles.sql
--
-- One login role (the owner, who migrates). The running processes connect as the owner with `-c role=…`, so that
-- forced row level security and missing rights hold for them; none of these roles may bypass it.

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['growthos_owner', 'growthos_app', 'growthos_relay', 'growthos_jobs'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
      EXECUTE format('CREATE ROLE %I', name);
    END IF;
  END LOOP;
END $$;

-- CREATEDB: tests clone template databases, and Prisma compares migrations in a throw-away one.
ALTER ROLE growthos_owner LOGIN CREATEDB NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOREPLICATION;
ALTER ROLE growthos_app NOLOGIN NOCREATEDB NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOREPLICATION;
ALTER ROLE growthos_relay NOLOGIN NOCREATEDB NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOREPLICATION;
ALTER ROLE growthos_jobs NOLOGIN NOCREATEDB NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOREPLICATION;

-- The password comes from the session's settings, so it never stands in a file.
DO $$
BEGIN
  IF coalesce(current_setting('growthos.owner_password', true), '') <> '' THEN
    EXECUTE format('ALTER ROLE growthos_owner PASSWORD %L', current_setting('growthos.owner_password'));
  END IF;
END $$;

-- The owner may become each of them, and gets neither their rights nor their policies without doing so.
GRANT growthos_app, growthos_relay, growthos_jobs TO growthos_owner WITH INHERIT FALSE, SET TRUE;
-- Reads the text and counts of the statements its own roles ran (bench, admin).
GRANT pg_read_all_stats TO growthos_owner;

-- ALTER DATABASE takes no expression. The queue's PostgreSQL backend makes and owns its schema `bullmq`.
-- (Rights on a database are not copied to its clones: a cloned one needs this GRANT again.)
DO $$
BEGIN
  EXECUTE format('ALTER DATABASE %I OWNER TO growthos_owner', current_database());
  EXECUTE format('GRANT CREATE ON DATABASE %I TO growthos_jobs', current_database());
END $$;

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS pgcrypto;
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_stat_statements;
