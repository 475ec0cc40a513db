import { bareCtx } from '../../context';

const ROWS = Array.from({ length: 10 }, (_, at) => `Row ${at + 1}`);

/** The unit of the report: the least a signed-in page can be. One statement (who asks), ten rows. */
export default async function Page() {
  const { org } = await bareCtx();
  return (
    <ul title={org.slug}>
      {ROWS.map((row) => (
        <li key={row}>{row}</li>
      ))}
    </ul>
  );
}
