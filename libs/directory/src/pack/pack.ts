import type { CalendarData, Language, LadderStep, PauseReason, StageName } from '@nivaran/sla';

export const TIERS = ['DISTRICT', 'STATE', 'NATIONAL'] as const;
export type Tier = (typeof TIERS)[number];

/** The same words in each of the pack's languages. */
export type Texts = Readonly<Record<Language, string>>;

/** `lgd`: code in the Local Government Directory. */
export interface District {
  readonly lgd: number;
  readonly name: Texts;
  readonly division: string;
  readonly latitude: number;
  readonly longitude: number;
  /** ISO date from which the district exists; null if it always did, as far as this register goes. */
  readonly since: string | null;
}

/** One district that a PIN code lies in, with how many post offices it has there. */
export interface PinDistrict {
  readonly lgd: number;
  readonly postOffices: number;
}

/** An office with a queue. `districtLgd` is null for a desk that is not a district's; `calendar` is an id. */
export interface Desk {
  readonly id: string;
  readonly tier: Tier;
  readonly name: Texts;
  readonly districtLgd: number | null;
  readonly calendar: string;
  /** How citizens reach it, beside a complaint; missing if the state has not said. */
  readonly contact?: { readonly address?: Texts; readonly phone?: string; readonly email?: string };
}

/** What a page can ask beside the citizen's own words. `reference`: CoWIN's beneficiary reference ID. */
export const QUESTIONS = ['dose', 'date', 'centre', 'vaccine', 'reference', 'identity'] as const;
export type Question = (typeof QUESTIONS)[number];

export interface Category {
  readonly code: string;
  readonly name: Texts;
  /** What a citizen might say, in plain words. */
  readonly example: Texts;
  /** What to bring, one thing each. */
  readonly evidence: Readonly<Record<Language, readonly string[]>>;
  /** What is asked of this one; missing in packs of before: everything is. */
  readonly asks?: readonly Question[];
  /** What people write who mean it, in small letters; missing in packs of before. */
  readonly words?: Readonly<Record<Language, readonly string[]>>;
  /** Whose district desk is accountable: where the dose was recorded, or where the citizen lives. */
  readonly district: 'vaccination' | 'residence';
  /** The tiers that may act, in order. Routing puts a new complaint on the first. */
  readonly ladder: readonly Tier[];
  /** ISO 8601 target of ACT for each tier of the ladder. */
  readonly act: Readonly<Partial<Record<Tier, string>>>;
  /** ISO 8601: the promise to the citizen. */
  readonly resolve: string;
  /** All its clocks run day and night. */
  readonly urgent: boolean;
  /** What is different for this category from what the policy says of a stage, urgent or not. */
  readonly stages: Readonly<Partial<Record<StageName, StageException>>>;
}

/** `target` is for stages whose target the policy says; ACT and RESOLVE have theirs in the category itself. */
export interface StageException {
  readonly target?: string;
  readonly pausedBy?: readonly PauseReason[];
  readonly ladder?: readonly LadderStep[];
}

/** `target` 'category': the category says it. `urgent`: what differs for an urgent category. */
export interface StageRule {
  readonly target: string;
  readonly calendar: 'always' | 'desk';
  readonly pausedBy: readonly PauseReason[];
  readonly ladder: readonly LadderStep[];
  /** ISO 8601, ascending: when the citizen is reminded, for stages that wait for them. */
  readonly reminders: readonly string[];
  readonly urgent: { readonly target: string | null; readonly ladder: readonly LadderStep[] | null } | null;
}

export interface SlaPolicy {
  /** Between 0 and 1. */
  readonly dueSoonShare: number;
  /** The role that is told on level 1, on level 2, and so on. */
  readonly levels: readonly string[];
  readonly stages: Readonly<Record<StageName, StageRule>>;
  /** ISO 8601, on the always-on calendar. */
  readonly reopenWithin: string;
  readonly appealWithin: string;
}

/** A working calendar with everything it extends and imports already in it. */
export interface PackCalendar extends CalendarData {
  readonly name: Texts;
}

/** The mobile numbers that are taken, without the country code: `pattern` is a regular expression for the whole. */
export interface MobileRule {
  readonly countryCode: string;
  readonly pattern: string;
}

/** The actions that tell the citizen something, for whose texts a pack can prepare replies. */
export const REPLY_ACTIONS = ['request-information', 'hold-for-source', 'resolve', 'reject', 'decide-appeal'] as const;
export type ReplyAction = (typeof REPLY_ACTIONS)[number];

/** What a reply can have filled in, in braces. */
export const REPLY_PLACEHOLDERS = ['ticketId', 'category', 'desk', 'accountableDesk'] as const;
export type ReplyPlaceholder = (typeof REPLY_PLACEHOLDERS)[number];

/** What staff often write to citizens. */
export interface Reply {
  readonly code: string;
  readonly for: ReplyAction;
  /** Offered for these alone; missing: for all. */
  readonly categories?: readonly string[];
  readonly name: Texts;
  /** With placeholders such as `{ticketId}`. */
  readonly text: Texts;
}

/**
 * Everything that differs from one jurisdiction to another. Plain JSON.
 *
 * `version` is the first 16 hexadecimal digits of the SHA-256 over the canonical JSON (RFC 8785) of all the rest.
 */
export interface Pack {
  readonly id: string;
  readonly version: string;
  readonly name: Texts;
  readonly state: Texts;
  readonly timeZone: string;
  /** The first is the one that a page opens in. */
  readonly languages: readonly Language[];
  readonly mobile: MobileRule;
  /** ISO 8601, on the always-on calendar, after the last complaint of a person has ended. Missing in packs of before. */
  readonly retention?: { readonly personalData: string };
  readonly districts: readonly District[];
  readonly pincodes: Readonly<Record<string, readonly PinDistrict[]>>;
  readonly desks: readonly Desk[];
  readonly categories: readonly Category[];
  readonly policy: SlaPolicy;
  readonly calendars: readonly PackCalendar[];
  /** In the order in which they are offered; missing in packs of before. */
  readonly replies?: readonly Reply[];
  /** Keys such as 'status.lodged' or 'rejection.NO_EVIDENCE'. */
  readonly messages: Readonly<Record<Language, Readonly<Record<string, string>>>>;
}

/** The id of the calendar that counts day and night, which every pack has. */
export const ALWAYS_ON = 'always-on';
