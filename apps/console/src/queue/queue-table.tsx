import { useMediaQuery } from '@mantine/hooks';
import { type RowSelectionState, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type QueueRow, queueColumns, queueFeatures } from './queue-columns';
import { QueueLine } from './queue-line';

/** Heights in px: one line, or the card of three lines that it is on a telephone. */
const LINE = 38;
const CARD = 84;
const PAGE_OF_KEYS = 10;

interface Props {
  readonly rows: readonly QueueRow[];
  /** How many there are with those that are not loaded yet. */
  readonly total: number;
  readonly label: string;
  readonly selection: RowSelectionState;
  readonly onSelection: (change: RowSelectionState) => void;
  readonly onOpen: (ticketId: string) => void;
  readonly onNearEnd: () => void;
  /** Somebody points at a row, or is on one with the keyboard. */
  readonly onHeld: (isHeld: boolean) => void;
}

/**
 * The rows of a queue, of which only those in sight are in the page. A grid to the keyboard (WAI-ARIA APG): one stop for Tab,
 * arrows or j and k within, Enter opens, x selects.
 */
export function QueueTable({ rows, total, label, selection, onSelection, onOpen, onNearEnd, onHeld }: Props) {
  const { t } = useTranslation();
  const isNarrow = useMediaQuery('(max-width: 48em)') ?? false;
  const columns = useMemo(() => queueColumns(t), [t]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (isNarrow ? CARD : LINE),
    overscan: 8,
  });
  useEffect(() => virtual.measure(), [virtual, isNarrow]);
  const [current, setCurrent] = useState(0);
  const [wantsFocus, setWantsFocus] = useState(false);
  const items = virtual.getVirtualItems();
  const lastSeen = items.at(-1)?.index ?? 0;
  // Only what is in sight: of a hundred thousand rows, all of them would be made anew with each page that comes.
  const inSight = items.flatMap(({ index }) => rows[index] ?? []);
  const table = useTable({
    features: queueFeatures,
    columns,
    data: inSight,
    getRowId: ({ row }) => row.ticketId,
    state: { rowSelection: selection },
    onRowSelectionChange: (change) => onSelection(typeof change === 'function' ? change(selection) : change),
  });
  useEffect(() => {
    if (lastSeen >= rows.length - 30) onNearEnd();
  }, [lastSeen, rows.length, onNearEnd]);
  useEffect(() => {
    if (!wantsFocus) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${current}"]`);
    if (!row) return;
    row.focus({ preventScroll: true });
    setWantsFocus(false);
  }, [current, wantsFocus, items]);

  const go = (index: number) => {
    const next = Math.max(0, Math.min(index, rows.length - 1));
    setCurrent(next);
    virtual.scrollToIndex(next);
    setWantsFocus(true);
  };
  const toggle = (ticketId: string) => {
    const { [ticketId]: isSelected = false, ...others } = selection;
    onSelection(isSelected ? others : { ...others, [ticketId]: true });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const ticketId = rows[current]?.row.ticketId;
    const acts: Readonly<Record<string, () => void>> = {
      ...{ ArrowDown: () => go(current + 1), j: () => go(current + 1) },
      ...{ ArrowUp: () => go(current - 1), k: () => go(current - 1) },
      ...{ PageDown: () => go(current + PAGE_OF_KEYS), PageUp: () => go(current - PAGE_OF_KEYS) },
      ...{ Home: () => go(0), End: () => go(rows.length - 1) },
      ...{ Enter: () => ticketId && onOpen(ticketId), o: () => ticketId && onOpen(ticketId) },
      ...{ x: () => ticketId && toggle(ticketId) },
      ...{ ' ': () => ticketId && toggle(ticketId) },
    };
    const act = acts[event.key];
    if (!act || (event.target instanceof HTMLInputElement && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    act();
  };

  const drawn = table.getRowModel().rows;
  return (
    <div
      ref={scroller}
      className="queue"
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-multiselectable
      onKeyDown={onKey}
      onPointerEnter={() => onHeld(true)}
      onPointerLeave={({ currentTarget }) => onHeld(currentTarget.querySelector(':focus-visible') !== null)}
      onFocus={() => onHeld(true)}
      onBlur={({ currentTarget, relatedTarget }) =>
        onHeld(currentTarget.contains(relatedTarget) || currentTarget.matches(':hover'))
      }
    >
      {table.getHeaderGroups().map((group) => (
        <div key={group.id} className="queue-head" role="row" aria-rowindex={1}>
          {group.headers.map((header) => (
            <div key={header.id} className="queue-cell" role="columnheader" data-column={header.column.id}>
              {header.column.id === 'select' ? (
                <span className="visually-hidden">{t('queue.selection')}</span>
              ) : (
                <table.FlexRender header={header} />
              )}
            </div>
          ))}
        </div>
      ))}
      <div className="queue-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start, size }, place) => {
          const row = drawn[place];
          if (!row) return null;
          return (
            <QueueLine
              key={row.id}
              line={row}
              columns={columns}
              index={index}
              start={start}
              size={size}
              isStop={index === Math.min(current, rows.length - 1)}
              isSelected={row.getIsSelected()}
              onFocus={setCurrent}
              onOpen={onOpen}
            />
          );
        })}
      </div>
    </div>
  );
}
