import type { Actor } from '@/server/core/context';
import { allowIf, hide, policy, visibleIf } from '@/server/core/policy';
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

/** Files that need nobody's permission: public ones, and the logo of a school from when it is one. */
export function isForEverybody(file: Pick<FileSubject, 'isPublic' | 'purpose' | 'isTemporary'>): boolean {
  return file.isPublic || (file.purpose === 'organization_logo' && !file.isTemporary);
}

const isUploader = (actor: Actor, file: Pick<FileSubject, 'uploadedById'>) =>
  file.uploadedById !== null && actor.is(file.uploadedById);

/** Enrolment staff and the administration; never a teacher or a mentor, however far their other rows reach. */
const seesDocuments = (actor: Actor) => actor.reach('people.update') === 'organization';

/** What the rules of a learner's document read. `isLearner`: of the person, not of the actor. */
export type DocumentSubject = { personId: bigint; isLearner: boolean; uploadedById: bigint | null };

/** A learner's documents: the learner and enrolment staff; anybody else learns nothing of them. */
export const documentPolicy = policy<DocumentSubject>()({
  read: (actor, document) => visibleIf(actor.is(document.personId) || seesDocuments(actor)),
  add: (actor, document) => {
    if (!actor.is(document.personId) && !seesDocuments(actor)) return hide();
    return allowIf(document.isLearner, 'media.documents_of_learners');
  },
  /** What the school put there is not the learner's to take away. */
  remove: (actor, document) => {
    if (seesDocuments(actor)) return true;
    if (!actor.is(document.personId)) return hide();
    return allowIf(document.uploadedById !== null && actor.is(document.uploadedById), 'media.document_of_the_school');
  },
});

/** Files belong to whoever uploaded them until something uses them; then its rules count (see access.ts). */
export const filePolicy = policy<FileSubject>()({
  start: (actor, file) =>
    allowIf(
      actor.kind === 'system' || UPLOADERS[file.purpose].some((permission) => actor.can(permission)),
      'media.purpose_not_allowed',
    ),
  /** Sending bytes, asking how far it got, cancelling. */
  receive: (actor, file) => visibleIf(isUploader(actor, file) && file.isTemporary),
  /** Saying what a picture shows: whoever sent it, and who may add such files anywhere in the school. */
  describe: (actor, file) => {
    if (actor.kind === 'system' || isUploader(actor, file)) return true;
    if (file.isTemporary) return hide();
    return visibleIf(UPLOADERS[file.purpose].some((permission) => actor.reach(permission) === 'organization'));
  },
  /** What the row alone decides; uses may grant more. */
  read: (actor, file) => {
    if (actor.kind === 'system' || isForEverybody(file)) return true;
    // Whose document it is decides, not who sent it: somebody who left the office keeps nothing of it.
    if (file.purpose === 'student_document' && !file.isTemporary) return visibleIf(seesDocuments(actor));
    if (isUploader(actor, file)) return true;
    if (file.isTemporary) return visibleIf(false);
    if (file.purpose === 'avatar') return visibleIf(actor.kind === 'person');
    return visibleIf(false);
  },
});
