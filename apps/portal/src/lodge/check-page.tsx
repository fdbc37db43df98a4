import { formatMobile } from '@nivaran/complaints';
import { formatsIn } from '../page/formats';
import type { Errors } from '../page/parts';
import { LodgePage } from './lodge-page';
import { type Asking, categoryOf } from './step';
import { namesOf } from './steps';

/** Everything that was answered, each with a way to change it; and the words to agree to. */
export function CheckPage({
  asking,
  errors,
  consent,
}: {
  readonly asking: Asking;
  readonly errors: Errors;
  readonly consent: string;
}) {
  const { draft, directory, reading } = asking;
  const { language, texts } = reading;
  const { check, identity, dose } = texts.lodge;
  const formats = formatsIn(language, directory.pack.timeZone);
  const place = draft.districtLgd === null ? null : directory.district(draft.districtLgd).name[language];
  const answers: Readonly<Record<string, readonly (string | null | undefined)[]>> = {
    what: [categoryOf(asking)?.name[language]],
    where: [place, draft.pin],
    dose: [
      draft.dose && dose.doses[draft.dose],
      draft.date && formats.day(draft.date),
      ...[draft.centre, draft.vaccine, draft.reference],
    ],
    identity: [draft.idProof && identity.types[draft.idProof.type], draft.idProof?.last4],
    words: [draft.statement],
    file: [draft.file?.name],
    contact: [draft.name, draft.mobile && formatMobile(draft.mobile), draft.email],
  };
  const shown = namesOf(asking).filter((name): name is keyof typeof check.rows => name in check.rows);
  return (
    <LodgePage {...reading} {...{ title: check.title, errors, back: 'contact', button: check.send }}>
      <dl className="facts">
        {shown.map((name) => (
          <div key={name}>
            <dt>{check.rows[name]}</dt>
            <dd>
              <span className="words">{answers[name]?.filter(Boolean).join('\n') || check.nothing}</span>{' '}
              <a href={`/${language}/complaint/${name}`} aria-label={`${check.change}: ${check.rows[name]}`}>
                {check.change}
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <div className={errors['consent'] ? 'field wrong' : 'field'}>
        <p id="consent-text">{consent}</p>
        {errors['consent'] && (
          <span className="error" id="consent-error">
            {errors['consent']}
          </span>
        )}
        <div className="option">
          <input
            {...{ id: 'consent', name: 'consent', type: 'checkbox', value: directory.consentVersion }}
            aria-describedby={errors['consent'] ? 'consent-text consent-error' : 'consent-text'}
          />
          <label htmlFor="consent">{check.consent}</label>
        </div>
      </div>
    </LodgePage>
  );
}
