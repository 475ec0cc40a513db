/** Everybody's password in the demonstration school; it opens nothing else. */
export const DEMO_PASSWORD = 'a line a day keeps the shop open';
