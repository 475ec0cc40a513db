import path from 'node:path';
import type { NextConfig } from 'next';

const realtimePort = process.env.REALTIME_PORT ?? '3001';

const config: NextConfig = {
  poweredByHeader: false,
  compress: true,
  reactStrictMode: true,
  cacheHandler: path.resolve('server/edge/cache-handler.cjs'),
  // authInterrupts: a refused page answers 403 with the view in forbidden.tsx.
  experimental: { isrFlushToDisk: false, authInterrupts: true },
  // Native or wasm modules stay outside the bundle.
  serverExternalPackages: [
    '@node-rs/argon2',
    '@myriaddreamin/typst-ts-node-compiler',
    'bullmq',
    'pino',
    'sharp',
    'file-type',
    'exifr',
  ],
  logging: false,
  devIndicators: false,
  rewrites: async () => [{ source: '/realtime', destination: `http://127.0.0.1:${realtimePort}/` }],
  headers: async () => [
    // Answers to programs are no pages.
    { source: '/api/:path*', headers: [{ key: 'x-robots-tag', value: 'noindex' }] },
    { source: '/fonts/:file*', headers: [{ key: 'cache-control', value: 'public, max-age=31536000, immutable' }] },
  ],
};

export default config;
