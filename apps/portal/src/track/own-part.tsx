import { ACTS } from '../act/acts';
import { type OwnTicket, may, questionOf } from '../act/own-ticket';
import type { Formats } from '../page/formats';
import { Facts } from '../page/parts';
import type { Reading } from '../page/reading';

interface OwnProps {
  readonly own: OwnTicket;
  readonly formats: Formats;
  readonly reading: Reading;
}

/** What the citizen can do with their complaint now, the most pressing first. */
export function OwnActs({ own, reading: { language, texts } }: OwnProps) {
  const { ticketId } = own.whole;
  const question = questionOf(own);
  const open = ACTS.filter(({ action }) => may(own, action)).map(({ name }) => name);
  const all = [
    ...open.filter((name) => name !== 'withdraw'),
    ...(may(own, 'attach') ? (['file'] as const) : []),
    ...open.filter((name) => name === 'withdraw'), // last: nobody should press it by chance
  ];
  if (all.length === 0) return null;
  return (
    <section className="acts" aria-labelledby="can">
      {question !== null && (
        <>
          <h2>{texts.own.ticket.question}</h2>
          <blockquote className="note words">{question}</blockquote>
        </>
      )}
      <h2 id="can">{texts.own.ticket.can}</h2>
      <div className="actions">
        {all.map((name, index) => (
          <a
            key={name}
            className={index === 0 ? 'button' : 'button plain'}
            href={`/${language}/track/${ticketId}/${name}`}
          >
            {texts.own.acts[name].title}
          </a>
        ))}
      </div>
    </section>
  );
}

/** All that the complaint says, and its story in words; the clocks have a place of their own on the page. */
export function OwnWhole({ own: { whole, history }, formats, reading: { language, texts } }: OwnProps) {
  const { ticket } = texts.own;
  const { ticketId, complainant, statement, evidence } = whole;
  return (
    <>
      <h2>{ticket.told}</h2>
      <ol className="course">
        {history
          .filter(({ type, sentence }) => sentence !== '' && !type.startsWith('Stage'))
          .map(({ version, at, sentence, words }) => (
            <li key={version}>
              {sentence}
              {words !== null && <blockquote className="words">{words}</blockquote>}
              <span className="hint">{formats.moment(at)}</span>
            </li>
          ))}
      </ol>
      <h2>{ticket.words}</h2>
      <blockquote className="words">{statement}</blockquote>
      <Facts
        facts={[
          [ticket.who, [complainant.name, complainant.mobile, complainant.email].filter(Boolean).join(', ')],
          evidence.length === 0
            ? null
            : [
                ticket.files,
                evidence.map(({ sha256, name }) => (
                  <div key={sha256}>
                    <a href={`/${language}/track/${ticketId}/file/${sha256}`}>{name}</a>
                  </div>
                )),
              ],
        ]}
      />
    </>
  );
}
