'use client';

/** A message of the realtime process. `ready` comes after every (re)connection: fetch what was missed. */
export type RealtimeEvent = { type: string; [key: string]: unknown };
type Listener = (event: RealtimeEvent) => void;

const PROTOCOL = 'growthos.1';
const SESSION_ENDED = 4401;
const LONGEST_WAIT = 30_000;

const listeners = new Set<Listener>();
let socket: WebSocket | undefined;
let connecting = false;
let failures = 0;
let retry: ReturnType<typeof setTimeout> | undefined;

/** The wait grows with every failure and is never the same for all browsers, so that a restart is no stampede. */
const wait = () => Math.min(LONGEST_WAIT, 500 * 2 ** failures) * (0.5 + Math.random());

function again(): void {
  clearTimeout(retry);
  if (listeners.size === 0) return;
  retry = setTimeout(connect, wait());
  failures += 1;
}

async function connect(): Promise<void> {
  if (socket || connecting || listeners.size === 0) return;
  connecting = true;
  try {
    const answer = await fetch('/api/realtime/ticket', { method: 'POST' });
    if (answer.status === 401) return; // signed out: the next page says so
    if (!answer.ok) return again();
    const { ticket } = (await answer.json()) as { ticket: string };
    open(ticket);
  } catch {
    again();
  } finally {
    connecting = false;
  }
}

function open(ticket: string): void {
  const next = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/realtime`, [
    PROTOCOL,
    ticket,
  ]);
  socket = next;
  next.onmessage = (message) => {
    const event = JSON.parse(String(message.data)) as RealtimeEvent;
    if (event.type === 'ready') failures = 0;
    for (const listener of listeners) listener(event);
  };
  next.onclose = ({ code }) => {
    socket = undefined;
    if (code !== SESSION_ENDED) again();
  };
}

function wakeUp(): void {
  if (document.visibilityState !== 'visible' || socket) return;
  failures = 0;
  clearTimeout(retry);
  void connect();
}

/**
 * Hears what the server tells this person's browsers; all listeners of a page share one connection, which comes back by
 * itself. Returns the function that stops listening.
 */
export function onRealtime(listener: Listener): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    document.addEventListener('visibilitychange', wakeUp);
    window.addEventListener('online', wakeUp);
  }
  void connect();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    document.removeEventListener('visibilitychange', wakeUp);
    window.removeEventListener('online', wakeUp);
    clearTimeout(retry);
    socket?.close();
    socket = undefined;
  };
}
