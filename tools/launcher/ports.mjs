// TCP ports: which are free, and what to say when one is not.
import net from 'node:net';
import { LauncherError } from './run.mjs';

const listen = (port, host) =>
  new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const { port: got } = server.address();
      server.close(() => resolve(got));
    });
  });

/** True when nothing listens on this port, neither on the loopback address nor on all addresses. */
async function isFree(port) {
  try {
    await listen(port, '127.0.0.1');
    await listen(port);
    return true;
  } catch (error) {
    if (error.code === 'EADDRINUSE' || error.code === 'EACCES') return false;
    throw error;
  }
}

/** A port nobody listens on now. */
export const freePort = () => listen(0, '127.0.0.1');

/** The first free one of the candidates, else any free one. */
export async function pickPort(...candidates) {
  for (const port of candidates) if (port && (await isFree(port))) return port;
  return freePort();
}

/** Throws, with what to do, when the port is taken. */
export async function requireFree(port, name) {
  if (await isFree(port)) return;
  throw new LauncherError(
    `Port ${port} is used by another program (or not allowed here). Stop that program, or choose another port:\n` +
      `  ${name}=${port + 100} npm start`,
  );
}
