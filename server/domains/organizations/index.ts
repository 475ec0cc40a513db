export { removeLogo, setLogo } from './commands/set-logo';
export { updateRobots } from './commands/update-robots';
export type { SettingsDto } from './dto';
export { getRobotsRules } from './queries/get-robots-rules';
export { getSettings } from './queries/get-settings';
