// Whether the api in this container answers. It asks for life, not readiness: a container is not at fault while the
// database is away, and starting it anew would not bring the database back.
const port = process.env.PORT || '3000';
const answer = await fetch(`http://127.0.0.1:${port}/health/live`, { signal: AbortSignal.timeout(4000) }).catch(
  () => null,
);
process.exit(answer?.ok ? 0 : 1);
