/** Lines of COPY's text format, gathered in pieces of memory that a socket takes as they are. */
export class RowBuffer {
  private pieces: Buffer[] = [];
  private piece = Buffer.allocUnsafe(PIECE);
  private used = 0;
  private count = 0;

  get bytes(): number {
    return this.count + this.used;
  }

  /** ASCII alone. */
  ascii(text: string): void {
    this.room(text.length);
    this.used += this.piece.write(text, this.used, 'latin1');
  }

  copy(source: Uint8Array, from: number, to: number): void {
    this.room(to - from);
    this.piece.set(source.subarray(from, to), this.used);
    this.used += to - from;
  }

  take(): readonly Buffer[] {
    const taken = [...this.pieces, this.piece.subarray(0, this.used)];
    this.pieces = [];
    this.piece = Buffer.allocUnsafe(PIECE);
    this.used = 0;
    this.count = 0;
    return taken;
  }

  private room(bytes: number): void {
    if (this.used + bytes <= this.piece.length) return;
    this.pieces.push(this.piece.subarray(0, this.used));
    this.count += this.used;
    this.piece = Buffer.allocUnsafe(Math.max(PIECE, bytes));
    this.used = 0;
  }
}

const PIECE = 256 * 1024;
