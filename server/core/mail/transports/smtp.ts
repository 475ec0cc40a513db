import nodemailer from 'nodemailer';
import { MailRefused, type MailTransport, refuseHeaderInjection } from './port';

type SmtpError = Error & { responseCode?: number; command?: string; code?: string };

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Only what the server says about the recipient counts against the address. */
function translate(e: SmtpError): Error {
  const code = e.responseCode ?? 0;
  const aboutAddress = e.command === 'RCPT TO' || (e.code === 'EENVELOPE' && e.command !== 'MAIL FROM');
  if (code >= 500 && aboutAddress) return new MailRefused(e.message, { permanent: true, bounced: true });
  if (code >= 500 && e.command === 'DATA') return new MailRefused(e.message, { permanent: true, bounced: false });
  return new MailRefused(e.message, { permanent: false, bounced: false }); // busy, unreachable, wrong password: try again
}

/** Headers with addresses stay on one line: not every reader of List-Unsubscribe unfolds it. */
const whole = (headers: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, { prepared: true, foldLines: false, value }]),
  );

/** Mail over SMTP. A repeated try carries the same Message-ID, by which mailboxes recognise a double. */
export function smtpTransport(url: string): MailTransport {
  const transporter = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 3,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...TIMEOUTS,
  } as nodemailer.TransportOptions);
  return {
    name: 'smtp',
    async send(mail) {
      refuseHeaderInjection(mail);
      try {
        const info = (await transporter.sendMail({
          from: mail.from,
          to: { name: mail.to.name ?? '', address: mail.to.address },
          subject: mail.subject,
          html: mail.html,
          text: mail.text,
          messageId: mail.messageId,
          headers: { 'Auto-Submitted': 'auto-generated', ...whole(mail.headers) },
        })) as unknown as { messageId: string };
        return { providerId: info.messageId };
      } catch (e) {
        throw translate(e as SmtpError);
      }
    },
    async close() {
      transporter.close();
    },
  };
}
