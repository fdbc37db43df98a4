import type { ApiUnderTest } from '../testing/api-under-test.fixture';
import { shotOf } from './draft.fixture';
import { drawn } from './draw.fixture';
import { naughtyValues } from './naughty-values.fixture';
import type { Operation } from './operations.fixture';
import { placesOf } from './places.fixture';
import { Range } from './range.fixture';
import { Sender } from './sender.fixture';
import { Targets } from './target.fixture';
import { TWISTS } from './twists.fixture';
import { Keeper } from './what-is-kept.fixture';

export interface CampaignSettings {
  readonly api: ApiUnderTest;
  /** The same seed sends the same requests. */
  readonly seed: number;
  /** How many values are tried in each place; of each request twice as many twists. */
  readonly perPlace: number;
}

/** Sends naughty requests one after the other, each wrong in one place. */
export class Campaign {
  readonly findings: string[] = [];
  private readonly sender = new Sender();
  private operations = 0;
  private places = 0;
  /** Values that are still to be tried where only now and then one is. */
  private owed = 0;

  private constructor(
    private readonly settings: CampaignSettings,
    private readonly targets: Targets,
    private readonly keeper: Keeper,
  ) {}

  static async begin(settings: CampaignSettings): Promise<Campaign> {
    return new Campaign(settings, await Targets.of(settings.api), await Keeper.of(settings.api));
  }

  async against(operation: Operation): Promise<void> {
    const { api, seed, perPlace } = this.settings;
    api.pass(0); // sign in anew: sessions end after an hour without use, and a long run is longer
    const range = await Range.of(operation, {
      ...{ api, sender: this.sender },
      targets: this.targets,
      keeper: this.keeper,
    });
    await range.fireInOrder(shotOf);
    for (const place of placesOf(operation)) {
      this.places += 1;
      for (const { name, bytes } of naughtyValues(place.kind, this.valuesFor(place.share), seed + this.places))
        await range.fire(`${place.name}: ${name}`, (draft) => shotOf(place.put(draft, bytes)));
    }
    this.operations += 1;
    for (const [name, twist] of drawn(Object.entries(TWISTS), perPlace * 2, seed + this.operations))
      await range.fire(name, (draft) => twist(shotOf(draft)));
    this.findings.push(...range.findings);
  }

  get counts() {
    const { requests, answers, slowest } = this.sender;
    return { operations: this.operations, places: this.places, requests, answers, slowest };
  }

  private valuesFor(share: number): number {
    this.owed += this.settings.perPlace * share;
    const whole = Math.floor(this.owed);
    this.owed -= whole;
    return whole;
  }
}
