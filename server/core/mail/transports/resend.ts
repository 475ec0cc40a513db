import { Resend } from 'resend';
import { MailRefused, type MailTransport, refuseHeaderInjection } from './port';

const LIMIT_MS = 30_000;

const quoted = (name: string) => `"${name.replace(/["\\]/g, '\\$&')}"`;
const mailbox = ({ name, address }: { name: string | null; address: string }) =>
  name ? `${quoted(name)} <${address}>` : address;

type Answer = {
  data: { id: string } | null;
  error: { message: string; name: string; statusCode?: number | null } | null;
};

async function limited<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${LIMIT_MS / 1000} s`)), LIMIT_MS);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Mail through Resend. The idempotency key makes a repeated try return the first one's answer. */
export function resendTransport(apiKey: string, baseUrl?: string): MailTransport {
  const client = new Resend(apiKey, baseUrl ? { baseUrl } : undefined);
  return {
    name: 'resend',
    async send(mail) {
      refuseHeaderInjection(mail);
      const { data, error } = await limited<Answer>(
        client.emails.send(
          {
            from: mailbox(mail.from),
            to: [mailbox(mail.to)],
            subject: mail.subject,
            html: mail.html,
            text: mail.text,
            headers: mail.headers,
          },
          { idempotencyKey: mail.idempotencyKey },
        ),
      );
      if (data) return { providerId: data.id };
      const message = error ? `${error.name}: ${error.message}` : 'no answer';
      throw new MailRefused(message, { permanent: error?.name === 'validation_error', bounced: false });
    },
    async close() {},
  };
}
