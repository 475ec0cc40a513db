import { Fragment, type ReactNode } from 'react';
import { Info, TriangleAlert } from '@/components/ui/icons';
import type { Block } from '@/lib/rich-text/blocks';
import { type Inline, parseInline } from '@/lib/rich-text/inline';

/** One line of written text with its marks; every link that leaves the site says so to the browser. */
export function InlineText({ text }: { text: string }) {
  return <Parts parts={parseInline(text)} />;
}

function Parts({ parts }: { parts: Inline[] }): ReactNode {
  return parts.map((part, at) => {
    const key = at;
    if (part.type === 'text') return <Fragment key={key}>{part.text}</Fragment>;
    if (part.type === 'code')
      return (
        <code key={key} dir="ltr" className="rounded-xs bg-sunken px-1 font-mono text-[.9em]">
          {part.text}
        </code>
      );
    const inside = <Parts parts={part.children} />;
    if (part.type === 'link')
      return (
        <a
          key={key}
          className="link"
          href={part.href}
          rel={/^https?:/i.test(part.href) ? 'noopener nofollow ugc' : undefined}
        >
          {inside}
        </a>
      );
    const Tag = part.type === 'strong' ? 'strong' : 'em';
    return (
      <Tag key={key} className={part.type === 'strong' ? 'font-semibold' : 'font-medium'}>
        {inside}
      </Tag>
    );
  });
}

const NUMBER = /^[\d\s.,%+\-–−/]+$/;

function TableView({ block }: { block: Extract<Block, { type: 'table' }> }) {
  const numeric = block.head.map(
    (_, at) => block.rows.length > 0 && block.rows.every((row) => NUMBER.test(row[at] ?? '')),
  );
  return (
    <div dir="auto" className="overflow-x-auto">
      <table className="tbl text-base">
        <thead>
          <tr>
            {block.head.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a finished document
              <th key={at} scope="col" className={numeric[at] ? 'nr' : undefined}>
                <InlineText text={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a finished document
            <tr key={line}>
              {row.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a finished document
                <td key={at} className={numeric[at] ? 'nr whitespace-nowrap' : undefined}>
                  <InlineText text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BlockView({ block }: { block: Block }) {
  switch (block.type) {
    case 'heading': {
      const Tag = block.level === 2 ? 'h2' : 'h3';
      return (
        <Tag dir="auto" className={block.level === 2 ? 'mt-8 text-xl first:mt-0' : 'mt-6 text-lg first:mt-0'}>
          <InlineText text={block.text} />
        </Tag>
      );
    }
    case 'paragraph':
      return (
        <p dir="auto" className="whitespace-pre-line">
          <InlineText text={block.text} />
        </p>
      );
    case 'list': {
      const Tag = block.ordered ? 'ol' : 'ul';
      return (
        <Tag
          dir="auto"
          className={`flex flex-col gap-1.5 ps-6 marker:text-ink-3 ${block.ordered ? 'list-decimal' : 'list-disc'}`}
        >
          {block.items.map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a finished document
            <li key={at} className="ps-1">
              <InlineText text={item} />
            </li>
          ))}
        </Tag>
      );
    }
    case 'quote':
      return (
        <blockquote dir="auto" className="border-s-2 border-line-strong ps-4 text-ink-2">
          <p>
            <InlineText text={block.text} />
          </p>
          {block.cite && <footer className="mt-1 text-sm text-ink-3">{block.cite}</footer>}
        </blockquote>
      );
    case 'callout': {
      const warning = block.tone === 'warning';
      return (
        <div
          dir="auto"
          className={`flex gap-3 rounded-md px-4 py-3 text-base ${warning ? 'bg-warn-soft text-warn-text' : 'bg-brand-soft text-ink-1'}`}
        >
          {warning ? <TriangleAlert className="mt-1" /> : <Info className="mt-1" />}
          <p>
            <InlineText text={block.text} />
          </p>
        </div>
      );
    }
    case 'code':
      return (
        <pre dir="ltr" className="overflow-x-auto rounded-md bg-sunken p-4 text-start font-mono text-ui">
          <code>{block.text}</code>
        </pre>
      );
    case 'table':
      return <TableView block={block} />;
  }
}

/** What people wrote at length, each block in its own direction. `size` is reading text by default. */
export function RichTextView({
  blocks,
  size = 'read',
  className = '',
}: {
  blocks: Block[];
  size?: 'read' | 'base' | 'ui';
  className?: string;
}) {
  const step = { read: 'text-read gap-4', base: 'text-base gap-3', ui: 'text-ui gap-2' }[size];
  return (
    <div className={`measure flex flex-col ${step} ${className}`}>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a finished document
        <BlockView key={at} block={block} />
      ))}
    </div>
  );
}
