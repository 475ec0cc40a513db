import { MarkNumber } from '@/components/ui/margin-note';
import { markText, type TextAnchor } from '@/lib/rich-text/anchors';

type MarkedTextProps = {
  text: string;
  notes: readonly { number: number; anchor: TextAnchor | null }[];
  className?: string;
};

/**
 * Handed-in text with the words that notes speak of. Every stretch says where it begins (`data-from`), so that a
 * selection can be turned into a place in the text.
 */
export function MarkedText({ text, notes, className }: MarkedTextProps) {
  return (
    <div dir="auto" className={`measure text-read whitespace-pre-wrap wrap-anywhere ${className ?? ''}`}>
      {markText(text, notes).map((part) => (
        <span key={part.from}>
          {part.marked ? (
            <mark data-from={part.from}>{part.text}</mark>
          ) : (
            <span data-from={part.from}>{part.text}</span>
          )}
          {part.notes.map((number) => (
            <sup key={number} className="mx-1 select-none">
              <MarkNumber value={number} />
            </sup>
          ))}
        </span>
      ))}
    </div>
  );
}
