import path from 'node:path';
import type { NextConfig } from 'next';

const config: NextConfig = {
  turbopack: { root: path.resolve(import.meta.dirname, '../..') },
  serverExternalPackages: ['@node-rs/argon2', '@myriaddreamin/typst-ts-node-compiler', 'bullmq', 'pino', 'sharp'],
  typescript: { ignoreBuildErrors: true },
};

export default config;
