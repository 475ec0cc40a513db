export { proxy } from '../../proxy';

export const config = { matcher: ['/((?!api/|_next/|dashboard|outline|lesson|yardstick).*)'] };
