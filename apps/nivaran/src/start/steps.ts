import colors from 'picocolors';

const SLOW = 1000;

/** Says what goes on during the start, each step with its time; a terminal sees the step while it is under way. */
export class Steps {
  private readonly begun = performance.now();

  constructor(private readonly out: NodeJS.WriteStream = process.stdout) {}

  async take<T>(what: string, work: (say: (detail: string) => void) => Promise<T>): Promise<T> {
    const start = performance.now();
    const live = this.out.isTTY;
    const show = (detail: string): void => {
      if (live) this.out.write(`\r\x1b[2K… ${what}${detail ? colors.dim(` ${detail}`) : ''}`);
    };
    let last = '';
    show('');
    const result = await work((detail) => show((last = detail)));
    const millis = performance.now() - start;
    if (live) this.out.write('\r\x1b[2K');
    const time = millis >= SLOW ? colors.dim(` (${(millis / 1000).toFixed(1)} s)`) : '';
    this.line(`${colors.green('✓')} ${what}${last ? `: ${last}` : ''}${time}`);
    return result;
  }

  line(text = ''): void {
    this.out.write(`${text}\n`);
  }

  get seconds(): string {
    return ((performance.now() - this.begun) / 1000).toFixed(1);
  }
}
