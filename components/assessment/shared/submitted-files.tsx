import { Num } from '@/components/ui/bidi';
import { Paperclip } from '@/components/ui/icons';
import { fileSize } from '@/lib/i18n/file-size';
import type { SubmittedFile } from '@/server/domains/assessment';

/** Files of a version, each a link that asks for permission when it is opened. */
export function SubmittedFiles({ files, label }: { files: SubmittedFile[]; label: string }) {
  if (files.length === 0) return null;
  return (
    <ul aria-label={label} className="flex flex-wrap gap-x-5 gap-y-1">
      {files.map((file) => (
        <li key={file.uuid} className="flex min-h-6 items-center gap-1.5">
          <Paperclip size="s" className="text-ink-3" />
          <a className="link wrap-anywhere" href={file.href} target="_blank" rel="noopener">
            <bdi>{file.name}</bdi>
          </a>
          <Num className="text-sm text-ink-3">{fileSize(file.sizeBytes)}</Num>
        </li>
      ))}
    </ul>
  );
}
