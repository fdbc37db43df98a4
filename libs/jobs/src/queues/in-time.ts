/** How long a queue may take to answer, in ms: a connection that hangs must not hold up whoever waits. */
const ANSWER_WITHIN = 5000;

/** What a queue answers. @throws Error if it does not within 5 s; what it was asked may still be done, long after nobody waits */
export async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ANSWER_WITHIN / 1000} s`)), ANSWER_WITHIN);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined); // it may still fail
  }
}
