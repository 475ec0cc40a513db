import type { Actor } from '@/server/core/context';
import { allowIf, policy, visibleIf } from '@/server/core/policy';
import type { PermissionCode } from '@/server/domains/identity/permissions';
import type { Purpose } from './dto';

/** What the file rules read. */
export type FileSubject = {
  purpose: Purpose;
  isPublic: boolean;
  isTemporary: boolean;
  uploadedById: bigint | null;
};

/** Any of these permissions lets a person upload for the purpose; an empty list leaves it to the platform itself. */
const UPLOADERS: Record<Purpose, readonly PermissionCode[]> = {
  avatar: ['account.manage'],
  organization_logo: ['settings.manage'],
  assignment_submission: ['submission.create'],
  attachment: ['account.manage'],
  student_document: ['account.manage'],
  course_material: ['resource.manage', 'course.edit'],
  video: ['course.edit'],
  certificate: [],
};

const isUploader = (actor: Actor, file: Pick<FileSubject, 'uploadedById'>) =>
  file.uploadedById !== null && actor.is(file.uploadedById);

/** Files belong to whoever uploaded them until something uses them; then its rules count (see access.ts). */
export const filePolicy = policy<FileSubject>()({
  start: (actor, file) =>
    allowIf(
      actor.kind === 'system' || UPLOADERS[file.purpose].some((permission) => actor.can(permission)),
      'media.purpose_not_allowed',
    ),
  /** Sending bytes, asking how far it got, cancelling. */
  receive: (actor, file) => visibleIf(isUploader(actor, file) && file.isTemporary),
  /** What the row alone decides; uses may grant more. */
  read: (actor, file) => {
    if (actor.kind === 'system' || file.isPublic || file.purpose === 'organization_logo') return true;
    if (isUploader(actor, file)) return true;
    if (file.isTemporary) return visibleIf(false);
    if (file.purpose === 'avatar') return visibleIf(actor.kind === 'person');
    if (file.purpose === 'student_document') return visibleIf(actor.reach('people.update') === 'organization');
    return visibleIf(false);
  },
});
