import { AssignmentPanel } from '@/components/assessment/shared/assignment-panel';
import { QuizCard } from '@/components/assessment/shared/quiz-card';
import type { Ctx } from '@/server/core/context';
import type { LessonItemDto } from '@/server/domains/learning';

/** Draws the quizzes and assignments of a lesson: what they look like is the assessment domain's. */
export function lessonWork(ctx: Ctx) {
  return function work({ kind, uuid }: LessonItemDto) {
    const Work = kind === 'quiz' ? QuizCard : AssignmentPanel;
    return <Work itemUuid={uuid} locale={ctx.locale} ctx={ctx} />;
  };
}
