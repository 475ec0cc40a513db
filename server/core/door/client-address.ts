/** Left by the door on a request that a proxy nobody told us of passed on: its socket says where the proxy is, not who asks. */
export const UNKNOWN_PROXY_HEADER = 'x-unknown-proxy';

const LOOPBACK = new Set(['127.0.0.1', '::1']);

/** An address as it is written elsewhere: sockets for both families wrap the older one (`::ffff:127.0.0.1`). */
export function plainAddress(address: string): string {
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
}

/** Whether somebody on this machine asks, by the headers the door left; what an unknown proxy passes on may come from anywhere. */
export function isFromThisMachine(headers: Headers): boolean {
  return LOOPBACK.has(headers.get('x-client-ip') ?? '') && !headers.has(UNKNOWN_PROXY_HEADER);
}
