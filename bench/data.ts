import pg from 'pg';

/** The scale of the benchmark; printed with every report. */
export const SCALE = { courses: 20, lessonsPerCourse: 50, learners: 2_000, enrolmentsPerLearner: 10, lessonsDone: 20 };

/** Loads the data as superuser with triggers off (the rows themselves are the same), then analyses. Does nothing when already there. */
export async function loadData(superUrl: string): Promise<void> {
  const db = new pg.Client({ connectionString: superUrl });
  await db.connect();
  try {
    const { rows } = await db.query("select count(*)::int as n from organizations where slug = 'bench'");
    if (rows[0].n > 0) return;
    await db.query('begin; set local session_replication_role = replica');
    const { courses, lessonsPerCourse, learners, enrolmentsPerLearner, lessonsDone } = SCALE;
    const text = (title: string) =>
      `jsonb_build_object('en', jsonb_build_object('title', ${title}, 'tagline', 'A course of the benchmark.', 'summary', 'What the benchmark measures, lesson by lesson, in both languages of the product.', 'description', '[]'::jsonb, 'outcomes', '["Measure first"]'::jsonb, 'questions', '[]'::jsonb), 'ar', jsonb_build_object('title', ${title}, 'tagline', 'دورة للقياس.', 'summary', 'ما يقيسه هذا الاختبار درسًا بعد درس بلغتَي المنتج كلتيهما من دون استثناء.', 'description', '[]'::jsonb, 'outcomes', '["القياس أولًا"]'::jsonb, 'questions', '[]'::jsonb))`;
    await db.query(`
      insert into organizations (slug, name, is_default, certificate_prefix) values ('bench', '{"en":"Bench","ar":"القياس"}', true, 'BNC');
      insert into organization_hosts (organization_id, hostname, is_primary) select id, 'localhost', true from organizations;
      insert into people (organization_id, email, email_verified_at, name_en, name_ar, is_public, timezone)
        select o.id, 'p' || n || '@bench.example', now(), 'Person ' || n, 'شخص ' || n, n <= 10, 'Asia/Amman' from organizations o, generate_series(1, ${learners + 10}) n;
      insert into person_roles (organization_id, person_id, role_id)
        select p.organization_id, p.id, r.id from people p join roles r on r.code = case when p.id % ${learners + 10} between 1 and 5 then 'instructor' when p.id % ${learners + 10} between 6 and 10 then 'mentor' else 'student' end;
      insert into student_profiles (organization_id, person_id) select organization_id, id from people where not is_public;
      insert into courses (organization_id, slug, status, visibility, translations, price_minor, published_at)
        select o.id, 'course-' || n, 'published', 'public', ${text("'Course ' || n")}, case when n % 2 = 0 then 0 else 24000 end, now() from organizations o, generate_series(1, ${courses}) n;
      insert into course_instructors (organization_id, course_id, person_id) select c.organization_id, c.id, (select min(id) from people) from courses c;
      insert into sections (organization_id, course_id, position, translations)
        select c.organization_id, c.id, n, jsonb_build_object('en', jsonb_build_object('title', 'Part ' || n), 'ar', jsonb_build_object('title', 'القسم ' || n)) from courses c, generate_series(1, 5) n;
      insert into lessons (organization_id, course_id, section_id, slug, position, translations, minutes, opening, is_preview)
        select s.organization_id, s.course_id, s.id, 'lesson-' || ((s.position - 1) * ${lessonsPerCourse / 5} + n), (s.position - 1) * ${lessonsPerCourse / 5} + n,
          jsonb_build_object('en', jsonb_build_object('title', 'Lesson ' || n, 'summary', 'Short.'), 'ar', jsonb_build_object('title', 'الدرس ' || n, 'summary', 'قصير.')),
          4 + n, case when s.position = 1 and n = 1 then 'enrolment' else 'previous_completed' end::lesson_opening, s.position = 1 and n <= 3
        from sections s, generate_series(1, ${lessonsPerCourse / 5}) n;
      insert into content_items (organization_id, lesson_id, kind, position, translations)
        select l.organization_id, l.id, k.kind::content_kind, k.at, jsonb_build_object('en', jsonb_build_object('title', 'Item', 'body', '[{"type":"paragraph","text":"A paragraph of the benchmark with **strong** words."},{"type":"list","items":["one","two","three"]}]'::jsonb), 'ar', jsonb_build_object('title', 'عنصر', 'body', '[{"type":"paragraph","text":"فقرة من فقرات القياس."}]'::jsonb))
        from lessons l, (values ('video', 1), ('text', 2)) k(kind, at);
      insert into files (organization_id, purpose, state, original_name, declared_mime_type, mime_type, size_bytes, received_bytes, storage_key, is_temporary)
        select id, 'video', 'ready', 'v.mp4', 'video/mp4', 'video/mp4', 1000, 1000, 'bench/v.mp4', false from organizations;
      insert into video_tracks (organization_id, content_item_id, locale, duration_seconds, file_id)
        select ci.organization_id, ci.id, l.locale, 300, (select min(id) from files) from content_items ci, (values ('en'), ('ar')) l(locale) where ci.kind = 'video';
    `);
    await db.query(`
      insert into entitlements (organization_id, person_id, course_id, source)
        select p.organization_id, p.id, c.id, 'grant' from people p, courses c where not p.is_public and (c.id + p.id) % ${courses} < ${enrolmentsPerLearner};
      insert into enrolments (organization_id, person_id, course_id, type, entitlement_id, last_active_at) select organization_id, person_id, course_id, 'grant', id, now() from entitlements;
      insert into lesson_unlocks (organization_id, person_id, lesson_id, source)
        select e.organization_id, e.person_id, l.id, 'previous_completed' from enrolments e join lessons l on l.course_id = e.course_id and l.position <= ${lessonsDone + 1};
      insert into lesson_progress (organization_id, person_id, course_id, lesson_id, completed_at)
        select e.organization_id, e.person_id, e.course_id, l.id, now() from enrolments e join lessons l on l.course_id = e.course_id and l.position <= ${lessonsDone};
      insert into notifications (organization_id, person_id, type, dedupe_key) select p.organization_id, p.id, 'lesson_unlocked', 'n' || n from people p, generate_series(1, 10) n where not p.is_public;
      insert into sessions (organization_id, person_id, expires_at) select organization_id, id, now() + interval '30 days' from people where not is_public order by id limit 32;
    `);
    await db.query('commit');
    await db.query('vacuum analyze');
  } finally {
    await db.end();
  }
}
