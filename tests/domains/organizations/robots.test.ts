import { beforeAll, describe, expect, it } from 'vitest';
import { getRobotsRules, getSettings, updateRobots } from '@/server/domains/organizations';
import { ownerSql } from '@/tests/support/db';
import { buildWorld, type World } from '@/tests/support/world';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
  await ownerSql`update organizations set settings = '{"tagline": {"en": "Ours"}}' where id = ${world.here.org.id}`;
});

const rulesNow = () => getRobotsRules(world.here.anonymous(), {});

describe('organizations.update-robots', () => {
  it('keeps the rules beside the other settings of this school only, and leaves a trace', async () => {
    const rules = 'User-agent: *\nDisallow: /en/courses?*sort=';
    await updateRobots(world.here.as('admin'), { rules });
    expect(await rulesNow()).toBe(rules);
    expect(await getSettings(world.here.as('admin'), {})).toMatchObject({ robots: { rules } });
    expect(await getRobotsRules(world.there.anonymous(), {})).toBe('');
    const [row] = await ownerSql<{
      tagline: string;
    }>`select settings->'tagline'->>'en' as tagline from organizations where id = ${world.here.org.id}`;
    expect(row?.tagline).toBe('Ours');
    const [trace] = await ownerSql<{ operation: string; actor_id: bigint; changes: object }>`
      select operation, actor_id, changes from audit_entries where entity_type = 'organizations' order by id desc limit 1`;
    expect(trace).toMatchObject({ operation: 'organizations.update-robots', actor_id: world.here.people.admin.id });
    expect(JSON.stringify(trace?.changes)).toContain('sort=');
  });

  it('is announced to the web processes with the commit', async () => {
    const heard: string[] = [];
    const { listen } = await import('@/server/core/listen');
    const ear = await listen(['revalidate'], { onMessage: (payload) => heard.push(payload) });
    await updateRobots(world.here.as('admin'), { rules: 'User-agent: a\nDisallow: /x' });
    await expect.poll(() => heard.join(), { timeout: 1_000 }).toContain(`org:${world.here.org.slug}:robots`);
    await ear.close();
  });

  it('refuses lines that mean nothing, each at its line', async () => {
    const before = await rulesNow();
    const attempt = updateRobots(world.here.as('admin'), { rules: 'Disallow: /x\nUser-agent: *\nDisallow: /en/admin' });
    await expect(attempt).rejects.toMatchObject({
      kind: 'validation',
      fields: [
        { path: 'rules.1', key: 'robots_orphan', params: { line: 1 } },
        { path: 'rules.3', key: 'robots_private', params: { line: 3, word: '/en/admin' } },
      ],
    });
    expect(await rulesNow()).toBe(before);
  });

  it('closes the site or hides the site map only after a yes to exactly that', async () => {
    const rules = 'User-agent: *\nDisallow: /';
    const asked = { kind: 'precondition', reason: 'organizations.robots_unconfirmed' };
    await expect(updateRobots(world.here.as('admin'), { rules })).rejects.toMatchObject(asked);
    await expect(
      updateRobots(world.here.as('admin'), { rules, confirmed: ['closes_site:gptbot', 'hides_sitemap:*'] }),
    ).rejects.toMatchObject(asked);
    await updateRobots(world.here.as('admin'), { rules, confirmed: ['closes_site:*', 'hides_sitemap:*'] });
    expect(await rulesNow()).toBe(rules);
  });

  it('goes back to the default with an empty text', async () => {
    await updateRobots(world.here.as('admin'), { rules: ' \n' });
    expect(await rulesNow()).toBe('');
  });

  it('reads a damaged setting as none', async () => {
    await ownerSql`update organizations set settings = '{"robots": {"rules": 7}}' where id = ${world.there.org.id}`;
    expect(await getRobotsRules(world.there.anonymous(), {})).toBe('');
  });
});
