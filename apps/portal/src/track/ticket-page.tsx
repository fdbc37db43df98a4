import type { TrackingView } from '@nivaran/read-models';
import type { Formats } from '../page/formats';
import { Page } from '../page/page';
import { Facts } from '../page/parts';
import type { Reading } from '../page/reading';
import type { OwnTicket } from '../act/own-ticket';
import type { Texts } from '../texts/texts';
import { OwnActs, OwnWhole } from './own-part';

interface TicketProps extends Reading {
  readonly tracked: TrackingView;
  readonly formats: Formats;
  /** The whole of it, for whoever has shown that it is theirs. */
  readonly own: OwnTicket | undefined;
  /** What they have just done. */
  readonly done: keyof Texts['own']['ticket']['done'] | null;
}

/** Where a complaint stands, for whoever has its number: nothing of whose it is. */
export function TicketPage({ tracked, formats, own, done, ...reading }: TicketProps) {
  const { language, texts } = reading;
  const { track } = texts;
  const {
    ticketIdFormatted: number,
    holderDesk,
    accountableDesk,
    dueAt,
    answerBy,
    source,
    mergedIntoFormatted,
  } = tracked;
  return (
    <Page {...reading} title={`${track.ticket} ${number}`}>
      <h1>
        {track.ticket} <span className="ticket">{number}</span>
      </h1>
      {done !== null && (
        <p className="note" role="status">
          {texts.own.ticket.done[done]}
        </p>
      )}
      <div className="note">
        <p>
          <strong>{tracked.statusText}</strong>
        </p>
        <p>{tracked.nextStep}</p>
      </div>
      {own && <OwnActs {...{ own, formats, reading }} />}
      <Facts
        facts={[
          answerBy === null ? null : [track.answerBy, formats.moment(answerBy)],
          mergedIntoFormatted === null
            ? null
            : [
                track.merged,
                <a key="into" href={`/${language}/track/${tracked.mergedInto}`}>
                  {mergedIntoFormatted}
                </a>,
              ],
          dueAt === null ? null : [track.due, <Due key="due" {...{ tracked, formats, texts }} />],
          holderDesk && [track.holder, holderDesk.name],
          source && [track.source, source.name],
          [
            track.accountable,
            <span key="accountable">
              {accountableDesk?.name ?? track.none}
              {accountableDesk && <span className="hint">{track.accountableHint}</span>}
            </span>,
          ],
          [track.category, tracked.category.name],
          [track.lodged, formats.moment(tracked.lodgedAt)],
        ]}
      />
      <h2>{track.course}</h2>
      <Course {...{ tracked, formats, texts }} />
      {own ? (
        <OwnWhole {...{ own, formats, reading }} />
      ) : (
        <>
          <h2>{track.proveTitle}</h2>
          <p>{track.proveText}</p>
          <p>
            <a href={`/${language}/prove?to=${tracked.ticketId}`}>{track.prove}</a>
          </p>
        </>
      )}
    </Page>
  );
}

type PartProps = Pick<TicketProps, 'tracked' | 'formats'> & { readonly texts: Texts };

function Due({ tracked: { dueAt, why }, formats, texts: { track } }: PartProps) {
  return (
    <>
      <strong>{dueAt && formats.moment(dueAt)}</strong>
      {why.length > 0 && (
        <details>
          <summary>{track.why}</summary>
          <ul>
            {why.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const TONE = {
  met: 'met',
  late: 'late',
  overdue: 'late',
  running: undefined,
  paused: undefined,
  cancelled: undefined,
} as const;

function Course({ tracked: { stages }, formats, texts: { track } }: PartProps) {
  return (
    <ol className="course">
      {stages.map(({ stage, desk, startedAt, endedAt, dueAt, outcome }) => (
        <li key={`${stage.code} ${startedAt}`} className={endedAt === null ? 'running' : undefined}>
          <strong>{stage.name}</strong>
          {desk && <> – {desk.name}</>}: <span className={TONE[outcome]}>{track.stage[outcome]}</span>
          <span className="hint">
            {track.startedAt} {formats.moment(startedAt)}
            {endedAt !== null && (
              <>
                <br />
                {track.endedAt} {formats.moment(endedAt)}
              </>
            )}
            {endedAt === null && dueAt !== null && (
              <>
                <br />
                {track.dueAt} {formats.moment(dueAt)}
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
