import type { Directory } from '../directory/directory';

/** What routing looks at. Null: not known. */
export interface RoutingInput {
  readonly category: string;
  readonly vaccinationDistrictLgd: number | null;
  readonly residenceDistrictLgd: number | null;
  readonly residencePin: string | null;
}

/** What decided. `…-instead`: the district that the category asks for was not known, so the other one answers. */
export type RoutingRule =
  | 'vaccination-district'
  | 'residence-district'
  | 'residence-pin'
  | 'vaccination-district-instead'
  | 'residence-district-instead'
  | 'residence-pin-instead'
  | 'no-district';

export type RoutingTriageReason = 'PIN_SPANS_DISTRICTS' | 'PIN_UNKNOWN' | 'NO_DISTRICT' | 'NO_DESK';

/** `holder` and `accountable` are ids of desks; `candidates` are LGD codes, the likeliest first. */
export type RoutingDecision =
  | {
      readonly kind: 'desk';
      readonly holder: string;
      readonly accountable: string;
      readonly districtLgd: number;
      readonly rule: RoutingRule;
    }
  | {
      readonly kind: 'triage';
      readonly reason: RoutingTriageReason;
      readonly rule: RoutingRule;
      readonly candidates: readonly number[];
    };

/**
 * Which desk answers for a complaint, and which one acts first. Pure.
 *
 * The district is that of the vaccination or of the residence, as the category says; a residence is known by its LGD code
 * or else by its PIN code. If that district is not known the other one answers. A PIN code of several districts is not
 * guessed: a person decides. A district that the pack does not have, of another state for instance, counts as not known.
 *
 * @throws UnknownCategory
 */
export function routeComplaint(directory: Directory, input: RoutingInput): RoutingDecision {
  const { district: wanted, ladder } = directory.category(input.category);
  const found = findDistrict(directory, input, wanted);
  if ('reason' in found) return { kind: 'triage', ...found };

  const { lgd: districtLgd, rule } = found;
  const accountable = directory.deskFor('DISTRICT', districtLgd);
  const holder = directory.deskFor(ladder[0] ?? 'DISTRICT', districtLgd);
  if (!accountable || !holder) return { kind: 'triage', reason: 'NO_DESK', rule, candidates: [districtLgd] };
  return { kind: 'desk', holder: holder.id, accountable: accountable.id, districtLgd, rule };
}

type Found =
  | { readonly lgd: number; readonly rule: RoutingRule }
  | { readonly reason: RoutingTriageReason; readonly rule: RoutingRule; readonly candidates: readonly number[] };

function findDistrict(directory: Directory, input: RoutingInput, wanted: 'vaccination' | 'residence'): Found {
  const instead = wanted === 'vaccination' ? '-instead' : '';
  const { vaccinationDistrictLgd: vaccination, residenceDistrictLgd: residence, residencePin: pin } = input;
  const isKnown = (lgd: number | null): lgd is number => lgd !== null && directory.hasDistrict(lgd);

  if (wanted === 'vaccination' && isKnown(vaccination)) return { lgd: vaccination, rule: 'vaccination-district' };
  if (isKnown(residence)) return { lgd: residence, rule: `residence-district${instead}` };

  const candidates = pin === null ? [] : directory.districtsOfPin(pin).map(({ lgd }) => lgd);
  const [only, ...others] = candidates;
  const byPin = `residence-pin${instead}` as const;
  if (only !== undefined && others.length === 0) return { lgd: only, rule: byPin };
  if (only !== undefined) return { reason: 'PIN_SPANS_DISTRICTS', rule: byPin, candidates };

  if (isKnown(vaccination)) return { lgd: vaccination, rule: 'vaccination-district-instead' };
  if (pin !== null) return { reason: 'PIN_UNKNOWN', rule: byPin, candidates };
  return { reason: 'NO_DISTRICT', rule: 'no-district', candidates };
}
