// biome-ignore-all lint/suspicious/noArrayIndexKey: the parts of one comparison do not move
import type { DiffPart } from '@/server/domains/assessment';

type ChangesProps = { parts: DiffPart[]; labels: { added: string; removed: string } };

/** The new version with what was added and taken out, told by sign and word as well as by colour. */
export function Changes({ parts, labels }: ChangesProps) {
  return (
    <div dir="auto" className="measure text-read whitespace-pre-wrap wrap-anywhere">
      {parts.map((part, index) => {
        if (part.kind === 'same') return <span key={index}>{part.text}</span>;
        const Tag = part.kind === 'added' ? 'ins' : 'del';
        return (
          <Tag
            key={index}
            className={`rounded-xs px-0.5 ${part.kind === 'added' ? 'bg-success-soft text-success-text no-underline' : 'bg-danger-soft text-danger-text line-through'}`}
          >
            <bdi className="sr-only">{part.kind === 'added' ? labels.added : labels.removed} </bdi>
            {part.text}
            {/* Arabic letters would join across two changes */}
            {'\u200c'}
          </Tag>
        );
      })}
    </div>
  );
}
