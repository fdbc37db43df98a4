import type { Directory, District } from '@nivaran/directory';
import { Weighted } from '../random/weighted';
import type { Random } from '../random/random';

/** Where people live: the post offices of a district's PIN codes stand in for its population. */
export class Places {
  private readonly districts: Weighted<District>;
  private readonly pins = new Map<number, Weighted<string>>();
  private readonly shared: readonly string[];

  constructor(directory: Directory) {
    const { districts, pincodes } = directory.pack;
    const offices = new Map<number, Map<string, number>>();
    for (const [pin, places] of Object.entries(pincodes))
      for (const { lgd, postOffices } of places)
        offices.set(lgd, (offices.get(lgd) ?? new Map<string, number>()).set(pin, postOffices));
    const weight = ({ lgd }: District) =>
      [...(offices.get(lgd)?.values() ?? [])].reduce((sum, count) => sum + count, 1);
    this.districts = new Weighted(districts, districts.map(weight));
    for (const [lgd, counts] of offices) {
      const own = [...counts].filter(([pin]) => pincodes[pin]?.length === 1);
      if (own.length > 0)
        this.pins.set(lgd, new Weighted(own.map(([pin]) => pin), own.map(([, count]) => count))); // prettier-ignore
    }
    this.shared = Object.keys(pincodes).filter((pin) => (pincodes[pin]?.length ?? 0) > 1);
  }

  district(random: Random): District {
    return this.districts.draw(random);
  }

  /** A PIN code that lies in this district alone; null if there is none. */
  pinIn(lgd: number, random: Random): string | null {
    return this.pins.get(lgd)?.draw(random) ?? null;
  }

  /** One that lies in several districts; null if there is none. */
  sharedPin(random: Random): string | null {
    return this.shared.length > 0 ? random.pick(this.shared) : null;
  }
}
