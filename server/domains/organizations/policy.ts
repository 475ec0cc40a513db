import { allowIf, policy } from '@/server/core/policy';

/** Who may change the settings of a school; the row is always the actor's own school. */
export const settingsPolicy = policy<object>()({
  manage: (actor) => allowIf(actor.can('settings.manage'), 'forbidden'),
});
