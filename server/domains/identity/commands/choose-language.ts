import { command } from '@/server/core/command';
import { signedIn } from '@/server/core/operations';
import { personPolicy } from '../policy';
import { chooseLanguageInput } from '../schema';

/** Notes the language a person switched to: mails and notices speak it, and a new browser opens in it. */
export const chooseLanguage = command(
  'identity.choose-language',
  { access: signedIn, input: chooseLanguageInput },
  async (ctx, input) => {
    const { personId } = ctx.actor;
    ctx.authorize(personPolicy.manageOwn, { personId, roles: [] });
    await ctx.db.person.updateMany({
      where: { id: personId, locale: { not: input.locale } },
      data: { locale: input.locale },
    });
    return {};
  },
);
