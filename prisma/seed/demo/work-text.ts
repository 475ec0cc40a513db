import type { Block } from '@/lib/rich-text/blocks';

/** Handed-in work as its learner would type it: a table becomes one line per row, each value with its name. */
export function workText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n\n');
}

function blockText(block: Block): string {
  if (block.type === 'list')
    return block.items.map((item, i) => (block.ordered ? `${i + 1}. ${item}` : `- ${item}`)).join('\n');
  if (block.type !== 'table') return block.text;
  return block.rows
    .map(([first = '', ...cells]) => {
      const named = cells.map((cell, i) => `${block.head[i + 1] ?? ''} ${cell || '–'}`);
      return `${first}\n${named.join(' · ')}`;
    })
    .join('\n\n');
}
