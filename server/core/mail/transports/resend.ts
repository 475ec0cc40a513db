import { type Response as Answer, Resend } from 'resend';
import { outbound } from '../../outbound';
import { MailRefused, type MailTransport, refuseHeaderInjection } from './port';

const LIMIT_MS = 30_000;
// The vendor's limit for a whole team is five a second; two workers share it through its own 429s.
const PACE_MS = 200;
const MINUTE = 60_000;
const WAITS: Record<string, number> = { daily_quota_exceeded: 60 * MINUTE, monthly_quota_exceeded: 6 * 60 * MINUTE };
/** The same request will be refused again. */
const PERMANENT = new Set([
  'validation_error',
  'invalid_parameter',
  'missing_required_field',
  'invalid_idempotent_request',
  'invalid_to_address',
]);

const quoted = (name: string) => `"${name.replace(/["\\]/g, '\\$&')}"`;
const mailbox = ({ name, address }: { name: string | null; address: string }) =>
  name ? `${quoted(name)} <${address}>` : address;

/** The vendor's client on our own way to the outside: the package has no option for that, but one method that calls. */
class GuardedResend extends Resend {
  readonly #configuredBase: string | undefined;

  constructor(apiKey: string, baseUrl?: string) {
    super(apiKey, baseUrl ? { baseUrl } : undefined);
    this.#configuredBase = baseUrl;
  }

  override async fetchRequest<T>(path: string, options: RequestInit = {}): Promise<Answer<T>> {
    try {
      const { status, headers, body } = await outbound({
        url: `${this.baseUrl}${path}`,
        configuredBase: this.#configuredBase,
        purpose: 'resend',
        method: (options.method ?? 'GET') as 'GET' | 'POST',
        headers: Object.fromEntries(new Headers(options.headers)),
        ...(typeof options.body === 'string' ? { body: options.body } : {}),
        timeoutMs: LIMIT_MS,
      });
      const parsed: unknown = JSON.parse(body.toString('utf8'));
      if (status < 300) return { data: parsed as T, error: null, headers };
      return { data: null, error: parsed as NonNullable<Answer<T>['error']>, headers };
    } catch (e) {
      const message = e instanceof Error ? e.message : String(e);
      return { data: null, error: { name: 'application_error', statusCode: null, message }, headers: null };
    }
  }
}

function refusal(answer: Answer<{ id: string }>): MailRefused {
  const { error, headers } = answer;
  if (!error) return new MailRefused('no answer', { permanent: false, bounced: false });
  const message = `${error.name}: ${error.message}`;
  const told = Number(headers?.['retry-after']) * 1_000;
  const retryAfterMs =
    WAITS[error.name] ?? (error.name === 'rate_limit_exceeded' ? Math.max(1_000, told || 0) : undefined);
  return new MailRefused(message, {
    permanent: PERMANENT.has(error.name),
    bounced: false,
    ...(retryAfterMs ? { retryAfterMs } : {}),
  });
}

/** Mail through Resend. The idempotency key makes a repeated try return the first one's answer. */
export function resendTransport(apiKey: string, baseUrl?: string): MailTransport {
  const client = new GuardedResend(apiKey, baseUrl);
  let free = 0;
  const turn = async () => {
    const now = Date.now();
    const mine = Math.max(now, free);
    free = mine + PACE_MS;
    if (mine > now) await new Promise((resolve) => setTimeout(resolve, mine - now));
  };
  return {
    name: 'resend',
    async send(mail) {
      refuseHeaderInjection(mail);
      await turn();
      const answer = await client.emails.send(
        {
          from: mailbox(mail.from),
          to: [mailbox(mail.to)],
          subject: mail.subject,
          html: mail.html,
          text: mail.text,
          headers: mail.headers,
          tags: [{ name: 'mail', value: mail.mail }],
        },
        { idempotencyKey: mail.idempotencyKey },
      );
      if (answer.data) return { providerId: answer.data.id };
      throw refusal(answer);
    },
    async close() {},
  };
}
