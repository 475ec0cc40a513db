import type { TextAnchor } from '@/lib/rich-text/anchors';

/** Where a point of the document stands in the text: its stretch says where it begins. */
function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const stretch = element?.closest<HTMLElement>('[data-from]');
  if (!stretch) return null;
  const from = Number(stretch.dataset.from);
  if (node.nodeType === Node.TEXT_NODE) return from + offset;
  return from + (offset === 0 ? 0 : (stretch.textContent?.length ?? 0));
}

/** The selected words as an anchor in `text`, or null when nothing inside `root` is selected. */
export function selectedAnchor(root: HTMLElement | null, text: string): TextAnchor | null {
  const selection = window.getSelection();
  if (!root || !selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const a = offsetOf(range.startContainer, range.startOffset);
  const b = offsetOf(range.endContainer, range.endOffset);
  if (a === null || b === null) return null;
  return trimmed(text, Math.min(a, b), Math.min(Math.max(a, b), Math.min(a, b) + 2_000));
}

/** Without the spaces at its ends. */
export function trimmed(text: string, start: number, end: number): TextAnchor | null {
  const raw = text.slice(start, end);
  const lead = raw.length - raw.trimStart().length;
  const quote = raw.trim();
  return quote === '' ? null : { start: start + lead, end: start + lead + quote.length, quote };
}
