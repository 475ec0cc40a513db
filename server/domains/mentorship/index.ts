export { assignMentor } from './commands/assign-mentor';
export { endMentoring } from './commands/end-mentoring';
export { mentorAssigned } from './events';
export { getMyMentor, type MyMentor } from './queries/get-my-mentor';
export { listMentees, type Mentee } from './queries/list-mentees';
