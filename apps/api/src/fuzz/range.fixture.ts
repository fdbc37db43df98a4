import type { ApiUnderTest } from '../testing/api-under-test.fixture';
import type { Client, Reply } from '../testing/client.fixture';
import type { Draft, Shot } from './draft.fixture';
import type { Operation } from './operations.fixture';
import type { Sender } from './sender.fixture';
import type { Target, Targets } from './target.fixture';
import type { Keeper, Kept } from './what-is-kept.fixture';

/** Every so many requests are also sent by somebody else: by nobody who is signed in, or in place of nobody by staff. */
const ALSO_BY_ANOTHER = 4;
/** Where passwords and codes are counted, which is tested elsewhere. */
const COUNTED = /\b(session|account|citizen)\b/;

interface Parts {
  readonly api: ApiUnderTest;
  readonly targets: Targets;
  readonly keeper: Keeper;
  readonly sender: Sender;
}

/** One operation, with what it is tried on. Whatever was changed is not used again. */
export class Range {
  readonly findings: string[] = [];
  private fired = 0;

  private constructor(
    private readonly operation: Operation,
    private readonly parts: Parts,
    private readonly another: Client,
    private target: Target,
    private kept: Kept,
  ) {}

  static async of(operation: Operation, parts: Parts): Promise<Range> {
    const target = await parts.targets.for(operation);
    const isForStaff = target.isPublic && !COUNTED.test(operation.template);
    const another = isForStaff ? await parts.api.as('helpdesk') : parts.api.citizen;
    return new Range(operation, parts, another, target, await parts.keeper.look());
  }

  /** A request that is in order must be served: if it is not, those that are wrong in one place prove nothing. */
  async fireInOrder(aim: (draft: Draft) => Shot): Promise<void> {
    const { or } = this.target;
    const reply = await this.shoot('as it should be', this.target.client, aim(this.target.draft));
    if (reply && !isDone(reply) && !or.includes(reply.status))
      this.note('as it should be', `was refused: ${reply.text}`);
  }

  async fire(name: string, aim: (draft: Draft) => Shot): Promise<void> {
    this.fired += 1;
    await this.shoot(name, this.target.client, aim(this.target.draft));
    if (this.fired % ALSO_BY_ANOTHER === 0)
      await this.shoot(`${name}, by another`, this.another, aim(this.target.draft));
  }

  private async shoot(name: string, client: Client, shot: Shot): Promise<Reply<unknown> | undefined> {
    const { api, keeper, sender, targets } = this.parts;
    if (COUNTED.test(this.operation.template)) await api.runtime.pool.query('delete from identity.attempts');
    const { reply, wrong } = await sender.send(client, shot);
    const now = await keeper.look();
    const changes = await keeper.changes(this.kept, now);
    const mayChange = reply !== undefined && isDone(reply) && this.operation.method !== 'GET';
    this.note(name, ...wrong);
    if (!mayChange && changes.length > 0) this.note(name, `left behind ${changes.join(', ')} (${reply?.status})`);
    this.kept = now;
    if (mayChange || changes.length > 0) {
      this.target = await targets.for(this.operation);
      this.kept = await keeper.look();
    }
    return reply;
  }

  private note(name: string, ...findings: readonly string[]): void {
    this.findings.push(...findings.map((each) => `${this.operation.route}, ${name}: ${each}`));
  }
}

/** A bulk of which nothing was done is refused, though its answer is 200. */
function isDone({ status, body }: Reply<unknown>): boolean {
  return status < 400 && (body as { readonly done?: unknown } | null)?.done !== 0;
}
