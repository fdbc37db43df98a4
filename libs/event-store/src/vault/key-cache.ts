/** Keys kept in memory, and for how long (ms): an erasure that this process is not told of takes effect within that time. */
const CACHE_SIZE = 10_000;
const CACHE_TTL = 60_000;

/** Persons' keys that were looked up lately. */
export class KeyCache {
  private readonly entries = new Map<string, { key: Buffer; until: number }>();
  private forgotten = 0;

  /**
   * The key of a person, from memory or by looking it up; null for a person who has none. A key that was looked up while
   * somebody was forgotten is not kept: it may be the one of who was erased just then.
   */
  async get(person: string, lookUp: () => Promise<Buffer | null>): Promise<Buffer | null> {
    const cached = this.entries.get(person);
    if (cached && cached.until > Date.now()) return cached.key;
    const { forgotten } = this;
    const key = await lookUp();
    this.entries.delete(person);
    if (key === null || forgotten !== this.forgotten) return key;
    if (this.entries.size >= CACHE_SIZE) this.entries.delete(this.entries.keys().next().value ?? '');
    this.entries.set(person, { key, until: Date.now() + CACHE_TTL });
    return key;
  }

  forget(person: string): void {
    this.forgotten += 1;
    this.entries.delete(person);
  }

  forgetAll(): void {
    this.forgotten += 1;
    this.entries.clear();
  }
}
