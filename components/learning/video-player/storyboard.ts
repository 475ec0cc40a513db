import type { StoryboardDto } from '@/server/domains/learning';

/** Where the small frame of a moment stands in the picture, in pixels; the last one stands for what comes after it. */
export function tileAt(board: Omit<StoryboardDto, 'href'>, seconds: number): { x: number; y: number } {
  const last = board.columns * board.rows - 1;
  const tile = Math.min(last, Math.max(0, Math.floor(seconds / board.everySeconds)));
  return { x: (tile % board.columns) * board.tileWidth, y: Math.floor(tile / board.columns) * board.tileHeight };
}

/** The moment under a pointer on a bar that runs from left to right in both directions of reading. */
export function momentAt(clientX: number, box: { left: number; width: number }, duration: number): number {
  if (box.width <= 0) return 0;
  return Math.min(1, Math.max(0, (clientX - box.left) / box.width)) * duration;
}
