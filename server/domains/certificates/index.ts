export { type IssuedCertificate, issueCertificate } from './commands/issue-certificate';
export { certificateIssued } from './events';
