import { registerFileAccess } from './access';
import { documentPolicy } from './policy';

/** A learner's document is for the learner and enrolment staff; rows of others are not even found. */
registerFileAccess('student_document', async (ctx, documentId) => {
  const document = await ctx.db.studentDocument.findFirst({ where: { id: documentId }, select: { personId: true } });
  if (!document) return false;
  return documentPolicy.read(ctx.actor, { ...document, isLearner: true, uploadedById: null }) === true;
});
