/** A process that has not reported itself for so many seconds is gone: for the health check, the figures and the pages of staff alike. */
export const SILENT_SECONDS = 45;
