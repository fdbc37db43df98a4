import { Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowUp, IconEye } from '@tabler/icons-react';
import { createColumnHelper, rowSelectionFeature, tableFeatures } from '@tanstack/react-table';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { QueueItem } from '../api/schema';
import { ticketIdInGroups } from '../formats/formats';
import { Moment } from '../formats/moment';
import { useWatchers } from '../live/live';
import type { HeldRow } from './held-rows';
import { Urgency } from './urgency';

export type QueueRow = HeldRow<QueueItem>;

export const queueFeatures = tableFeatures({ rowSelectionFeature });
const helper = createColumnHelper<typeof queueFeatures, QueueRow>();

/**
 * What a row of the queue shows, from left to right: plain elements, for twenty rows are made anew with a key or a turn of the
 * wheel.
 */
export function queueColumns(t: TFunction) {
  return helper.columns([
    helper.display({
      id: 'select',
      header: () => null,
      cell: ({ row }) => (
        <input
          type="checkbox"
          className="tick"
          tabIndex={-1}
          checked={row.getIsSelected()}
          onChange={row.getToggleSelectedHandler()}
          onClick={(event) => event.stopPropagation()}
          aria-label={t('queue.select', { ticket: ticketIdInGroups(row.original.row.ticketId) })}
        />
      ),
    }),
    helper.display({
      id: 'urgency',
      header: () => t('queue.due'),
      cell: ({ row }) => <Urgency dueAt={row.original.row.dueAt} />,
    }),
    helper.display({
      id: 'ticket',
      header: () => t('queue.ticket'),
      cell: ({ row }) => <span className="ticket-id">{ticketIdInGroups(row.original.row.ticketId)}</span>,
    }),
    helper.display({
      id: 'stage',
      header: () => t('queue.stage'),
      cell: ({ row: { original } }) => (
        <span className="stands">
          <Cut>{original.gone ? t('queue.gone') : t(`status.${original.row.status}`)}</Cut>
          <Marks item={original.row} t={t} />
          <Watchers ticketId={original.row.ticketId} t={t} />
        </span>
      ),
    }),
    helper.display({
      id: 'category',
      header: () => t('queue.category'),
      cell: ({ row }) => <Cut>{row.original.row.category.name}</Cut>,
    }),
    helper.display({
      id: 'district',
      header: () => t('queue.district'),
      cell: ({ row }) => row.original.row.district?.name ?? '–',
    }),
    helper.display({
      id: 'channel',
      header: () => t('queue.channel'),
      cell: ({ row }) => t(`channel.${row.original.row.channel as 'web'}`),
    }),
    helper.display({
      id: 'age',
      header: () => t('queue.lodged'),
      cell: ({ row }) => <Moment at={row.original.row.lodgedAt} inDays />,
    }),
    helper.display({
      id: 'holder',
      header: () => t('queue.holder'),
      cell: ({ row: { original } }) => (
        <Cut>{original.row.officer ?? original.row.holderDesk?.name ?? t('queue.nobody')}</Cut>
      ),
    }),
  ]);
}

/** That a colleague has it open. */
function Watchers({ ticketId, t }: { readonly ticketId: string; readonly t: TFunction }) {
  const watchers = useWatchers(ticketId);
  if (watchers.length === 0) return null;
  const words = t('queue.openBy', { names: watchers.join(', ') });
  return (
    <Tooltip label={words}>
      <IconEye size={14} role="img" aria-label={words} />
    </Tooltip>
  );
}

/** Words that may be too long for their place: all of them while somebody points at them. */
function Cut({ children }: { readonly children: string }) {
  return (
    <span className="cut" title={children}>
      {children}
    </span>
  );
}

interface MarkProps {
  /** What it means: said to a screen reader, and shown while somebody points at it. */
  readonly words: string;
  readonly isGrave?: boolean;
  readonly children: ReactNode;
}

function Mark({ words, isGrave = false, children }: MarkProps) {
  return (
    <span className="mark" data-grave={isGrave || undefined} title={words} role="img" aria-label={words}>
      {children}
    </span>
  );
}

/** What sets a ticket apart at one look: that somebody above was told, that it goes to and fro, what it waits for. */
function Marks({ item: { raisedTo, bounces, source }, t }: { readonly item: QueueItem; readonly t: TFunction }) {
  return (
    <>
      {raisedTo > 0 && (
        <Mark words={t('queue.raised', { level: raisedTo })} isGrave>
          <IconArrowUp size={12} aria-hidden /> {raisedTo}
        </Mark>
      )}
      {bounces > 0 && (
        <Mark words={t('queue.bounces', { count: bounces })}>
          <IconArrowBackUp size={12} aria-hidden /> {bounces}
        </Mark>
      )}
      {source && <Mark words={source.name}>{source.name}</Mark>}
    </>
  );
}
