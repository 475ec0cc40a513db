import { fileSize } from '@/components/patterns/file-size';
import { buttonClass } from '@/components/ui/button';
import { Download, FileText } from '@/components/ui/icons';
import { fill } from '@/lib/i18n/fill';

/** A file as the server lists it. */
export type ListedFile = { uuid: string; name: string; sizeBytes: number; scanState: string; href: string };

/** Words of a list of files; {name} is filled in. */
export type FileListLabels = {
  /** "Download {name}" */
  download: string;
  unscanned: string;
  clean: string;
  infected: string;
  too_large: string;
  scanner_down: string;
};

const isWord = (labels: FileListLabels, state: string): state is keyof FileListLabels => state in labels;

/** Files to open or download. What no scanner has seen says so; permission is asked when a link is followed. */
export function FileList({ files, labels }: { files: readonly ListedFile[]; labels: FileListLabels }) {
  return (
    <ul>
      {files.map((file) => (
        <li
          key={file.uuid}
          className="grid grid-cols-[1.25rem_minmax(0,1fr)_auto] items-center gap-x-3 border-b border-line py-2.5"
        >
          <FileText className="text-ink-3" />
          <span className="min-w-0">
            <a className="link wrap-anywhere" href={file.href} target="_blank" rel="noopener">
              <bdi>{file.name}</bdi>
            </a>{' '}
            <bdi dir="ltr" className="num text-sm text-ink-3">
              {fileSize(file.sizeBytes)}
            </bdi>
            {file.scanState !== 'clean' && (
              <span className="block text-sm text-ink-3">
                {isWord(labels, file.scanState) ? labels[file.scanState] : ''}
              </span>
            )}
          </span>
          <a
            className={buttonClass({ variant: 'ghost', size: 'sm', icon: true })}
            href={`${file.href}?download=1`}
            aria-label={fill(labels.download, { name: file.name })}
          >
            <Download size="s" />
          </a>
        </li>
      ))}
    </ul>
  );
}
