/** What happened: the last plan in words, the requests and what they cost. */
import type { Report, State } from '../../server/wire';
import { mailTime } from '../time';

const seen = 12;

export function Drawer({ reports, state }: { reports: readonly Report[]; state: State }) {
  return (
    <aside class="drawer" aria-label="What happened">
      <h2>What happened</h2>
      {reports.length === 0 && <p>Nothing yet. Open a conversation, or press a button of the add-on.</p>}
      {reports.slice(0, seen).map((report) => (
        <ReportView key={`${report.id} ${report.at}`} report={report} timeZone={state.timeZone} />
      ))}
      {state.warnings.map((warning) => (
        <p key={warning} class="warning">
          {warning}
        </p>
      ))}
    </aside>
  );
}

function ReportView({ report, timeZone }: { report: Report; timeZone: string }) {
  const { requests, roundTrips } = report;
  return (
    <details class="report" open={report.error !== null || report.plan.length > 0}>
      <summary tabIndex={0}>
        <b>{report.function}</b> · {mailTime(report.at, timeZone)} · {requests.length}{' '}
        {requests.length === 1 ? 'request' : 'requests'} in {roundTrips}{' '}
        {roundTrips === 1 ? 'round trip' : 'round trips'}, {report.units} units, {report.virtualMs} ms
      </summary>
      {report.error && <p class="warning">{report.error}</p>}
      {report.plan.length > 0 && (
        <ol class="plan">
          {report.plan.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">Call</th>
            <th scope="col">Answer</th>
            <th scope="col">Units</th>
            <th scope="col">Path</th>
          </tr>
        </thead>
        <tbody>
          {requests.map(({ method, status, units, path }, at) => (
            <tr key={`${at} ${path}`}>
              <td>{method}</td>
              <td>{status}</td>
              <td>{units}</td>
              <td class="path">{path}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {report.logs.length > 0 && <pre>{report.logs.join('\n')}</pre>}
    </details>
  );
}
