import { z } from 'zod';

/** What matters of a Resend event about a mail; more fields may come. */
export const resendEvent = z.looseObject({
  type: z.string().max(100),
  created_at: z.string().transform((text, check) => {
    const at = new Date(text);
    if (Number.isNaN(at.getTime())) check.addIssue({ code: 'custom', message: 'no time' });
    return at;
  }),
  data: z.looseObject({
    email_id: z.string().max(200).optional(),
    tags: z.record(z.string(), z.string()).optional(),
    bounce: z.looseObject({ type: z.string(), message: z.string() }).optional(),
    suppressed: z.looseObject({ reason: z.string(), message: z.string() }).optional(),
    failed: z.looseObject({ reason: z.string() }).optional(),
  }),
});

/** What an event means for its mail and address. */
export type DeliveryFact =
  | { kind: 'delivered' }
  | { kind: 'bounced' | 'complained' | 'suppressed' | 'failed'; stops: 'bounce' | 'complaint' | null; message: string };

/**
 * Reads an event. Only what will not change stops an address: a permanent bounce, a complaint, the vendor's own list.
 * A full mailbox or a busy server does not; neither opened nor clicked is kept: nobody's reading is watched.
 */
export function deliveryFact({ type, data }: z.output<typeof resendEvent>): DeliveryFact | null {
  switch (type) {
    case 'email.delivered':
      return { kind: 'delivered' };
    case 'email.bounced': {
      const permanent = data.bounce?.type === 'Permanent';
      const message = `${data.bounce?.type ?? 'Bounce'}: ${data.bounce?.message ?? ''}`;
      return { kind: 'bounced', stops: permanent ? 'bounce' : null, message };
    }
    case 'email.complained':
      return { kind: 'complained', stops: 'complaint', message: 'The reader reported this mail as spam' };
    case 'email.suppressed': {
      const stops = data.suppressed?.reason === 'previous_complaint' ? 'complaint' : 'bounce';
      return { kind: 'suppressed', stops, message: data.suppressed?.message ?? 'On the vendor’s list' };
    }
    case 'email.failed':
      return { kind: 'failed', stops: null, message: data.failed?.reason ?? 'The vendor could not send it' };
    default:
      return null;
  }
}
