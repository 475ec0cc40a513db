import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/lib/env/server';
import { closeDb } from '@/server/core/db';
import { schools } from './cast';
import { courses } from './content/courses';
import { seedCourse } from './demo/courses';
import { seedJourneys } from './demo/journeys';
import { seedOrganization } from './demo/organizations';
import { DEMO_PASSWORD } from './demo/password';
import { seedPeople } from './demo/people';
import { seedTwin, type TwinOrder } from './demo/twin';

/** The demonstration: both schools with people, courses, and learners at different points of their way. Runs once on an empty database. */
async function demo(): Promise<void> {
  const started = Date.now();
  const told: { name: string; role: string; email: string; password: string; address: string }[] = [];
  for (const school of schools) {
    const org = await seedOrganization(school);
    const people = await seedPeople(org, school.people);
    for (const slug of school.courses) {
      const course = courses.find((c) => c.slug === slug);
      if (!course) throw new Error(`There is no demo course ${slug}`);
      await seedCourse(org, course, people);
    }
    await seedJourneys(org, people);
    const address = school.subdomain
      ? `http://${school.subdomain}.localhost:${env().PORT}`
      : `http://localhost:${env().PORT}`;
    for (const member of school.people.filter((m) => m.persona && m.status === 'active')) {
      told.push({
        name: member.nameEn,
        role: member.roles.join(', '),
        email: member.email,
        password: DEMO_PASSWORD,
        address,
      });
    }
  }
  await mkdir(env().DATA_DIR, { recursive: true });
  await writeFile(path.join(env().DATA_DIR, 'demo-people.json'), `${JSON.stringify(told, null, 2)}\n`);
  console.log(`Seeded ${schools.length} schools in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** Another learner like one of the cast, for whoever has used that one up: `twin '{"key":…}'`. */
const twin = () => seedTwin(JSON.parse(process.argv[3] ?? '{}') as TwinOrder);

const scenarios: Record<string, () => Promise<void>> = { demo, twin };
const wanted = process.argv[2] ?? 'demo';
const scenario = scenarios[wanted];
if (!scenario) {
  console.error(`Unknown scenario ${wanted}. Known: ${Object.keys(scenarios).join(', ')}`);
  process.exitCode = 1;
} else {
  await scenario();
}
await closeDb();
