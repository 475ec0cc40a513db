import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { PERMISSION_CODES, PERMISSIONS, type Permission, SYSTEM_ROLES } from '@/server/domains/identity/permissions';
import { LOOKUP_CATALOGUE } from '@/server/domains/lookups/catalogue';

const catalogue: Record<string, Permission> = PERMISSIONS;

const roles = SYSTEM_ROLES.map(({ code, name }) => ({ code, name }));

const rolePermissions = SYSTEM_ROLES.flatMap((role) =>
  PERMISSION_CODES.filter((code) => role.permissions.includes(code)).map((permission) => ({
    role: role.code,
    permission,
    reach: catalogue[permission]?.grants[role.code],
  })),
);

const lookupTypes = LOOKUP_CATALOGUE.map((type) => {
  const preset = type.values.find((value) => value.isDefault)?.code;
  return {
    code: type.code,
    name: type.name,
    parent: type.parent ?? null,
    is_locked: type.locked,
    metadata: { ...type.metadata, ...(preset ? { default: preset } : {}) },
  };
});

const lookups = LOOKUP_CATALOGUE.flatMap((type) =>
  type.values.map((value) => ({
    type: type.code,
    code: value.code,
    name_en: value.name.en,
    name_ar: value.name.ar,
    sort_order: value.sortOrder,
    is_locked: type.locked,
    timezone: typeof value.metadata?.iana === 'string' ? value.metadata.iana : null,
    metadata: value.metadata ?? {},
    parent: value.parent ?? null,
    parent_type: value.parent ? (type.parent ?? type.code) : null,
  })),
);

// Each statement changes only what differs, so that a start with nothing new writes nothing.
const STATEMENTS: [text: string, rows: unknown[]][] = [
  [
    `insert into roles (code, name, is_system)
     select code, name, true from jsonb_to_recordset($1) as x(code text, name jsonb)
     on conflict (code) do update set name = excluded.name, is_system = true, deleted_at = null
     where (roles.name, roles.is_system, roles.deleted_at) is distinct from (excluded.name, true, null)`,
    roles,
  ],
  [
    `delete from role_permissions rp using roles r where r.id = rp.role_id and r.organization_id is null and r.is_system
     and not exists (select from jsonb_to_recordset($1) as x(role text, permission text) where x.role = r.code and x.permission = rp.permission)`,
    rolePermissions,
  ],
  [
    `insert into role_permissions (role_id, permission, reach)
     select r.id, x.permission, x.reach from jsonb_to_recordset($1) as x(role text, permission text, reach text)
     join roles r on r.code = x.role and r.organization_id is null
     on conflict (role_id, permission) do update set reach = excluded.reach where role_permissions.reach <> excluded.reach`,
    rolePermissions,
  ],
  [
    `insert into lookup_types (code, name, is_locked, metadata)
     select code, name, is_locked, metadata from jsonb_to_recordset($1) as x(code text, name jsonb, is_locked boolean, metadata jsonb)
     on conflict (code) where organization_id is null do update set name = excluded.name, is_locked = excluded.is_locked, metadata = excluded.metadata
     where (lookup_types.name, lookup_types.is_locked, lookup_types.metadata) is distinct from (excluded.name, excluded.is_locked, excluded.metadata)`,
    lookupTypes,
  ],
  [
    `update lookup_types t set parent_id = p.id from jsonb_to_recordset($1) as x(code text, parent text) left join lookup_types p on p.code = x.parent and p.organization_id is null
     where t.code = x.code and t.organization_id is null and t.parent_id is distinct from p.id`,
    lookupTypes,
  ],
  [
    `insert into lookups (type_id, code, name_en, name_ar, sort_order, display_order, is_locked, timezone, metadata)
     select t.id, x.code, x.name_en, x.name_ar, x.sort_order, x.sort_order, x.is_locked, x.timezone, x.metadata
     from jsonb_to_recordset($1) as x(type text, code text, name_en text, name_ar text, sort_order int, is_locked boolean, timezone text, metadata jsonb)
     join lookup_types t on t.code = x.type and t.organization_id is null
     on conflict (type_id, code) where organization_id is null do update set name_en = excluded.name_en, name_ar = excluded.name_ar, sort_order = excluded.sort_order,
       display_order = excluded.display_order, is_locked = excluded.is_locked, timezone = excluded.timezone, metadata = excluded.metadata
     where (lookups.name_en, lookups.name_ar, lookups.sort_order, lookups.display_order, lookups.is_locked, lookups.timezone, lookups.metadata)
       is distinct from (excluded.name_en, excluded.name_ar, excluded.sort_order, excluded.display_order, excluded.is_locked, excluded.timezone, excluded.metadata)`,
    lookups,
  ],
  [
    `update lookups l set parent_id = p.id
     from jsonb_to_recordset($1) as x(type text, code text, parent text, parent_type text)
     join lookup_types t on t.code = x.type and t.organization_id is null
     left join lookup_types pt on pt.code = x.parent_type and pt.organization_id is null
     left join lookups p on p.type_id = pt.id and p.code = x.parent and p.organization_id is null
     where l.organization_id is null and l.type_id = t.id and l.code = x.code and l.parent_id is distinct from p.id`,
    lookups,
  ],
];

/**
 * Makes the system roles, their permissions and the vocabularies of a database equal to the code's catalogue. Needs the
 * owner's connection; changes nothing when nothing differs. Resolves to the number of rows written.
 */
export async function syncReferenceData(client: pg.ClientBase): Promise<number> {
  let written = 0;
  await client.query('begin');
  try {
    // Two starts at once write one after the other.
    await client.query("select pg_advisory_xact_lock(hashtext('growthos.reference-data'))");
    for (const [text, rows] of STATEMENTS) {
      written += (await client.query(text, [JSON.stringify(rows)])).rowCount ?? 0;
    }
    await client.query('commit');
  } catch (e) {
    await client.query('rollback');
    throw e;
  }
  return written;
}

async function main(): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const written = await syncReferenceData(client);
    console.log(written === 0 ? 'Reference data is up to date' : `Reference data: ${written} rows written`);
  } finally {
    await client.end();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
