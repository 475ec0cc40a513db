/** A mail ready to leave. `messageId` and `idempotencyKey` stay the same however often it is tried. */
export type OutgoingMail = {
  from: { name: string; address: string };
  to: { name: string | null; address: string };
  subject: string;
  html: string;
  text: string;
  messageId: string;
  idempotencyKey: string;
  /** Our own name for the mail; comes back in what the vendor tells about it. */
  mail: string;
  headers: Record<string, string>;
};

/** A way out for mail. `send` throws MailRefused when the other side said no. */
export type MailTransport = {
  readonly name: 'demo' | 'smtp' | 'resend';
  send(mail: OutgoingMail): Promise<{ providerId: string | null }>;
  close(): Promise<void>;
};

/**
 * The other side's refusal. `permanent`: the same mail will be refused again. `bounced`: because of the address.
 * `retryAfterMs`: when it wants to be asked again (a rate, a used-up quota).
 */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
  readonly permanent: boolean;
  readonly bounced: boolean;
  readonly retryAfterMs: number | null;

  constructor(message: string, kind: { permanent: boolean; bounced: boolean; retryAfterMs?: number }) {
    super(message);
    this.permanent = kind.permanent;
    this.bounced = kind.bounced;
    this.retryAfterMs = kind.retryAfterMs ?? null;
  }
}

/** Throws when a value that becomes a header holds a line end: the last guard before any transport. */
export function refuseHeaderInjection(mail: OutgoingMail): void {
  const values = [
    mail.subject,
    mail.messageId,
    mail.from.name,
    mail.from.address,
    mail.to.name ?? '',
    mail.to.address,
    ...Object.entries(mail.headers).flat(),
  ];
  if (values.some((value) => /[\r\n\0]/.test(value)) || /[\s<>,;]/.test(mail.to.address))
    throw new MailRefused('A header of this mail holds a line end or several addresses', {
      permanent: true,
      bounced: false,
    });
}
