import { locked, open } from '../definition';

/** Roles, states of accounts and the people's relations to each other. */
export const peopleTypes = [
  locked('user_roles', 'User roles', 'الأدوار', [
    ['superadmin', 'Superadmin', 'إدارة المنصة'],
    ['admin', 'Admin', 'إدارة المدرسة'],
    ['enrolment_manager', 'Enrolment manager', 'إدارة التسجيل'],
    ['instructor', 'Instructor', 'تعليم'],
    ['mentor', 'Mentor', 'إرشاد'],
    ['recruiter', 'Recruiter', 'توظيف'],
    ['student', 'Student', 'تعلّم', { isDefault: true }],
  ]),
  locked('user_status', 'User status', 'حالة الحساب', [
    ['active', 'Active', 'نشط', { isDefault: true, metadata: { signsIn: true } }],
    // Nobody was shut out: an account nobody used for long is warned and at last removed (G17), and signing in is how it
    // comes back.
    ['inactive', 'Inactive', 'غير نشط', { metadata: { signsIn: true } }],
    ['suspended', 'Suspended', 'موقوف', { metadata: { signsIn: false, endsByItself: true } }],
    ['banned', 'Banned', 'محظور', { metadata: { signsIn: false } }],
  ]),
  locked('friend_request_status', 'Friend request status', 'حالة طلب الصداقة', [
    ['pending', 'Pending', 'قيد الانتظار', { isDefault: true }],
    ['accepted', 'Accepted', 'مقبول'],
    ['declined', 'Declined', 'مرفوض'],
    ['blocked', 'Blocked', 'محظور'],
  ]),
  locked('notification_types', 'Notification types', 'أنواع الإشعارات', [
    ['enrolment', 'Enrolment', 'تسجيل في دورة', { metadata: { channels: ['in_app', 'email'] } }],
    ['message', 'Message', 'رسالة', { metadata: { channels: ['in_app', 'push'] } }],
    ['comment', 'Comment', 'تعليق', { metadata: { channels: ['in_app'] } }],
    ['like', 'Like', 'إعجاب', { metadata: { channels: ['in_app'] } }],
    ['share', 'Share', 'مشاركة', { metadata: { channels: ['in_app'] } }],
    ['friend_request', 'Friend request', 'طلب صداقة', { metadata: { channels: ['in_app'] } }],
    ['job_application', 'Job application', 'طلب توظيف', { metadata: { channels: ['in_app', 'email'] } }],
    ['event_reminder', 'Event reminder', 'تذكير بفعالية', { metadata: { channels: ['in_app', 'email', 'push'] } }],
    ['submission_received', 'Assignment handed in', 'تسليم واجب', { metadata: { channels: ['in_app', 'email'] } }],
    ['submission_approved', 'Assignment approved', 'اعتماد واجب', { metadata: { channels: ['in_app', 'email'] } }],
    ['submission_returned', 'Assignment returned', 'إعادة واجب', { metadata: { channels: ['in_app', 'email'] } }],
    ['essay_received', 'Long answers handed in', 'تسليم إجابات مقالية', { metadata: { channels: ['in_app'] } }],
    ['quiz_graded', 'Long answers graded', 'تقييم إجابات مقالية', { metadata: { channels: ['in_app', 'email'] } }],
    ['assignment_due', 'Assignment due', 'موعد تسليم واجب', { metadata: { channels: ['in_app'] } }],
    ['lesson_unlocked', 'Lesson opened', 'فتح درس', { metadata: { channels: ['in_app'] } }],
    ['mentor_assigned', 'Mentor assigned', 'إسناد الإرشاد', { metadata: { channels: ['in_app'] } }],
    ['certificate_issued', 'Certificate issued', 'إصدار شهادة', { metadata: { channels: ['in_app', 'email'] } }],
    ['machine_stuck', 'Machine needs a look', 'عطل في التشغيل', { metadata: { channels: ['in_app'] } }],
    [
      'account_security',
      'Account security',
      'أمان الحساب',
      { metadata: { channels: ['in_app', 'email'], cannotBeMuted: true } },
    ],
  ]),
  open('document_kinds', 'Kinds of documents', 'أنواع الوثائق', [
    ['identity', 'Identity document', 'وثيقة هوية'],
    ['qualification', 'Qualification', 'مؤهل'],
    ['agreement', 'Agreement', 'اتفاقية'],
    ['payment', 'Proof of payment', 'إثبات دفع'],
    ['other', 'Other', 'أخرى', { isDefault: true }],
  ]),
  open('education_levels', 'Education levels', 'المستويات التعليمية', [
    ['school', 'School', 'المدرسة'],
    ['vocational', 'Vocational training', 'التدريب المهني'],
    ['diploma', 'Diploma', 'الدبلوم'],
    ['bachelor', 'Bachelor’s degree', 'البكالوريوس'],
    ['postgraduate', 'Postgraduate degree', 'الدراسات العليا'],
    ['self_taught', 'Self-taught', 'التعلّم الذاتي'],
  ]),
  open('business_stages', 'Business stages', 'مراحل المشروع', [
    ['idea', 'An idea', 'فكرة'],
    ['preparing', 'Being prepared', 'قيد التحضير'],
    ['first_sales', 'First sales', 'أولى المبيعات'],
    ['regular_sales', 'Regular sales', 'مبيعات منتظمة'],
    ['growing', 'Growing, with others', 'نمو مع فريق'],
    ['paused', 'Paused', 'متوقف حاليًا'],
  ]),
  locked('contact_ways', 'Contact ways', 'وسائل التواصل', [
    ['email', 'E-mail', 'البريد الإلكتروني', { isDefault: true }],
    ['phone', 'Phone', 'الهاتف'],
    ['whatsapp', 'WhatsApp', 'واتساب', { metadata: { needsConsent: true } }],
  ]),
  open('languages', 'Languages', 'اللغات', [
    ['ar', 'Arabic', 'العربية', { metadata: { direction: 'rtl', fonts: ['IBM Plex Sans Arabic', 'IBM Plex Sans'] } }],
    [
      'en',
      'English',
      'الإنجليزية',
      { metadata: { direction: 'ltr', fonts: ['IBM Plex Sans', 'IBM Plex Sans Arabic'] } },
    ],
  ]),
] as const;
