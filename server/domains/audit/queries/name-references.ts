import type { Ctx } from '@/server/core/context';
import type { AuditChangeDto, AuditValueDto } from '../dto';
import type { FlatChange } from '../rules/changes';

// Which table a column points to, where its name does not say so.
const PEOPLE = /^(person|learner|mentor|author|reviewer|instructor)_id$|_by_id$/;
const TABLES: Record<string, string> = {
  course_id: 'courses',
  lesson_id: 'lessons',
  last_lesson_id: 'lessons',
  section_id: 'sections',
  content_item_id: 'content_items',
  last_item_id: 'content_items',
  assignment_id: 'assignments',
  quiz_id: 'quizzes',
  question_id: 'questions',
  attempt_id: 'quiz_attempts',
  submission_id: 'submissions',
  entitlement_id: 'entitlements',
  enrolment_id: 'enrolments',
  certificate_id: 'certificates',
  role_id: 'roles',
  type_id: 'lookup_types',
  parent_id: 'lookups',
};

function tableOf(field: string): string | null {
  if (PEOPLE.test(field)) return 'people';
  if (/(^|_)file(_en|_ar)?_id$/.test(field)) return 'files';
  return TABLES[field] ?? (field.endsWith('_id') ? 'other' : null);
}

type Named = { type: string; id: bigint; uuid: string | null; en: string | null; ar: string | null };

/** Replaces database keys by the names (or public ids) of what they point to, in one statement; keys never leave the server. */
export async function nameReferences(ctx: Ctx, changes: FlatChange[]): Promise<AuditChangeDto[]> {
  const wanted = changes.flatMap((change) => {
    const type = tableOf(change.field);
    return type ? [change.old, change.new].filter(isKey).map((id) => ({ type, id: String(id) })) : [];
  });
  const named = new Map<string, Named>();
  if (wanted.length > 0) {
    const rows = await ctx.sql<Named>`
      select w.type, w.id, coalesce(p.uuid, c.uuid, l.uuid, i.uuid, r.uuid, e.entity_uuid) as uuid,
        coalesce(p.name_en, c.translations->'en'->>'title', l.translations->'en'->>'title', i.translations->'en'->>'title', r.name->>'en') as en,
        coalesce(p.name_ar, c.translations->'ar'->>'title', l.translations->'ar'->>'title', i.translations->'ar'->>'title', r.name->>'ar') as ar
      from unnest(${wanted.map((w) => w.type)}::text[], ${wanted.map((w) => w.id)}::bigint[]) as w(type, id)
      left join people p on w.type = 'people' and p.id = w.id
      left join courses c on w.type = 'courses' and c.id = w.id
      left join lessons l on w.type = 'lessons' and l.id = w.id
      left join content_items i on w.type = 'content_items' and i.id = w.id
      left join roles r on w.type = 'roles' and r.id = w.id
      left join lateral (select entity_uuid from audit_entries a where a.entity_type = w.type and a.entity_id = w.id order by a.id limit 1) e on true`;
    for (const row of rows) named.set(`${row.type}:${row.id}`, row);
  }
  return changes.map((change) => {
    const type = tableOf(change.field);
    const value = (given: unknown): AuditValueDto => (type ? reference(named, type, given) : plain(given));
    return { field: change.field, path: change.path, old: value(change.old), new: value(change.new) };
  });
}

const isKey = (value: unknown): value is number | string => typeof value === 'number' || /^\d+$/.test(String(value));

function reference(named: Map<string, Named>, type: string, given: unknown): AuditValueDto {
  if (given === null) return null;
  if (!isKey(given)) return plain(given); // masked
  const found = named.get(`${type}:${given}`);
  return { text: found?.uuid ?? '', isReference: true, ...(found ? { name: { en: found.en, ar: found.ar } } : {}) };
}

function plain(given: unknown): AuditValueDto {
  if (given === null) return null;
  return { text: typeof given === 'string' ? given : JSON.stringify(given) };
}
