# One image for web, worker, realtime and the migration step; docker-compose.yml says which command runs where.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
# Baked into the build: the port the web process proxies realtime traffic to.
ARG REALTIME_PORT=3001
ARG APP_VERSION=
ENV REALTIME_PORT=$REALTIME_PORT APP_VERSION=$APP_VERSION NEXT_TELEMETRY_DISABLED=1
RUN node tools/launcher/build-only.mjs && rm -rf .next/cache

FROM node:24-bookworm-slim
WORKDIR /app
ARG REALTIME_PORT=3001
ARG APP_VERSION=
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 CHECKPOINT_DISABLE=1 AUTH_TRUST_HOST=1 \
    PORT=3000 REALTIME_PORT=$REALTIME_PORT APP_VERSION=$APP_VERSION \
    DATA_DIR=/data STORAGE_DIR=/data/files HEARTBEAT_FILE=/tmp/heartbeat
# Next keeps rendered pages and resized images under .next: that folder and the data belong to the process, the rest not.
COPY --from=build /app ./
RUN mkdir -p /data/files && chown -R node:node /data .next
USER node
VOLUME /data
EXPOSE 3000
CMD ["node", "node_modules/next/dist/bin/next", "start"]
