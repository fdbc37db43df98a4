import { FlexRender, type Row } from '@tanstack/react-table';
import { memo } from 'react';
import { ticketIdInGroups } from '../formats/formats';
import type { QueueRow, queueColumns, queueFeatures } from './queue-columns';

interface Props {
  readonly line: Row<typeof queueFeatures, QueueRow>;
  /** Others mean another language. */
  readonly columns: ReturnType<typeof queueColumns>;
  readonly index: number;
  readonly start: number;
  readonly size: number;
  /** Whether Tab stops here. */
  readonly isStop: boolean;
  readonly isSelected: boolean;
  readonly onFocus: (index: number) => void;
  readonly onOpen: (ticketId: string) => void;
}

/** One row of the queue. Drawn anew only if something in it is another: a key must not cost all rows that are in sight. */
export const QueueLine = memo(function QueueLine({ line, index, start, size, isStop, isSelected, ...on }: Props) {
  const { row, gone } = line.original;
  return (
    <div
      className="queue-row"
      role="row"
      data-index={index}
      data-gone={gone || undefined}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-label={`${ticketIdInGroups(row.ticketId)}, ${row.category.name}`}
      tabIndex={isStop ? 0 : -1}
      style={{ height: size, transform: `translateY(${start}px)` }}
      onFocus={() => on.onFocus(index)}
      onClick={() => on.onOpen(row.ticketId)}
    >
      {line.getAllCells().map((cell) => (
        <div key={cell.id} className="queue-cell" role="gridcell" data-column={cell.column.id}>
          <FlexRender cell={cell} />
        </div>
      ))}
    </div>
  );
}, isSame);

/** The table makes its rows anew each time; what counts is what is in them. */
function isSame(
  { line: { original: before }, ...one }: Props,
  { line: { original: after }, ...other }: Props,
): boolean {
  const keys = Object.keys(one) as (keyof typeof one)[];
  return before.row === after.row && before.gone === after.gone && keys.every((key) => one[key] === other[key]);
}
