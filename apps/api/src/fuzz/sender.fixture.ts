import type { Client, Reply } from '../testing/client.fixture';
import type { Shot } from './draft.fixture';
import { whatIsWrong } from './what-is-wrong.fixture';

/** ms for an answer. A list waits up to 2 s for a position that it was told. */
const LONGEST_ANSWER = 5000;

/** What came of a request: an answer if there was one, and what is wrong with that. */
export interface Outcome {
  readonly reply: Reply<unknown> | undefined;
  readonly wrong: readonly string[];
}

/** Sends requests, looks at the answers, and counts both. */
export class Sender {
  requests = 0;
  /** In ms. */
  slowest = 0;
  /** By 2xx, 4xx and the like; apart from them those that came because too much was asked, and those that never came. */
  readonly answers: Record<string, number> = {};

  async send(client: Client, { method, address, headers, content }: Shot): Promise<Outcome> {
    this.requests += 1;
    const language = this.requests % 2 === 0 ? { 'accept-language': 'hi' } : {};
    const started = performance.now();
    try {
      const reply = await inTime(client.send(method, address, content, { ...language, ...headers }));
      this.count(reply.status === 429 ? '429' : `${Math.floor(reply.status / 100)}xx`);
      return { reply, wrong: whatIsWrong(method, reply) };
    } catch (error) {
      // There was none, or it was not as documented.
      this.count('wrong');
      return { reply: undefined, wrong: [(error as Error).message.slice(0, 500)] };
    } finally {
      this.slowest = Math.max(this.slowest, Math.round(performance.now() - started));
    }
  }

  private count(kind: string): void {
    this.answers[kind] = (this.answers[kind] ?? 0) + 1;
  }
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${LONGEST_ANSWER} ms`)), LONGEST_ANSWER);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
