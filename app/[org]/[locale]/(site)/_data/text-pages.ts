import { fill } from '@/lib/i18n/fill';
import { messagesOf } from '@/lib/i18n/messages';
import type { Ctx } from '@/server/core/context';

type Text = { title: string; description: string; intro: string; sections: { title: string; text: string }[] };

/** The words of a text page in the reader's language; its sections are a list, which message keys cannot name. */
export function textPage(ctx: Ctx, page: 'privacy' | 'accessibility'): Text {
  const site = messagesOf(ctx.locale).site as unknown as Record<typeof page, Text>;
  const text = site[page];
  return { ...text, description: fill(text.description, { school: ctx.org.name[ctx.locale] }) };
}
