import type { ReactNode } from 'react';
import { CircleAlert } from './icons';

/** Why it did not work, read out the moment it appears; nothing is seen while there is nothing to say. */
export function Problem({ text }: { text: ReactNode }) {
  return (
    <div role="alert">
      {text && (
        <p className="help help-error">
          <CircleAlert />
          <span>{text}</span>
        </p>
      )}
    </div>
  );
}
