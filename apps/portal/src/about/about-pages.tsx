import type { Desk, Directory } from '@nivaran/directory';
import { STAGE_NAMES } from '@nivaran/sla';
import { type Formats, formatsIn } from '../page/formats';
import { Page } from '../page/page';
import type { Reading } from '../page/reading';
import { durationWords } from './duration-words';

interface AboutProps {
  readonly reading: Reading;
  readonly directory: Directory;
}

/** How it works, and how long it may take: what the pack in force says. */
export function AboutPage({ reading, directory }: AboutProps) {
  const { language, texts } = reading;
  const { about } = texts.pages;
  const formats = formatsIn(language, directory.pack.timeZone);
  const words = (iso: string, isAlways: boolean) => durationWords(iso, texts.pages, { formats, isAlways });
  return (
    <Page {...reading} title={about.title}>
      <h1>{about.title}</h1>
      <ol>
        {about.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        <strong>{about.free}</strong>
      </p>
      <h2>{about.limits}</h2>
      <p>{about.limitsText}</p>
      <div className="scroll" tabIndex={0} role="region" aria-label={about.limits}>
        <table>
          <thead>
            <tr>
              <th scope="col">{about.category}</th>
              <th scope="col">{about.answer}</th>
            </tr>
          </thead>
          <tbody>
            {directory.pack.categories.map(({ code, name, resolve, urgent }) => (
              <tr key={code}>
                <th scope="row">{name[language]}</th>
                <td>
                  {words(resolve, urgent)}
                  {urgent && ` (${about.urgent})`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2>{about.stages}</h2>
      <dl className="facts">
        {STAGE_NAMES.map((stage) => {
          const { target, calendar } = directory.pack.policy.stages[stage];
          return (
            <div key={stage}>
              <dt>{directory.message(language, `stage.${stage}`)}</dt>
              <dd>{target === 'category' ? about.byCategory : words(target, calendar === 'always')}</dd>
            </div>
          );
        })}
      </dl>
    </Page>
  );
}

/** Which office answers in which district. */
export function OfficesPage({ reading, directory }: AboutProps) {
  const { language, texts } = reading;
  const { offices } = texts.pages;
  const { desks } = directory.pack;
  const rows = desks
    .flatMap(({ districtLgd, name, contact }) =>
      districtLgd === null
        ? []
        : [{ district: directory.district(districtLgd).name[language], office: name[language], contact }],
    )
    .sort((a, b) => a.district.localeCompare(b.district, language));
  return (
    <Page {...reading} title={offices.title}>
      <h1>{offices.title}</h1>
      <p>{offices.text}</p>
      <p>{offices.write}</p>
      <div className="scroll" tabIndex={0} role="region" aria-label={offices.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{offices.district}</th>
              <th scope="col">{offices.office}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ district, office, contact }) => (
              <tr key={office}>
                <th scope="row">{district}</th>
                <td>
                  {office}
                  <Contact {...{ contact, language, texts }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2>{offices.above}</h2>
      <ul>
        {desks
          .filter(({ districtLgd }) => districtLgd === null)
          .map(({ id, name, contact }) => (
            <li key={id}>
              {name[language]}
              <Contact {...{ contact, language, texts }} />
            </li>
          ))}
      </ul>
    </Page>
  );
}

/** How an office is reached, as far as the pack says. */
function Contact({ contact, language, texts }: { readonly contact: Desk['contact'] } & Omit<Reading, 'url'>) {
  if (!contact) return null;
  const { address, phone, email } = contact;
  const { offices } = texts.pages;
  return (
    <span className="hint">
      {address?.[language]}
      {phone !== undefined && (
        <>
          {address && <br />}
          {offices.phone} <a href={`tel:${phone.replace(/[ -]/g, '')}`}>{phone}</a>
        </>
      )}
      {email !== undefined && (
        <>
          {(address ?? phone) && <br />}
          <a href={`mailto:${email}`}>{email}</a>
        </>
      )}
    </span>
  );
}

/** What is kept of whom, in plain words. */
export function PrivacyPage({ reading, directory }: AboutProps) {
  const { language, texts } = reading;
  const { privacy } = texts.pages;
  return (
    <Page {...reading} title={privacy.title}>
      <h1>{privacy.title}</h1>
      {privacy.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p>{directory.message(language, 'consent.text')}</p>
      <h2>{privacy.kept}</h2>
      <p>{keptFor(directory, reading, formatsIn(language, directory.pack.timeZone))}</p>
      <h2>{privacy.cookies}</h2>
      <p>{privacy.cookiesText}</p>
      <p>
        <a href={`/${language}/mine`}>{privacy.mine}</a>
      </p>
    </Page>
  );
}

function keptFor({ pack }: Directory, { texts }: Reading, formats: Formats): string {
  const { privacy } = texts.pages;
  const days = /^P(\d+)D$/.exec(pack.retention?.personalData ?? '')?.[1];
  return days === undefined ? privacy.keptOpen : privacy.keptFor(formats.number(Number(days)));
}

export function AccessibilityPage({ reading }: Pick<AboutProps, 'reading'>) {
  const { accessibility } = reading.texts.pages;
  return (
    <Page {...reading} title={accessibility.title}>
      <h1>{accessibility.title}</h1>
      {accessibility.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </Page>
  );
}
