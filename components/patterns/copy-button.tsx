'use client';
import { useEffect, useState } from 'react';
import { buttonClass } from '@/components/ui/button';
import { Check, Copy } from '@/components/ui/icons';

/** Puts a text into the clipboard and says that it did. */
export function CopyButton({
  text,
  labels,
  size = 'md',
}: {
  text: string;
  labels: { copy: string; copied: string };
  size?: 'sm' | 'md';
}) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2500);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <button
      type="button"
      className={buttonClass({ variant: 'secondary', size })}
      onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      {copied ? <Check size="s" /> : <Copy size="s" />}
      <span role="status">{copied ? labels.copied : labels.copy}</span>
    </button>
  );
}
