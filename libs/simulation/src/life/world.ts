import { type Complaint, type Facts, type Rules, type SealedText, rulesFrom } from '@nivaran/complaints';
import type { Category, Directory } from '@nivaran/directory';
import { type Instant, targetMillis } from '@nivaran/sla';
import { Outages } from '../profile/outages';
import { Places } from '../profile/places';
import { CATEGORIES } from '../profile/profile';
import { Teams } from '../profile/teams';
import { Weighted } from '../random/weighted';

export interface Span {
  readonly seed: number;
  readonly from: Instant;
  readonly until: Instant;
}

/** Everything that is the same for all complaints of one simulation. */
export class World {
  readonly rules: Rules;
  readonly consentVersion: string;
  readonly places: Places;
  readonly teams: Teams;
  readonly outages: Outages;
  readonly categories: Weighted<Category>;
  private readonly targets = new Map<string, number>();

  constructor(
    readonly directory: Directory,
    readonly span: Span,
  ) {
    this.consentVersion = directory.consentVersion;
    const { categories } = directory.pack;
    this.rules = rulesFrom(directory);
    this.places = new Places(directory);
    this.teams = new Teams(directory, span.seed);
    this.outages = new Outages(span.seed, span.from, span.until);
    this.categories = new Weighted(categories, categories.map(({ code }) => CATEGORIES[code] ?? 1)); // prettier-ignore
  }

  facts(now: Instant): Facts {
    return { now, rules: this.rules, rulesOf: () => this.rules };
  }

  /** When a desk has worked so long on it: in its hours alone, but at any hour for what is urgent. */
  worked(desk: string, { category }: Pick<Complaint, 'category'>, from: Instant, millis: number): Instant {
    const { directory } = this;
    const calendar = directory.category(category).urgent ? directory.alwaysOn : directory.calendarOf(desk);
    return Math.ceil(calendar.add(from, Math.ceil(millis)));
  }

  /** How long a desk may hold a complaint of this category, in its working milliseconds. */
  actTarget(desk: string, category: string): number {
    const key = `${desk} ${category}`;
    const known = this.targets.get(key);
    if (known !== undefined) return known;
    const { tier } = this.directory.desk(desk);
    const { target, calendar } = this.rules.stagePolicy('ACT', category, tier);
    const millis = targetMillis(
      target,
      calendar === 'desk' ? this.directory.calendarOf(desk) : this.directory.alwaysOn,
    );
    this.targets.set(key, millis);
    return millis;
  }
}

/** Seals a text under the key of the complaint's person, bound to the field of the event that it goes into. */
export type Seal = (field: string, text: string) => SealedText;
