import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { metrics } from '../monitoring/metrics';
import { isPublicAddress } from './address-rules';

/** Why a call to the outside did not end with an answer. */
export type OutboundReason = 'scheme' | 'credentials' | 'address' | 'redirect' | 'timeout' | 'too_large' | 'network';

/** A call to the outside that was refused here or failed on its way. */
export class OutboundError extends Error {
  override readonly name = 'OutboundError';
  readonly reason: OutboundReason;

  constructor(reason: OutboundReason, message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}

/** A call to the outside. */
export type OutboundRequest = {
  url: string;
  /** What the metrics call it: the vendor, or what is done. */
  purpose: string;
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** The base address from the settings, when that is where this goes: it may be http and lie in a private network. */
  configuredBase?: string | undefined;
  /** For the whole call, redirects included. */
  timeoutMs?: number;
  maxBytes?: number;
  /** How many redirects are followed, at most three; of GET and HEAD only. */
  redirects?: number;
  signal?: AbortSignal | undefined;
};

/** The answer, read whole. */
export type OutboundAnswer = { status: number; headers: Record<string, string>; body: Buffer; url: string };

const MOST_REDIRECTS = 3;
const USER_AGENT = 'GrowthOS';
/** What may travel to another origin: everything else could be a credential. */
const HARMLESS = new Set(['accept', 'accept-language', 'user-agent']);

type Deadline = { signal: AbortSignal; lookup: Lookup };
type Lookup = typeof dns.lookup;

const originOf = (url: string | undefined) => (url && URL.canParse(url) ? new URL(url).origin : null);

/** The address with the rules that need no look-up: scheme, no user in it, no literal of a closed range. */
function checked(url: string, isConfigured: boolean): URL {
  if (!URL.canParse(url)) throw new OutboundError('scheme', 'This is not an address');
  const target = new URL(url); // decimal, octal, hex and shortened IPv4 come out of this in four parts
  if (target.protocol !== 'https:' && !(target.protocol === 'http:' && isConfigured))
    throw new OutboundError('scheme', `Only https, not ${target.protocol}`);
  if (target.username || target.password) throw new OutboundError('credentials', 'The address holds a user');
  const literal = target.hostname.replace(/^\[|\]$/g, '');
  if (!isConfigured && net.isIP(literal) && !isPublicAddress(literal))
    throw new OutboundError('address', `${literal} is not a public address`);
  return target;
}

/** DNS for one connection: what is checked here is what the socket connects to, there is no second look-up. */
function guardedLookup(lookup: Lookup): net.LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const addresses = found as unknown as dns.LookupAddress[];
      if (error) return callback(error, '', 0);
      // one closed address among them is enough: a name that points inside has nothing to say
      const inside = addresses.find(({ address }) => !isPublicAddress(address));
      const [first] = addresses;
      if (inside || !first)
        return callback(
          new OutboundError('address', `${hostname} is ${inside?.address ?? 'nowhere'}, not a public address`),
          '',
          0,
        );
      if (options.all) return (callback as unknown as (e: null, all: dns.LookupAddress[]) => void)(null, addresses);
      callback(null, first.address, first.family);
    });
  };
}

function once(
  target: URL,
  request: OutboundRequest,
  isConfigured: boolean,
  { signal, lookup }: Deadline,
): Promise<OutboundAnswer> {
  const maxBytes = request.maxBytes ?? 1024 * 1024;
  return new Promise((resolve, reject) => {
    const fail = (e: unknown) => {
      if (e instanceof OutboundError) return reject(e);
      const late = signal.aborted;
      reject(new OutboundError(late ? 'timeout' : 'network', late ? 'No answer in time' : String(e), e));
    };
    const outgoing = (target.protocol === 'https:' ? https : http).request(
      target,
      {
        method: request.method ?? 'GET',
        headers: { 'user-agent': USER_AGENT, 'accept-encoding': 'identity', ...request.headers },
        signal,
        agent: false, // no connection is kept: the next call is checked like the first
        ...(isConfigured ? {} : { lookup: guardedLookup(lookup) }),
      },
      (response) => {
        const parts: Buffer[] = [];
        let size = 0;
        response.on('error', fail);
        response.on('data', (part: Buffer) => {
          size += part.length;
          if (size > maxBytes) {
            fail(new OutboundError('too_large', `More than ${maxBytes} bytes`));
            return outgoing.destroy();
          }
          parts.push(part);
        });
        response.on('end', () => {
          const headers = Object.fromEntries(
            Object.entries(response.headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
          );
          resolve({ status: response.statusCode ?? 0, headers, body: Buffer.concat(parts), url: target.href });
        });
      },
    );
    outgoing.on('error', fail);
    outgoing.end(request.body);
  });
}

async function follow(request: OutboundRequest, deadline: Deadline): Promise<OutboundAnswer> {
  const base = originOf(request.configuredBase);
  const most = Math.min(request.redirects ?? 0, MOST_REDIRECTS);
  let { url, headers = {} } = request;
  for (let hop = 0; ; hop += 1) {
    const isConfigured = base !== null && originOf(url) === base;
    const target = checked(url, isConfigured);
    const answer = await once(target, { ...request, headers }, isConfigured, deadline);
    const next = answer.headers.location;
    if (answer.status < 300 || answer.status > 399 || answer.status === 304 || !next) return answer;
    if (most === 0) return answer; // whoever did not ask for redirects looks at the answer
    if (!['GET', 'HEAD'].includes(request.method ?? 'GET'))
      throw new OutboundError('redirect', 'A write is not sent on to another address');
    if (hop >= most) throw new OutboundError('redirect', `More than ${most} redirects`);
    if (!URL.canParse(next, target)) throw new OutboundError('redirect', 'A redirect to nowhere');
    url = new URL(next, target).href;
    if (originOf(url) !== target.origin)
      headers = Object.fromEntries(Object.entries(headers).filter(([name]) => HARMLESS.has(name.toLowerCase())));
  }
}

/**
 * The one way to the outside (SEC-9): https to public hosts, whose address is checked where the socket connects; a base
 * address from the settings may be http and private. Ends at a time and a size, forwards no credentials, is counted.
 * `lookup` is DNS; tests hand in their own.
 */
export async function outbound(request: OutboundRequest, lookup: Lookup = dns.lookup): Promise<OutboundAnswer> {
  const limit = AbortSignal.timeout(request.timeoutMs ?? 10_000);
  const signal = request.signal ? AbortSignal.any([limit, request.signal]) : limit;
  const began = performance.now();
  const count = (outcome: string) => {
    metrics().outbound.inc({ purpose: request.purpose, outcome });
    metrics().outboundSeconds.observe({ purpose: request.purpose }, (performance.now() - began) / 1_000);
  };
  try {
    const answer = await follow(request, { signal, lookup });
    count(`${Math.floor(answer.status / 100)}xx`);
    return answer;
  } catch (e) {
    count(e instanceof OutboundError ? e.reason : 'network');
    throw e;
  }
}
