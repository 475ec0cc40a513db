// The light build (no subtitles, no second sound tracks, no DRM) has the same types as the whole one and ships none.
declare module 'hls.js/light' {
  export * from 'hls.js';
  export { default } from 'hls.js';
}
