import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROLE_CODES, SYSTEM_ROLES } from '@/server/domains/identity/permissions';
import { LOOKUP_CATALOGUE, type LookupTypeCode, lookupType } from '@/server/domains/lookups/catalogue';
import { cycleOfMove, findCycle } from '@/server/domains/lookups/rules/hierarchy';
import { metadataSchema } from '@/server/domains/lookups/rules/metadata';
import { UPLOAD_RULES } from '@/server/domains/media/rules/purposes';
import { FILE_TYPES } from '@/server/domains/media/rules/types';

/** The requirement, copied word by word; "User" is shown as Student. The catalogue knows nothing of this table. */
const requirement: [type: string, values: string][] = [
  ['User roles', 'Admin, Instructor, Student, Recruiter, Superadmin, Enrolment manager, Mentor'],
  ['User status', 'Active, Inactive, Suspended, Banned'],
  ['Course status', 'Draft, Published, Archived'],
  ['Enrolment type', 'Purchase, Subscription'],
  ['Enrolment status', 'Active, Completed, Expired, Dropped'],
  ['Post types', 'Text, Image, Video, Link'],
  ['Group roles', 'Owner, Moderator, Member'],
  ['Group privacy', 'Public, Private, Secret'],
  ['Page roles', 'Owner, Admin, Editor, Viewer'],
  ['Event types', 'Online, In-Person, Hybrid'],
  ['Event status', 'Upcoming, Ongoing, Completed, Cancelled'],
  ['Event attendance status', 'Going, Interested, Maybe, Not Going'],
  ['Job types', 'Full-time, Part-time, Contract, Freelance, Internship'],
  ['Experience levels', 'Entry Level, Mid Level, Senior Level, Executive'],
  ['Job status', 'Open, Closed, Filled, On Hold, Draft, Pending approval'],
  ['Job application status', 'Applied, Under Review, Shortlisted, Interview Scheduled, Rejected, Accepted, Withdrawn'],
  ['Ticket categories', 'Technical, Billing, General, Content, Job Related'],
  ['Ticket status', 'Open, In Progress, Waiting, Resolved, Closed'],
  ['Ticket priority', 'Low, Medium, High, Urgent'],
  ['Report types', 'Spam, Harassment, Inappropriate, Copyright, Fake Job, Other'],
  ['Report status', 'Pending, Under Review, Resolved, Dismissed'],
  ['Languages', 'Arabic, English'],
  ['Time zones', 'UTC, Cairo, Dubai, Riyadh'],
  ['Quiz question types', 'Multiple Choice, True/False, Short Answer, Essay'],
  ['Assignment status', 'Not Submitted, Submitted, Graded, Approved, Returned'],
  ['Friend request status', 'Pending, Accepted, Declined, Blocked'],
  ['Subscription status', 'Active, Expired, Cancelled, Suspended, Trial'],
  ['Billing cycles', 'Monthly, Quarterly, Annual'],
  ['Plan features', 'Course Access, Chat Access, Downloads, Certificates, Priority Support, Job Postings'],
  ['Chat types', 'Public, Private, Group'],
  ['Message types', 'Text, Image, File, Voice'],
  ['Message status', 'Sent, Delivered, Read'],
  ['Reaction types', 'Like, Love, Celebrate, Insightful, Curious'],
  ['Content types', 'Video, Document, Quiz, Assignment, Text'],
  ['Resource types', 'PDF, Video, Document, Link, File, Archive'],
  ['Notification types', 'Enrolment, Message, Comment, Like, Share, Friend Request, Job Application, Event Reminder'],
  ['Payment status', 'Pending, Completed, Failed, Refunded'],
  ['Audit actions', 'Created, Updated, Deleted, Viewed, Downloaded, Logged In, Logged Out'],
  ['Storage providers', 'Local, Amazon S3, MinIO, Cloudflare R2, Backblaze B2, Custom'],
  ['Note visibility', 'Private, Public, Instructors Only'],
];

const arabic = /[\u0621-\u064A]/;

describe('LKP-0..40, 52 the requirement', () => {
  test('has forty vocabularies', () => expect(requirement.length).toBe(40));

  test.each(requirement)('%s', (name, values) => {
    const type = LOOKUP_CATALOGUE.find((one) => one.name.en === name);
    const present = (type?.values ?? []).map((value) => value.name.en.toLowerCase());
    expect(present).toEqual(expect.arrayContaining(values.split(', ').map((value) => value.toLowerCase())));
  });
});

describe('every vocabulary', () => {
  test('codes are snake_case and unique, types and values (LKP-47)', () => {
    expect(new Set(LOOKUP_CATALOGUE.map((type) => type.code)).size).toBe(LOOKUP_CATALOGUE.length);
    for (const type of LOOKUP_CATALOGUE) {
      expect(type.code).toMatch(/^[a-z]+(_[a-z]+)*$/);
      for (const value of type.values) expect(value.code, type.code).toMatch(/^[a-z][a-z0-9]*([_-][a-z0-9]+)*$/);
      expect(new Set(type.values.map((value) => value.code)).size, type.code).toBe(type.values.length);
    }
  });

  test('names in both languages, the Arabic ones in Arabic letters, none twice (LKP-41)', () => {
    for (const type of LOOKUP_CATALOGUE) {
      for (const { name } of [type, ...type.values]) {
        expect(name.en.trim(), type.code).toBe(name.en);
        expect(name.ar.trim(), type.code).toBe(name.ar);
        expect(name.en, type.code).toMatch(/^\p{Script=Latin}/u);
        expect(name.ar, `${type.code} ${name.en}`).toMatch(arabic);
        // Persian and Urdu look-alikes of kaf and yeh break searching; marks of direction break comparing.
        expect(name.ar, `${type.code} ${name.en}`).not.toMatch(/[\u06A9\u06CC\u200E\u200F\u202A-\u202E\u2066-\u2069]/);
      }
      for (const language of ['en', 'ar'] as const) {
        const names = type.values.map((value) => value.name[language]);
        expect(new Set(names).size, `${type.code} ${language}`).toBe(names.length);
      }
    }
  });

  test('order is strict, at most one value is the default, none is empty (LKP-45)', () => {
    for (const type of LOOKUP_CATALOGUE) {
      expect(type.values.length, type.code).toBeGreaterThan(1);
      expect(type.values.filter((value) => value.isDefault).length, type.code).toBeLessThanOrEqual(1);
      const order = type.values.map((value) => value.sortOrder);
      expect([...new Set(order)].sort((a, b) => a - b)).toEqual(order);
    }
  });

  test('metadata has the shape of its vocabulary (LKP-44)', () => {
    for (const type of LOOKUP_CATALOGUE) {
      const schema = metadataSchema(type.code);
      for (const value of type.values) {
        const result = schema.safeParse(value.metadata ?? {});
        expect(result.success, `${type.code} ${value.code}`).toBe(true);
      }
    }
  });

  test('parents exist, no loops, parents are listed before children (LKP-43, 49)', () => {
    expect(findCycle(LOOKUP_CATALOGUE)).toBeNull();
    for (const [index, type] of LOOKUP_CATALOGUE.entries()) {
      const parentIndex = LOOKUP_CATALOGUE.findIndex((one) => one.code === type.parent);
      if (type.parent) expect(parentIndex >= 0 && parentIndex < index, type.code).toBe(true);
      const pool = LOOKUP_CATALOGUE[type.parent ? parentIndex : index];
      for (const value of type.values) {
        if (value.parent)
          expect(
            pool?.values.map((one) => one.code),
            value.code,
          ).toContain(value.parent);
      }
      if (!type.parent) expect(findCycle(type.values), type.code).toBeNull();
    }
    expect(LOOKUP_CATALOGUE.some((type) => type.parent)).toBe(true);
  });
});

describe('single vocabularies', () => {
  test('time zones are IANA names, the ones asked for are there (LKP-23, 42)', () => {
    const zones = lookupType('timezones').values.map((value) => String(value.metadata?.iana));
    for (const iana of zones) expect(() => new Intl.DateTimeFormat('en', { timeZone: iana }), iana).not.toThrow();
    expect(zones).toEqual(
      expect.arrayContaining([
        'UTC',
        'Africa/Cairo',
        'Asia/Dubai',
        'Asia/Riyadh',
        'Asia/Amman',
        'Asia/Beirut',
        'Asia/Baghdad',
        'Asia/Kuwait',
        'Asia/Qatar',
        'Africa/Casablanca',
        'Africa/Tunis',
        'Europe/London',
        'Europe/Istanbul',
        'America/New_York',
      ]),
    );
    expect(new Set(zones).size).toBe(zones.length);
  });

  test('countries: 249, each under the name the platform knows', () => {
    const countries = lookupType('countries').values;
    expect(countries.length).toBe(249);
    const names = new Intl.DisplayNames('ar', { type: 'region', fallback: 'none' });
    for (const country of countries) {
      const alpha2 = String(country.metadata?.alpha2);
      expect(country.code).toBe(alpha2.toLowerCase());
      if (!['HK', 'MO', 'PS'].includes(alpha2)) expect(country.name.ar).toBe(names.of(alpha2));
    }
  });

  test('languages carry direction and fonts (LKP-22)', () => {
    const languages = lookupType('languages').values;
    expect(languages.map((one) => [one.code, one.metadata?.direction])).toEqual([
      ['ar', 'rtl'],
      ['en', 'ltr'],
    ]);
    for (const one of languages) expect(one.metadata?.fonts).toEqual(expect.arrayContaining(['IBM Plex Sans Arabic']));
  });

  test('user roles are the seven system roles under the same names (LKP-1, 52; P1, P2)', () => {
    const roles = lookupType('user_roles');
    expect(roles.locked).toBe(true);
    expect(roles.values.map((role) => role.code)).toEqual([...ROLE_CODES]);
    expect(roles.values.map((role) => role.name)).toEqual(SYSTEM_ROLES.map((role) => role.name));
  });

  test('only open jobs take applications; suspension alone ends by itself; each plan feature has its own gate', () => {
    const jobs = lookupType('job_status').values.filter((value) => value.metadata?.acceptsApplications);
    expect(jobs.map((value) => value.code)).toEqual(['open']);
    const ending = lookupType('user_status').values.filter((value) => value.metadata?.endsByItself);
    expect(ending.map((value) => value.code)).toEqual(['suspended']);
    const gates = lookupType('plan_features').values.map((value) => value.metadata?.gate);
    expect(new Set(gates).size).toBe(6);
  });

  test('LKP-35 what the resource types allow is exactly what can be uploaded somewhere', () => {
    const allowed = lookupType('resource_types').values.flatMap((value) => value.metadata?.mimes as string[]);
    const uploaded = new Set(Object.values(UPLOAD_RULES).flatMap((rule) => rule.types as readonly string[]));
    expect([...uploaded].sort()).toEqual([...allowed].sort());
    expect(FILE_TYPES.map((type) => type.mime).sort()).toEqual([...allowed].sort());
  });

  test('no MIME type is allowed by two kinds of files', () => {
    const mimes = lookupType('resource_types').values.flatMap((value) => value.metadata?.mimes as string[]);
    expect(new Set(mimes).size).toBe(mimes.length);
  });
});

describe('codes that program logic depends on', () => {
  const folder = join(import.meta.dirname, '../../../prisma/schema');
  const schema = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const pairs: [enumName: string, type: LookupTypeCode][] = [
    ['PersonStatus', 'user_status'],
    ['CourseStatus', 'course_status'],
    ['EnrolmentStatus', 'enrolment_status'],
    ['EntitlementSource', 'enrolment_type'],
    ['ContentKind', 'content_types'],
    ['QuestionType', 'quiz_question_types'],
    ['SubmissionStatus', 'assignment_status'],
  ];

  test.each(pairs)('%s of the database equals %s', (enumName, type) => {
    const body = new RegExp(`^enum ${enumName} \\{([^}]*)\\}`, 'm').exec(schema)?.[1] ?? '';
    const values = body.split('\n').map((line) => line.trim());
    const codes = values.filter((line) => /^[a-z_]+$/.test(line));
    expect(lookupType(type).locked).toBe(true);
    expect(codes.sort()).toEqual(
      lookupType(type)
        .values.map((value) => value.code)
        .sort(),
    );
  });
});

describe('rules', () => {
  test('a loop is found and shown, wherever it hangs', () => {
    expect(findCycle([])).toBeNull();
    expect(findCycle([{ code: 'a', parent: 'b' }, { code: 'b' }, { code: 'c', parent: 'a' }])).toBeNull();
    expect(findCycle([{ code: 'a', parent: 'a' }])).toEqual(['a', 'a']);
    const loop = [
      { code: 'x', parent: 'a' },
      { code: 'a', parent: 'b' },
      { code: 'b', parent: 'c' },
      { code: 'c', parent: 'a' },
    ];
    expect(findCycle(loop)).toEqual(['a', 'b', 'c', 'a']);
    expect(findCycle([{ code: 'a', parent: 'elsewhere' }])).toBeNull();
  });

  test('a move that would close a loop is refused with the loop', () => {
    const tree = [{ code: 'root' }, { code: 'branch', parent: 'root' }, { code: 'leaf', parent: 'branch' }];
    expect(cycleOfMove(tree, 'root', 'leaf')).toEqual(expect.arrayContaining(['root', 'leaf', 'branch']));
    expect(cycleOfMove(tree, 'leaf', 'root')).toBeNull();
    expect(cycleOfMove(tree, 'leaf', null)).toBeNull();
    expect(cycleOfMove(tree, 'branch', 'branch')).toEqual(['branch', 'branch']);
  });

  test('bad metadata is refused', () => {
    const bad: [string, unknown][] = [
      ['timezones', { iana: 'Middle Earth/Shire' }],
      ['timezones', { iana: '+03:00' }],
      ['timezones', {}],
      ['languages', { direction: 'up', fonts: ['x'] }],
      ['resource_types', { mimes: ['pdf'] }],
      ['notification_types', { channels: [] }],
      ['plan_features', { gate: 'chat.send', kind: 'switch', extra: 1 }],
      ['ticket_priority', { firstAnswerHours: 9, solvedHours: 3 }],
      ['countries', { alpha2: 'eg' }],
      ['of_a_school', { nested: { deep: true } }],
      ['of_a_school', 'text'],
      ['constructor', { nested: { deep: true } }],
    ];
    for (const [type, metadata] of bad) expect(metadataSchema(type).safeParse(metadata).success, type).toBe(false);
    expect(metadataSchema('of_a_school').safeParse({ colour: 'red', limit: 3, tags: ['a'] }).success).toBe(true);
  });
});
