export { absoluteUrl, orgOrigin } from './links';
export { type MailOrder, type MailRecipient, queueMail } from './queue-mail';
export { defineMail, type MailBlock, type MailContent, type MailTemplate, type MailTools } from './template';
