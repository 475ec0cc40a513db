import { locked, open } from '../definition';
import { RESOURCE_MIMES } from './file-mimes';

/** Courses, what is in them, and how far a learner has come. */
export const learningTypes = [
  locked('course_status', 'Course status', 'حالة الدورة', [
    ['draft', 'Draft', 'مسودة', { isDefault: true, metadata: { listed: false } }],
    ['published', 'Published', 'منشورة', { metadata: { listed: true } }],
    ['archived', 'Archived', 'مؤرشفة', { metadata: { listed: false } }],
  ]),
  open('course_levels', 'Course levels', 'مستويات الدورات', [
    ['beginner', 'Beginner', 'مبتدئ', { isDefault: true }],
    ['intermediate', 'Intermediate', 'متوسط'],
    ['advanced', 'Advanced', 'متقدم'],
  ]),
  locked('enrolment_type', 'Enrolment type', 'نوع التسجيل', [
    ['purchase', 'Purchase', 'شراء'],
    ['subscription', 'Subscription', 'اشتراك'],
    ['grant', 'Granted by the school', 'إتاحة من المدرسة'],
    ['free', 'Free', 'مجاني'],
  ]),
  locked('enrolment_status', 'Enrolment status', 'حالة التسجيل', [
    ['active', 'Active', 'نشط', { isDefault: true, metadata: { givesAccess: true } }],
    ['completed', 'Completed', 'مكتمل', { metadata: { givesAccess: true } }],
    ['expired', 'Expired', 'منتهي الصلاحية', { metadata: { givesAccess: false } }],
    ['dropped', 'Dropped', 'متروك', { metadata: { givesAccess: false } }],
  ]),
  locked('content_types', 'Content types', 'أنواع المحتوى', [
    ['video', 'Video', 'فيديو'],
    ['document', 'Document', 'مستند'],
    ['quiz', 'Quiz', 'اختبار'],
    ['assignment', 'Assignment', 'واجب'],
    ['text', 'Text', 'نص', { isDefault: true }],
    ['embed', 'Embedded page', 'صفحة مضمّنة'],
  ]),
  locked('resource_types', 'Resource types', 'أنواع الملفات المرفقة', [
    ['pdf', 'PDF', 'ملف PDF', { metadata: { mimes: RESOURCE_MIMES.pdf } }],
    ['video', 'Video', 'فيديو', { metadata: { mimes: RESOURCE_MIMES.video } }],
    ['document', 'Document', 'مستند', { metadata: { mimes: RESOURCE_MIMES.document } }],
    ['link', 'Link', 'رابط', { metadata: { mimes: RESOURCE_MIMES.link } }],
    ['file', 'File', 'ملف', { isDefault: true, metadata: { mimes: RESOURCE_MIMES.file } }],
    ['archive', 'Archive', 'ملف مضغوط', { metadata: { mimes: RESOURCE_MIMES.archive } }],
  ]),
  locked('quiz_question_types', 'Quiz question types', 'أنواع أسئلة الاختبار', [
    ['multiple_choice', 'Multiple choice', 'اختيار من متعدد', { isDefault: true, metadata: { graded: 'machine' } }],
    ['true_false', 'True/False', 'صح أو خطأ', { metadata: { graded: 'machine' } }],
    ['short_answer', 'Short answer', 'إجابة قصيرة', { metadata: { graded: 'machine' } }],
    ['essay', 'Essay', 'سؤال مقالي', { metadata: { graded: 'person' } }],
  ]),
  locked('assignment_status', 'Assignment status', 'حالة الواجب', [
    ['not_submitted', 'Not submitted', 'لم يُسلَّم', { isDefault: true }],
    ['submitted', 'Submitted', 'مُسلَّم'],
    ['graded', 'Graded', 'مُقيَّم'],
    ['approved', 'Approved', 'معتمد'],
    ['returned', 'Returned', 'مُعاد'],
  ]),
  locked('note_visibility', 'Note visibility', 'من يرى الملاحظة', [
    ['private', 'Private', 'خاصة', { isDefault: true, metadata: { readers: 'author' } }],
    ['public', 'Public', 'عامة', { metadata: { readers: 'course' } }],
    ['instructors_only', 'Instructors only', 'لفريق التعليم فقط', { metadata: { readers: 'instructors' } }],
  ]),
] as const;
