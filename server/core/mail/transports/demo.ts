import { type MailTransport, refuseHeaderInjection } from './port';

/** Keeps mail where it is: the mailbox page of the demonstration school shows it. */
export function demoTransport(): MailTransport {
  return {
    name: 'demo',
    async send(mail) {
      refuseHeaderInjection(mail);
      return { providerId: mail.messageId };
    },
    async close() {},
  };
}
