# The planner's server, without the test tools. Build: docker build -t receptor-planner .
FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY .npmrc package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force
COPY tsconfig.json manifest.xml vite.config.ts ./
COPY engine engine
COPY addin addin
COPY scripts scripts
RUN node scripts/build-pane.mjs
COPY server server
COPY supabase supabase
COPY data data
# Made now: the user the server runs as may not write here.
RUN node --import tsx scripts/build-threads.ts
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=3s --start-period=15s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is process 1, so that SIGTERM reaches the server. HOST is open: give PLANNER_API_KEYS, or PLANNER_OPEN=1 behind a proxy.
CMD ["node", "--import", "tsx", "server/main.ts"]
