import type { FileDropLabels } from '@/components/patterns/file-drop';
import type { getTranslations } from '@/lib/i18n/server';

/** The words of a file field, from the namespace `media`; templates stay as they are, the browser fills them. */
export function dropLabels(t: Awaited<ReturnType<typeof getTranslations>>): FileDropLabels {
  const plain = ['prompt', 'choose', 'paused', 'done', 'cancel', 'remove', 'pause', 'resume'].map((key) => [
    key,
    t(`drop.${key}`),
  ]);
  const filled = ['rule', 'tooLarge', 'wrongType', 'tooMany'].map((key) => [key, t.raw(`drop.${key}`)]);
  return Object.fromEntries([...plain, ...filled]) as FileDropLabels;
}
