'use client';

import { useId, useState } from 'react';
import { api, toApiError } from '@/components/patterns/api-client';
import { CopyButton } from '@/components/patterns/copy-button';
import { Switch } from '@/components/ui/choice';
import { Input } from '@/components/ui/input';

/** The switch that shows one's certificate to everybody, and the link while it does. */
export function ShareControls({
  certificate,
  isShared,
  url,
  labels,
}: {
  certificate: string;
  isShared: boolean;
  url: string;
  labels: { share: string; help: string; link: string; copy: string; copied: string; failed: string };
}) {
  const [shared, setShared] = useState(isShared);
  const [failure, setFailure] = useState('');
  const id = useId();

  async function change(next: boolean) {
    setShared(next);
    setFailure('');
    try {
      await (next ? api.certificates.share : api.certificates.unshare).mutate({ certificate });
    } catch (e) {
      setShared(!next);
      setFailure(toApiError(e).message || labels.failed);
    }
  }

  return (
    <div className="grid gap-3">
      <Switch
        label={labels.share}
        help={labels.help}
        checked={shared}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      {failure && (
        <p role="alert" className="help-error text-sm text-danger-text">
          {failure}
        </p>
      )}
      {shared && (
        <div className="grid gap-2">
          <label className="text-sm text-ink-2" htmlFor={id}>
            {labels.link}
          </label>
          <Input id={id} readOnly dir="ltr" value={url} onFocus={(event) => event.currentTarget.select()} />
          <div>
            <CopyButton text={url} labels={{ copy: labels.copy, copied: labels.copied }} size="sm" />
          </div>
        </div>
      )}
    </div>
  );
}
