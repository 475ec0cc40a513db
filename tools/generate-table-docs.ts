import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.join(import.meta.dirname, '..');

type Field = { name: string; column: string; type: string; optional: boolean; list: boolean; note: string };
type Model = { name: string; table: string; area: string; about: string; fields: Field[]; uniques: string[] };

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
      });
    }
  }
  const all = new Set(models.map((model) => model.name));
  for (const model of models) model.fields = model.fields.filter((field) => !all.has(field.type));
  return models;
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
    'security. These columns are not repeated below.',
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
