import type { Subscription } from '@/server/core/jobs';
import { mailSubscriptions } from '@/server/core/mail/jobs';
import { subscriptions as certificates } from '@/server/domains/certificates/subscribers';
import { subscriptions as engagement } from '@/server/domains/engagement/subscribers';
import { subscriptions as media } from '@/server/domains/media/subscribers';

/** Everything that happens because something else happened. */
export const subscriptions: readonly Subscription[] = [...mailSubscriptions, ...certificates, ...engagement, ...media];
