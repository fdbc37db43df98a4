import { AnchorTo } from '../shell/links';
import { useFormats } from '../formats/formats';
import type { BehindSearch, Counted } from './report-search';

interface Props {
  readonly value: number;
  readonly counted: Counted;
  /** The code of the row; null: of the row without a group; undefined: of all rows. */
  readonly group: string | null | undefined;
  readonly search: BehindSearch;
  readonly label: string;
}

/** As the API has it, of the row that has no group. */
const NO_GROUP = '-';

/** A number that opens the tickets behind it. */
export function NumberLink({ value, counted, group, search, label }: Props) {
  const formats = useFormats();
  const text = formats.number(value);
  if (value === 0) return text;
  const behind = { ...search, counted, ...(group === undefined ? {} : { group: group ?? NO_GROUP }) };
  return (
    <AnchorTo to="/reports/tickets" search={behind} aria-label={`${label}: ${text}`} inherit>
      {text}
    </AnchorTo>
  );
}
