'use client';
import { useEffect, useRef } from 'react';

/** What the keys do. */
export type PlayerActions = {
  toggle(): void;
  seekBy(seconds: number): void;
  seekToShare(share: number): void;
  faster(step: 1 | -1): void;
  louder(step: number): void;
  mute(): void;
  captions(): void;
  fullscreen(): void;
};

const TYPING = 'input, textarea, select, [contenteditable="true"], dialog, [role="tab"], [role="menu"], [role="radio"]';

// Of several videos on a page the keys mean the one that plays or played last.
let meant: string | null = null;

/** The keyboard of the player: space and K, arrows, J, L, C, F, M, < and >, 0–9. Silent while somebody types. */
export function useKeys(item: string, actions: PlayerActions, playing: boolean): void {
  const current = useRef(actions);
  current.current = actions;
  useEffect(() => {
    if (playing || meant === null) meant = item;
  }, [item, playing]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (meant !== item || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target.closest(TYPING)) return;
      const act = actionOf(event.key, target);
      if (!act) return;
      act({ actions: current.current, onSlider: target.getAttribute('role') === 'slider' });
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
      if (meant === item) meant = null;
    };
  }, [item]);
}

type Press = { actions: PlayerActions; onSlider: boolean };

const KEYS: Record<string, (press: Press) => void> = {
  k: ({ actions }) => actions.toggle(),
  j: ({ actions }) => actions.seekBy(-10),
  l: ({ actions }) => actions.seekBy(10),
  c: ({ actions }) => actions.captions(),
  f: ({ actions }) => actions.fullscreen(),
  m: ({ actions }) => actions.mute(),
  '<': ({ actions }) => actions.faster(-1),
  '>': ({ actions }) => actions.faster(1),
  ArrowLeft: ({ actions }) => actions.seekBy(-5),
  ArrowRight: ({ actions }) => actions.seekBy(5),
};

// Only where the focus says that the keys mean the video: on the page they scroll.
const ON_STAGE: Record<string, (press: Press) => void> = {
  ArrowUp: ({ actions, onSlider }) => (onSlider ? actions.seekBy(5) : actions.louder(0.1)),
  ArrowDown: ({ actions, onSlider }) => (onSlider ? actions.seekBy(-5) : actions.louder(-0.1)),
  Home: ({ actions }) => actions.seekToShare(0),
  End: ({ actions }) => actions.seekToShare(1),
};

/** What a key does here, or nothing. */
function actionOf(key: string, target: HTMLElement): ((press: Press) => void) | undefined {
  if (key === ' ') return target.closest('button, a, summary') ? undefined : ({ actions }) => actions.toggle();
  if (/^[0-9]$/.test(key)) return ({ actions }) => actions.seekToShare(Number(key) / 10);
  const name = key.length === 1 ? key.toLowerCase() : key;
  return KEYS[name] ?? (target.closest('.stage') ? ON_STAGE[name] : undefined);
}
