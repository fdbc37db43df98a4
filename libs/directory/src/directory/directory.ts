import { createHash } from 'node:crypto';
import { WorkingCalendar, type Language, type StageName, type StagePolicy } from '@nivaran/sla';
import { UnknownCalendar, UnknownCategory, UnknownDesk, UnknownDistrict, UnknownMessage } from '../errors/unknown';
import {
  ALWAYS_ON,
  type Category,
  type Desk,
  type District,
  type Pack,
  type PackCalendar,
  type PinDistrict,
  type Tier,
} from '../pack/pack';

/** Look-ups in one version of a pack. Immutable; make one for each version and keep it: calendars are compiled once. */
export class Directory {
  private readonly districts: ReadonlyMap<number, District>;
  private readonly desks: ReadonlyMap<string, Desk>;
  /** A district's LGD code, or a tier, → the desk that answers for it. */
  private readonly deskByDuty: ReadonlyMap<number | Tier, Desk>;
  private readonly categories: ReadonlyMap<string, Category>;
  private readonly calendars: ReadonlyMap<string, PackCalendar>;
  private readonly compiled = new Map<string, WorkingCalendar>();
  private readonly policies = new Map<string, StagePolicy>();

  constructor(readonly pack: Pack) {
    this.districts = new Map(pack.districts.map((district) => [district.lgd, district]));
    this.desks = new Map(pack.desks.map((desk) => [desk.id, desk]));
    this.deskByDuty = new Map(pack.desks.map((desk) => [desk.districtLgd ?? desk.tier, desk]));
    this.categories = new Map(pack.categories.map((category) => [category.code, category]));
    this.calendars = new Map(pack.calendars.map((calendar) => [calendar.id, calendar]));
  }

  hasDistrict(lgd: number): boolean {
    return this.districts.has(lgd);
  }

  /** @throws UnknownDistrict */
  district(lgd: number): District {
    const district = this.districts.get(lgd);
    if (!district) throw new UnknownDistrict(lgd, this.pack.version);
    return district;
  }

  /** The districts that a PIN code lies in, the one with most of its post offices first; none if it is not known. */
  districtsOfPin(pin: string): readonly PinDistrict[] {
    return Object.hasOwn(this.pack.pincodes, pin) ? (this.pack.pincodes[pin] ?? []) : [];
  }

  hasDesk(id: string): boolean {
    return this.desks.has(id);
  }

  /** @throws UnknownDesk */
  desk(id: string): Desk {
    const desk = this.desks.get(id);
    if (!desk) throw new UnknownDesk(id, this.pack.version);
    return desk;
  }

  /** The desk of a tier for complaints of a district, if the pack has one. */
  deskFor(tier: Tier, districtLgd: number): Desk | undefined {
    return this.deskByDuty.get(tier === 'DISTRICT' ? districtLgd : tier);
  }

  /** @throws UnknownDesk */
  districtDesk(lgd: number): Desk {
    const desk = this.deskFor('DISTRICT', lgd);
    if (!desk) throw new UnknownDesk(`of district ${lgd}`, this.pack.version);
    return desk;
  }

  /** @throws UnknownDesk */
  deskOfTier(tier: Exclude<Tier, 'DISTRICT'>): Desk {
    const desk = this.deskByDuty.get(tier);
    if (!desk) throw new UnknownDesk(`of tier ${tier}`, this.pack.version);
    return desk;
  }

  hasCategory(code: string): boolean {
    return this.categories.has(code);
  }

  /** @throws UnknownCategory */
  category(code: string): Category {
    const category = this.categories.get(code);
    if (!category) throw new UnknownCategory(code, this.pack.version);
    return category;
  }

  /** @throws UnknownCalendar */
  calendar(id: string): WorkingCalendar {
    const known = this.compiled.get(id);
    if (known) return known;
    const data = this.calendars.get(id);
    if (!data) throw new UnknownCalendar(id, this.pack.version);
    const calendar = new WorkingCalendar(data);
    this.compiled.set(id, calendar);
    return calendar;
  }

  /** @throws UnknownDesk */
  calendarOf(deskId: string): WorkingCalendar {
    return this.calendar(this.desk(deskId).calendar);
  }

  get alwaysOn(): WorkingCalendar {
    return this.calendar(ALWAYS_ON);
  }

  /**
   * What the policy says about a stage of a complaint, with the target of its category (and for ACT of the tier that
   * holds it) filled in, and what the category wants otherwise.
   *
   * A tier that is not on the category's ladder can still come to hold a complaint: a forward for help, or a reopening
   * at the accountable desk. It then gets the time of the first tier of the ladder.
   *
   * @throws UnknownCategory
   */
  stagePolicy(stage: StageName, categoryCode: string, tier: Tier | null = null): StagePolicy {
    const key = `${stage} ${categoryCode} ${tier}`;
    const known = this.policies.get(key);
    if (known) return known;
    const policy = this.assembledPolicy(stage, categoryCode, tier);
    this.policies.set(key, policy);
    return policy;
  }

  private assembledPolicy(stage: StageName, categoryCode: string, tier: Tier | null): StagePolicy {
    const category = this.category(categoryCode);
    const { dueSoonShare, stages } = this.pack.policy;
    const { urgent, ...usual } = stages[stage];
    const rule = category.urgent
      ? {
          ...usual,
          calendar: 'always' as const,
          target: urgent?.target ?? usual.target,
          ladder: urgent?.ladder ?? usual.ladder,
        }
      : usual;
    const target = rule.target === 'category' ? targetOf(category, stage, tier) : rule.target;
    return { ...rule, target, dueSoonShare, ...category.stages[stage] };
  }

  /** @throws UnknownMessage */
  message(language: Language, key: string): string {
    const texts = this.pack.messages[language];
    const text = Object.hasOwn(texts, key) ? texts[key] : undefined;
    if (text === undefined) throw new UnknownMessage(language, key, this.pack.version);
    return text;
  }

  /** Of the words that a citizen agrees to: the first 12 hexadecimal digits of the SHA-256 over them in both languages. */
  get consentVersion(): string {
    const words = (['hi', 'en'] as const).map((language) => this.message(language, 'consent.text'));
    return createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 12);
  }

  /** The codes with which a complaint can be resolved, rejected or held, in the pack's order. */
  codes(group: 'resolution' | 'rejection' | 'source'): readonly string[] {
    const prefix = `${group}.`;
    return Object.keys(this.pack.messages[this.pack.languages[0] ?? 'hi'])
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
  }
}

function targetOf({ act, ladder, resolve }: Category, stage: StageName, tier: Tier | null): string {
  if (stage === 'RESOLVE') return resolve;
  const onLadder = ladder.find((step) => step === tier) ?? ladder[0];
  return (onLadder && act[onLadder]) ?? resolve;
}
