import { AppError } from '@/lib/errors/app-error';
import { LOCALES } from '@/lib/i18n/locales';
import { effectKey, parseRobots, robotsEffects } from '@/lib/seo/robots-rules';
import { command } from '@/server/core/command';
import { holders } from '@/server/core/operations';
import { tags } from '@/server/core/revalidate';
import { settingsPolicy } from '../policy';
import { updateRobotsInput } from '../schema';

/**
 * Sets the rules for search engines; robots.txt says them at once. Lines that mean nothing come back as fields
 * `rules.<line>`; what would close the site, a page or the site map needs its effect in `confirmed`.
 */
export const updateRobots = command(
  'organizations.update-robots',
  { access: holders('settings.manage'), input: updateRobotsInput },
  async (ctx, input) => {
    ctx.authorize(settingsPolicy.manage, {});
    const { groups, problems } = parseRobots(input.rules);
    if (problems.length > 0) {
      const fields = problems.map(({ line, key, word }) => ({ path: `rules.${line}`, key, params: { line, word } }));
      throw new AppError('validation', { fields });
    }
    const unconfirmed = robotsEffects(groups, LOCALES).find((effect) => !input.confirmed.includes(effectKey(effect)));
    if (unconfirmed) {
      const { line, agent, path } = unconfirmed;
      throw new AppError('precondition', { reason: 'organizations.robots_unconfirmed', params: { line, agent, path } });
    }
    // Only this key: the words of the site live in the same field.
    await ctx.sql`
      update organizations set settings = case when ${input.rules.trim()} = '' then settings - 'robots'
        else jsonb_set(settings, '{robots}', jsonb_build_object('rules', ${input.rules}::text)) end
      where id = ${ctx.org.id}`;
    ctx.revalidate(tags.robots(ctx.org.slug));
    return {};
  },
);
