export { orgOrigin } from './links';
export { type DemoMail, type DemoMailItem, listDemoMail, readDemoMail } from './mailbox';
export { type MailOrder, type MailRecipient, queueMail } from './queue-mail';
export { receiveResendEvent } from './receive-event';
export { defineMail, type MailBlock, type MailContent, type MailTemplate, type MailTools } from './template';
export { unsubscribe } from './unsubscribe';
