import { BinaryValues, ELEMENT, arrayOf } from '../postgres/binary-values';
import type { PreparedAppend } from './prepared';

/** The arguments of event_store.append (db/migrations/0005), in its order, in PostgreSQL's binary format. */
export function columnsOf(items: readonly PreparedAppend[]): Buffer[] {
  const events = items.flatMap((item) => item.events);
  return [
    column(items, ELEMENT.text, (values, { streamId }) => values.text(streamId)),
    column(items, ELEMENT.text, (values, { expected }) => values.text(expected)),
    column(items, ELEMENT.text, (values, { commandId }) => values.text(commandId)),
    column(items, ELEMENT.text, (values, { requestHash }) => values.text(requestHash)),
    column(items, ELEMENT.jsonb, (values, { result }) => values.jsonb(result)),
    column(items, ELEMENT.jsonb, (values, { metadata }) => values.jsonb(metadata)),
    column(items, ELEMENT.timestamptz, (values, { occurredAt }) => values.timestamptz(occurredAt)),
    column(items, ELEMENT.int4, (values, item) => values.int4(item.events.length)),
    column(events, ELEMENT.text, (values, { type }) => values.text(type)),
    column(events, ELEMENT.int2, (values, { schemaVersion }) => values.int2(schemaVersion)),
    column(events, ELEMENT.jsonb, (values, { data }) => values.jsonb(data)),
    column(events, ELEMENT.bytea, (values, { content }) => values.latin1(content)),
  ];
}

function column<Row>(rows: readonly Row[], element: number, write: (values: BinaryValues, row: Row) => void): Buffer {
  const values = new BinaryValues(64 + 32 * rows.length);
  for (const row of rows) write(values, row);
  return arrayOf(element, rows.length, values);
}
