import { expect, test } from 'vitest';
import { ownerSql } from '@/tests/support/db';

// DAT-5. Keys that count rows in the bin too, each with its reason; every other key of a table with a bin is partial.
const NEVER_AGAIN: Record<string, string> = {
  certificates_number_key: 'a number that was given stands for one certificate for ever',
  files_storage_key_key: 'two objects of a store never share a name, whatever became of the rows',
  identity_tokens_token_hash_key: 'a link is good once',
  lookup_types_platform_code_key: 'a code means one thing, also on old rows',
  lookup_types_school_code_key: 'a code means one thing, also on old rows',
  lookups_platform_code_key: 'a code means one thing, also on old rows',
  lookups_school_code_key: 'a code means one thing, also on old rows',
  mail_messages_organization_id_dedupe_key_key: 'what was sent is not sent again',
  notifications_organization_id_person_id_dedupe_key_key: 'what was told is not told again after the list was cleared',
  organizations_slug_key: 'an address of a school is not given to another while it can come back',
  quiz_attempts_organization_id_person_id_quiz_id_number_key: 'the third attempt stays the third',
  student_documents_organization_id_file_id_key: 'a file is one document, in the bin and out of it',
  roles_code_key: 'the rights of a code are the platform’s; a role that left comes back by the same row',
};
// What a person has done is kept whatever becomes of their place (L18): it is taken up again, so never put in the bin.
const KEPT_FOR_LIFE: Record<string, string> = {
  attempt_answers_organization_id_attempt_id_question_id_key: 'goes with its attempt',
  item_completions_organization_id_person_id_content_item_id_key: 'proof',
  lesson_progress_organization_id_person_id_lesson_id_key: 'what the proofs add up to',
  lesson_unlocks_organization_id_person_id_lesson_id_key: 'what was open stays open',
  video_progress_organization_id_person_id_content_item_id_key: 'the second somebody comes back to',
};
// Tables without a bin: what is taken away leaves by DELETE, with its row in the trail, or never leaves.
const NO_BIN: Record<string, string> = {
  audit_entries: 'the trail',
  audit_seals: 'the trail',
  certificate_downloads: 'happened once',
  course_instructors: 'a link of two rows: taken away and made again, the trail keeps both',
  course_slugs: 'an address that was public leads on for ever',
  file_links: 'a link of two rows: where a file is used; those of sent work stay',
  file_renditions: 'made of a file, goes with it and can be made again',
  idempotency_keys: 'lives for a day',
  job_effects: 'happened once',
  job_runs: 'tidied by age',
  lesson_views: 'happened once',
  mail_suppressions: 'stands until it is lifted',
  outbox_events: 'tidied by age',
  person_roles: 'a link of two rows: granted and taken, the trail keeps both',
  process_heartbeats: 'which processes are alive',
  rate_limits: 'a counter with its window',
  role_permissions: 'a link of two rows: granted and taken, the trail keeps both',
  schedule_runs: 'tidied by age',
  submission_reviews: 'a decision, never edited or removed',
  submission_versions: 'what was sent, never edited or removed',
  webhook_events: 'what a vendor told, once',
};

test('keys of tables with a bin count living rows only, or stand here with their reason', async () => {
  const rows = await ownerSql<{ name: string }>`
    select i.relname as name from pg_index x
    join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
    where t.relnamespace = 'public'::regnamespace and x.indisunique and not x.indisprimary
      and exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'deleted_at' and not a.attisdropped)
      and coalesce(pg_get_expr(x.indpred, t.oid), '') not like '%deleted_at IS NULL%'
      and array(select a.attname::text from unnest(x.indkey::int2[]) with ordinality k(n, o)
        join pg_attribute a on a.attrelid = t.oid and a.attnum = k.n order by k.o) not in (array['uuid'], array['organization_id', 'id'])`;
  const one_default = 'organizations_one_default'; // no identity: at most one answers for unknown hosts
  expect(
    rows
      .map((row) => row.name)
      .filter((name) => name !== one_default)
      .sort(),
  ).toEqual([...Object.keys(NEVER_AGAIN), ...Object.keys(KEPT_FOR_LIFE)].sort());
});

test('every table has a bin, or stands here with its reason', async () => {
  const rows = await ownerSql<{ name: string }>`
    select t.tablename as name from pg_tables t where t.schemaname = 'public' and t.tablename <> '_prisma_migrations'
      and not exists (select from information_schema.columns c
        where c.table_schema = 'public' and c.table_name = t.tablename and c.column_name = 'deleted_at')`;
  expect(rows.map((row) => row.name).sort()).toEqual(Object.keys(NO_BIN).sort());
});

test('nothing puts into the bin what is kept for life', async () => {
  const rows = await ownerSql<{ name: string }>`
    select i.tablename as name from pg_indexes i where i.indexname = any (${Object.keys(KEPT_FOR_LIFE)})`;
  for (const { name } of rows) {
    const [bin] = await ownerSql<{ refuses: boolean }>`
      select exists (select from pg_constraint c where c.conrelid = ('public.' || ${name}::text)::regclass
        and c.contype = 'c' and pg_get_constraintdef(c.oid) like '%deleted_at IS NULL%') as refuses`;
    expect(bin?.refuses, name).toBe(true);
  }
});
