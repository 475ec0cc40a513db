import { env } from '@/lib/env/server';
import { demoTransport } from './demo';
import type { MailTransport } from './port';
import { resendTransport } from './resend';
import { smtpTransport } from './smtp';

/** Which way mail leaves by the settings; null when none is configured. */
export function chosenTransport(): 'demo' | 'smtp' | 'resend' | null {
  const e = env();
  if (e.MAIL_TRANSPORT) return e.MAIL_TRANSPORT;
  if (e.RESEND_API_KEY) return 'resend';
  if (e.SMTP_URL) return 'smtp';
  return e.DEMO || e.NODE_ENV !== 'production' ? 'demo' : null;
}

function make(): MailTransport {
  const e = env();
  const chosen = chosenTransport();
  if (chosen === 'resend' && e.RESEND_API_KEY) return resendTransport(e.RESEND_API_KEY, e.RESEND_BASE_URL);
  if (chosen === 'smtp' && e.SMTP_URL) return smtpTransport(e.SMTP_URL);
  if (chosen === 'demo') return demoTransport();
  throw new Error('Mail is not configured: set SMTP_URL or RESEND_API_KEY (see .env.example). Queued mail waits.');
}

let open: MailTransport | undefined;

/** The transport of this process, chosen when a mail is sent: switching loses nothing that is queued. */
export function mailTransport(): MailTransport {
  open ??= make();
  return open;
}

/** Ends its connections; the next mail opens it anew. */
export async function closeMailTransport(): Promise<void> {
  await open?.close();
  open = undefined;
}
