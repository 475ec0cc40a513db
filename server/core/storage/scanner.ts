import net from 'node:net';
import type { Readable } from 'node:stream';
import { env } from '@/lib/env/server';

/** What a scanner says; only `clean` means that somebody looked and found nothing. */
export type ScanVerdict = 'unscanned' | 'clean' | 'infected' | 'too_large' | 'scanner_down';

const SILENCE_MS = 60_000;

/** Asks the configured ClamAV (INSTREAM) about the bytes; `unscanned` without one. Never throws. */
export async function scan(open: () => Promise<Readable>): Promise<ScanVerdict> {
  const address = env().SCANNER_URL;
  if (!address) return 'unscanned';
  try {
    return verdictOf(await ask(new URL(address), await open()));
  } catch {
    return 'scanner_down';
  }
}

/** Whether files are expected to be scanned before anybody gets them. */
export const scannerConfigured = (): boolean => env().SCANNER_URL !== undefined;

function verdictOf(answer: string): ScanVerdict {
  if (/\bFOUND\b/.test(answer)) return 'infected';
  if (/size limit exceeded/i.test(answer)) return 'too_large';
  return /: OK\b/.test(answer) ? 'clean' : 'scanner_down';
}

function ask(url: URL, bytes: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host: url.hostname, port: Number(url.port || 3310) });
    let answer = '';
    const end = (settle: () => void) => {
      bytes.destroy();
      socket.destroy();
      settle();
    };
    socket.setTimeout(SILENCE_MS, () => end(() => reject(new Error('The scanner is silent'))));
    // A scanner that has had enough answers and hangs up while we still write: its answer counts, not our broken pipe.
    socket.on('error', (e) => end(() => (answer ? resolve(answer) : reject(e))));
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    socket.on('close', () => end(() => (answer ? resolve(answer) : reject(new Error('The scanner hung up')))));
    socket.on('connect', () => {
      send(socket, bytes).catch((e: unknown) => end(() => (answer ? resolve(answer) : reject(e))));
    });
  });
}

async function send(socket: net.Socket, bytes: Readable): Promise<void> {
  const write = (data: Uint8Array | string) =>
    socket.write(data) ||
    new Promise<void>((resolve, reject) => {
      const settle = () => (socket.destroyed ? reject(new Error('The scanner hung up')) : resolve());
      socket.once('drain', settle);
      socket.once('close', settle);
    });
  await write('zINSTREAM\0');
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    if (socket.readableEnded || socket.destroyed) return; // it has answered and wants no more
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.byteLength);
    await write(length);
    await write(chunk);
  }
  await write(Buffer.alloc(4));
}
