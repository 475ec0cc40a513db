#!/usr/bin/env node
// JSON-RPC stand-in for Prisma's native schema-engine: same stdio protocol, engine = @prisma/schema-engine-wasm over `pg`.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import readline from 'node:readline';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

const argv = process.argv.slice(2);
if (argv.includes('--version')) {
  console.log('schema-engine-cli 7.10.0-wasm');
  process.exit(0);
}
const ds = JSON.parse(argv[argv.indexOf('--datasource') + 1] ?? '{}');
const url = new URL(ds.url);
const dbName = decodeURIComponent(url.pathname.slice(1));
/** The same connection string (TLS settings included) with another database in it. */
const cfg = (database = dbName) => {
  const target = new URL(url);
  target.pathname = `/${encodeURIComponent(database)}`;
  return { max: 1, connectionString: target.href };
};
const fail = (message, code) => {
  // the CLI drops the first stderr line and parses the rest as JSON logs
  fs.writeSync(
    2,
    '{"level":"INFO","target":"shim","fields":{"message":""}}\n' +
      JSON.stringify({
        level: 'ERROR',
        timestamp: new Date().toISOString(),
        target: 'schema_engine::logger',
        fields: { message, is_panic: false, error_code: code },
      }),
  );
  process.exit(1);
};
if (argv.includes('cli')) {
  const verb = argv.at(-1);
  try {
    const c = new pg.Client(cfg(verb === 'can-connect-to-database' ? dbName : 'postgres'));
    await c.connect();
    if (verb === 'create-database') await c.query(`create database ${pg.escapeIdentifier(dbName)}`);
    if (verb === 'drop-database') await c.query(`drop database if exists ${pg.escapeIdentifier(dbName)} with (force)`);
    await c.end();
    process.exit(0);
  } catch (e) {
    fail(e.message, e.code === '3D000' ? 'P1003' : 'P1001');
  }
}
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  message: '',
  set_message(m) {
    this.message = m;
  },
};
process.on('uncaughtException', (e) => fail(globalThis.PRISMA_WASM_PANIC_REGISTRY.message || e.stack));
const wasm = createRequire(import.meta.url)
  .resolve('@prisma/schema-engine-wasm')
  .replace('schema_engine.js', 'schema_engine_bg.wasm');
const { instance } = await WebAssembly.instantiate(fs.readFileSync(wasm), { './schema_engine_bg.js': glue });
glue.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

const fixed = new WeakSet();
function fix(adapter) {
  const proto = Object.getPrototypeOf(Object.getPrototypeOf(adapter));
  if (!fixed.has(proto)) {
    // "char" (oid 18): adapter-pg has no mapping, the engine expects ColumnType.Character = 6
    fixed.add(proto);
    const { performIO, queryRaw } = proto;
    proto.performIO = async function (q) {
      const r = await performIO.call(this, q);
      this.chars = [];
      r.fields?.forEach((f, i) => {
        if (f.dataTypeID === 18) {
          f.dataTypeID = 25;
          this.chars.push(i);
        }
      });
      return r;
    };
    proto.queryRaw = async function (q) {
      const r = await queryRaw.call(this, q);
      for (const i of this.chars ?? []) r.columnTypes[i] = 6;
      return r;
    };
  }
  // adapter-pg splits scripts on ";" (breaks DO $$ … $$ and functions): send the script whole
  adapter.executeScript = async (sql) => {
    try {
      await adapter.client.query(sql);
    } catch (e) {
      adapter.onError(e);
    }
  };
  return adapter;
}
const shadows = new Set();
class Factory extends PrismaPg {
  async connect() {
    return fix(await super.connect());
  }
  async connectToShadowDb() {
    // the stock one lets connectionString win over `database`, so it would write to the MAIN database
    const name = `prisma_shadow_${process.pid}_${Date.now()}`;
    const admin = new pg.Client(cfg());
    await admin.connect();
    admin.on('error', () => {});
    await admin.query(`create database "${name}"`);
    const adapter = fix(await new PrismaPg(new pg.Pool(cfg(name)), { disposeExternalPool: true }).connect());
    const drop = async () => {
      if (shadows.delete(drop)) {
        await admin.query(`drop database if exists "${name}" with (force)`);
        await admin.end();
      }
    };
    shadows.add(drop);
    const dispose = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      await dispose().catch(() => {});
      await drop().catch(() => {});
    };
    return adapter;
  }
}
const at = argv.indexOf('--datamodels');
const files = at < 0 ? [] : argv.slice(at + 1).filter((f) => f.endsWith('.prisma'));
const engine = await glue.SchemaEngine.new(
  { datamodels: files.length ? files.map((f) => [f, fs.readFileSync(f, 'utf8')]) : undefined },
  () => {},
  bindMigrationAwareSqlAdapterFactory(new Factory(cfg())),
);
const send = (o) => fs.writeSync(1, `${JSON.stringify({ jsonrpc: '2.0', ...o })}\n`);
for await (const line of readline.createInterface({ input: process.stdin })) {
  const { id, method, params } = JSON.parse(line || '{}');
  if (!method) continue;
  try {
    const r = await (method === 'getDatabaseVersion' ? engine.version(params) : engine[method](params));
    for (const drop of [...shadows]) await drop().catch(() => {});
    if (method === 'diff' && r?.stdout) send({ id: 90000 + id, method: 'print', params: { content: r.stdout } });
    send({ id, result: r ?? null });
  } catch (e) {
    send({
      id,
      error: {
        code: 4466,
        message: e.message,
        data: { is_panic: false, message: e.message, meta: e.meta ?? {}, error_code: e.code ?? null, backtrace: null },
      },
    });
  }
}
process.exit(0);
