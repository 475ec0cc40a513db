import type { getTranslations } from '@/lib/i18n/server';
import type { EditorLabels } from './assignment-editor';

type T = Awaited<ReturnType<typeof getTranslations>>;

/** The editor's words; templates stay as they are, the browser fills them. */
export function editorLabels(t: T, { mentor, version }: { mentor: string | null; version: number }): EditorLabels {
  const raw = (key: string) => t.raw(key) as string;
  return {
    draft: t('draft'),
    draftHelp: t('draftHelp'),
    saved: raw('saved'),
    saving: t('saving'),
    notSaved: t('notSaved'),
    offline: t('offline'),
    files: t('files'),
    filesTypes: t('filesTypes'),
    filesFailed: t('filesFailed'),
    keepFiles: t('keepFiles'),
    send: version > 1 ? t('sendAgain', { version }) : mentor ? t('send', { mentor }) : t('sendPlain'),
    sending: t('sending'),
    sentNow: t('sentNow'),
    sendTitle: t('sendTitle'),
    sendText: t('sendText'),
    keep: t('keep'),
    empty: t('empty'),
    failed: t('failed'),
    drop: {
      prompt: t('filesPrompt'),
      choose: t('filesChoose'),
      rule: raw('filesRule'),
      tooLarge: raw('filesTooLarge'),
      wrongType: raw('filesWrongType'),
      tooMany: raw('filesTooMany'),
      paused: t('filesPaused'),
      done: t('filesDone'),
      cancel: t('filesCancel'),
      remove: t('filesRemove'),
      pause: t('filesPause'),
      resume: t('filesResume'),
    },
  };
}
