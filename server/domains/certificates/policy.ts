import type { Actor } from '@/server/core/context';
import { allowIf, deny, hide, policy } from '@/server/core/policy';
import type { PermissionCode } from '@/server/domains/identity/permissions';

/** What the certificate rules read. */
export type CertificateSubject = {
  /** Whose certificate it is. */
  personId: bigint;
  isShared: boolean;
  isRevoked: boolean;
  /** The actor teaches the course. */
  teaches: boolean;
};

function asStaff(actor: Actor, permission: PermissionCode, subject: CertificateSubject): boolean {
  const reach = actor.reach(permission);
  return reach === 'organization' || reach === 'platform' || (reach === 'owned' && subject.teaches);
}

const isOwn = (actor: Actor, subject: CertificateSubject) =>
  actor.is(subject.personId) && actor.can('certificate.read');

/** Who may see a certificate, take its PDF, show it to everybody, and end it. */
export const certificatePolicy = policy<CertificateSubject>()({
  read: (actor, s) => isOwn(actor, s) || asStaff(actor, 'certificate.read', s) || hide(),
  download: (actor, s) => {
    if (asStaff(actor, 'certificate.read', s)) return true;
    if (isOwn(actor, s)) return allowIf(!s.isRevoked, 'certificates.revoked');
    return (s.isShared && !s.isRevoked) || hide();
  },
  share: (actor, s) => {
    if (!actor.is(s.personId)) return hide();
    if (!actor.can('certificate.share')) return deny('forbidden');
    return allowIf(!s.isRevoked, 'certificates.revoked');
  },
  revoke: (actor, s) => asStaff(actor, 'certificate.revoke', s) || hide(),
});
