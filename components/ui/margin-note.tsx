import type { ReactNode } from 'react';
import { Avatar, type AvatarTone } from './avatar';
import { cx } from './cx';

type MarginNoteProps = {
  author: { name: string; photo?: string | null; tone?: AvatarTone };
  /** When, as a Time element, or anything short that follows the name. */
  when?: ReactNode;
  /** The number that ties the note to highlighted words. */
  number?: number;
  children: ReactNode;
  actions?: ReactNode;
  className?: string;
};

/** What a person wrote in the margin. Never for warnings, never for what software produced. */
export function MarginNote({ author, when, number, children, actions, className }: MarginNoteProps) {
  return (
    <div className={cx('note', className)}>
      <div className="note-who">
        {number !== undefined && <MarkNumber value={number} />}
        <Avatar name={author.name} src={author.photo} tone={author.tone ?? 'mentor'} size="s" />
        <span>
          <bdi className="font-semibold">{author.name}</bdi>
          {when && <> · {when}</>}
        </span>
      </div>
      <div dir="auto" className="whitespace-pre-line">
        {children}
      </div>
      {actions && <div className="mt-3 flex flex-wrap gap-4">{actions}</div>}
    </div>
  );
}

/** The number beside highlighted words and beside their note. */
export function MarkNumber({ value }: { value: number }) {
  return (
    <span className="num inline-grid size-5 place-items-center rounded-full border border-mark-line bg-mark align-middle text-xs/none font-semibold text-mark-text">
      {value}
    </span>
  );
}
