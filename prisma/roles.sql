-- Database roles, rights and extensions of Growth OS. Run as a superuser, connected to the application's own database,
-- as often as you like. The launcher, Docker and CI run this same file:
--
--   createdb growthos
--   PGOPTIONS="-c growthos.owner_password=…" psql -v ON_ERROR_STOP=1 -d growthos -f prisma/roles.sql
--
-- Three roles log in: the owner, who migrates and nothing else; growthos_web (web and realtime), which can become
-- growthos_app and nobody else; growthos_worker, which can also become the relay and the queue's owner. The processes
-- connect with `-c role=…`, and no statement gets them further than these grants: forced row level security and missing
-- rights hold for them, and none of these roles may bypass it. Passwords not given are the owner's.

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['growthos_owner', 'growthos_web', 'growthos_worker', 'growthos_app', 'growthos_relay', 'growthos_jobs'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
      EXECUTE format('CREATE ROLE %I', name);
    END IF;
  END LOOP;
END $$;

-- CREATEDB: tests clone template databases, and Prisma compares migrations in a throw-away one.
ALTER ROLE growthos_owner LOGIN CREATEDB NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOREPLICATION;
ALTER ROLE growthos_web LOGIN NOCREATEDB NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOREPLICATION;
ALTER ROLE growthos_worker LOGIN NOCREATEDB NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOREPLICATION;
ALTER ROLE growthos_app NOLOGIN NOCREATEDB NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOREPLICATION;
ALTER ROLE growthos_relay NOLOGIN NOCREATEDB NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOREPLICATION;
ALTER ROLE growthos_jobs NOLOGIN NOCREATEDB NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOREPLICATION;

-- The passwords come from the session's settings, so they never stand in a file.
DO $$
DECLARE
  owner_password text := nullif(current_setting('growthos.owner_password', true), '');
  web_password text := coalesce(nullif(current_setting('growthos.web_password', true), ''), owner_password);
  worker_password text := coalesce(nullif(current_setting('growthos.worker_password', true), ''), owner_password);
BEGIN
  IF owner_password IS NOT NULL THEN EXECUTE format('ALTER ROLE growthos_owner PASSWORD %L', owner_password); END IF;
  IF web_password IS NOT NULL THEN EXECUTE format('ALTER ROLE growthos_web PASSWORD %L', web_password); END IF;
  IF worker_password IS NOT NULL THEN EXECUTE format('ALTER ROLE growthos_worker PASSWORD %L', worker_password); END IF;
END $$;

-- The owner may become each of them, and gets neither their rights nor their policies without doing so.
GRANT growthos_app, growthos_relay, growthos_jobs TO growthos_owner WITH INHERIT FALSE, SET TRUE;
GRANT growthos_app TO growthos_web WITH INHERIT FALSE, SET TRUE;
GRANT growthos_app, growthos_relay, growthos_jobs TO growthos_worker WITH INHERIT FALSE, SET TRUE;
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
