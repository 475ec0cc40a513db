import { locked, open } from '../definition';

/** Posts, groups, pages, chat and events. */
export const communityTypes = [
  locked('post_types', 'Post types', 'أنواع المنشورات', [
    ['text', 'Text', 'نص', { isDefault: true, metadata: { requires: 'body' } }],
    ['image', 'Image', 'صورة', { metadata: { requires: 'image' } }],
    ['video', 'Video', 'فيديو', { metadata: { requires: 'video' } }],
    ['link', 'Link', 'رابط', { metadata: { requires: 'url' } }],
  ]),
  open('reaction_types', 'Reaction types', 'أنواع التفاعل', [
    ['like', 'Like', 'إعجاب', { isDefault: true }],
    ['love', 'Love', 'محبة'],
    ['celebrate', 'Celebrate', 'احتفاء'],
    ['insightful', 'Insightful', 'إفادة'],
    ['curious', 'Curious', 'فضول'],
  ]),
  locked('group_roles', 'Group roles', 'أدوار المجموعة', [
    ['owner', 'Owner', 'ملكية'],
    ['moderator', 'Moderator', 'إشراف'],
    ['member', 'Member', 'عضوية', { isDefault: true }],
  ]),
  locked('group_privacy', 'Group privacy', 'خصوصية المجموعة', [
    ['public', 'Public', 'عامة', { isDefault: true, metadata: { listed: true, contentOpen: true } }],
    ['private', 'Private', 'خاصة', { metadata: { listed: true, contentOpen: false } }],
    ['secret', 'Secret', 'سرية', { metadata: { listed: false, contentOpen: false } }],
  ]),
  locked('page_roles', 'Page roles', 'أدوار الصفحة', [
    ['owner', 'Owner', 'ملكية'],
    ['admin', 'Admin', 'إدارة'],
    ['editor', 'Editor', 'تحرير'],
    ['viewer', 'Viewer', 'اطلاع', { isDefault: true }],
  ]),
  locked('chat_types', 'Chat types', 'أنواع المحادثات', [
    ['public', 'Public', 'عامة', { metadata: { joining: 'open' } }],
    ['private', 'Private', 'خاصة', { isDefault: true, metadata: { joining: 'two_people' } }],
    ['group', 'Group', 'جماعية', { metadata: { joining: 'invitation' } }],
  ]),
  locked('message_types', 'Message types', 'أنواع الرسائل', [
    ['text', 'Text', 'نص', { isDefault: true }],
    ['image', 'Image', 'صورة'],
    ['file', 'File', 'ملف'],
    ['voice', 'Voice', 'تسجيل صوتي'],
  ]),
  locked('message_status', 'Message status', 'حالة الرسالة', [
    ['sent', 'Sent', 'مُرسلة', { isDefault: true }],
    ['delivered', 'Delivered', 'مُسلَّمة'],
    ['read', 'Read', 'مقروءة'],
  ]),
  locked('event_types', 'Event types', 'أنواع الفعاليات', [
    ['online', 'Online', 'عبر الإنترنت', { isDefault: true, metadata: { needs: ['link'] } }],
    ['in_person', 'In-person', 'حضورية', { metadata: { needs: ['place'] } }],
    ['hybrid', 'Hybrid', 'حضورية وعبر الإنترنت', { metadata: { needs: ['place', 'link'] } }],
  ]),
  locked('event_status', 'Event status', 'حالة الفعالية', [
    ['upcoming', 'Upcoming', 'قادمة', { isDefault: true }],
    ['ongoing', 'Ongoing', 'جارية'],
    ['completed', 'Completed', 'مكتملة'],
    ['cancelled', 'Cancelled', 'ملغاة'],
  ]),
  locked('event_attendance_status', 'Event attendance status', 'الرد على الدعوة', [
    ['going', 'Going', 'حضور'],
    ['interested', 'Interested', 'اهتمام'],
    ['maybe', 'Maybe', 'ربما'],
    ['not_going', 'Not going', 'اعتذار'],
  ]),
] as const;
