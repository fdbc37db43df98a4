const FIRST = 64 * 1024;

/** Texts one behind the other as UTF-8, and where each ends. Written at once, so that no string outlives its use. */
export class TextBuffer {
  private memory = Buffer.allocUnsafeSlow(FIRST);
  private used = 0;
  private ends: number[] = [];

  add(text: string): void {
    const most = 3 * text.length; // a UTF-16 unit takes three bytes at most
    if (this.used + most > this.memory.length) this.grow(most);
    this.used += this.memory.write(text, this.used);
    this.ends.push(this.used);
  }

  /** Memory of its own, fit for another thread. It begins anew afterwards. */
  take(): { readonly text: Uint8Array; readonly ends: Uint32Array } {
    const text = new Uint8Array(this.memory.buffer.slice(0, this.used));
    const ends = Uint32Array.from(this.ends);
    this.used = 0;
    this.ends = [];
    return { text, ends };
  }

  private grow(by: number): void {
    const larger = Buffer.allocUnsafeSlow(2 * this.memory.length + by);
    this.memory.copy(larger, 0, 0, this.used);
    this.memory = larger;
  }
}
