/** What a field of an action's request means, and so where its values come from. */
export type InputKind =
  | 'text-for-staff'
  | 'text-for-citizen'
  | 'text-of-citizen'
  | 'desk'
  | 'officer'
  | 'colleagues'
  | 'district'
  | 'category'
  | 'source'
  | 'resolution'
  | 'rejection'
  | 'appeal-outcome'
  | 'score'
  | 'ticket'
  | 'incident'
  | 'level'
  | 'evidence-kind'
  | 'file';

export interface ActionInput {
  readonly kind: InputKind;
  readonly required: boolean;
}

export const required = <Kind extends InputKind>(kind: Kind) => ({ kind, required: true }) as const;
export const optional = <Kind extends InputKind>(kind: Kind) => ({ kind, required: false }) as const;
