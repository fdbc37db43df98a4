import type { SlaReportRow } from '@nivaran/read-models';
import type { Formats } from '../page/formats';
import { Page } from '../page/page';
import type { Reading } from '../page/reading';
import { totalOf } from './performance';

type Total = ReturnType<typeof totalOf>;

interface PerformanceProps extends Reading {
  readonly formats: Formats;
  readonly month: string;
  readonly months: readonly { readonly month: string; readonly name: string; readonly total: Total }[];
  readonly rows: readonly SlaReportRow[];
}

/** Whether the promise was kept: by district in one month, and in all of them month by month. */
export function PerformancePage({ formats, month, months, rows, ...reading }: PerformanceProps) {
  const { language, texts } = reading;
  const { performance } = texts.pages;
  const name = months.find((each) => each.month === month)?.name ?? month;
  const named = rows.flatMap((row) => (row.group === null ? [] : [{ ...row, name: row.group.name }]));
  const sorted = named.sort((a, b) => a.name.localeCompare(b.name, language));
  return (
    <Page {...reading} title={performance.title}>
      <h1>{performance.title}</h1>
      <p>{performance.text}</p>
      <form method="get" action={`/${language}/performance`}>
        <div className="field">
          <label htmlFor="month">{performance.month}</label>
          <select id="month" name="month" defaultValue={month}>
            {months.map((each) => (
              <option key={each.month} value={each.month}>
                {each.name}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="plain">
          {performance.show}
        </button>
      </form>
      <h2>{name}</h2>
      {sorted.length === 0 ? (
        <p>{performance.none}</p>
      ) : (
        <>
          <Chart rows={sorted} label={performance.chart(name)} formats={formats} />
          <Figures
            {...{ reading, formats, caption: name, first: performance.district }}
            rows={[{ name: performance.all, ...totalOf(rows) }, ...sorted]}
          />
        </>
      )}
      <h2>{performance.byMonth}</h2>
      <Figures
        {...{ reading, formats, caption: performance.byMonth, first: performance.month }}
        rows={months.map(({ name: of, total }) => ({ name: of, ...total }))}
      />
    </Page>
  );
}

interface FiguresProps {
  readonly reading: Reading;
  readonly formats: Formats;
  readonly caption: string;
  readonly first: string;
  readonly rows: readonly (Total & { readonly name: string })[];
}

function Figures({ reading, formats, caption, first, rows }: FiguresProps) {
  const { performance } = reading.texts.pages;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {[performance.complaints, performance.inTime, performance.late, performance.running, performance.share].map(
              (head) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, tickets, met, late, overdue, running, metShare }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {[tickets, met, late + overdue, running].map((count, at) => (
                <td key={`${name}-${String(at)}`} className="number">
                  {formats.number(count)}
                </td>
              ))}
              <td className="number">{metShare === null ? '–' : formats.share(metShare)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const [BAR, STEP, NAMES, WIDTH] = [16, 26, 170, 640];

/** A bar for each district whose figure is known, drawn on the server. */
function Chart({
  rows,
  label,
  formats,
}: {
  readonly rows: FiguresProps['rows'];
  readonly label: string;
  readonly formats: Formats;
}) {
  const known = rows.flatMap(({ name, metShare }) => (metShare === null ? [] : [{ name, metShare }]));
  if (known.length === 0) return null;
  const space = WIDTH - NAMES - 80;
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} ${known.length * STEP}`} role="img" aria-label={label}>
      {known.map(({ name, metShare }, index) => (
        <g key={name} transform={`translate(0 ${index * STEP})`}>
          <text x={NAMES - 8} y={BAR} textAnchor="end">
            {name}
          </text>
          <rect className="whole" x={NAMES} y={3} width={space} height={BAR} />
          <rect className="part" x={NAMES} y={3} width={Math.round(space * metShare)} height={BAR} />
          <text x={NAMES + space + 8} y={BAR}>
            {formats.share(metShare)}
          </text>
        </g>
      ))}
    </svg>
  );
}
