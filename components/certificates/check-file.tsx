'use client';

import { useId, useState } from 'react';
import { buttonClass } from '@/components/ui/button';
import { CircleCheck, CircleX, FileCheck, TriangleAlert } from '@/components/ui/icons';

type Outcome = 'same' | 'different' | 'failed';

const LARGEST = 20 * 1024 * 1024;

async function compare(file: File, sha256: string): Promise<Outcome> {
  if (file.size > LARGEST) return 'different';
  try {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex === sha256 ? 'same' : 'different';
  } catch {
    return 'failed'; // no Web Crypto without https, or the file could not be read
  }
}

/** Compares a PDF somebody was given with the one that was issued; the file stays in the browser. */
export function CheckFile({
  sha256,
  labels,
}: {
  sha256: string;
  labels: { title: string; choose: string; help: string; same: string; different: string; failed: string };
}) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [name, setName] = useState('');
  const id = useId();
  return (
    <div className="grid gap-2">
      <h2 className="text-base font-semibold">{labels.title}</h2>
      <p className="text-sm text-ink-2">{labels.help}</p>
      <input
        id={id}
        type="file"
        accept="application/pdf,.pdf"
        className="peer sr-only"
        onChange={async (event) => {
          const file = event.currentTarget.files?.[0];
          setName(file?.name ?? '');
          setOutcome(file ? await compare(file, sha256) : null);
        }}
      />
      <label
        htmlFor={id}
        className={buttonClass(
          {},
          'justify-self-start peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2',
        )}
      >
        <FileCheck size="s" />
        {labels.choose}
      </label>
      {name && (
        <p className="truncate text-sm text-ink-2">
          <bdi>{name}</bdi>
        </p>
      )}
      <p role="status" className="flex items-start gap-2 font-medium">
        {outcome === 'same' && (
          <span className="flex gap-2 text-success-text">
            <CircleCheck />
            {labels.same}
          </span>
        )}
        {outcome === 'different' && (
          <span className="flex gap-2 text-danger-text">
            <CircleX />
            {labels.different}
          </span>
        )}
        {outcome === 'failed' && (
          <span className="flex gap-2 text-warn-text">
            <TriangleAlert />
            {labels.failed}
          </span>
        )}
      </p>
    </div>
  );
}
