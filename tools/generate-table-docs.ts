import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.join(import.meta.dirname, '..');

type Field = { name: string; column: string; type: string; optional: boolean; list: boolean; note: string };
/** A foreign key: its columns, the table it points to and what happens when the row there is deleted. */
type Relation = { columns: string[]; target: string; onDelete: string };
type Model = {
  name: string;
  table: string;
  area: string;
  about: string;
  fields: Field[];
  uniques: string[];
  relations: Relation[];
};

const AREAS: Record<string, string> = {
  organizations: 'Schools',
  identity: 'People and access',
  lookups: 'Vocabularies',
  media: 'Files',
  catalog: 'Courses and their content',
  learning: 'Progress',
  assessment: 'Quizzes and assignments',
  mentorship: 'Mentoring',
  certificates: 'Certificates',
  engagement: 'Notifications',
  cms: 'Public site',
  core: 'Trail, events, jobs, mail',
};

const TYPES: Record<string, string> = {
  BigInt: 'bigint',
  Int: 'integer',
  Float: 'double precision',
  String: 'text',
  Boolean: 'boolean',
  Json: 'jsonb',
  DateTime: 'timestamptz',
};

function fieldOf(line: string): Field | undefined {
  const match = /^\s+(\w+)\s+(\w+)(\("[^"]*"\))?(\[\])?(\?)?(.*)$/.exec(line);
  if (!match) return;
  const [, name = '', kind = '', argument, list, optional, rest = ''] = match;
  if (/@relation|^[A-Z]/.test(rest.trim()) || (!TYPES[kind] && kind !== 'Unsupported' && /\[\]|@relation/.test(line)))
    return;
  const note = /\/\/\/\s*(.*)$/.exec(rest)?.[1] ?? '';
  const column = /@map\("(\w+)"\)/.exec(rest)?.[1] ?? name;
  const native = /@db\.(Uuid|Date)\b/.exec(rest)?.[1]?.toLowerCase();
  const type = native ?? (kind === 'Unsupported' ? (argument ?? '').slice(2, -2) : (TYPES[kind] ?? kind));
  return { name, column, type, optional: Boolean(optional), list: Boolean(list), note };
}

/** The models of prisma/schema, in the order of the files. */
export function readModels(): Model[] {
  const models: Model[] = [];
  for (const file of fs.readdirSync(path.join(root, 'prisma/schema')).sort()) {
    const text = fs.readFileSync(path.join(root, 'prisma/schema', file), 'utf8');
    for (const block of text.matchAll(/((?:^\/\/\/.*\n)*)^model (\w+) \{\n([\s\S]*?)^\}/gm)) {
      const [, words = '', name = '', body = ''] = block;
      const names = new Set([...text.matchAll(/^model (\w+)/gm)].map((m) => m[1]));
      models.push({
        name,
        table: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? name,
        area: AREAS[file.replace('.prisma', '')] ?? file,
        about: words
          .replace(/^\/\/\/\s?/gm, '')
          .trim()
          .replace(/\n/g, ' '),
        fields: body
          .split('\n')
          .flatMap((line) => (names.has(line.trim().split(/\s+/)[1]?.replace(/\W/g, '')) ? [] : (fieldOf(line) ?? []))),
        uniques: [...body.matchAll(/@@unique\(\[([^\]]+)\]/g)].map((m) => m[1] ?? ''),
        relations: relationsOf(body),
      });
    }
  }
  const all = new Set(models.map((model) => model.name));
  for (const model of models) {
    model.fields = model.fields.filter((field) => !all.has(field.type));
    for (const relation of model.relations)
      relation.target = models.find((one) => one.name === relation.target)?.table ?? relation.target;
  }
  return models;
}

function relationsOf(body: string): Relation[] {
  const columnOf = (field: string) => new RegExp(`^\\s+${field}\\s.*@map\\("(\\w+)"\\)`, 'm').exec(body)?.[1] ?? field;
  const lines = body.matchAll(/^\s+\w+\s+(\w+)\??\s+@relation\([^)]*fields: \[([^\]]+)\][^)]*onDelete: (\w+)/gm);
  return [...lines].map(([, target = '', fields = '', onDelete = '']) => ({
    columns: fields.split(/,\s*/).map(columnOf),
    target,
    onDelete,
  }));
}

const COMMON = new Set(['id', 'uuid', 'organization_id', 'created_at', 'updated_at', 'deleted_at', 'is_deleted']);
const cell = (text: string) => text.replace(/\|/g, '\\|');

/** docs/database-tables.md */
export function tablesReference(models = readModels()): string {
  const lines = [
    '# Tables',
    '',
    'Generated from `prisma/schema` by `npx tsx tools/generate-table-docs.ts`; a test fails when it is stale.',
    '',
    'Every table has `id` (bigint, never leaves the server), `uuid` (version 7, unique) and `created_at`; entities also have',
    '`updated_at`, `deleted_at` and `is_deleted` (generated). Tables of a school have `organization_id` and forced row level',
    'security. These columns are not repeated below, nor that `organization_id` refers to `organizations` (Restrict). A row that',
    'others refer to is never deleted under them: Restrict everywhere means that whoever deletes says what becomes of them.',
  ];
  for (const area of Object.values(AREAS)) {
    const here = models.filter((model) => model.area === area);
    if (here.length === 0) continue;
    lines.push('', `## ${area}`);
    for (const model of here) {
      lines.push('', `### ${model.table}`, '');
      if (model.about) lines.push(model.about, '');
      if (!model.fields.some((field) => field.column === 'organization_id')) lines.push('Belongs to no school.', '');
      lines.push('| column | type | may be empty | |', '|---|---|---|---|');
      for (const field of model.fields.filter((one) => !COMMON.has(one.column))) {
        const type = field.list ? `${field.type}[]` : field.type;
        lines.push(`| ${field.column} | ${type} | ${field.optional ? 'yes' : ''} | ${cell(field.note)} |`);
      }
      const relations = model.relations.filter((one) => one.columns.join() !== 'organization_id');
      if (relations.length > 0) lines.push('', '| refers by | to | on delete |', '|---|---|---|');
      for (const { columns, target, onDelete } of relations)
        lines.push(`| ${columns.filter((one) => one !== 'organization_id').join(', ')} | ${target} | ${onDelete} |`);
    }
  }
  lines.push('', `${models.length} tables.`);
  return `${lines.join('\n')}\n`;
}

type Wanted = { table: string; area: string; stands: string[]; how: string };

/** Every table the requirement names, and where its content lives. An empty `stands` belongs to a domain that is not built yet. */
export const REQUIREMENT_TABLES: Wanted[] = [
  {
    table: 'users',
    area: 'User management',
    stands: ['people', 'sessions'],
    how: 'a person of one school; sign-ins beside it',
  },
  {
    table: 'students',
    area: 'User management',
    stands: ['people', 'student_profiles'],
    how: 'a person with the role student',
  },
  {
    table: 'student_details',
    area: 'User management',
    stands: ['student_profiles'],
    how: '`details` and the named columns',
  },
  {
    table: 'user_roles',
    area: 'User management',
    stands: ['roles', 'role_permissions', 'person_roles'],
    how: 'roles and permissions as data',
  },
  {
    table: 'available_lessons',
    area: 'Learning',
    stands: ['courses', 'sections', 'lessons', 'content_items'],
    how: 'the structure of a course',
  },
  {
    table: 'lesson_recordings',
    area: 'Learning',
    stands: ['video_tracks', 'files'],
    how: 'one video per language, with captions and chapters',
  },
  {
    table: 'student_recordings',
    area: 'Learning',
    stands: ['video_progress', 'lesson_progress', 'item_completions'],
    how: 'what was watched and done',
  },
  {
    table: 'sequential_unlocks',
    area: 'Learning',
    stands: ['lesson_unlocks'],
    how: 'a row per person and open lesson, with its reason',
  },
  { table: 'invoices', area: 'Finance', stands: [], how: 'commerce' },
  { table: 'installment_plans', area: 'Finance', stands: [], how: 'commerce' },
  { table: 'shopify_metrics', area: 'Finance', stands: [], how: 'connectors' },
  {
    table: 'notifications',
    area: 'Communication',
    stands: ['notifications', 'mail_messages'],
    how: 'inside the app, and by mail',
  },
  { table: 'support_tickets', area: 'Communication', stands: [], how: 'support' },
  {
    table: 'milestone_celebration',
    area: 'Communication',
    stands: ['certificates', 'notifications'],
    how: 'what was reached, and its notice',
  },
  {
    table: 'admin_logs',
    area: 'Analytics',
    stands: ['audit_entries', 'audit_seals'],
    how: 'the trail, sealed in a chain',
  },
  {
    table: 'student_performance',
    area: 'Analytics',
    stands: ['quiz_attempts', 'submission_reviews', 'enrolments'],
    how: 'results and progress, computed when read',
  },
  { table: 'meta_ads_metrics', area: 'Analytics', stands: [], how: 'connectors' },
];

/** Every column the requirement names (its sections 3.12, 3.14 and 6), and what it is called here; `*` is every entity. */
export const REQUIREMENT_COLUMNS: { column: string; stands: string[]; how: string }[] = [
  { column: 'id', stands: ['*.id'], how: 'generated, never leaves the server' },
  { column: 'uuid', stands: ['*.uuid'], how: 'version 7' },
  { column: 'createdAt', stands: ['*.created_at'], how: '' },
  { column: 'updatedAt', stands: ['people.updated_at', 'courses.updated_at'], how: 'on every entity that changes' },
  { column: 'deletedAt', stands: ['people.deleted_at', 'courses.deleted_at'], how: 'on every entity with a bin' },
  { column: 'isDeleted', stands: ['people.is_deleted', 'courses.is_deleted'], how: 'generated from `deleted_at`' },
  { column: 'published_at', stands: ['courses.published_at'], how: 'set once' },
  {
    column: 'completed_at',
    stands: ['enrolments.completed_at', 'lesson_progress.completed_at', 'item_completions.completed_at'],
    how: 'set once',
  },
  { column: 'registered_at', stands: ['people.created_at', 'enrolments.enrolled_at'], how: 'the account; the place' },
  { column: 'applied_at', stands: [], how: 'careers' },
  { column: 'userId', stands: ['enrolments.person_id', 'submissions.person_id'], how: 'a person of one school' },
  { column: 'course_id', stands: ['enrolments.course_id', 'lessons.course_id'], how: '' },
  { column: 'job_id', stands: [], how: 'careers' },
  { column: 'parent_id', stands: ['lookups.parent_id', 'lookup_types.parent_id'], how: 'without loops' },
  {
    column: 'metadata',
    stands: ['lookups.metadata', 'lookup_types.metadata', 'courses.metadata', 'files.metadata'],
    how: 'an object',
  },
  { column: 'code', stands: ['lookups.code', 'lookup_types.code'], how: 'never changes' },
  { column: 'name_en', stands: ['lookups.name_en', 'people.name_en'], how: '' },
  { column: 'name_ar', stands: ['lookups.name_ar', 'people.name_ar'], how: '' },
  {
    column: 'timezone',
    stands: ['lookups.timezone', 'people.timezone', 'organizations.timezone'],
    how: 'an IANA name',
  },
  { column: 'sort_order', stands: ['lookups.sort_order'], how: '' },
  { column: 'display_order', stands: ['lookups.display_order'], how: '' },
  { column: 'isActive', stands: ['lookups.is_active'], how: '' },
  { column: 'seo', stands: ['courses.seo', 'organizations.seo'], how: '{en, ar}' },
  { column: 'is_temporary', stands: ['files.is_temporary'], how: '' },
  { column: 'mediable_type', stands: ['file_links.subject_type'], how: 'where a file is used' },
  { column: 'mediable_id', stands: ['file_links.subject_id'], how: 'where a file is used' },
];

/** docs/tables-of-the-requirement.md */
export function requirementMap(models = readModels()): string {
  const lines = [
    '# The tables of the requirement',
    '',
    'Generated by `npx tsx tools/generate-table-docs.ts`; a test compares it with the schema. Each table that the',
    'requirement names, and the tables that hold its content here ([all tables](database-tables.md)).',
    '',
    '| requirement | area | here | |',
    '|---|---|---|---|',
  ];
  for (const { table, area, stands, how } of REQUIREMENT_TABLES) {
    const where =
      stands.length > 0 ? stands.map((name) => `[${name}](database-tables.md#${name})`).join(', ') : 'not built yet';
    lines.push(`| ${table} | ${area} | ${where} | ${stands.length > 0 ? how : `comes with the domain ${how}`} |`);
  }
  lines.push('', '## Its columns', '', '| requirement | here | |', '|---|---|---|');
  for (const { column, stands, how } of REQUIREMENT_COLUMNS)
    lines.push(
      stands.length > 0
        ? `| ${column} | ${stands.map((one) => `\`${one.replace('*.', 'every table: ')}\``).join(', ')} | ${how} |`
        : `| ${column} | not built yet | comes with the domain ${how} |`,
    );
  lines.push(
    '',
    `The requirement speaks of 39 tables in 8 areas; there are ${models.length} in ${new Set(models.map((m) => m.area)).size}.`,
  );
  return `${lines.join('\n')}\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  fs.writeFileSync(path.join(root, 'docs/database-tables.md'), tablesReference());
  fs.writeFileSync(path.join(root, 'docs/tables-of-the-requirement.md'), requirementMap());
}
