import { formatTicketId } from '@nivaran/complaints';
import type { FoundTicket } from '@nivaran/read-models';
import type { Formats } from '../page/formats';
import { Page } from '../page/page';
import type { Reading } from '../page/reading';

interface MineProps extends Reading {
  readonly tickets: readonly FoundTicket[];
  readonly formats: Formats;
}

/** All complaints of a number. */
export function MinePage({ tickets, formats, ...reading }: MineProps) {
  const { language, texts } = reading;
  const { mine } = texts.own;
  return (
    <Page {...reading} title={mine.title}>
      <h1>{mine.title}</h1>
      {tickets.length === 0 && <p>{mine.none}</p>}
      <ul className="tickets">
        {tickets.map(({ ticketId, category, holderDesk, lodgedAt }) => (
          <li key={ticketId}>
            <a href={`/${language}/track/${ticketId}`}>
              {formatTicketId(ticketId)}: {category.name}
            </a>
            <span className="hint">
              {holderDesk && `${holderDesk.name}, `}
              {mine.received} {formats.moment(lodgedAt)}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/${language}/mine/data`}>{mine.data}</a>
        <span className="hint">{mine.dataText}</span>
      </p>
      <form method="post" action={`/${language}/mine/out`}>
        <button type="submit" className="plain">
          {mine.out}
        </button>
        <span className="hint">{mine.outText}</span>
      </form>
    </Page>
  );
}
