'use client';
import { useId, useState } from 'react';

/** What the reader chose; `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark';

/** Words of the switch: its own name and the three choices. */
export type ThemeLabels = { label: string } & Record<Theme, string>;

const YEAR = 31_536_000;

/** Light, dark or as the device has it; acts at once and is kept in the `theme` cookie that the server reads. */
export function ThemeSwitch({ value, labels }: { value: Theme; labels: ThemeLabels }) {
  const [theme, setTheme] = useState(value);
  const group = useId(); // the switch stands in the menu and in the phone's sheet
  const choose = (next: Theme) => {
    setTheme(next);
    const root = document.documentElement;
    if (next === 'system') delete root.dataset.theme;
    else root.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = `theme=${next};path=/;max-age=${next === 'system' ? 0 : YEAR};samesite=lax`;
  };
  return (
    <fieldset className="seg">
      <legend className="sr-only">{labels.label}</legend>
      {(['system', 'light', 'dark'] as const).map((option) => (
        <label key={option}>
          <input type="radio" name={group} checked={theme === option} onChange={() => choose(option)} />
          {labels[option]}
        </label>
      ))}
    </fieldset>
  );
}
