const SAME_KEY_PRESS_MS = 1000;

/**
 * Makes one Ctrl-C or SIGTERM reach the program once, also under `npm start`. Where npm's shell hands its place over to
 * us, a Ctrl-C comes from the terminal and again from npm; where it does not, a SIGTERM to npm ends the shell alone.
 */
export function hearSignalsOnce() {
  const emit = process.emit;
  const heardAt = new Map();
  process.emit = function (event, ...rest) {
    if (event === 'SIGINT' || event === 'SIGTERM') {
      const since = Date.now() - (heardAt.get(event) ?? 0);
      heardAt.set(event, Date.now());
      if (since < SAME_KEY_PRESS_MS) return true;
    }
    return emit.call(this, event, ...rest);
  };
  if (process.env.npm_lifecycle_event !== undefined && process.platform !== 'win32') endWithParent();
}

function endWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}
