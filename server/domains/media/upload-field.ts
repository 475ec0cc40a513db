import type { Locale } from '@/lib/i18n/locales';
import { type Messages, messagesOf } from '@/lib/i18n/messages';
import type { Purpose } from './dto';
import { uploadLimits } from './rules/purposes';

type DropText =
  | 'prompt'
  | 'choose'
  | 'rule'
  | 'tooLarge'
  | 'wrongType'
  | 'tooMany'
  | 'paused'
  | 'done'
  | 'cancel'
  | 'remove'
  | 'pause'
  | 'resume'
  | 'failed';
type ListText = 'download' | 'unscanned' | 'clean' | 'infected' | 'too_large' | 'scanner_down';

/** What a file field of the browser needs to know of a purpose. */
export type UploadFieldProps = {
  purpose: Purpose;
  labels: Record<DropText, string>;
  maxSize: number;
  accept: string;
  types: string;
};

const texts = (locale: Locale, group: string) => (messagesOf(locale).media as Messages)[group] as Messages;

/** The `field` of an `UploadField` in the reader's language; `maxBytes` narrows the purpose's own limit. */
export function uploadFieldProps(
  locale: Locale,
  purpose: Purpose,
  maxBytes = Number.POSITIVE_INFINITY,
): UploadFieldProps {
  const { maxSize, accept } = uploadLimits(purpose);
  return {
    purpose,
    // Templates: they are filled in the browser, where the names of the files are known.
    labels: texts(locale, 'drop') as UploadFieldProps['labels'],
    maxSize: Math.min(maxSize, maxBytes),
    accept,
    types: String(texts(locale, 'kinds')[purpose]),
  };
}

/** The words of a `FileList` in the reader's language. */
export function fileListLabels(locale: Locale): Record<ListText, string> {
  return texts(locale, 'list') as Record<ListText, string>;
}
