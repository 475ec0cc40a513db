import { z } from 'zod';
import { holders } from '@/server/core/operations';
import { query } from '@/server/core/query';
import { canManageRole, ROLE_CODES } from '@/server/domains/identity/permissions';
import type { Names, NewPersonOptionsDto } from '../dto';

type Course = NewPersonOptionsDto['courses'][number];

/** Roles the reader may give, published courses (private ones too) with what each opens, and who may mentor. */
export const getNewPersonOptions = query(
  'admin.get-new-person-options',
  { access: holders('people.create'), input: z.strictObject({}) },
  async (ctx): Promise<NewPersonOptionsDto> => {
    const roles = ROLE_CODES.filter((role) => canManageRole([...ctx.actor.roles], role));
    if (!roles.includes('student')) return { roles, courses: [], mentors: [] };
    const [courses, mentors] = await Promise.all([
      ctx.sql<Omit<Course, 'isPrivate'> & { is_private: boolean }>`
        select c.uuid, jsonb_build_object('en', c.translations->'en'->>'title', 'ar', c.translations->'ar'->>'title') as title,
          c.visibility = 'private' as is_private, (select count(*)::int from lessons l where l.course_id = c.id) as lessons,
          (select jsonb_build_object('en', l.translations->'en'->>'title', 'ar', l.translations->'ar'->>'title') from lessons l
            where l.course_id = c.id and l.opening = 'enrolment' order by l.position limit 1) as opens
        from courses c where c.status = 'published' order by c.id desc limit 500`,
      ctx.sql<{ uuid: string; name: Names; email: string }>`
        select p.uuid, jsonb_build_object('en', p.name_en, 'ar', p.name_ar) as name, p.email from people p
        where p.status = 'active' and exists (select from person_roles pr join roles r on r.id = pr.role_id where pr.person_id = p.id and r.code = 'mentor')
        order by coalesce(p.name_en, p.name_ar, p.email) limit 500`,
    ]);
    return {
      roles,
      courses: courses.map(({ is_private: isPrivate, ...course }) => ({ ...course, isPrivate })),
      mentors,
    };
  },
);
